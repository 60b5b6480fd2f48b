import Inference

/// What several rows share, the reliability of a source: stepped through its range, since posteriors need not be monotone in it.
extension Tornado {
    private static let steps = 9
    /// A ratio without a range is followed to so many times itself.
    private static let farthest = 32.0

    func vary(_ number: StatedNumber, parameter: Int) throws -> Varied? {
        let users = ParameterUse.all(in: point.network.compiled.network)[parameter]
        let range = number.range
        let value = ReasonsRun.odds(point.network.compiled.midRange.parameter(parameter))
        let isFixed = range.lowerBound == range.upperBound
        // Evenly in the logarithm, since ratios multiply; a fixed one is followed far to either side for where the word changes.
        let span = isFixed ? (value / Self.farthest)...(value * Self.farthest) : range
        let step = power(span.upperBound / span.lowerBound, 1 / Double(Self.steps - 1))
        let ratios = (0..<Self.steps).map {
            $0 == Self.steps - 1 ? span.upperBound : span.lowerBound * power(step, Double($0))
        }
        let found = try probabilities(ratios + [value * 1.001, value / 1.001, value], users)
        if found.contains(where: \.isNaN) { return nil }
        let values = Array(found.prefix(Self.steps))
        let slope = (found[Self.steps] - found[Self.steps + 1]) / 0.002
        guard let low = values.first, let high = values.last, let least = values.min(), let most = values.max(),
            most > least || slope.magnitude > 1e-12
        else { return nil }
        var changes: [WordChange] = []
        for neighbour in neighbours {
            for index in values.indices.dropLast()
            where (values[index] - neighbour.border) * (values[index + 1] - neighbour.border) < 0 {
                let isRising = values[index] < values[index + 1]
                let crossing = try crossing(neighbour.border, ratios[index], ratios[index + 1], isRising, users)
                changes.append(change(neighbour, at: crossing, from: value, isRising: isRising, in: range))
            }
        }
        let now = found[Self.steps + 2]
        return Varied(
            value: value, effect: effect(isFixed ? (now, now, now...now) : (low, high, least...most)),
            changes: Self.nearest(changes, value), slope: slope)
    }

    /// Where the probability reaches a border between two ratios: nine-fold narrower each round, until the twelfth digit.
    private func crossing(
        _ border: Double, _ low: Double, _ high: Double, _ isRising: Bool, _ users: [ParameterUse]
    ) throws -> Double {
        var (low, high) = (low, high)
        for _ in 0..<12 {
            let inner = (1...8).map { low + (high - low) * Double($0) / 9 }
            let values = try probabilities(inner, users)
            let beyond = values.firstIndex { isRising ? $0 >= border : $0 <= border } ?? inner.count
            let before = beyond > 0 ? inner[beyond - 1] : low
            high = beyond < inner.count ? inner[beyond] : high
            low = before
        }
        return (low + high) / 2
    }

    /// The probability of the proposition for several ratios of a source.
    private func probabilities(_ ratios: [Double], _ users: [ParameterUse]) throws -> [Double] {
        var sums = [Double](repeating: 0, count: ratios.count)
        let variables = Set(users.map(\.variable)).sorted()
        for world in reasons.worlds.worlds {
            let found = try point.compiled.posteriors(
                of: [reasons.query], world.evidence, samples: ratios.count
            ) { sample, tables in
                for variable in variables {
                    var table = tables[variable]
                    for user in users where user.variable == variable {
                        let values = user.values(atRatio: ratios[sample])
                        table[2 * user.row] = values[0]
                        table[2 * user.row + 1] = values[1]
                    }
                    tables[variable] = table
                }
            }
            guard let values = found.first else { continue }
            for (index, value) in values.enumerated() { sums[index] += world.weight * value }
        }
        return sums
    }
}
