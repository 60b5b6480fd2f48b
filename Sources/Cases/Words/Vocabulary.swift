/// Words of likelihood and what they stand for: the declared scale first, then the published surveys, then translation.
///
///     Vocabulary.builtIn.meaning(of: "very likely")            // 80 to 95 %, a term of the scale
///     Vocabulary.builtIn.meaning(of: "probably")               // 60 to 80 %, a phrase of the survey
///     Vocabulary.builtIn.meaning(of: "hoogstwaarschijnlijk")   // 80 to 95 %, by translation as "very likely"
///     Vocabulary.builtIn.meaning(of: "kunnen")                 // nil: no number
public struct Vocabulary: Sendable {
    /// What a word stands for.
    public struct Meaning: Sendable, Hashable {
        /// From 0 to 1; `low <= high`.
        public var low: Double
        public var high: Double
        /// `scale`, `survey` or `translation`.
        public var basis: Likelihood.Basis
    }

    /// The declared scale.
    public let scale: VerbalScale
    private let ofScale: [String: Meaning]
    private let ofSurveys: [String: Meaning]
    private let ofTranslations: [String: [String]]
    private let known: [String]

    /// - Parameters:
    ///   - scale: the declared scale.
    ///   - surveys: tables of how people read phrases; a phrase in several of them spans them all (their hull).
    ///   - translations: words of other languages with their English equivalents, the first that has a number counts.
    public init(scale: VerbalScale, surveys: [VerbalScale], translations: [Translation]) {
        self.scale = scale
        var ofScale: [String: Meaning] = [:]
        for term in scale.terms {
            for name in term.names {
                let meaning = Meaning(low: term.low, high: term.high, basis: .scale(term: term.name))
                ofScale[Self.normalised(name)] = ofScale[Self.normalised(name)] ?? meaning
            }
        }
        var ofSurveys: [String: Meaning] = [:]
        for term in surveys.flatMap(\.terms) {
            for name in term.names {
                let key = Self.normalised(name)
                let known = ofSurveys[key] ?? Meaning(low: term.low, high: term.high, basis: .survey(phrase: name))
                ofSurveys[key] = Meaning(
                    low: min(known.low, term.low), high: max(known.high, term.high), basis: known.basis)
            }
        }
        var ofTranslations: [String: [String]] = [:]
        for entry in translations.flatMap(\.entries) {
            for word in entry.words { ofTranslations[Self.normalised(word), default: []] += entry.english }
        }
        self.ofScale = ofScale
        self.ofSurveys = ofSurveys
        self.ofTranslations = ofTranslations
        self.known = Set(ofScale.keys).union(ofSurveys.keys).union(ofTranslations.keys).sorted()
    }

    /// The default scale with the built-in surveys and translations.
    public static let builtIn = Conventions.builtIn.vocabulary(scale: Conventions.builtIn.defaultScale)

    /// What a word or phrase stands for, or nil when nothing published says so. Case and width of spaces do not matter.
    public func meaning(of words: String) -> Meaning? {
        let key = Self.normalised(words)
        if let known = ofScale[key] ?? ofSurveys[key] { return known }
        for english in ofTranslations[key] ?? [] {
            let key = Self.normalised(english)
            if let known = ofScale[key] ?? ofSurveys[key] {
                return Meaning(
                    low: known.low, high: known.high, basis: .translation(english: english, basis: known.basis))
            }
        }
        return nil
    }

    /// A known word that is one slip away.
    func closest(to words: String) -> String? {
        Slip.closest(to: Self.normalised(words), among: known)
    }

    /// Lower case, one space between words.
    static func normalised(_ words: String) -> String {
        words.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
    }
}

/// Words of another language with their English equivalents.
public struct Translation: Sendable {
    public struct Entry: Sendable {
        public var words: [String]
        /// Equivalents, the best first; the first that has a number counts.
        public var english: [String]
    }

    public var name: String
    public var title: String
    public var entries: [Entry]
}
