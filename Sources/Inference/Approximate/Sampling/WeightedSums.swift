/// Sums of the weights of samples, and of their squares, for every state of every variable.
///
/// All are kept divided by a power of two (the weights of improbable evidence would underflow), which is exact and is
/// moved when a sample is very much heavier than those before it. Samples are added in the order they were drawn in.
struct WeightedSums {
    private let findings: CombinedFindings
    /// For every state the sum of weights and the sum of their squares.
    private var states: [SIMD2<Double>]
    private var all = SIMD2<Double>.zero
    /// Weights are divided by 2^this, nil before the first weight that is not zero.
    private var scale: Int?
    /// The scaled weights of the block that is being added, and their squares.
    private var weights = [SIMD2<Double>](repeating: .zero, count: BlockSampler.lanes)

    init(_ findings: CombinedFindings) {
        self.findings = findings
        states = [SIMD2<Double>](repeating: .zero, count: findings.weights.count)
    }

    /// The sum of all weights, scaled.
    var total: Double { all.x }

    /// (Σw)² / Σw²: so many samples of equal weight would be as good (Kish 1965).
    var effectiveSampleSize: Double { all.x * all.x / all.y }

    mutating func add(_ sampler: BlockSampler, lanes: Int) {
        rescale(sampler, lanes: lanes)
        guard let scale else { return }
        for lane in 0..<lanes {
            let power = sampler.exponents[lane] - scale
            let weight =
                power < -1000
                ? 0 : sampler.significands[lane] * Double(sign: .plus, exponent: power, significand: 1)
            weights[lane] = SIMD2(weight, weight * weight)
            all += weights[lane]
        }
        states.withUnsafeMutableBufferPointer { states in
            weights.withUnsafeBufferPointer { weights in
                // Variables with one state left need no sums.
                for (variable, onlyState) in findings.onlyState.enumerated() where onlyState < 0 {
                    let offset = findings.offsets[variable]
                    let column = sampler.column(variable)
                    for lane in 0..<lanes { states[offset + Int(column[lane])] += weights[lane] }
                }
            }
        }
    }

    /// Moves the scale up when the block holds a weight that is 2²⁵⁶ times as large, so that squares stay finite.
    private mutating func rescale(_ sampler: BlockSampler, lanes: Int) {
        var largest: Int?
        for lane in 0..<lanes where sampler.significands[lane] > 0 {
            largest = max(largest ?? Int.min, sampler.exponents[lane])
        }
        guard let largest else { return }
        guard let old = scale else {
            scale = largest
            return
        }
        guard largest - old > 256 else { return }
        let factor = Double(sign: .plus, exponent: max(old - largest, -1000), significand: 1)
        let factors = SIMD2(factor, factor * factor)
        all *= factors
        for index in states.indices { states[index] *= factors }
        scale = largest
    }

    /// Means p = Σw·1 / Σw, and by the delta method for a ratio their standard errors √(Σw²(1 − p)²) / Σw, the 1 being
    /// that of the samples in the state.
    func estimates() -> (means: [Double], errors: [Double]) {
        var means = [Double](repeating: 0, count: states.count)
        var errors = means
        for (variable, onlyState) in findings.onlyState.enumerated() {
            let range = findings.offsets[variable]..<findings.offsets[variable + 1]
            if onlyState >= 0 {
                means[range.lowerBound + Int(onlyState)] = 1
                continue
            }
            for index in range where findings.weights[index] > 0 {
                let mean = states[index].x / all.x
                means[index] = mean
                if states[index].y == 0 || states[index].y == all.y {
                    errors[index] = ruleOfThree(effectiveSampleSize)
                } else {
                    let inState = states[index].y
                    let spread = inState * (1 - mean) * (1 - mean) + max(0, all.y - inState) * mean * mean
                    errors[index] = spread.squareRoot() / all.x
                }
            }
        }
        return (means, errors)
    }

    /// log P(evidence) is that of the mean weight; its standard error, by the delta method, that of the mean divided by
    /// it.
    func logMeanWeight(samples: Int, plus constant: Double) -> ApproximatePosteriors.Estimate {
        let count = Double(samples)
        let relativeVariance = max(0, all.y / (all.x * all.x) - 1 / count) * count / (count - 1)
        return ApproximatePosteriors.Estimate(
            value: logarithm(all.x / count) + Double(scale ?? 0) * logarithm(2) + constant,
            standardError: relativeVariance.squareRoot())
    }
}

/// A standard error for what none of `samples` has shown, or all: two of them make the 3 / n below which its
/// probability lies with 95 % confidence (Hanley & Lippman-Hand, "If nothing goes wrong, is everything all right?",
/// JAMA 249, 1983).
func ruleOfThree(_ samples: Double) -> Double { min(0.5, 1.5 / samples) }
