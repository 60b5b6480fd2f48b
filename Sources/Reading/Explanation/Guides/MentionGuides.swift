/// Names, dates and amounts.
extension Pattern {
    static let mentionGuides: [Pattern: PatternGuide] = [
        .knownName: PatternGuide(
            "A name stands in the lexicon.", en: "The bridge to Norway is closed.", "Names/Names.swift", "[name"),
        .capitalisedName: PatternGuide(
            "Words with capitals in a row are a name.", en: "The harbour of Ostmark is closed.",
            "Names/Names.swift"),
        .personName: PatternGuide(
            "A name is a person's after a title, before a verb of saying, or before an apposition.",
            en: "Yesterday Mira Tolland said that the bridge is closed.", "Names/Names.swift", "[word title]"),
        .shortName: PatternGuide(
            "A name that ended a fuller one before stands for it.",
            en: "The bridge was closed by Mira Tolland. Later Tolland left.", "Names/Names.swift"),
        .dayAndMonth: PatternGuide(
            "A number before a month, with or without a year, is a day.", en: "The bridge closed on 24 March 2031.",
            "Names/Dates.swift", "[month]"),
        .monthAndDay: PatternGuide(
            "A number after a month, with or without a year, is a day.", en: "The bridge closed on March 24, 2031.",
            "Names/Dates.swift", "[month]"),
        .monthAndYear: PatternGuide(
            "A year after a month is a date.", en: "The bridge closed in March 2031.", "Names/Dates.swift",
            "[month]"),
        .numericDate: PatternGuide(
            "A year, a month and a day joined by hyphens are a date.", en: "The bridge closed on 2031-03-24.",
            "Names/Dates.swift"),
        .relativeDay: PatternGuide(
            "A word such as “yesterday” is a day, counted from the article's own.", en: "The bridge closed yesterday.",
            "Names/Dates.swift", "[day]"),
        .numberWithUnit: PatternGuide(
            "A number stands before a unit or a currency.", en: "The bridge is 300 metres long.",
            "Names/Amounts.swift", "[unit]", "[currency]", "[multiplier]"),
        .numberWithSign: PatternGuide(
            "A number stands beside a sign for per cent or a currency.", en: "The bridge cost $40 million.",
            "Names/Amounts.swift", "[multiplier]"),
    ]
}
