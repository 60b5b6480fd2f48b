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
        /// The sources of the case: the name and the text of each.
        public var sources: [(name: String, text: String)]
        /// When they became known: the day of the article.
        public var day: CalendarDate?

        public init(
            names: [String] = [], headline: String? = nil, sources: [(name: String, text: String)] = [],
            day: CalendarDate? = nil
        ) {
            self.names = names
            self.headline = headline
            self.sources = sources
            self.day = day
        }
    }

    public var kind: Kind
    public var words: TextSpan
    public var text: SourceFile
    public var language: String
    /// As the case names the article: relative to the case's file.
    public var path: String
    /// What the reader found of the words.
    public var reading: QuotedReading?

    public init(
        _ kind: Kind, words: TextSpan, of text: SourceFile, language: String, path: String,
        reading: QuotedReading? = nil
    ) {
        self.reading = reading
        self.kind = kind
        self.words = words
        self.text = text
        self.language = language
        self.path = path
    }

    /// The statement in the notation, with what nobody said as `unknown`, and a line feed at its end.
    ///
    /// A report is one for each who says it, with a source for those whom the case does not know. Where the case has no claim yet, or nobody
    /// is known to say it, `claim-name` and `source-name` stand for them: checking the case points at them.
    public func written(into surroundings: Surroundings) -> String {
        let headline = surroundings.headline ?? "claim-name"
        let unknown = ["if \(headline): unknown", "otherwise: unknown"]
        let day = surroundings.day.map { ["on \($0)"] } ?? []
        var names = Names()
        for name in surroundings.names { _ = names.claimed(name) }
        if kind == .report {
            let stance = (reading?.stance ?? .asserts).rawValue
            let (new, sources) = speakers(surroundings, &names)
            let declared = new.map { "source \($0.name): \($0.text)\n" }.joined()
            let reports = sources.map { block(["report \($0) \(stance) \(headline)"] + day + quotes) }
            return ((new.isEmpty ? [] : [declared]) + reports).joined(separator: "\n")
        }
        let declared = [declared(&names)]
        switch kind {
        case .report, .claim: return block(declared + ["prior unknown"] + quotes)
        case .evidence: return block(declared + day + unknown + quotes)
        case .consequence, .indicator: return block(declared + unknown + quotes)
        }
    }

    private func block(_ lines: [String]) -> String { lines.joined(separator: "\n    ") + "\n" }

    /// Sources that the case does not have yet, and the names of all who say the words.
    private func speakers(
        _ surroundings: Surroundings, _ names: inout Names
    ) -> (new: [SourceBook.Entry], names: [String]) {
        var book = SourceBook()
        let primary = FunctionWords.primary(language)
        let found = (reading?.speakers ?? []).map { speaker in
            let key = SourceBook.key(speaker, language: primary)
            return surroundings.sources.first { SourceBook.key($0.text, language: primary) == key }?.name
                ?? book.name(of: speaker, language: primary, names: &names)
        }
        return (book.entries, found.isEmpty ? ["source-name"] : found)
    }

    private var content: String { Tidying.sentence(text.text(words)) }

    private func declared(_ names: inout Names) -> String {
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

    /// The words that tell how sure somebody is, then the words themselves.
    private var quotes: [String] {
        (reading?.hedges ?? []).map { property("wording", $0) } + [property("quote", words)]
    }

    private func property(_ keyword: String, _ span: TextSpan) -> String {
        let place = CodePointIndex(text.bytes).codePoints(span)
        let reference = PlaceReference(path: path, ranges: [place.start..<place.end])
        return "\(keyword) \(StringLiteral.written(text.text(span))) from \(reference.written)"
    }
}
