/// The words of a draft that are not the article's: the question, and comments that guide the person who edits it. They are in the
/// language of the first article; English stands in for a language without words of its own.
struct GuideWords {
    /// Begins the name of a statement whose text gives no ASCII word.
    var claim: String
    var evidence: String
    var consequence: String
    var article: String
    var authorOf: String
    /// Of a subordinate clause, and of a sentence.
    var questionThat: (String) -> String
    var questionWhether: (String) -> String

    var draftedFrom: String
    var grading: [String]
    var headline: [String]
    var otherClaim: String
    var estimate: String
    var report: String
    var evidenceHint: [String]
    var reactionHint: String
    var consequenceHint: [String]
    var noClaim: [String]
    var noConsequences: String
    var earlierNote: String
    var toldBy: String
    var noDate: String

    /// Whether a draft of an article in some language is in that language, too.
    static func speaks(_ language: String) -> Bool { ["en", "nl"].contains(FunctionWords.primary(language)) }

    static func of(_ language: String) -> GuideWords {
        FunctionWords.primary(language) == "nl" ? dutch : english
    }

    private static var english: GuideWords {
        GuideWords(
            claim: "claim", evidence: "evidence", consequence: "consequence", article: "article", authorOf: "author of",
            questionThat: { "Is it true that \($0)?" }, questionWhether: { "Is it true that \($0)?" },
            draftedFrom:
                "A draft of what the articles say. Everything in it can be changed; what nobody said is unknown.",
            grading: [
                "Nobody graded these sources, so what they say is listed and not weighed. To weigh it, add a line such as",
                "`reliability C` (A completely reliable … E unreliable, F cannot be judged), and `interest for CLAIM` where a source gains.",
            ],
            headline: [
                "How likely was it before any of this was said? Replace unknown by a word or a range: 20% to 40%."
            ],
            otherClaim: "Reported as well. If it is the same claim in other words, make it a `variant` of that claim.",
            estimate:
                "What the authors thought. Shown beside the result and never weighed: it already contains the evidence.",
            report: "Who says so, and who denies it. One report for each source, however often it repeats itself.",
            evidenceHint: [
                "Replace unknown by how likely it would be to see this if the claim is true, and if it is not.",
                "Only the difference between the two moves the judgement.",
            ],
            reactionHint: "A reaction of a party rests on what that party believes: it is no second witness.",
            consequenceHint: [
                "What would follow. Where it says unknown, nobody said how likely: replace it by a word or a range.",
                "`otherwise` is how likely it is if the claim is not true.",
            ],
            noClaim: [
                "No reported claim was found. Write the one you are after:", "claim NAME: what is said to be so",
            ],
            noConsequences: "No consequences were found in what was read.",
            earlierNote: "said before the day of the article; the article does not say when",
            toldBy: "according to", noDate: "no date was found: add `on` with the day of publication")
    }

    private static var dutch: GuideWords {
        GuideWords(
            claim: "bewering", evidence: "aanwijzing", consequence: "gevolg", article: "artikel",
            authorOf: "auteur van",
            questionThat: { "Klopt het dat \($0)?" }, questionWhether: { "Klopt dit: \($0)?" },
            draftedFrom:
                "Een ontwerp van wat de artikelen zeggen. Alles mag veranderd worden; wat niemand zei is unknown (onbekend).",
            grading: [
                "Niemand heeft deze bronnen beoordeeld: wat ze zeggen wordt getoond en niet gewogen. Weeg het met een regel als",
                "`reliability C` (A volkomen betrouwbaar … E onbetrouwbaar, F niet te beoordelen), en `interest for BEWERING` bij een belang.",
            ],
            headline: [
                "Hoe waarschijnlijk was dit voordat iemand iets zei? Vervang unknown door een woord of een bereik: 20% to 40%."
            ],
            otherClaim:
                "Ook bericht. Is het dezelfde bewering in andere woorden, maak er dan een `variant` van die bewering van.",
            estimate:
                "Wat de auteurs dachten. Het staat naast de uitkomst en weegt niet mee: het bevat de aanwijzingen al.",
            report: "Wie het zegt, en wie het ontkent. Eén melding per bron, hoe vaak die zich ook herhaalt.",
            evidenceHint: [
                "Vervang unknown door hoe waarschijnlijk dit te zien zou zijn als de bewering waar is, en als ze niet waar is.",
                "Alleen het verschil tussen die twee verandert het oordeel.",
            ],
            reactionHint: "Een reactie van een partij rust op wat die partij gelooft: zij is geen tweede getuige.",
            consequenceHint: [
                "Wat eruit zou volgen. Bij unknown zei niemand hoe waarschijnlijk: vervang het door een woord of een bereik.",
                "`otherwise` is hoe waarschijnlijk het is als de bewering niet waar is.",
            ],
            noClaim: [
                "Er is geen bewering gevonden. Schrijf zelf waar het om gaat:", "claim NAAM: wat er zo zou zijn",
            ],
            noConsequences: "Er zijn geen gevolgen gevonden in wat gelezen is.",
            earlierNote: "gezegd voor de dag van het artikel; het artikel zegt niet wanneer",
            toldBy: "volgens", noDate: "geen datum gevonden: voeg `on` toe met de dag van verschijnen")
    }
}
