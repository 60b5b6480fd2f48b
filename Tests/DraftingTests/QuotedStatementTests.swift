import Cases
import Reading
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
            names: ["dam-fall-soon"], headline: "fall", sources: [("mayor", "The mayor")],
            day: CalendarDate("2031-02-03"))
        #expect(Self.written(.report, known) == "report source-name asserts fall\n    on 2031-02-03\n" + Self.quote)
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
        let document = Reader().read(Self.article, language: "en", date: nil)
        let input = DraftInput(text: Self.article, document: document, originalName: "a.txt")
        let statement = QuotedStatement(
            kind, words: Self.words, of: Self.article, language: "en", path: "articles/a.txt",
            reading: QuotedReading(of: Self.words, in: input))
        let known = QuotedStatement.Surroundings(
            names: ["fall", "mayor"], headline: "fall", sources: [("mayor", "The mayor")])
        let text =
            "case A\nsource mayor: The mayor\nclaim fall: It falls\n    prior 20%\n\n"
            + statement.written(into: known)
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

    // MARK: What the reader found of them

    private static func read(_ kind: QuotedStatement.Kind, _ sentence: String, _ words: String, sources: [String])
        throws -> String
    {
        let text = SourceFile(
            name: "a.txt", text: "The dam between Ostria and Norland will fall, engineers say.\n\n\(sentence)\n")
        let range = try #require(text.bytes.firstRange(of: Array(words.utf8)))
        let span = TextSpan(range.lowerBound, range.upperBound)
        let document = Reader().read(text, language: "en", date: nil)
        let input = DraftInput(text: text, document: document, originalName: "a.txt")
        return QuotedStatement(
            kind, words: span, of: text, language: "en", path: "a.txt", reading: QuotedReading(of: span, in: input)
        ).written(
            into: .init(
                names: ["fall"] + sources.map { $0.lowercased() }, headline: "fall",
                sources: sources.map { ($0.lowercased(), $0) }))
    }

    @Test func whoSaysItAndHow() throws {
        let denial = "Ostria denied that the dam would fall."
        #expect(
            try Self.read(.report, denial, "the dam would fall", sources: ["Ostria"]).hasPrefix(
                "report ostria denies fall\n    quote"))
        // Whom the case does not know gets a source, under a name that nothing has.
        #expect(
            try Self.read(.report, denial, "denied that the dam would fall", sources: []).hasPrefix(
                "source ostria: Ostria\n\nreport ostria denies fall\n    quote"))
        let both = "The governments of Ostria and Norland denied that the dam would fall."
        let written = try Self.read(.report, both, "the dam would fall", sources: ["Norland"])
        #expect(written.hasPrefix("source ostria: Ostria\n\nreport ostria denies fall\n"), "\(written)")
        #expect(written.contains("\nreport norland denies fall\n"), "\(written)")
    }

    /// How sure they are stands there in their words, and as no number.
    @Test func whatTheyAreSureOfStaysWords() throws {
        let written = try Self.read(
            .claim, "The valley will probably be flooded, Ostria says.", "The valley will probably be flooded",
            sources: [])
        #expect(written.contains("    prior unknown\n    wording \"probably\" from a.txt#char="), "\(written)")
        #expect(!written.contains("%"))
    }

    /// What nobody is known to say is left to be filled in.
    @Test func nobodyIsNobody() throws {
        let written = try Self.read(.report, "It rained all week.", "It rained", sources: ["Ostria"])
        #expect(written.hasPrefix("report source-name asserts fall\n"), "\(written)")
    }
}
