/// What it would be worth to learn the state of other variables, for somebody who wants to know one.
///
/// See ``CompiledNetwork/valueOfInformation(about:candidates:given:)``.
public struct ValueOfInformation: Sendable, Hashable {
    public let target: Int
    /// The probabilities of the states of the target now.
    public let posterior: [Double]
    /// How uncertain the target is now, in bits.
    public let entropy: Double
    /// Most valuable first. Of equals the one with the lower number comes first.
    public let candidates: [Candidate]

    /// One variable that could be learnt.
    public struct Candidate: Sendable, Hashable {
        public let variable: Int
        /// By how many bits learning its state is expected to reduce the entropy of the target: their mutual information.
        public let information: Double
        /// The chance that another state of the target than now becomes the most probable. Of several that are now, the
        /// first is meant.
        public let chanceOfOtherMode: Double
        /// What is expected of the measure that was asked for; nil when none was.
        public let change: MeasureChange?
        /// What may be learnt: every possible state of the variable.
        public let outcomes: [Outcome]
    }

    /// One state that a candidate may turn out to be in.
    public struct Outcome: Sendable, Hashable {
        public let state: Int
        /// How probable it is to be learnt.
        public let probability: Double
        /// The probabilities of the states of the target once it is learnt.
        public let posterior: [Double]
    }

    /// How a measure of the target's posterior is expected to change.
    public struct MeasureChange: Sendable, Hashable {
        /// The measure now.
        public let now: Double
        /// Its mean once the state of the candidate is learnt.
        public let expected: Double
        /// The mean of how far it moves, up or down.
        public let expectedDistance: Double
        /// The chance that it becomes any other than it is now.
        public let chance: Double
    }
}
