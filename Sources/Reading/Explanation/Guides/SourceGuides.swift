/// Who says it, and which names that stands for.
extension Pattern {
    static let sourceGuides: [Pattern: PatternGuide] = [
        .subjectBeforeVerb: PatternGuide(
            "Who says it is the noun phrase or the pronoun before the verb.",
            en: "The mayor said that the bridge is closed.", "Attribution/Subjects.swift"),
        .subjectAfterVerb: PatternGuide(
            "Who says it is the noun phrase after the verb.",
            en: "“The bridge will stay closed,” said the mayor.", "Attribution/InvertedSubjects.swift"),
        .subjectOfRelative: PatternGuide(
            "Who says it is the noun phrase that a relative clause belongs to.",
            en: "The mayor, who said that the bridge is closed, has left.", "Attribution/Subjects.swift",
            "[word relative"),
        .subjectOfSubordinate: PatternGuide(
            "Who says it opens the Dutch subordinate clause that the verb closes.",
            nl: "Het is druk omdat de burgemeester zei dat de brug dicht is.", "Attribution/InvertedSubjects.swift",
            "[word subordinator"),
        .subjectOfOtherVerb: PatternGuide(
            "Who says it is the source of the verb that this one is coordinated with or depends on.",
            en: "The mayor came home and said that the bridge is closed.", "Attribution/Subjects.swift"),
        .quotedSpeaker: PatternGuide(
            "Who says it is quoted: the noun phrase before “as saying”.",
            en: "The Harbour Post quoted a foreman as saying that the cranes are going.",
            "Attribution/VerbAttributions.swift"),
        .agentOfPassive: PatternGuide(
            "Who says it stands after “by”, behind a verb in the passive.",
            en: "The board was told by the mayor that the bridge is closed.", "Attribution/PassiveAttributions.swift",
            "[word agent]"),
        .ownerOfNoun: PatternGuide(
            "Whose the noun is stands after it, behind a preposition.",
            en: "Claims by the ministry that the bridge is closed surprised everyone.",
            "Attribution/NounAttributions.swift", "[word owner]"),
        .possessorOfNoun: PatternGuide(
            "Whose the noun is stands before it, as a genitive or a possessive.",
            en: "The ministry's claim that the bridge is closed surprised everyone.",
            "Attribution/NounAttributions.swift", "[word possessive"),
        .carrierOfNoun: PatternGuide(
            "Whose the noun is is the subject of the verb that carries it.",
            en: "The ministry made a claim that the bridge is closed.", "Attribution/NounAttributions.swift"),
        .phraseOfEvidence: PatternGuide(
            "Who tells it is the picture or the document that shows it.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Satellite images show that two frigates are moored there.",
            "Attribution/Disclosures.swift", "[evidence"),
        .placeOfNoun: PatternGuide(
            "Where a claim goes round stands for those who make it.",
            nl: "In de haven gaat de bewering rond dat de brug dicht blijft.", "Attribution/NounAttributions.swift"),
        .phraseBeforePostposition: PatternGuide(
            "Who says it stands, as in German, before the word that names it.",
            de: "Dem Bericht zufolge ist die Brücke geschlossen.", "Attribution/SourcePhrases.swift",
            "[source speech postposed]"),
        .phraseAfterPreposition: PatternGuide(
            "Who says it is the noun phrase after the preposition.",
            en: "According to the mayor, the bridge is closed.", "Attribution/SourceAttributions.swift"),
        .nameInSource: PatternGuide(
            "A source stands for the first name in it.",
            en: "A spokesman for Ostmark said that the bridge is closed.", "Discourse/Resolution.swift"),
        .partiesOfCollective: PatternGuide(
            "A collective stands for the two parties of the headline claim, or the last two that were named.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Both countries denied that Veldoria sold it.",
            "Discourse/Resolution.swift", "[collective]"),
        .antecedentOfPronoun: PatternGuide(
            "A pronoun stands for the name that spoke last, or the first name in reach.",
            en: "Mira Tolland said that the bridge is closed. She added that it will open in May.",
            "Discourse/Resolution.swift", "[word subject-pronoun"),
    ]
}
