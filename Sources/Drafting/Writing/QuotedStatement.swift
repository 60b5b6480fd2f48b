import Cases
import SourceText

/// A statement of a case that rests on words somebody picked out of an article.
///
///     let statement = QuotedStatement(.claim, words: span, of: text, language: "en", path: "articles/gazette.txt")
///     statement.written(into: QuotedStatement.Surroundings(names: ["deal"], headline: "deal"))
///     // claim exports-grew: Exports grew
///     //     prior unknown
///     //     quote "Exports grew" from articles/gazette.txt#char=45,57
public struct QuotedStatement: Sendable {
    /// What the words are to the case.
    public enum Kind: String, Sendable, CaseIterable { case report, claim, evidence, consequence, indicator }

    /// The case that the statement is to stand in, as far as it is known.
    public struct Surroundings: Sendable {
        /// Every name that is taken.
        public var names: [String]
        /// The claim that reports, evidence and consequences are about.
        public var headline: String?
        /// Whoever said the words.
        public var source: String?
        /// When they became known: the day of the article.
        public var day: CalendarDate?

        public init(names: [String] = [], headline: String? = nil, source: String? = nil, day: CalendarDate? = nil) {
            self.names = names
            self.headline = headline
            self.source = source
            self.day = day
        }
    }

    public var kind: Kind
    public var words: TextSpan
    public var text: SourceFile
    public var language: String
    /// As the case names the article: relative to the case's file.
    public var path: String

    public init(_ kind: Kind, words: TextSpan, of text: SourceFile, language: String, path: String) {
        self.kind = kind
        self.words = words
        self.text = text
        self.language = language
        self.path = path
    }

    /// The statement in the notation, with what nobody said as `unknown`, and a line feed at its end.
    ///
    /// Where the case has no claim or no source yet, `claim-name` and `source-name` stand for them: checking the case points at them.
    public func written(into surroundings: Surroundings) -> String {
        let headline = surroundings.headline ?? "claim-name"
        let unknown = ["if \(headline): unknown", "otherwise: unknown"]
        let day = surroundings.day.map { ["on \($0)"] } ?? []
        let lines: [String] =
            switch kind {
            case .report: ["report \(surroundings.source ?? "source-name") asserts \(headline)"] + day
            case .claim: [declared(surroundings), "prior unknown"]
            case .evidence: [declared(surroundings)] + day + unknown
            case .consequence, .indicator: [declared(surroundings)] + unknown
            }
        return (lines + [quote]).joined(separator: "\n    ") + "\n"
    }

    private var content: String { Tidying.sentence(text.text(words)) }

    private func declared(_ surroundings: Surroundings) -> String {
        var names = Names()
        for name in surroundings.names { _ = names.claimed(name) }
        let guide = GuideWords.of(language)
        let fallback =
            switch kind {
            case .report, .claim: guide.claim
            case .evidence, .indicator: guide.evidence
            case .consequence: guide.consequence
            }
        let name = names.name(for: content, language: FunctionWords.primary(language), fallback: fallback)
        return "\(kind.rawValue) \(name): \(content)"
    }

    private var quote: String {
        let place = CodePointIndex(text.bytes).codePoints(words)
        let reference = PlaceReference(path: path, ranges: [place.start..<place.end])
        return "quote \(StringLiteral.written(text.text(words))) from \(reference.written)"
    }
}
