/// Who says what, in token positions, before it becomes a ``Statement``.
struct Attribution {
    var content: [Range<Int>]
    var source: Range<Int>?
    var cue: [Range<Int>]
    var attributes: Trigger.Attributes
    var speech: Statement.Speech = .indirect
    var trigger: Trigger.Kind
    /// What found the content.
    var pattern: Pattern
    var isPassive = false
    /// Whether the cue itself is negated: `did not say`.
    var isNegated = false
    var isQuestion = false

    /// From the first to the last token of the content.
    var extent: Range<Int> {
        guard let first = content.map(\.lowerBound).min(), let last = content.map(\.upperBound).max() else {
            return 0..<0
        }
        return first..<last
    }
}
