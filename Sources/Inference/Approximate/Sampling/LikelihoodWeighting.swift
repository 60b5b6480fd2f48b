/// Likelihood weighting: R. Fung & K.-C. Chang, "Weighing and integrating evidence for stochastic simulation in
/// Bayesian networks", and R. Shachter & M. Peot, "Simulation approaches to general probabilistic inference on belief
/// networks", both UAI 1989 (proceedings 1990).
struct LikelihoodWeighting {
    private let findings: CombinedFindings
    private let options: LikelihoodWeightingOptions
    private let plan: SamplingPlan

    init(_ network: Network, _ findings: CombinedFindings, _ options: LikelihoodWeightingOptions) {
        self.findings = findings
        self.options = options
        plan = SamplingPlan(network, findings)
    }

    /// - Throws: ``InferenceError/noSampleFits(samples:)`` when every sample has weight zero.
    func posteriors() throws(InferenceError) -> ApproximatePosteriors {
        var sums = WeightedSums(findings)
        let sampler = BlockSampler(plan, generator: SeededGenerator(seed: options.seed))
        var left = options.samples
        while left > 0 {
            sampler.draw()
            sums.add(sampler, lanes: min(left, BlockSampler.lanes))
            left -= BlockSampler.lanes
        }
        guard sums.total > 0 else { throw .noSampleFits(samples: options.samples) }
        let effective = sums.effectiveSampleSize
        let estimates = sums.estimates()
        return ApproximatePosteriors(
            method: .likelihoodWeighting(options),
            logEvidence: sums.logMeanWeight(samples: options.samples, plus: findings.logScale),
            diagnostics: ApproximationDiagnostics(samples: options.samples, effectiveSampleSize: effective),
            warnings: effective < ApproximationWarning.fewestEffectiveSamples ? [.fewEffectiveSamples(effective)] : [],
            offsets: findings.offsets, means: estimates.means, errors: estimates.errors)
    }
}
