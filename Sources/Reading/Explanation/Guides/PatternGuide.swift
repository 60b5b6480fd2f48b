/// What a pattern is: one sentence, a text that it reads, and where its rule and its words stand.
///
/// The examples are read by a test, as articles of 3 May 2031, and must be read by the pattern that they explain.
public struct PatternGuide: Sendable {
    /// What it looks for, in one sentence.
    public var sentence: String
    /// `en`, `nl` or `de`: the language of the example.
    public var language: String
    public var example: String
    /// File of the rule, below `Sources/Reading`.
    public var file: String
    /// Sections of the lexicon, or their beginnings, that hold the words it goes by; empty where it goes by none.
    public var sections: [String]

    init(
        _ sentence: String, en english: String = "", nl dutch: String = "", de german: String = "", _ file: String,
        _ sections: String...
    ) {
        self.sentence = sentence
        self.language = !german.isEmpty ? "de" : dutch.isEmpty ? "en" : "nl"
        self.example = !german.isEmpty ? german : dutch.isEmpty ? english : dutch
        self.file = file
        self.sections = sections
    }
}

extension Pattern {
    private static let guides = [
        cueGuides, contentGuides, sourceGuides, certaintyGuides, mentionGuides, claimGuides, consequenceGuides,
    ]

    public var guide: PatternGuide {
        for table in Self.guides {
            if let guide = table[self] { return guide }
        }
        return PatternGuide("", "")
    }
}
