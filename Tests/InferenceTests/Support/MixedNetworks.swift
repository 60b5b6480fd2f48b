import Inference

extension RandomNumbers {
    /// A distribution without zeros.
    mutating func positiveDistribution(_ count: Int) -> [Double] {
        let weights = (0..<count).map { _ in unit() + 0.1 }
        let total = weights.reduce(0, +)
        return weights.map { $0 / total }
    }

    /// How a variable depends on its parents: a table, or where `noisyMax` says so one of those.
    mutating func family(
        child: Int, parents: [Int], states: [Int], noisyMax: Double,
        distribution: (inout RandomNumbers, Int) -> [Double]
    ) -> Family {
        let own = states[child]
        if chance(noisyMax) {
            return .noisyMax(
                NoisyMax(
                    child: child, parents: parents,
                    contributions: parents.map { parent in
                        (0..<states[parent]).flatMap { _ in distribution(&self, own) }
                    },
                    leak: distribution(&self, own)))
        }
        let rows = parents.reduce(1) { $0 * states[$1] }
        return .table(
            ConditionalTable(
                child: child, parents: parents, values: (0..<rows).flatMap { _ in distribution(&self, own) }))
    }

    /// Tables and noisy-MAX families without zeros, 2 to `most` variables.
    mutating func positiveNetwork(most: Int, noisyMax: Double = 0.3) throws -> Network {
        let count = 2 + below(most - 1)
        let states = (0..<count).map { _ in 2 + below(3) }
        let families = (0..<count).map { index in
            let parents = parents(of: index, most: 3)
            return family(child: index, parents: parents, states: states, noisyMax: noisyMax) {
                $0.positiveDistribution($1)
            }
        }
        return try Network(variables: (0..<count).map { variable($0, states: states[$0]) }, families: families)
    }

    /// A network without loops whatever way the arcs point: each variable is tied to one earlier one, as its child or
    /// its parent.
    mutating func polytree(most: Int) throws -> Network {
        let count = 1 + below(most)
        let states = (0..<count).map { _ in 1 + below(4) }
        var parents = [[Int]](repeating: [], count: count)
        for index in 1..<max(1, count) where chance(0.9) {
            let other = below(index)
            if chance(0.5) { parents[index].append(other) } else { parents[other].append(index) }
        }
        let families = (0..<count).map { index in
            family(child: index, parents: parents[index], states: states, noisyMax: 0.4) { $0.distribution($1) }
        }
        return try Network(variables: (0..<count).map { variable($0, states: states[$0]) }, families: families)
    }

    /// Findings of all three kinds.
    mutating func mixedEvidence(on variables: [Variable], rate: Double) -> Evidence {
        var evidence = evidence(on: variables, rate: rate)
        for (index, variable) in variables.enumerated() where chance(rate / 3) {
            evidence.intervene(index, state: below(variable.states.count))
        }
        return evidence
    }

    /// A graded effect of `causes` causes, too large for its table to be used, and a second cause's effect that ties
    /// them together.
    mutating func wideNoisyMax(causes: Int, grades: Int) throws -> Network {
        let states = [Int](repeating: 2, count: causes) + [grades, 2]
        var families = (0..<causes).map { index in
            family(child: index, parents: [], states: states, noisyMax: 0) { $0.positiveDistribution($1) }
        }
        // Mostly absent, as causes that are not there bring nothing about.
        let contributions = (0..<causes).map { _ in
            [0.98] + [Double](repeating: 0.02 / Double(grades - 1), count: grades - 1) + positiveDistribution(grades)
        }
        families.append(
            .noisyMax(
                NoisyMax(
                    child: causes, parents: Array(0..<causes), contributions: contributions,
                    leak: [0.9] + [Double](repeating: 0.1 / Double(grades - 1), count: grades - 1))))
        families.append(
            family(child: causes + 1, parents: [0, causes], states: states, noisyMax: 0) {
                $0.positiveDistribution($1)
            })
        return try Network(variables: states.indices.map { variable($0, states: states[$0]) }, families: families)
    }
}

extension Family {
    var isNoisyMax: Bool { if case .noisyMax = self { true } else { false } }
}

/// How far estimates lie from the truth in standard errors.
struct Calibration {
    private(set) var count = 0
    private(set) var within2 = 0
    private(set) var worst = 0.0

    /// - Parameter forgiven: what is no error, such as rounding
    mutating func add(_ estimate: Double, _ standardError: Double, truth: Double, forgiven: Double = 1e-12) {
        let distance = max(0, abs(estimate - truth) - forgiven)
        let score = distance == 0 ? 0 : distance / standardError
        count += 1
        within2 += score <= 2 ? 1 : 0
        worst = max(worst, score)
    }

    var share: Double { Double(within2) / Double(count) }
}
