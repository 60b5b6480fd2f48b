import Cases
import SourceText
import Testing

@testable import Drafting

@Suite("Statements from words that were picked")
struct QuotedStatementTests {
    private static let article = SourceFile(
        name: "a.txt", text: "Café news\r\n\r\nThe dam \"may\" fall soon, the mayor said.\n")
    /// `The dam "may" fall soon`, as bytes.
    private static let words = TextSpan(14, 37)

    private static func written(
        _ kind: QuotedStatement.Kind, _ surroundings: QuotedStatement.Surroundings = .init()
    ) -> String {
        QuotedStatement(kind, words: words, of: article, language: "en", path: "articles/a.txt").written(
            into: surroundings)
    }

    private static let quote = "    quote \"The dam \\\"may\\\" fall soon\" from articles/a.txt#char=13,36\n"

    @Test func asEachKind() {
        let known = QuotedStatement.Surroundings(
            names: ["dam-fall-soon"], headline: "fall", source: "mayor", day: CalendarDate("2031-02-03"))
        #expect(Self.written(.report, known) == "report mayor asserts fall\n    on 2031-02-03\n" + Self.quote)
        #expect(Self.written(.report) == "report source-name asserts claim-name\n" + Self.quote)
        #expect(Self.written(.claim).hasSuffix(": The dam \"may\" fall soon\n    prior unknown\n" + Self.quote))
        #expect(
            Self.written(.evidence, known).hasSuffix(
                "\n    on 2031-02-03\n    if fall: unknown\n    otherwise: unknown\n" + Self.quote))
        #expect(Self.written(.consequence, known).contains("\n    if fall: unknown\n    otherwise: unknown\n"))
    }

    /// What is written is a statement of a case, with its quote where it says.
    @Test(arguments: QuotedStatement.Kind.allCases)
    func canBeRead(kind: QuotedStatement.Kind) {
        let known = QuotedStatement.Surroundings(names: ["fall", "mayor"], headline: "fall", source: "mayor")
        let text =
            "case A\nsource mayor: The mayor\nclaim fall: It falls\n    prior 20%\n\n" + Self.written(kind, known)
        let files = CaseFiles.memory(["articles/a.txt": Self.article.bytes])
        let loaded = CaseLoader.load(text: text, name: "a.purport", files: files)
        #expect(loaded.diagnostics.filter { $0.severity == .error } == [], "\(text)")
    }

    @Test func namesThatAreTakenAreNotUsedAgain() {
        let first = Self.written(.claim)
        let name = first.split(separator: " ")[1].dropLast()
        let second = Self.written(.claim, .init(names: [String(name)]))
        #expect(!second.hasPrefix("claim \(name):"))
    }
}
