/// How Gibbs sampling is to be done.
///
///     GibbsOptions(samples: 50_000, chains: 8)
public struct GibbsOptions: Sendable, Hashable {
    /// Sweeps over all variables that count, in each chain: 20 to 2⁴⁰, rounded up to a multiple of 20 (the batches that
    /// the standard errors come from).
    public var samples: Int
    /// Sweeps before these, in each chain, that do not count: 0 to 2⁴⁰.
    public var burnIn: Int
    /// Chains, each with random numbers of its own: 1 to 100. Four or more let R̂ find chains that have not met.
    public var chains: Int
    /// How many samples may be drawn by likelihood weighting in search of states that fit the evidence, to start the
    /// chains from: 1 to 2⁴⁰.
    public var searchSamples: Int
    /// The same seed gives the same answer, to the last bit.
    public var seed: UInt64

    public init(
        samples: Int = 10_000, burnIn: Int = 1_000, chains: Int = 4, searchSamples: Int = 100_000, seed: UInt64 = 1
    ) {
        self.samples = samples
        self.burnIn = burnIn
        self.chains = chains
        self.searchSamples = searchSamples
        self.seed = seed
    }

    func check() throws(InferenceError) {
        try checkOption("samples", samples, in: 20...mostSamples)
        try checkOption("burnIn", burnIn, in: 0...mostSamples)
        try checkOption("chains", chains, in: 1...100)
        try checkOption("searchSamples", searchSamples, in: 1...mostSamples)
    }
}
