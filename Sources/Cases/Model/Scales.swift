/// A verbal probability scale: words, and the ranges they stand for.
public struct VerbalScale: Sendable {
    public struct Term: Sendable {
        /// Main name first, then aliases.
        public var names: [String]
        public var low: Double
        public var high: Double

        public init(names: [String], low: Double, high: Double) {
            self.names = names
            self.low = low
            self.high = high
        }

        public var name: String { names.first ?? "" }
    }

    /// `icd-203`.
    public var name: String
    /// `ICD 203 (US Director of National Intelligence)`.
    public var title: String
    /// From the least to the most likely.
    public var terms: [Term]

    public init(name: String, title: String, terms: [Term]) {
        self.name = name
        self.title = title
        self.terms = terms
    }
}

/// What the Admiralty grades of a source mean as likelihood ratios: a convention, named as one.
public struct GradeTable: Sendable {
    public struct Grade: Sendable {
        /// `A` to `E`.
        public var letter: String
        /// `completely reliable`.
        public var text: String
        public var ratio: LikelihoodRatio

        public init(letter: String, text: String, ratio: LikelihoodRatio) {
            self.letter = letter
            self.text = text
            self.ratio = ratio
        }
    }

    public var name: String
    public var title: String
    public var grades: [Grade]

    public init(name: String, title: String, grades: [Grade]) {
        self.name = name
        self.title = title
        self.grades = grades
    }
}
