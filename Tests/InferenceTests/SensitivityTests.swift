import Foundation
import Inference
import Testing

@Suite struct SensitivityTests {
    /// Posteriors are ratios of sums that are linear in every number, so adding 1 to one gives its slope exactly.
    @Test func derivativesAgreeWithEnumeration() throws {
        var random = RandomNumbers(seed: 31)
        var compared = 0
        for round in 0..<400 {
            let network = try random.noisyNetwork(most: 5)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.25)
            let query = Query(variable: random.below(network.variables.count), state: 0)
            let force = BruteForce(network)
            let (states, total) = force.joint(evidence)
            guard total > 0 else { continue }
            let posterior = states[query.variable][query.state] / total
            let found = try CompiledNetwork(network).derivatives(of: query, evidence)
            #expect(abs(found.posterior - posterior) < 1e-12)
            for (child, slopes) in found.families.enumerated() {
                func slope(_ values: [Double]) -> Double {
                    var changed = force
                    changed.families[child].values = values
                    let (states, changedTotal) = changed.joint(evidence)
                    let above = states[query.variable][query.state] - posterior * total
                    return (above - posterior * (changedTotal - total)) / total
                }
                switch (slopes, network.families[child]) {
                case (.table(let slopes), .table(let table)):
                    for (index, found) in slopes.enumerated() {
                        var values = table.values
                        values[index] += 1
                        compare(found, slope(values), "round \(round), variable \(child), number \(index)")
                        compared += 1
                    }
                case (.noisyMax(let contributions, let leak), .noisyMax(let model)):
                    for grade in leak.indices {
                        var changed = model.leak
                        changed[grade] += 1
                        let values = written(model, model.contributions, changed, network)
                        compare(leak[grade], slope(values), "round \(round), leak of \(child)")
                    }
                    for cause in contributions.indices {
                        for index in contributions[cause].indices {
                            var changed = model.contributions
                            changed[cause][index] += 1
                            let values = written(model, changed, model.leak, network)
                            compare(contributions[cause][index], slope(values), "round \(round), cause of \(child)")
                        }
                    }
                default: Issue.record("round \(round): another kind of family")
                }
            }
        }
        #expect(compared > 5000)
    }

    private func compare(_ found: Double, _ expected: Double, _ place: String) {
        #expect(abs(found - expected) <= 1e-9 * max(1, abs(expected)), "\(place)")
    }

    /// The table of a noisy-MAX by differences of cumulative products, whatever its rows sum to.
    private func written(
        _ model: NoisyMax, _ contributions: [[Double]], _ leak: [Double], _ network: Network
    ) -> [Double] {
        let grades = leak.count
        var rows: [[Int]] = [[]]
        for parent in model.parents {
            rows = rows.flatMap { row in network.variables[parent].states.indices.map { row + [$0] } }
        }
        return rows.flatMap { row in
            var below = 0.0
            return (0..<grades).map { grade -> Double in
                var upTo = leak[...grade].reduce(0, +)
                for (cause, state) in row.enumerated() {
                    upTo *= contributions[cause][state * grades...state * grades + grade].reduce(0, +)
                }
                defer { below = upTo }
                return upTo - below
            }
        }
    }

    /// Moves one number of a table, its row keeping its proportions, and asks again.
    @Test func functionsSayWhatAnotherNumberWouldGive() throws {
        var random = RandomNumbers(seed: 32)
        var compared = 0
        for round in 0..<250 {
            let network = try random.network(most: 5)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.25)
            let query = Query(variable: random.below(network.variables.count), state: 0)
            guard BruteForce(network).joint(evidence).evidence > 1e-12 else { continue }
            for function in try CompiledNetwork(network).sensitivity(of: query, evidence).prefix(12) {
                let target = random.unit()
                guard case .table(let table) = network.families[function.variable] else { continue }
                let states = network.variables[function.variable].states.count
                var values = table.values
                let start = function.row * states
                #expect(values[start + function.state] == function.value)
                for state in 0..<states {
                    let old = values[start + state]
                    if state == function.state {
                        values[start + state] = target
                    } else {
                        let share = function.value < 1 ? old / (1 - function.value) : 1 / Double(states - 1)
                        values[start + state] = share * (1 - target)
                    }
                }
                var changed = BruteForce(network)
                changed.families[function.variable].values = values
                let (found, total) = changed.joint(evidence)
                guard total > 1e-12 else { continue }
                let expected = found[query.variable][query.state] / total
                let said = try #require(function.posterior(at: target))
                #expect(abs(said - expected) < 1e-8, "round \(round), \(function)")
                if abs(function.derivative) > 1e-3, let number = function.number(for: expected) {
                    #expect(abs(number - target) < 1e-6)
                }
                compared += 1
            }
        }
        #expect(compared > 800)
    }

    @Test func askingForWhatIsNotThere() throws {
        let network = try Network(
            variables: [variable(0, states: 2)], tables: [ConditionalTable(child: 0, values: [0.5, 0.5])])
        let compiled = try CompiledNetwork(network)
        #expect(throws: InferenceError.unknownVariable(index: 3)) {
            try compiled.derivatives(of: Query(variable: 3, state: 0))
        }
        #expect(throws: InferenceError.unknownState(variable: 0, state: 2)) {
            try compiled.sensitivity(of: Query(variable: 0, state: 2))
        }
        var evidence = Evidence()
        evidence.observe(0, state: 1)
        #expect(try compiled.sensitivity(of: Query(variable: 0, state: 1), evidence).isEmpty)
        #expect(try compiled.derivatives(of: Query(variable: 0, state: 1), evidence).posterior == 1)
    }
}
