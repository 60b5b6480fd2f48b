/// The words that attribute.
extension Pattern {
    static let cueGuides: [Pattern: PatternGuide] = [
        .attributingVerb: PatternGuide(
            "A verb of saying or thinking, with its auxiliaries, has something that it says.",
            en: "The mayor said that the bridge is closed.", "Attribution/VerbCues.swift", "[verb"),
        .passiveVerb: PatternGuide(
            "A verb of saying stands in the passive: what is said follows it.",
            en: "The board was told that the bridge is closed.", "Attribution/PassiveAttributions.swift", "[verb"),
        .attributingAdjective: PatternGuide(
            "An adjective of thinking stands after a form of “be” and before what is thought.",
            en: "The mayor is confident that the bridge will open.", "Attribution/VerbCues.swift",
            "[verb attitude clause object adjective]"),
        .attributingNoun: PatternGuide(
            "A noun of saying or thinking is completed by a clause or an infinitive.",
            en: "The claim that the bridge is closed surprised everyone.", "Attribution/NounAttributions.swift", "[noun"
        ),
        .attributingPreposition: PatternGuide(
            "A preposition such as “according to” stands before who says it.",
            en: "According to the mayor, the bridge is closed.", "Attribution/SourceAttributions.swift", "[source"),
        .stancePhrase: PatternGuide(
            "A phrase says that somebody denies, doubts or leaves open something.",
            en: "The mayor declined to comment on the sale of the bridge.", "Attribution/StancePhrases.swift", "[stance"
        ),
        .disclosingVerb: PatternGuide(
            "A verb says what a document or a picture shows.",
            en: "A leaked memo shows that the bridge was sold in April.", "Attribution/Disclosures.swift", "[disclosure"
        ),
        .hearsayWord: PatternGuide(
            "A word passes on what is said without saying by whom.",
            en: "The bridge has reportedly been sold.", "Attribution/Hearsay.swift", "[hearsay]"),
        .conditionalHearsay: PatternGuide(
            "A Dutch conditional perfect in a main clause passes on what is said.",
            nl: "Het orkest zou een contract hebben getekend.", "Attribution/Hearsay.swift", "[word conditional"),
    ]
}
