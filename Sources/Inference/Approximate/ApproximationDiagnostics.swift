/// What an approximation can tell of itself; nil where a figure does not apply to the method.
public struct ApproximationDiagnostics: Sendable, Hashable {
    /// Samples that the means are taken over, those of all chains together.
    public var samples: Int?
    /// How many independent samples would have been as good: (Σw)² / Σw² for weighted ones (Kish 1965), and for chains
    /// the least over all probabilities of their variance divided by their squared standard error.
    public var effectiveSampleSize: Double?
    /// The largest split R̂ of any probability (Gelman et al., Bayesian Data Analysis, 3rd edition, 11.4): near 1 where
    /// all halves of all chains agree, infinite where they stay apart.
    public var largestRHat: Double?
    /// Iterations of messages sent.
    public var iterations: Int?
    /// Whether the messages came to rest.
    public var converged: Bool?
    /// The largest change of a message in the last iteration.
    public var residual: Double?
    /// Whether the answer is exact, up to rounding and ``residual``: messages that came to rest in a graph without
    /// loops, or whose loops all run through variables whose state is known.
    public var isExact = false
}

/// A reason not to rely on an approximation.
public enum ApproximationWarning: Sendable, Hashable {
    /// The weight lies on few samples, here as many as so many independent ones, below 100: standard errors are then no
    /// longer to be trusted either.
    case fewEffectiveSamples(Double)
    /// Tables of these variables hold zeros. Changing one variable at a time, Gibbs sampling may then be unable to
    /// reach some states that are possible (the chain is not ergodic), and may not notice.
    case zeroEntries(variables: [Int])
    /// Chains disagree: R̂ is above the 1.01 that Vehtari et al. advise ("Rank-normalization, folding, and
    /// localization: an improved R̂", Bayesian Analysis 16, 2021).
    case chainsDisagree(rHat: Double)
    /// Messages did not come to rest; `residual` is how much they last changed.
    case notConverged(residual: Double)
}

extension ApproximationWarning {
    static let mostRHat = 1.01
    static let fewestEffectiveSamples = 100.0
}
