import Inference

/// A probability as a function of one number, over all worlds that uncertain evidence leaves open.
struct Response {
    /// In each world that hangs on the number, the world's weight and the piece of a hyperbola there.
    var parts: [(weight: Double, function: SensitivityFunction)]
    /// What the worlds that do not hang on it come to.
    var rest: Double

    /// Nil where the evidence is impossible.
    func probability(at number: Double) -> Double? {
        var sum = rest
        for part in parts {
            guard let posterior = part.function.posterior(at: number) else { return nil }
            sum += part.weight * posterior
        }
        return sum
    }

    var slope: Double { parts.reduce(0) { $0 + $1.weight * $1.function.derivative } }

    /// The number at which the probability reaches a target, nearest to where it is; nil when none between 0 and 1 does.
    ///
    /// In one world that is a formula; over several it is searched for where the sum crosses the target, to twelve digits.
    func number(for target: Double) -> Double? {
        guard let first = parts.first else { return nil }
        if parts.count == 1, first.weight > 0 {
            let own = (target - rest) / first.weight
            return own >= 0 && own <= 1 ? first.function.number(for: own) : nil
        }
        let value = first.function.value
        let found = [0.0, 1.0].compactMap { crossing(from: value, to: $0, target) }
        return found.min { ($0 - value).magnitude < ($1 - value).magnitude }
    }

    private func crossing(from start: Double, to end: Double, _ target: Double) -> Double? {
        guard let here = probability(at: start), let there = probability(at: end),
            (here - target) * (there - target) <= 0, here != there
        else { return nil }
        var (near, far) = (start, end)
        for _ in 0..<50 {
            let middle = (near + far) / 2
            guard let value = probability(at: middle) else { return nil }
            if (value - target) * (here - target) > 0 { near = middle } else { far = middle }
        }
        return (near + far) / 2
    }

    /// Probabilities at the ends of a range and over all of it; an end at which the evidence is impossible is approached.
    func probabilities(over range: ClosedRange<Double>) -> (low: Double, high: Double, over: ClosedRange<Double>)? {
        let inside = (range.upperBound - range.lowerBound) * 1e-9
        guard
            let low = probability(at: range.lowerBound) ?? probability(at: range.lowerBound + inside),
            let high = probability(at: range.upperBound) ?? probability(at: range.upperBound - inside)
        else { return nil }
        // One world's piece is monotone; a sum of several need not be.
        let between =
            parts.count < 2
            ? []
            : (1..<16).compactMap {
                probability(at: range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / 16)
            }
        let all = between + [low, high]
        return (low, high, (all.min() ?? low)...(all.max() ?? high))
    }
}
