import Cases
import SourceText

/// `report SOURCE STANCE CLAIM`.
struct DraftReport {
    var source: String
    var stance: Cases.Stance
    /// Index of the claim group.
    var claim: Int
    /// The source whose word it passes on.
    var relays: String?
    var on: CalendarDate?
    /// Whether the words themselves place it before the article's day, so that no day is known.
    var isEarlier = false
    var quotes: [Excerpt]
}

/// `estimate SOURCE CLAIM: LIKELIHOOD`.
struct DraftEstimate {
    var source: String
    var claim: Int
    /// The word as written; nil when the words carry no number.
    var word: String?
    var on: CalendarDate?
    var quotes: [Excerpt]
    var wordings: [Excerpt]
}

/// `evidence NAME: text`.
struct DraftEvidence {
    var name: String
    var text: String
    var claim: Int
    /// The party whose reaction it is.
    var reactionOf: String?
    /// Others who report it.
    var toldBy: [String]
    var on: CalendarDate?
    var quotes: [Excerpt]
    var wordings: [Excerpt]
    var isMerged = false
}

/// `consequence NAME: text`.
struct DraftConsequence {
    /// What its `if` line names.
    enum Condition: Hashable {
        case claim(Int)
        /// Index of an earlier consequence.
        case consequence(Int)
    }

    var name: String
    var text: String
    var condition: Condition
    /// The word as written; nil when there is none, or none with a number.
    var word: String?
    /// Where that word stands.
    var wordPlace: Excerpt?
    var toldBy: [String]
    var quotes: [Excerpt]
    var wordings: [Excerpt]
    var reasons: [Excerpt]
    var isMerged = false
}

/// A claim with all that is written in its block.
struct DraftClaim {
    var name: String
    var text: String
    /// The words as they stand in a question after `that`; nil when they have the order of a main clause.
    var subordinate: String?
    /// Whether the text begins with a name, which keeps its capital within a question.
    var beginsWithName: Bool
    /// The words as a question of their own, where grammar makes one of them.
    var question: String?
    var quotes: [Excerpt]
    var variants: [Excerpt]
    var isMerged: Bool
}
