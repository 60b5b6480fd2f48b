/// Loopy belief propagation: K. Murphy, Y. Weiss & M. Jordan, "Loopy belief propagation for approximate inference: an
/// empirical study", UAI 1999.
struct LoopyBeliefPropagation {
    private let graph: FactorGraph
    private let findings: CombinedFindings
    private let options: LoopyBeliefOptions

    init(_ network: Network, _ findings: CombinedFindings, _ options: LoopyBeliefOptions) throws(InferenceError) {
        graph = try FactorGraph(network, findings, memoryBudget: options.memoryBudget)
        self.findings = findings
        self.options = options
    }

    /// - Throws: ``InferenceError/messagesContradict(variable:)`` when messages leave a variable no state.
    func posteriors() throws(InferenceError) -> ApproximatePosteriors {
        var passing = MessagePassing(graph, findings, damping: options.damping)
        var residual = 1.0
        var iterations = 0
        while iterations < options.iterations, residual > options.tolerance || iterations == 0 {
            residual = try passing.iterate()
            iterations += 1
        }
        let converged = residual <= options.tolerance
        return ApproximatePosteriors(
            method: .loopyBeliefPropagation(options),
            logEvidence: .init(value: try passing.betheLogarithm() + findings.logScale, standardError: nil),
            diagnostics: ApproximationDiagnostics(
                iterations: iterations, converged: converged, residual: residual,
                isExact: converged && graph.isForest),
            warnings: converged ? [] : [.notConverged(residual: residual)],
            offsets: findings.offsets, means: try passing.beliefs(variables: findings.onlyState.count), errors: nil)
    }
}
