/// Conditions, what would follow, why, and how likely.
extension Pattern {
    static let consequenceGuides: [Pattern: PatternGuide] = [
        .conditionClause: PatternGuide(
            "A conjunction such as “if” opens a clause that something hangs on.",
            en: "The treaty would collapse if the port is sold.", "Discourse/ConditionExtent.swift", "[condition]"),
        .openingCondition: PatternGuide(
            "A condition opens the sentence and ends at the comma before the main clause.",
            en: "Unless the visits increase, the harbour is closed.", "Discourse/ConditionExtent.swift", "[condition]"
        ),
        .invertedCondition: PatternGuide(
            "A verb that opens the sentence, such as “should”, puts a condition.",
            en: "Should the council refuse, the plan would fail.", "Discourse/ConditionExtent.swift",
            "[condition verb-first]"),
        .verbFirstCondition: PatternGuide(
            "In Dutch a verb that opens its sentence, before a main clause that its verb or “dan” opens, puts a condition.",
            nl: "Stopt de fabriek, dan verliezen driehonderd mensen hun baan.", "Discourse/VerbFirstConditions.swift"),
        .completeCondition: PatternGuide(
            "A phrase such as “if true” is a condition by itself.", en: "It would be a change if true.",
            "Discourse/ConditionExtent.swift", "[condition complete]"),
        .supposesClaim: PatternGuide(
            "A condition supposes the headline claim: it says no more than that it is true, or the same as it.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If these reports are true, the treaty would collapse.",
            "Discourse/Claims/ClaimTies.swift", "[truth]", "[anaphor]"),
        .listedConsequence: PatternGuide(
            "An item of a list that words such as “that would mean” announce.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If they are true, that would mean:\n\n- The treaty may collapse\n- Karsk gets a harbour",
            "Discourse/ListedConsequences.swift", "[consequence"),
        .introducedList: PatternGuide(
            "A verb before the colon of a list, such as “lists” or “expects”, says whose list it is.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If they are true, analysts expect the following consequences:\n\n- The treaty may collapse\n- Karsk gets a harbour",
            "Discourse/ListedConsequences.swift", "[listing"),
        .mainClauseOfCondition: PatternGuide(
            "The main clause of a sentence with a condition says what would follow.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If these reports are true, the treaty would collapse.",
            "Discourse/Consequences.swift"),
        .meantByCondition: PatternGuide(
            "What completes “that would mean” is what would follow.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If these reports are true, that would mean that the treaty has collapsed.",
            "Discourse/MeantClauses.swift", "[consequence]"),
        .continuedConsequence: PatternGuide(
            "A sentence after a consequence goes on, with “would”, “may” or “likely”.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If these reports are true, the treaty would collapse. Ostmark would then lose its fishing grounds.",
            "Discourse/Consequences.swift"),
        .consequenceOfSuch: PatternGuide(
            "A subject such as “such a deal” before “would” is the condition itself.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible.\n\nSuch a deal would bring frigates into northern waters.",
            "Discourse/Continuations.swift", "[anaphor]"),
        .consequenceOfThen: PatternGuide(
            "A sentence that opens with words such as “in that case”, before “would” or “will”.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible.\n\nIn that case Ostmark would lose its fishing grounds.",
            "Discourse/Continuations.swift", "[then"),
        .foreseenConsequence: PatternGuide(
            "After a condition, somebody fears, hopes or expects what would follow.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If these reports are true, the treaty would collapse.\n\nThe harbour is quiet.\n\nAnalysts fear that Ostmark would lose its fishing grounds.",
            "Discourse/Continuations.swift", "[foresight"),
        .reasonClause: PatternGuide(
            "A word such as “because” opens the reason.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If they are true, that would mean:\n\n- The treaty may collapse\n\nOstmark will not pay because its fleet has to leave.\n\n- Karsk gets a harbour\n\nThe fleet needs one.",
            "Discourse/Reasons.swift", "[reason]"),
        .reasonBeforeConclusion: PatternGuide(
            "What stands before “so” or “therefore” is the reason.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If they are true, that would mean:\n\n- The treaty may collapse\n\nThe fleet of Ostmark has to leave, so it will not pay.\n\n- Karsk gets a harbour\n\nThe fleet needs one.",
            "Discourse/Reasons.swift", "[therefore]"),
        .sentenceBeforeConclusion: PatternGuide(
            "A sentence that opens with “therefore” has its reason in the sentence before.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If they are true, that would mean:\n\n- The treaty may collapse\n\nThe fleet of Ostmark has to leave. Therefore it will not pay.\n\n- Karsk gets a harbour\n\nThe fleet needs one.",
            "Discourse/Reasons.swift", "[therefore]"),
        .explainingClause: PatternGuide(
            "A word such as Dutch “immers” makes the whole clause it stands in the reason of what stands before.",
            nl:
                "Berichten dat Veldoria zijn haven aan Karsk heeft verkocht lijken geloofwaardig. Als die berichten kloppen, zou het verdrag vervallen. Karsk heeft immers geen eigen haven.",
            "Discourse/Reasons.swift", "[reason"),
        .likelihoodInContent: PatternGuide(
            "A hedge within what is said says how likely it is; one with a published number goes first.",
            en: "The mayor said that the bridge will probably close.", "Discourse/Likelihoods.swift", "[hedge"),
        .likelihoodInExplanation: PatternGuide(
            "A hedge in the text under a consequence says how likely it is.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If they are true, that would mean:\n\n- The treaty has collapsed\n\nOstmark will probably not pay.\n\n- Karsk gets a harbour\n\nThe fleet needs one.",
            "Discourse/Likelihoods.swift", "[hedge"),
        .likelihoodInNextSentence: PatternGuide(
            "A sentence after a consequence, such as “That is almost certain”, says how likely it is.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. If these reports are true, the treaty will collapse. That is almost certain.",
            "Discourse/Likelihoods.swift", "[hedge"),
        .foreseenPossibility: PatternGuide(
            "A verb of ability that is no hedge elsewhere, such as Dutch “kunnen” after an opening preposition, says of what would follow that it is possible.",
            nl:
                "Berichten dat Veldoria zijn haven aan Karsk heeft verkocht lijken geloofwaardig. Als die berichten kloppen, zou het verdrag vervallen. In maart kunnen verkiezingen volgen.",
            "Discourse/Likelihoods.swift", "[hedge modal"),
        .likelihoodBesideReport: PatternGuide(
            "A hedge of the author's, after the clause of “the reports that”, says how likely they are.",
            en: "Reports that Veldoria sold its port to Karsk seem credible.", "Discourse/Likelihoods.swift", "[hedge"),
    ]
}
