/// What an article is about, what says the same, and what speaks for or against it.
extension Pattern {
    static let claimGuides: [Pattern: PatternGuide] = [
        .reportedHeadline: PatternGuide(
            "The headline claim is the reported statement with the most points: for reports and hearsay, an early place, shared words with the title, a condition or other statements.",
            en: "Reports that Veldoria sold its port to Karsk seem credible.", "Discourse/Headline.swift"),
        .supposedHeadline: PatternGuide(
            "Where nothing is reported, the headline claim is the sentence that says what a condition supposes.",
            en:
                "Veldoria sells its northern port to Karsk.\n\nIf Veldoria sells its northern port to Karsk, the treaty would collapse.",
            "Discourse/Headline.swift"),
        .sameClaim: PatternGuide(
            "It says what the headline claim says: two names and a word of it, or most of the words of the shorter.",
            en: "Reports that Veldoria sold its port to Karsk seem credible. Karsk denied that Veldoria sold its port.",
            "Discourse/Headline.swift"),
        .hearsayOfParties: PatternGuide(
            "Hearsay names both parties of the headline claim.",
            en:
                "Reports that Veldoria sold its northern port to the navy of Karsk seem credible. Allegedly Karsk promised Veldoria cheap gas.",
            "Discourse/Headline.swift"),
        .hearsayOfClaim: PatternGuide(
            "Hearsay names a party of the headline claim.",
            en:
                "Reports that Veldoria sold its northern port to the navy of Karsk seem credible. Reportedly Karsk moored two frigates there.",
            "Discourse/Headline.swift"),
        .pointsBackToClaim: PatternGuide(
            "It is about the headline claim by a word such as “such an agreement”.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Both countries denied that there is any such agreement.",
            "Discourse/Headline.swift", "[anaphor]"),
        .relatedClaim: PatternGuide(
            "It shares a name and at least three words in all with the headline claim, and says something else.",
            en:
                "Reports that Veldoria sold its northern port to the navy of Karsk in a secret treaty signed by seven ministers seem credible. The mayor said that the northern port of Veldoria was closed for weeks while engineers from abroad measured every quay and crane.",
            "Discourse/Headline.swift"),
        .contradictedByParty: PatternGuide(
            "Soon after the headline claim, a party to it, or somebody behind a denial, says that something is not so.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Karsk said: “We never bought anything there.”",
            "Discourse/Headline.swift"),
        .denialOfClaim: PatternGuide(
            "Somebody denies what only a word such as “the reports” names.",
            en: "Reports that Veldoria sold its port to Karsk seem credible. The reports were denied by Karsk.",
            "Discourse/Denials.swift", "[verb speech clause denies", "[anaphor]"),
        .rejectionOfClaim: PatternGuide(
            "Somebody calls “the reports” untrue.",
            en: "Reports that Veldoria sold its port to Karsk seem credible. Karsk called the reports nonsense.",
            "Discourse/Denials.swift", "[untrue]", "[anaphor]"),
        .silenceOnClaim: PatternGuide(
            "Somebody neither confirms nor denies.",
            en: "Reports that Veldoria sold its port to Karsk seem credible. Karsk would not comment.",
            "Discourse/Silences.swift", "[silence]"),
        .stanceOfCue: PatternGuide(
            "The words that attribute deny, doubt or leave open what is said.",
            en: "Karsk denied that it bought the port.", "Discourse/Discourse.swift", "[verb speech clause denies",
            "[verb speech clause doubts"),
        .negatedDenial: PatternGuide(
            "Who does not deny leaves open.", en: "Karsk did not deny that it bought the port.",
            "Discourse/Discourse.swift", "[verb speech clause denies"),
        .openQuestion: PatternGuide(
            "Who asks leaves open.", en: "Karsk asked whether the port is for sale.", "Discourse/Discourse.swift"),
        .announcedReaction: PatternGuide(
            "A party announces what it does because of the report.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Ostmark announced that it expels the Veldorian consul in response to the sale.",
            "Discourse/Reactions.swift", "[reaction]", "[provocation"),
        .toldReaction: PatternGuide(
            "The article tells what a party did because of the report.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Ostmark expelled the Veldorian consul in response to the sale.",
            "Discourse/Reactions.swift", "[reaction]", "[provocation"),
        .provokedAnnouncement: PatternGuide(
            "A party announces something, and says what provoked it.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Ostmark said that its ships left the commission in protest against secret treaties.",
            "Discourse/Reactions.swift", "[provocation whole]"),
        .shownByEvidence: PatternGuide(
            "Pictures, documents or wreckage show something.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Satellite images show that two frigates are moored there.",
            "Discourse/Evidence.swift", "[evidence", "[shows"),
        .testimonyOfOutsider: PatternGuide(
            "Somebody outside the affair tells more, in the paragraph of the headline claim.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Two skippers said that frigates were moored there.",
            "Discourse/Testimony.swift"),
    ]
}
