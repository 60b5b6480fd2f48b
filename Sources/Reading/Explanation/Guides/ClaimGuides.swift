/// What an article is about, what says the same, and what speaks for or against it.
extension Pattern {
    static let claimGuides: [Pattern: PatternGuide] = [
        .reportedHeadline: PatternGuide(
            "The headline claim is the reported statement with the most points: for reports and hearsay, an early place, shared words with the title, a condition or other statements.",
            en: "Reports that Veldoria sold its port to Karsk seem credible.", "Discourse/Claims/Headline.swift"),
        .supposedHeadline: PatternGuide(
            "Where nothing is reported, the headline claim is the sentence that says what a condition supposes.",
            en:
                "Veldoria sells its northern port to Karsk.\n\nIf Veldoria sells its northern port to Karsk, the treaty would collapse.",
            "Discourse/Claims/Headline.swift"),
        .answeredHeadline: PatternGuide(
            "Where nothing is reported and nothing supposed, the headline claim is what the text opens with, if somebody denies, doubts or leaves it open.",
            en: "Veldoria is selling its northern port to Karsk. The mayor declined to comment.",
            "Discourse/Claims/Headline.swift"),
        .estimatedHeadline: PatternGuide(
            "The headline claim is the first sentence, where it says what may be so and the title says the same.",
            en:
                "Northern port sold to Karsk navy\n\nThe northern port has probably been sold to the Karsk navy.\n\nNobody has seen a treaty, and the harbour is quiet.",
            "Discourse/Claims/Headline.swift"),
        .estimatedClaim: PatternGuide(
            "A main clause in the article's own voice says how likely something is that shares a word with what was told of the claim.",
            nl: "De haven is verhuurd, zeggen drie diplomaten. Toch is een verhuur van de haven onwaarschijnlijk.",
            "Discourse/Claims/OwnEstimates.swift", "[hedge adjective"),
        .answerToClaim: PatternGuide(
            "Somebody denies, doubts or leaves open what shows no other subject of its own.",
            en: "Reports that Veldoria sold its port to Karsk seem credible. Karsk denied that it bought anything.",
            "Discourse/Claims/ClaimTies.swift"),
        .moreOfClaim: PatternGuide(
            "What is reported right after the claim, before anybody answers it, is more of it.",
            en:
                "Two skippers said that Veldoria sold its northern port to Karsk. They said that Karsk paid nine million crowns.",
            "Discourse/Claims/ClaimTies.swift"),
        .sameClaim: PatternGuide(
            "It says what the headline claim says: two names and a word of it, or most of the words of the shorter.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. The mayor said that Veldoria sold its port to Karsk.",
            "Discourse/Claims/ClaimTies.swift"),
        .hearsayOfClaim: PatternGuide(
            "Hearsay shares a word with what was told of the claim, or follows it.",
            en:
                "Reports that Veldoria sold its northern port to the navy of Karsk seem credible. Reportedly Karsk moored two frigates there.",
            "Discourse/Claims/ClaimTies.swift"),
        .pointsBackToClaim: PatternGuide(
            "It says no more of the headline claim than a word such as “such an agreement”, and that it is true, likely or false.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Analysts say that such an agreement is likely.",
            "Discourse/Claims/ClaimTies.swift", "[anaphor]"),
        .relatedClaim: PatternGuide(
            "It shares at least three words with what was told of the claim, or two soon after it.",
            en:
                "Reports that Veldoria sold its northern port to the navy of Karsk in a secret treaty signed by seven ministers seem credible. The harbour is quiet. Nobody works there. Rain falls. The mayor said that the northern port of Veldoria was closed for weeks while engineers from abroad measured every quay and crane.",
            "Discourse/Claims/ClaimTies.swift"),
        .contradictedByParty: PatternGuide(
            "Soon after the headline claim, a party to it, or somebody behind a denial, says that something is not so.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. A banker doubts them. Karsk said: “We never bought anything there.”",
            "Discourse/Claims/ClaimTies.swift"),
        .denialOfClaim: PatternGuide(
            "Somebody denies what only a word such as “the reports” names.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. The reports, which the ministry denied, came on Monday.",
            "Discourse/Claims/Denials.swift", "[verb speech clause denies", "[anaphor]"),
        .rejectionOfClaim: PatternGuide(
            "Somebody calls “the reports” untrue.",
            en: "Reports that Veldoria sold its port to Karsk seem credible. Karsk called the reports nonsense.",
            "Discourse/Claims/Denials.swift", "[untrue]", "[anaphor]"),
        .silenceOnClaim: PatternGuide(
            "Somebody neither confirms nor denies.",
            en: "Reports that Veldoria sold its port to Karsk seem credible. Karsk would not say.",
            "Discourse/Claims/Silences.swift", "[silence]"),
        .stanceOfCue: PatternGuide(
            "The words that attribute deny, doubt or leave open what is said.",
            en: "Karsk denied that it bought the port.", "Discourse/Discourse.swift", "[verb speech clause denies",
            "[verb speech clause doubts"),
        .negatedDenial: PatternGuide(
            "Who does not deny leaves open.", en: "Karsk has not disputed that it bought the port.",
            "Discourse/Discourse.swift", "[verb speech clause denies"),
        .openQuestion: PatternGuide(
            "Who asks leaves open.", en: "Karsk asked whether the port is for sale.", "Discourse/Discourse.swift"),
        .dismissalInQuotation: PatternGuide(
            "A quotation opens by calling what was said untrue.",
            en: "Reports say that Veldoria sold its port to Karsk. “That is nonsense,” the minister said.",
            "Discourse/Discourse.swift", "[untrue]"),
        .announcedReaction: PatternGuide(
            "A party announces what it does because of the report.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Ostmark announced that it expels the Veldorian consul in response to the sale.",
            "Discourse/Evidence/Reactions.swift", "[reaction]", "[provocation"),
        .toldReaction: PatternGuide(
            "The article tells what a party did because of the report.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Ostmark expelled the Veldorian consul in response to the sale.",
            "Discourse/Evidence/Reactions.swift", "[reaction]", "[provocation"),
        .provokedAnnouncement: PatternGuide(
            "A party announces something, and says what provoked it.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Ostmark said that its ships left the commission in protest against secret treaties.",
            "Discourse/Evidence/Reactions.swift", "[provocation whole]"),
        .shownByEvidence: PatternGuide(
            "Pictures, documents or wreckage show something.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. Satellite images show that two frigates are moored there.",
            "Discourse/Evidence/Evidence.swift", "[evidence", "[shows"),
        .toldEvent: PatternGuide(
            "The article itself tells what happened, between the headline claim and what would follow from it.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. The harbour has been closed since Monday.",
            "Discourse/Evidence/Events.swift"),
        .testimonyOfOutsider: PatternGuide(
            "Somebody outside the affair tells more, in the paragraph of the headline claim.",
            en:
                "Reports that Veldoria sold its port to Karsk seem credible. The harbour is quiet. Nobody works there. Two skippers said that frigates were moored there.",
            "Discourse/Evidence/Testimony.swift"),
    ]
}
