import Cases

/// How all claims most probably stand together, and how else they might.
public struct Story: Sendable {
    /// One way in which all claims stand.
    public struct Telling: Sendable {
        /// How probable all of it is together.
        public var probability: Double
        /// Every claim and set of hypotheses that is open, in the order of the case: `true`, `false`, or a hypothesis.
        public var states: [(subject: String, value: String)]
    }

    public var best: Telling
    /// Nil when nothing else is possible.
    public var next: Telling?
    /// How many times more probable the best is than the next.
    public var odds: Double?
    /// What the next best tells differently.
    public var differences: [String]
}
