import Reading
import SourceText
import Testing

/// Articles on invented events, each with a list of what must be found in it.
@Suite struct ArticleTests {
    static let articles = Files.names(in: "Articles", ending: ".txt").map { String($0.dropLast(4)) }

    @Test(arguments: articles) func findsWhatIsExpected(_ name: String) throws {
        let text = try #require(Files.read("Articles/\(name).txt"))
        let expected = try #require(Files.read("Articles/\(name).expect"))
        let document = Reader().read(text)
        #expect(document.language == String(name.prefix(2)))
        let expectations = Expectation.read(expected.text(TextSpan(0, expected.bytes.count)))
        #expect(!expectations.isEmpty)
        let failures = ExpectationChecker(document: document).failures(expectations)
        #expect(failures == [], "\(failures.joined(separator: "\n"))")
    }

    @Test func thereAreArticles() { #expect(Self.articles.count >= 8) }
}
