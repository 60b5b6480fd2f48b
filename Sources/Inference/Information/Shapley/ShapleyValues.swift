/// How much each finding contributes to the probability of a state.
///
/// See ``CompiledNetwork/shapleyValues(of:state:given:on:options:)``.
public struct ShapleyValues: Sendable, Hashable {
    public let variable: Int
    public let state: Int
    public let scale: Scale
    /// The state without any finding, on the scale.
    public let without: Double
    /// The state with all findings, on the scale.
    public let with: Double
    /// One for each finding, in the order of the evidence. They sum up to `with` − `without`.
    public let contributions: [Contribution]
    public let method: Method

    /// What the contributions are contributions to.
    public enum Scale: Sendable, Hashable {
        /// The probability of the state: 0 to 1.
        case probability
        /// log₂ (P(state) / P(all other states)), in bits: findings that are independent given the state add up on this scale
        /// to the weight of the evidence.
        case logOdds
    }

    /// How the contributions were found.
    public enum Method: Sendable, Hashable {
        /// From all subsets of the findings.
        case exact
        /// From so many pairs of orders of the findings: estimates, with standard errors.
        case sampled(pairs: Int)
    }

    public struct Contribution: Sendable, Hashable {
        /// Position of the finding in ``Evidence/findings``.
        public let position: Int
        /// What the finding is on.
        public let variable: Int
        public let value: Double
        /// The standard error of `value`; nil when it is exact.
        public let standardError: Double?
    }
}
