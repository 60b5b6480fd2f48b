/// A rule of the reader: each makes one thing of words that fit it, and each has a name that stays the same.
///
/// ``Reader/explain(_:language:date:)`` says of every item which pattern read it. What a pattern looks for, in a sentence, a text
/// that it reads, and where its rule stands is its ``guide``.
///
///     Pattern.thatClause.rawValue         // that-clause
///     Pattern.thatClause.guide.sentence   // What is said is a clause that “that” opens, after the verb or its addressee.
public enum Pattern: String, Sendable, CaseIterable {
    // The words that attribute.
    case attributingVerb = "attributing-verb"
    case passiveVerb = "passive-verb"
    case attributingAdjective = "attributing-adjective"
    case attributingNoun = "attributing-noun"
    case attributingPreposition = "attributing-preposition"
    case stancePhrase = "stance-phrase"
    case disclosingVerb = "disclosing-verb"
    case hearsayWord = "hearsay-word"
    case conditionalHearsay = "conditional-hearsay"

    // What is said.
    case thatClause = "that-clause"
    case plainClause = "plain-clause"
    case indirectQuestion = "indirect-question"
    case quotationAfterVerb = "quotation-after-verb"
    case wordsAfterColon = "words-after-colon"
    case clauseAfterAddressee = "clause-after-addressee"
    case infinitiveAfterAddressee = "infinitive-after-addressee"
    case infinitiveAfterVerb = "infinitive-after-verb"
    case objectOfVerb = "object-of-verb"
    case objectOfPassive = "object-of-passive"
    case quotationBeforeVerb = "quotation-before-verb"
    case wordsBeforeVerb = "words-before-verb"
    case interruptedWords = "interrupted-words"
    case sentenceBefore = "sentence-before"
    case clauseAfterNoun = "clause-after-noun"
    case wordsAfterSource = "words-after-source"
    case wordsBeforeSource = "words-before-source"
    case clauseOfHearsay = "clause-of-hearsay"
    case colonBeforeQuotation = "colon-before-quotation"
    case speakerLabel = "speaker-label"
    case signature
    case loneQuotation = "lone-quotation"
    case subjectOfPassive = "subject-of-passive"
    case topicOfNoun = "topic-of-noun"
    case contentOfStance = "content-of-stance"
    case disclosedByDocument = "disclosed-by-document"
    case floatingQuotation = "floating-quotation"

    // Who says it.
    case subjectBeforeVerb = "subject-before-verb"
    case subjectAfterVerb = "subject-after-verb"
    case subjectOfRelative = "subject-of-relative"
    case subjectOfSubordinate = "subject-of-subordinate"
    case subjectOfOtherVerb = "subject-of-other-verb"
    case agentOfPassive = "agent-of-passive"
    case ownerOfNoun = "owner-of-noun"
    case possessorOfNoun = "possessor-of-noun"
    case carrierOfNoun = "carrier-of-noun"
    case phraseOfEvidence = "phrase-of-evidence"
    case phraseAfterPreposition = "phrase-after-preposition"

    // Which names a source stands for.
    case nameInSource = "name-in-source"
    case partiesOfCollective = "parties-of-collective"
    case antecedentOfPronoun = "antecedent-of-pronoun"

    // Hedges, negations and what they govern.
    case hedgeModal = "hedge-modal"
    case hedgeAdverb = "hedge-adverb"
    case hedgeAdjective = "hedge-adjective"
    case hedgeVerb = "hedge-verb"
    case hedgeNoun = "hedge-noun"
    case hedgeQuestion = "hedge-question"
    case hedgeProspect = "hedge-prospect"
    case weaselWord = "weasel-word"
    case scopeAfterHedge = "scope-after-hedge"
    case scopeOfCompletingClause = "scope-of-completing-clause"
    case scopeOfHedgedClause = "scope-of-hedged-clause"
    case negatingWord = "negating-word"
    case negatingVerb = "negating-verb"
    case negatingParticiple = "negating-participle"
    case scopeOfNegatedVerb = "scope-of-negated-verb"
    case scopeAfterNegation = "scope-after-negation"
    case scopeOfNegatedPassive = "scope-of-negated-passive"
    case scopeOfDenyingParticiple = "scope-of-denying-participle"
    case scopeOfNegatedQuantifier = "scope-of-negated-quantifier"

    // Names, dates, amounts.
    case knownName = "known-name"
    case capitalisedName = "capitalised-name"
    case personName = "person-name"
    case shortName = "short-name"
    case dayAndMonth = "day-and-month"
    case monthAndDay = "month-and-day"
    case monthAndYear = "month-and-year"
    case numericDate = "numeric-date"
    case relativeDay = "relative-day"
    case numberWithUnit = "number-with-unit"
    case numberWithSign = "number-with-sign"

    // What the article is about, and what says the same.
    case reportedHeadline = "reported-headline"
    case estimatedHeadline = "estimated-headline"
    case supposedHeadline = "supposed-headline"
    case sameClaim = "same-claim"
    case hearsayOfClaim = "hearsay-of-claim"
    case pointsBackToClaim = "points-back-to-claim"
    case answerToClaim = "answer-to-claim"
    case moreOfClaim = "more-of-claim"
    case relatedClaim = "related-claim"
    case contradictedByParty = "contradicted-by-party"
    case denialOfClaim = "denial-of-claim"
    case rejectionOfClaim = "rejection-of-claim"
    case silenceOnClaim = "silence-on-claim"

    // How it is taken.
    case stanceOfCue = "stance-of-cue"
    case negatedDenial = "negated-denial"
    case openQuestion = "open-question"

    // What speaks for or against it.
    case announcedReaction = "announced-reaction"
    case toldReaction = "told-reaction"
    case provokedAnnouncement = "provoked-announcement"
    case shownByEvidence = "shown-by-evidence"
    case toldEvent = "told-event"
    case testimonyOfOutsider = "testimony-of-outsider"

    // Conditions and what would follow.
    case conditionClause = "condition-clause"
    case openingCondition = "opening-condition"
    case invertedCondition = "inverted-condition"
    case verbFirstCondition = "verb-first-condition"
    case completeCondition = "complete-condition"
    case supposesClaim = "supposes-claim"
    case listedConsequence = "listed-consequence"
    case introducedList = "introduced-list"
    case mainClauseOfCondition = "main-clause-of-condition"
    case meantByCondition = "meant-by-condition"
    case continuedConsequence = "continued-consequence"
    case consequenceOfSuch = "consequence-of-such"
    case consequenceOfThen = "consequence-of-then"
    case foreseenConsequence = "foreseen-consequence"

    // Why, and how likely.
    case reasonClause = "reason-clause"
    case reasonBeforeConclusion = "reason-before-conclusion"
    case sentenceBeforeConclusion = "sentence-before-conclusion"
    case explainingClause = "explaining-clause"
    case likelihoodInContent = "likelihood-in-content"
    case likelihoodInExplanation = "likelihood-in-explanation"
    case likelihoodInNextSentence = "likelihood-in-next-sentence"
    case foreseenPossibility = "foreseen-possibility"
    case likelihoodBesideReport = "likelihood-beside-report"
}
