/// What is said.
extension Pattern {
    static let contentGuides: [Pattern: PatternGuide] = [
        .thatClause: PatternGuide(
            "What is said is a clause that “that” opens, after the verb or its addressee.",
            en: "The mayor said that the bridge is closed.", "Attribution/Complements.swift",
            "[word determiner relative complementiser"),
        .plainClause: PatternGuide(
            "What is said is a subject with a finite verb right after the verb, without “that”.",
            en: "The mayor said the bridge is closed.", "Attribution/Complements.swift"),
        .bareClause: PatternGuide(
            "What is said is, as in German, a main clause after a comma.",
            de: "Der Bürgermeister sagte gestern, die Brücke sei geschlossen.", "Attribution/SourcePhrases.swift"),
        .gerundAfterVerb: PatternGuide(
            "What is said is a clause that a form in -ing opens, after the verb.",
            en: "The mayor admitted leaking the report.", "Attribution/Complements.swift"),
        .mainClauseOfReport: PatternGuide(
            "What is said is the main clause after one that reports it, as German “wie” opens.",
            de: "Wie die Zeitung meldet, hat der Klub den Trainer entlassen.", "Attribution/SourcePhrases.swift",
            "[reporting"),
        .clauseOfOwnAccount: PatternGuide(
            "What is said is the clause around words such as “by her own account”, whose subject says it.",
            en: "The mayor has by her own account closed the bridge.", "Attribution/Hearsay.swift", "[hearsay speech"),
        .indirectQuestion: PatternGuide(
            "What is asked is a clause that a question word opens.",
            en: "The mayor asked why the bridge is closed.", "Attribution/Complements.swift", "[word question"),
        .quotationAfterVerb: PatternGuide(
            "What is said is a quotation after the verb.",
            en: "The mayor said: “The bridge will stay closed all week.”", "Attribution/Complements.swift"),
        .wordsAfterColon: PatternGuide(
            "What is said follows a colon after the verb, without quotation marks.",
            en: "The mayor said: the bridge will stay closed.", "Attribution/Complements.swift"),
        .clauseAfterAddressee: PatternGuide(
            "What is said is a clause without “that” after the person who is told it.",
            en: "The mayor told reporters the bridge is closed.", "Attribution/Complements.swift"),
        .infinitiveAfterAddressee: PatternGuide(
            "What is asked for is an infinitive after the person who is to do it.",
            en: "The mayor asked drivers to avoid the bridge.", "Attribution/Complements.swift",
            "[word infinitive-marker]"),
        .infinitiveAfterVerb: PatternGuide(
            "What is said is an infinitive after the verb.",
            en: "The mayor promised to close the bridge.", "Attribution/Complements.swift", "[word infinitive-marker]"),
        .objectOfVerb: PatternGuide(
            "What is said is the object of the verb, where there is no clause and no quotation.",
            en: "The mayor criticised the plan.", "Attribution/Complements.swift"),
        .objectOfPassive: PatternGuide(
            "What is said follows a preposition after a verb in the passive.",
            en: "The mayor was accused of fraud.", "Attribution/PassiveAttributions.swift", "[word topic]"),
        .quotationBeforeVerb: PatternGuide(
            "What is said is a quotation that ends before the words that attribute it.",
            en: "“The bridge will stay closed all week,” the mayor said.", "Attribution/ContentBefore.swift"),
        .wordsBeforeVerb: PatternGuide(
            "What is said stands before a comma and the words that attribute it.",
            en: "The bridge will stay closed, the mayor said.", "Attribution/ContentBefore.swift"),
        .interruptedWords: PatternGuide(
            "What is said goes on after the words that attribute it.",
            en: "The bridge, the mayor said, will stay closed.", "Attribution/ContentBefore.swift"),
        .sentenceBefore: PatternGuide(
            "A sentence such as “So says the mayor”, Dutch “Dat zegt”, attributes the sentence before it.",
            nl: "De brug blijft de hele week dicht. Dat melden drie musici.", "Attribution/BackReferences.swift"),
        .clauseAfterNoun: PatternGuide(
            "What is said is the clause or the infinitive that completes a noun.",
            en: "The claim that the bridge is closed surprised everyone.", "Attribution/NounAttributions.swift"),
        .wordsAfterSource: PatternGuide(
            "What is said follows a source that opens the sentence.",
            en: "According to the mayor, the bridge is closed.", "Attribution/SourceAttributions.swift"),
        .wordsBeforeSource: PatternGuide(
            "What is said stands before a source further on in the sentence, and around it.",
            en: "The bridge is closed, according to the mayor.", "Attribution/SourceAttributions.swift"),
        .believedSource: PatternGuide(
            "A condition says no more than whom to believe: they say what the main clause says.",
            en: "If the mayor is to be believed, the bridge is closed.", "Attribution/BelievedSources.swift",
            "[belief]"),
        .clauseOfHearsay: PatternGuide(
            "What is said is the clause around a word of hearsay, or the clause after it.",
            en: "The bridge has reportedly been sold.", "Attribution/Hearsay.swift"),
        .colonBeforeQuotation: PatternGuide(
            "A speaker and a colon without a verb stand before a quotation.",
            en: "Bill Bodie, assistant to the secretary: “We will not close the bridge.”", "Attribution/Labels.swift"),
        .subjectBeforeQuotation: PatternGuide(
            "A quotation after a colon is said by whom the sentence before the colon is about.",
            nl: "De burgemeester haalde zijn schouders op: “Wij sluiten de brug deze week niet.”",
            "Attribution/Labels.swift"),
        .speakerLabel: PatternGuide(
            "A name in capitals, or in a heading, stands before a colon at the start of a block.",
            en: "WALLACE: We will not close the bridge this week.", "Attribution/Labels.swift"),
        .signature: PatternGuide(
            "A dash and a name follow a quotation.",
            en: "“We will not close the bridge this week.” ― Mira Tolland", "Attribution/Labels.swift"),
        .loneQuotation: PatternGuide(
            "A quotation alone after a sentence that names its speaker is that speaker's.",
            en: "The lawyer rejects the charge. “My client was in hospital that day.”",
            "Attribution/LoneQuotations.swift"),
        .subjectOfPassive: PatternGuide(
            "What is spoken of is the subject of a verb in the passive with “by”.",
            en: "The plan was criticised by the union.", "Attribution/PassiveAttributions.swift", "[word agent]"),
        .topicOfNoun: PatternGuide(
            "What is said follows a preposition after a noun that shows whose it is.",
            en: "The ministry's claims about the closed bridge surprised everyone.",
            "Attribution/NounAttributions.swift",
            "[word topic]"),
        .quotedEpithet: PatternGuide(
            "What somebody calls the report in quotation marks denies it, unless the words say that it is so or how likely.",
            en: "The mayor described the report as “a summer tale”.", "Attribution/QuotedEpithets.swift"),
        .contentOfStance: PatternGuide(
            "What is denied, doubted or left open goes with the phrase that does so.",
            en: "The mayor declined to comment on the sale of the bridge.", "Attribution/StanceContents.swift",
            "[stance"),
        .disclosedByDocument: PatternGuide(
            "What a document shows is the clause or the words that go with the verb.",
            en: "A leaked memo shows that the bridge was sold in April.", "Attribution/Disclosures.swift", "[disclosure"
        ),
        .floatingQuotation: PatternGuide(
            "A quotation without a cue goes on with what the last speaker of its paragraph said.",
            en: "“We will not close the bridge,” the mayor said. “It is safe for every kind of car.”",
            "Attribution/FloatingQuotations.swift"),
    ]
}
