/// What of a reading is scored, each by itself.
public enum Aspect: String, Sendable, CaseIterable {
    /// Statements in their role.
    case claim = "claims"
    case evidence
    case condition = "conditions"
    case consequence = "consequences"
    /// Consequences that are items or headings of a list.
    case listed = "consequences in lists"
    /// Statements that are said to be said, and by whom.
    case attributed = "attributed statements"
    case source = "… with their source"
    /// Denials, doubts and what is left open.
    case stance = "denies, doubts, open"
    /// Words that say how likely a statement is.
    case likelihood = "likelihoods"
    /// Which condition a consequence hangs on.
    case hangsOn = "what consequences hang on"
    /// What supports a statement.
    case reason = "reasons"
    /// Statements that say the same.
    case same = "statements that say the same"
}
