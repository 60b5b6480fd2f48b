import Cases

/// Something that nobody has seen yet and that would say something about the question.
public struct WatchItem: Sendable {
    public var claim: String
    public var text: String
    public var role: Claim.Role
    /// Until when it should have happened.
    public var by: CalendarDate?
    /// Whether that day has passed.
    public var isOverdue: Bool
    /// By how many bits learning it is expected to reduce the uncertainty about the question; nil where something unknown
    /// influences either.
    public var information: Double?
    /// The chance that learning it changes the word; nil likewise, and for a question of more than two answers.
    public var chanceOfOtherWord: Double?
    /// How likely it is, and what the proposition would be if it happens and if it does not; nil likewise.
    public var outcomes: [Outcome]
    /// How many times more likely it is when the proposition is true, if it happens and if it does not: enclosing ranges, for when there
    /// is no point.
    public var ratioIfSeen: ClosedRange<Double>?
    public var ratioIfNot: ClosedRange<Double>?

    public struct Outcome: Sendable, Hashable {
        public var happens: Bool
        public var probability: Double
        public var posterior: Double
        /// The word of the scale for that.
        public var word: String?
    }
}
