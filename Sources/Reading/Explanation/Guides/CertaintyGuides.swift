/// Hedges, negations and what they govern.
extension Pattern {
    static let certaintyGuides: [Pattern: PatternGuide] = [
        .hedgeModal: PatternGuide(
            "A modal verb leaves open whether something is so.",
            en: "The bridge may close.", "Certainty/Hedges.swift", "[hedge modal"),
        .hedgeAdverb: PatternGuide(
            "An adverb, or a phrase like one, makes its clause less than certain.",
            en: "The bridge will probably close.", "Certainty/Hedges.swift", "[hedge adverb"),
        .hedgeAdjective: PatternGuide(
            "An adjective makes its clause less than certain.",
            en: "It is conceivable that the bridge will close.", "Certainty/Hedges.swift", "[hedge adjective"),
        .hedgeVerb: PatternGuide(
            "A verb makes what completes it less than certain.",
            en: "The photos suggest that the bridge is closed.", "Certainty/Hedges.swift", "[hedge verbal"),
        .hedgeNoun: PatternGuide(
            "A noun makes what completes it less than certain.",
            en: "There is a possibility that the bridge will close.", "Certainty/Hedges.swift", "[hedge nominal"),
        .hedgeQuestion: PatternGuide(
            "A word such as “whether” leaves open what it asks.",
            en: "It is unclear whether the bridge is closed.", "Certainty/Hedges.swift", "[hedge verbal"),
        .hedgeProspect: PatternGuide(
            "Words such as “due to” and “want to” leave open what is still to come.",
            en: "The bridge is due to close in May.", "Certainty/Hedges.swift", "[hedge verbal right infinitive]"),
        .weaselWord: PatternGuide(
            "A word of quantity leaves open who or how many; it governs nothing.",
            en: "Some experts left.", "Certainty/Hedges.swift", "[hedge weasel]"),
        .scopeAfterHedge: PatternGuide(
            "A hedge governs what follows it in its clause.", en: "The bridge may close.",
            "Certainty/Hedges.swift"),
        .scopeOfCompletingClause: PatternGuide(
            "A hedge governs the clause that completes it.",
            en: "The photos suggest that the bridge is closed.", "Certainty/Hedges.swift"),
        .scopeOfHedgedClause: PatternGuide(
            "A hedge governs its clause, before it and after it.", en: "The bridge will probably close.",
            "Certainty/Hedges.swift"),
        .negatingWord: PatternGuide(
            "A word such as “not” or “no” denies.", en: "The bridge is not closed.", "Certainty/Negations.swift",
            "[negation]"),
        .negatingVerb: PatternGuide(
            "A verb such as “fail to” denies what follows it.", en: "The board failed to close the bridge.",
            "Certainty/Negations.swift", "[negation verbal"),
        .negatingParticiple: PatternGuide(
            "A participle such as “cancelled” before a noun denies what the noun names.",
            en: "The cancelled tour cost a fortune.", "Certainty/Negations.swift", "[negation verbal"),
        .scopeOfNegatedVerb: PatternGuide(
            "A negation denies the verb it stands at and what follows, up to an adverbial.",
            en: "The bridge is not closed.", "Certainty/Negations.swift"),
        .scopeAfterNegation: PatternGuide(
            "A negation denies what follows it.", en: "The board failed to close the bridge.",
            "Certainty/Negations.swift"),
        .scopeOfNegatedPassive: PatternGuide(
            "A verb that denies, in the passive, denies its subject.", en: "The tour was cancelled.",
            "Certainty/Negations.swift"),
        .scopeOfDenyingParticiple: PatternGuide(
            "In Dutch a participle that denies, such as “geschrapt”, denies the noun phrase before it or after the verb.",
            nl: "De vlucht is geschrapt.", "Certainty/Negations.swift", "[negation verbal"),
        .scopeOfNegatedQuantifier: PatternGuide(
            "A negation before “all” or “every” denies only that it is all.", en: "Not all bridges are closed.",
            "Certainty/Negations.swift", "[word quantifier]"),
    ]
}
