/// Where the controls of a map lead: addresses of the same page under another supposition. Nil where there is none.
public struct MapActions: Sendable {
    /// Of supposing a claim `true` or `false`, or a hypothesis of a set by its name; of nothing supposed with nil.
    public var suppose: @Sendable (_ subject: String, _ value: String?) -> String
    /// Of leaving a statement out, or of putting it back.
    public var leaveOut: @Sendable (_ statement: String, _ isLeftOut: Bool) -> String
    /// Of showing what is folded behind a node.
    public var unfold: @Sendable (_ name: String) -> String

    public init(
        suppose: @escaping @Sendable (String, String?) -> String,
        leaveOut: @escaping @Sendable (String, Bool) -> String, unfold: @escaping @Sendable (String) -> String
    ) {
        self.suppose = suppose
        self.leaveOut = leaveOut
        self.unfold = unfold
    }
}
