import Inference

/// Posteriors by summing over every combination of states: the oracle of the tests.
struct BruteForce {
    let cardinalities: [Int]
    /// By child: parents and flat table.
    var families: [(parents: [Int], values: [Double])]

    init(_ network: Network) {
        cardinalities = network.variables.map(\.states.count)
        families = network.variables.map { _ in ([], []) }
        for (child, family) in network.families.enumerated() {
            families[child] = (family.parents, network.table(of: child) ?? [])
        }
    }

    init(cardinalities: [Int], families: [(parents: [Int], values: [Double])]) {
        self.cardinalities = cardinalities
        self.families = families
    }

    /// Unnormalised: P(variable = state, evidence) for all, and P(evidence).
    func joint(_ evidence: Evidence) -> (states: [[Double]], evidence: Double) {
        var sums = cardinalities.map { [Double](repeating: 0, count: $0) }
        var total = 0.0
        forEach(evidence) { states, p in
            total += p
            for (variable, state) in states.enumerated() { sums[variable][state] += p }
        }
        return (sums, total)
    }

    /// Calls `body` with every combination of states and its joint probability with the evidence.
    func forEach(_ evidence: Evidence, _ body: (_ states: [Int], _ probability: Double) -> Void) {
        var states = [Int](repeating: 0, count: cardinalities.count)
        var isCut = cardinalities.map { _ in false }
        for case (let variable, .intervention) in evidence.findings { isCut[variable] = true }
        while true {
            var p = 1.0
            for (child, family) in families.enumerated() where !isCut[child] {
                var row = 0
                for parent in family.parents { row = row * cardinalities[parent] + states[parent] }
                p *= family.values[row * cardinalities[child] + states[child]]
            }
            for (variable, finding) in evidence.findings {
                switch finding {
                case .state(let state), .intervention(let state): if states[variable] != state { p = 0 }
                case .likelihood(let weights): p *= weights[states[variable]]
                }
            }
            body(states, p)
            var axis = cardinalities.count - 1
            while axis >= 0 {
                states[axis] += 1
                if states[axis] < cardinalities[axis] { break }
                states[axis] = 0
                axis -= 1
            }
            if axis < 0 { return }
        }
    }
}
