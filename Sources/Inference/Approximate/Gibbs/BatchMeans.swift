/// Means of the batches that chains are cut into, and what follows from them.
///
/// Successive draws hang together, but means of long batches hardly do, so their scatter gives the standard error (B.
/// Schmeiser, "Batch size effects in the analysis of simulation output", Operations Research 30, 1982, who advises 10
/// to 30 batches). The scatter is taken round the mean of all chains.
struct BatchMeans {
    /// Even, so that halves of chains are whole batches.
    static let batchesPerChain = 20

    struct Summary {
        var means: [Double]
        var errors: [Double]
        var largestRHat: Double
        var effectiveSampleSize: Double
    }

    private let chains: Int
    private let sweepsPerBatch: Int
    private let findings: CombinedFindings
    /// For every batch and state the mean of the probabilities and of their squares.
    private var batches: [SIMD2<Double>] = []

    init(chains: Int, sweepsPerBatch: Int, findings: CombinedFindings) {
        self.chains = chains
        self.sweepsPerBatch = sweepsPerBatch
        self.findings = findings
    }

    /// Sweeps of all chains together.
    var sweeps: Int { chains * BatchMeans.batchesPerChain * sweepsPerBatch }

    /// Adds the sums of the next batch, chain by chain.
    mutating func add(_ sums: UnsafeMutableBufferPointer<SIMD2<Double>>) {
        let scale = 1 / Double(sweepsPerBatch)
        for sum in sums { batches.append(sum * scale) }
    }

    func summary() -> Summary {
        let states = findings.weights.count
        let all = Double(sweeps)
        var summary = Summary(
            means: [Double](repeating: 0, count: states), errors: [Double](repeating: 0, count: states),
            largestRHat: 1, effectiveSampleSize: all)
        var neverOrAlways: [Int] = []
        for (variable, onlyState) in findings.onlyState.enumerated() {
            let range = findings.offsets[variable]..<findings.offsets[variable + 1]
            if onlyState >= 0 {
                summary.means[range.lowerBound + Int(onlyState)] = 1
                continue
            }
            for state in range where findings.weights[state] > 0 {
                let own = (0..<chains * BatchMeans.batchesPerChain).map { batches[$0 * states + state] }
                let mean = average(own)
                let rHat = splitRHat(own)
                let error = standardError(own, chainsAgree: rHat <= ApproximationWarning.mostRHat)
                summary.means[state] = mean.x
                summary.errors[state] = error
                if mean.x == 0 || mean.x == 1 { neverOrAlways.append(state) }
                summary.largestRHat = max(summary.largestRHat, rHat)
                let spread = mean.y - mean.x * mean.x
                if spread > rounding * mean.y, error > 0 {
                    summary.effectiveSampleSize = min(summary.effectiveSampleSize, spread / (error * error))
                }
            }
        }
        for state in neverOrAlways { summary.errors[state] = ruleOfThree(summary.effectiveSampleSize) }
        return summary
    }

    /// From the scatter of batches, and where chains have not met from that of whole chains, or the halves of a single
    /// one: their batches are then no longer independent.
    private func standardError(_ own: [SIMD2<Double>], chainsAgree: Bool) -> Double {
        let fromBatches = variance(own.map(\.x)) / Double(own.count)
        if chainsAgree { return fromBatches.squareRoot() }
        let length = chains > 1 ? BatchMeans.batchesPerChain : BatchMeans.batchesPerChain / 2
        let parts = stride(from: 0, to: own.count, by: length).map { average(own[$0..<$0 + length]).x }
        return max(fromBatches, variance(parts) / Double(parts.count)).squareRoot()
    }

    /// √((within · (n − 1)/n + between) / within) over the halves of all chains, n draws each: "Bayesian Data
    /// Analysis", 3rd edition, 11.4. 1 where nothing varies, infinite where only halves differ.
    private func splitRHat(_ own: [SIMD2<Double>]) -> Double {
        let perHalf = BatchMeans.batchesPerChain / 2
        let draws = Double(perHalf * sweepsPerBatch)
        let halves = stride(from: 0, to: own.count, by: perHalf).map { average(own[$0..<$0 + perHalf]) }
        var within = 0.0
        for half in halves {
            let spread = half.y - half.x * half.x
            if spread > rounding * half.y { within += spread * draws / (draws - 1) / Double(halves.count) }
        }
        let mean = average(halves)
        let between = variance(halves.map(\.x))
        guard between > rounding * mean.x * mean.x else { return 1 }
        return within > 0 ? ((draws - 1) / draws + between / within).squareRoot() : .infinity
    }

    /// Variances smaller than this, relative to the mean square, are taken for errors of rounding.
    private let rounding = 1e-13
}

private func average(_ values: some Collection<SIMD2<Double>>) -> SIMD2<Double> {
    values.reduce(.zero, +) / Double(values.count)
}

/// The unbiased variance of at least two values.
private func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
}
