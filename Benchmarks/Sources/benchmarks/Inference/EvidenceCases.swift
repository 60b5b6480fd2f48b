import Inference

/// Hard evidence for a network.
struct EvidenceCase {
    /// How many in a hundred of the variables are observed.
    var percent: Int
    var findings: [(variable: Int, state: Int)]
    /// Another state for one of the findings, possible beside the rest.
    var change: (variable: Int, state: Int)?

    var evidence: Evidence {
        var evidence = Evidence()
        for (variable, state) in findings { evidence.observe(variable, state: state) }
        return evidence
    }
}

extension EvidenceCase {
    /// The state that the variable of ``change`` has without it.
    var unchanged: Int? { findings.first { $0.variable == change?.variable }?.state }

    /// The case with a change; without one where none of the first few findings has another state that is possible.
    func changeable(_ compiled: CompiledNetwork) -> EvidenceCase {
        for (variable, state) in findings.prefix(20) {
            for other in compiled.network.variables[variable].states.indices where other != state {
                var changed = Evidence()
                for finding in findings {
                    changed.observe(finding.variable, state: finding.variable == variable ? other : finding.state)
                }
                guard (try? compiled.logEvidence(changed)) != nil else { continue }
                var copy = self
                copy.change = (variable, other)
                return copy
            }
        }
        return self
    }
}

/// Draws cases that are possible: the states observed are those of one joint sample of the network.
struct EvidenceGenerator {
    private let network: Network
    private let order: [Int]
    private var noise: Noise

    init(_ network: Network, seed: UInt64) {
        self.network = network
        order = Self.parentsFirst(network)
        noise = Noise(state: seed)
    }

    /// - Parameter percent: how many in a hundred of the variables are observed; rounded, and one at least
    mutating func next(percent: Int) -> EvidenceCase {
        let states = sample()
        var variables = Array(states.indices)
        let count = max(1, (variables.count * percent + 50) / 100)
        // The first places of a Fisher-Yates shuffle.
        for place in 0..<min(count, variables.count) {
            variables.swapAt(place, place + noise.below(variables.count - place))
        }
        return EvidenceCase(percent: percent, findings: variables.prefix(count).sorted().map { ($0, states[$0]) })
    }

    /// One state of each variable, drawn from parents to children.
    private mutating func sample() -> [Int] {
        var states = [Int](repeating: 0, count: network.variables.count)
        for variable in order {
            let family = network.families[variable]
            let count = network.variables[variable].states.count
            let row = family.parents.reduce(0) { $0 * network.variables[$1].states.count + states[$1] }
            let table = network.table(of: variable) ?? []
            states[variable] = draw(table.dropFirst(row * count).prefix(count))
        }
        return states
    }

    private mutating func draw(_ row: ArraySlice<Double>) -> Int {
        var left = noise.fraction() * row.reduce(0, +)
        for (state, probability) in row.enumerated() where probability > 0 {
            left -= probability
            if left < 0 { return state }
        }
        // Rounding may leave a crumb: the last state that is possible.
        return row.enumerated().last { $0.element > 0 }?.offset ?? 0
    }

    private static func parentsFirst(_ network: Network) -> [Int] {
        var waiting = network.families.map(\.parents.count)
        var children = [[Int]](repeating: [], count: network.variables.count)
        for family in network.families {
            for parent in family.parents { children[parent].append(family.child) }
        }
        var order = waiting.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < order.count {
            for child in children[order[next]] {
                waiting[child] -= 1
                if waiting[child] == 0 { order.append(child) }
            }
            next += 1
        }
        return order
    }
}
