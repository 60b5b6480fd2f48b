/// SplitMix64 (Steele, Lea & Flood 2014): small, seedable, the same everywhere.
struct RandomNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    mutating func chance(_ p: Double) -> Bool { unit() < p }

    /// A distribution with zeros and near-zeros now and then.
    mutating func distribution(_ count: Int) -> [Double] {
        if chance(0.15) {
            let one = below(count)
            return (0..<count).map { $0 == one ? 1 : 0 }
        }
        var weights = (0..<count).map { _ in unit() + 1e-3 }
        if chance(0.1) { weights[below(count)] = 1e-9 }
        if count > 2, chance(0.1) { weights[below(count)] = 0 }
        let total = weights.reduce(0, +)
        return weights.map { $0 / total }
    }

    /// Up to `most` of the variables before `index`, in random order.
    mutating func parents(of index: Int, most: Int) -> [Int] {
        var pool = Array(0..<index)
        pool.shuffle(using: &self)
        return Array(pool.prefix(below(min(most, index) + 1)))
    }
}

import Inference

func variable(_ index: Int, states: Int) -> Variable {
    Variable(name: "v\(index)", states: (0..<states).map { "s\($0)" })
}

extension RandomNumbers {
    /// A network of 1 to `most` variables of 1 to 4 states, in an order that is not topological.
    mutating func network(most: Int) throws -> Network {
        let count = 1 + below(most)
        let states = (0..<count).map { _ in chance(0.05) ? 1 : 2 + below(3) }
        var rename = Array(0..<count)
        rename.shuffle(using: &self)
        var tables: [ConditionalTable] = []
        for index in 0..<count {
            let parents = parents(of: index, most: 3)
            let rows = parents.reduce(1) { $0 * states[$1] }
            let values = (0..<rows).flatMap { _ in distribution(states[index]) }
            tables.append(
                ConditionalTable(child: rename[index], parents: parents.map { rename[$0] }, values: values))
        }
        var variables = (0..<count).map { variable($0, states: 2) }
        for index in 0..<count { variables[rename[index]] = variable(rename[index], states: states[index]) }
        tables.shuffle(using: &self)
        return try Network(variables: variables, tables: tables)
    }

    /// Hard and soft findings on some variables, a variable now and then twice.
    mutating func evidence(on variables: [Variable], rate: Double) -> Evidence {
        var evidence = Evidence()
        for (index, variable) in variables.enumerated() {
            let states = variable.states.count
            while chance(rate) {
                if chance(0.6) {
                    evidence.observe(index, state: below(states))
                } else {
                    var weights = (0..<states).map { _ in unit() }
                    if states > 1, chance(0.3) { weights[below(states)] = 0 }
                    if weights.contains(where: { $0 > 0 }) { evidence.weigh(index, likelihood: weights) }
                }
                if chance(0.7) { break }
            }
        }
        return evidence
    }
}

extension RandomNumbers {
    /// A network of which about every third variable with parents is a noisy-MAX.
    mutating func noisyNetwork(most: Int) throws -> Network {
        let plain = try network(most: most)
        let families = plain.families.map { family -> Family in
            guard !family.parents.isEmpty, chance(0.35) else { return family }
            let grades = plain.variables[family.child].states.count
            return .noisyMax(
                NoisyMax(
                    child: family.child, parents: family.parents,
                    contributions: family.parents.map { parent in
                        plain.variables[parent].states.flatMap { _ in distribution(grades) }
                    }, leak: distribution(grades)))
        }
        return try Network(variables: plain.variables, families: families)
    }
}
