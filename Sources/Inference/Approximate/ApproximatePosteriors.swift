/// Posteriors that are not exact, with what is known of how far off they may be.
///
///     let answer = try network.approximatePosteriors(evidence, by: .likelihoodWeighting())
///     answer[3, 1]                        // about P(variable 3 in state 1 | evidence)
///     answer.standardError(3, 1)          // and the standard error of that, for methods that sample
///     answer.warnings                     // why not to believe it
public struct ApproximatePosteriors: Sendable, Hashable {
    /// A number and the standard error of it, nil where none is known.
    public struct Estimate: Sendable, Hashable {
        public let value: Double
        public let standardError: Double?
    }

    public let method: ApproximationMethod
    /// The natural logarithm of the probability of the evidence, soft findings counting with their weights as given:
    /// sampled by likelihood weighting, Bethe's approximation by loopy belief propagation, nil for Gibbs sampling.
    public let logEvidence: Estimate?
    public let diagnostics: ApproximationDiagnostics
    /// Reasons not to rely on the numbers; empty when nothing was noticed.
    public let warnings: [ApproximationWarning]
    private let offsets: [Int]
    private let means: [Double]
    private let errors: [Double]?

    /// - Parameters:
    ///   - offsets: where the states of each variable begin in `means` and `errors`, and where the last ones end
    init(
        method: ApproximationMethod, logEvidence: Estimate?, diagnostics: ApproximationDiagnostics,
        warnings: [ApproximationWarning], offsets: [Int], means: [Double], errors: [Double]?
    ) {
        self.method = method
        self.logEvidence = logEvidence
        self.diagnostics = diagnostics
        self.warnings = warnings
        self.offsets = offsets
        self.means = means
        self.errors = errors
    }

    /// How many variables there are.
    public var count: Int { offsets.count - 1 }

    /// The probabilities of the states of `variable`, summing to 1.
    public subscript(_ variable: Int) -> [Double] { Array(means[offsets[variable]..<offsets[variable + 1]]) }

    /// The probability of one state.
    public subscript(_ variable: Int, _ state: Int) -> Double { means[offsets[variable] + state] }

    /// The standard errors of the probabilities of `variable`, nil for a method that knows of none.
    ///
    /// They are 0 for a variable whose state the evidence alone decides. A state that was never drawn, or was drawn in
    /// every sample, gets the 1.5 / n that puts two standard errors at the "rule of three", 3 / n (Hanley &
    /// Lippman-Hand 1983), n being the effective number of samples.
    public func standardErrors(_ variable: Int) -> [Double]? {
        errors.map { Array($0[offsets[variable]..<offsets[variable + 1]]) }
    }

    /// The standard error of the probability of one state.
    public func standardError(_ variable: Int, _ state: Int) -> Double? { errors.map { $0[offsets[variable] + state] } }
}
