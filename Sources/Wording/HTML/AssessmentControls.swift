import Cases

/// What a page puts beside claims and statements for a reader to try them: nothing unless it says so.
public struct AssessmentControls: Sendable {
    /// Beside a claim or a hypothesis with its text: to suppose it.
    public var suppose: @Sendable (Proposition, _ text: String) -> HTML
    /// Beside a report or a piece of evidence, by its name: to leave it out, or to put it back.
    public var leaveOut: @Sendable (String) -> HTML

    public init(
        suppose: @escaping @Sendable (Proposition, String) -> HTML = { _, _ in HTML() },
        leaveOut: @escaping @Sendable (String) -> HTML = { _ in HTML() }
    ) {
        self.suppose = suppose
        self.leaveOut = leaveOut
    }
}
