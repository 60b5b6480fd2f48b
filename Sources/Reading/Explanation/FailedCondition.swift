/// The one condition that kept a pattern from reading words that it otherwise fits.
public enum FailedCondition: Sendable, Hashable {
    // What the word is.
    case isNoun
    case isPreposition
    case isName
    case isMonth
    case isParticiple
    case isAbility
    case isAbbreviation
    case partOfPhrase(String)
    // What goes with it.
    case lacksParticle(String)
    case lacksFiniteVerb
    case lacksSubject
    case lacksBe
    case lacksOpener
    case lacksContent
    case lacksInfinitive
    case lacksGerund
    case lacksSource
    case lacksSpeaker
    case lacksQuestion
    case lacksPerfect
    case lacksUnit
    case lacksDate
    case lacksShowing
    case lacksMainClause
    case opensRelativeClause
    // Where it stands.
    case insideQuotation
    case inQuestion
    case insideCondition
    case comparison
    case isQuestionWord
    case goesOn
    case verbNotLast
    case saidByVerb
    case opensSentence
    case insideClause
    case insideSentence
    // How much there is.
    case tooFewItems(Int, needed: Int)
    case tooFewShared(names: Int, words: Int)
    case lowScore(Int, needed: Int)
    // What it would have to be about.
    case notProvoked
    case notYetDone
    case aboutOther
    case judges
    case saidBefore
}

extension FailedCondition: CustomStringConvertible {
    /// A clause that goes on after the words: `it is a noun here`.
    public var description: String {
        switch self {
        case .isNoun: "it is a noun here"
        case .isPreposition: "it is a preposition here"
        case .isName: "a capital inside a sentence makes a name of it"
        case .isMonth: "it is a month here"
        case .isParticiple: "it is a participle that modifies a noun here"
        case .isAbility: "it says what something is able to do here"
        case .isAbbreviation: "it is an abbreviation before a number here"
        case .partOfPhrase(let phrase): "it is part of “\(phrase)”"
        case .lacksParticle(let particle): "its particle “\(particle)” does not end the clause"
        case .lacksFiniteVerb: "no finite verb goes with it"
        case .lacksSubject: "no subject stands with it"
        case .lacksBe: "no form of “be” stands before it"
        case .lacksOpener: "nothing after it opens a clause"
        case .lacksContent: "no clause, quotation or object goes with it"
        case .lacksInfinitive: "no infinitive follows it"
        case .lacksGerund: "no form in -ing follows it"
        case .lacksSource: "nobody is named as its source"
        case .lacksSpeaker: "what follows it names nobody who could say something"
        case .lacksQuestion: "no clause with a subject and a verb follows a verb that asks"
        case .lacksPerfect: "no perfect infinitive follows it"
        case .lacksUnit: "neither a unit nor a sign stands beside it"
        case .lacksDate: "the article has no date to count from"
        case .lacksShowing: "no verb such as “show” goes with it"
        case .lacksMainClause: "no main clause follows it after a comma"
        case .opensRelativeClause: "what follows it is a relative clause"
        case .insideQuotation: "it stands in a quotation, whose speaker is named outside it"
        case .inQuestion: "the sentence is a question"
        case .insideCondition: "its sentence holds a condition or a negation"
        case .comparison: "it compares"
        case .isQuestionWord: "it opens a question after a verb of saying"
        case .goesOn: "a clause follows it"
        case .verbNotLast: "the verb does not end its clause"
        case .saidByVerb: "the verb before it already says so"
        case .insideClause: "it stands inside a clause"
        case .insideSentence: "it does not open its sentence"
        case .opensSentence: "it opens a sentence, and the word stands nowhere else with a capital"
        case .tooFewItems(let count, let needed): "\(counted(count, "item")) of at least \(needed) follow"
        case .tooFewShared(let names, let words):
            "it shares \(counted(names, "name")) and \(counted(words, "word")) with the headline claim, too few"
        case .lowScore(let score, let needed):
            "it scores \(score) of at least \(needed) points as what the article is about"
        case .notProvoked: "nothing in its sentence says that the report provoked it"
        case .notYetDone: "it would or may be done, and has not been"
        case .aboutOther: "it is not about the headline claim"
        case .judges: "it only judges, and says nothing that could come true"
        case .saidBefore: "it says what another consequence says"
        }
    }

    private func counted(_ count: Int, _ word: String) -> String {
        count == 0 ? "no \(word)s" : count == 1 ? "1 \(word)" : "\(count) \(word)s"
    }
}
