/// Gibbs sampling from several starting points, with standard errors by batch means and the split R̂.
struct GibbsSampling {
    private let network: Network
    private let findings: CombinedFindings
    private let options: GibbsOptions
    private let plan: GibbsPlan

    init(_ network: Network, _ findings: CombinedFindings, _ options: GibbsOptions) {
        self.network = network
        self.findings = findings
        self.options = options
        plan = GibbsPlan(network, findings)
    }

    /// - Throws: ``InferenceError/noSampleFits(samples:)`` when no state to start from was found.
    func posteriors() throws(InferenceError) -> ApproximatePosteriors {
        let starts = try startingStates()
        let sweeps = (options.samples - 1) / BatchMeans.batchesPerChain + 1
        var batches = BatchMeans(chains: options.chains, sweepsPerBatch: sweeps, findings: findings)
        var generator = SeededGenerator(seed: options.seed)
        for index in 0..<options.chains {
            generator.jump()
            let start = starts[index % starts.count]
            let chain = GibbsChain(
                plan, stateWeights: findings.weights, start: start, rows: plan.rows(states: start, network.graph),
                generator: generator)
            chain.run(sweeps: options.burnIn)
            for _ in 0..<BatchMeans.batchesPerChain {
                chain.run(sweeps: sweeps)
                batches.add(chain.sums)
            }
        }
        return summary(batches)
    }

    private func summary(_ batches: BatchMeans) -> ApproximatePosteriors {
        let summary = batches.summary()
        var warnings: [ApproximationWarning] = []
        if !plan.zeroEntries.isEmpty { warnings.append(.zeroEntries(variables: plan.zeroEntries)) }
        if summary.largestRHat > ApproximationWarning.mostRHat {
            warnings.append(.chainsDisagree(rHat: summary.largestRHat))
        }
        if summary.effectiveSampleSize < ApproximationWarning.fewestEffectiveSamples {
            warnings.append(.fewEffectiveSamples(summary.effectiveSampleSize))
        }
        return ApproximatePosteriors(
            method: .gibbs(options), logEvidence: nil,
            diagnostics: ApproximationDiagnostics(
                samples: batches.sweeps, effectiveSampleSize: summary.effectiveSampleSize,
                largestRHat: summary.largestRHat),
            warnings: warnings, offsets: findings.offsets, means: summary.means, errors: summary.errors)
    }

    /// States that the evidence allows, one for each chain if so many are found: drawn as likelihood weighting does,
    /// from a stream of random numbers that no chain uses.
    private func startingStates() throws(InferenceError) -> [[Int]] {
        let sampler = BlockSampler(
            SamplingPlan(network, findings), generator: SeededGenerator(seed: options.seed))
        var found: [[Int]] = []
        var left = options.searchSamples
        while left > 0, found.count < options.chains {
            sampler.draw()
            for lane in 0..<min(left, BlockSampler.lanes)
            where found.count < options.chains && sampler.significands[lane] > 0 {
                found.append(network.variables.indices.map { Int(sampler.column($0)[lane]) })
            }
            left -= BlockSampler.lanes
        }
        guard !found.isEmpty else { throw .noSampleFits(samples: options.searchSamples) }
        return found
    }
}
