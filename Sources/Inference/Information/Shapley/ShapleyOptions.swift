/// How Shapley values of findings are to be computed.
///
///     ShapleyOptions(exactUpTo: 12, pairs: 500)
public struct ShapleyOptions: Sendable, Hashable {
    /// Up to so many findings all of their 2ⁿ subsets are gone through: 0 to 20. More are sampled.
    public var exactUpTo: Int
    /// How many pairs of an order of the findings and its reverse are sampled: 2 to 2²⁰.
    public var pairs: Int
    /// The same seed gives the same answer.
    public var seed: UInt64

    public init(exactUpTo: Int = 10, pairs: Int = 200, seed: UInt64 = 1) {
        self.exactUpTo = exactUpTo
        self.pairs = pairs
        self.seed = seed
    }

    func check() throws(InferenceError) {
        try checkOption("exactUpTo", exactUpTo, in: 0...20)
        try checkOption("pairs", pairs, in: 2...1 << 20)
    }
}
