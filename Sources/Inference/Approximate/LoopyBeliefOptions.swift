/// How loopy belief propagation is to be done.
///
///     LoopyBeliefOptions(damping: 0.5)                   // for messages that swing to and fro
public struct LoopyBeliefOptions: Sendable, Hashable {
    /// Done when no message changes by more than this in a whole iteration: 0 to 1, messages summing to 1.
    public var tolerance: Double
    /// Iterations, each once up and once down all families, after which it gives up: 1 to 2⁴⁰.
    public var iterations: Int
    /// The part of the old message that stays in the new: 0 to 0.99. Damping slows trees down and lets many networks
    /// with loops converge that otherwise would not.
    public var damping: Double
    /// Bytes that the tables of the factor graph may take.
    public var memoryBudget: Int

    public init(
        tolerance: Double = 1e-10, iterations: Int = 1_000, damping: Double = 0, memoryBudget: Int = 1 << 30
    ) {
        self.tolerance = tolerance
        self.iterations = iterations
        self.damping = damping
        self.memoryBudget = memoryBudget
    }

    func check() throws(InferenceError) {
        try checkOption("tolerance", tolerance, in: 0...1)
        try checkOption("iterations", iterations, in: 1...mostSamples)
        try checkOption("damping", damping, in: 0...0.99)
    }
}
