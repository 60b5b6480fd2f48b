import Inference
import Testing

@Suite struct SampleTests {
    /// Each sample gives what the network with its tables would.
    @Test func everySampleIsItsOwnNetwork() throws {
        var random = RandomNumbers(seed: 51)
        var compared = 0
        for round in 0..<120 {
            let network = try random.noisyNetwork(most: 7)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.2)
            let queries = network.variables.indices.map { Query(variable: $0, state: 0) }
            let samples = 1 + random.below(20)
            let varied = network.variables.indices.filter { _ in random.chance(0.4) }
            var tables: [[Int: [Double]]] = []
            for _ in 0..<samples {
                var changed: [Int: [Double]] = [:]
                for variable in varied {
                    let states = network.variables[variable].states.count
                    let rows = (network.table(of: variable) ?? []).count / states
                    changed[variable] = (0..<rows).flatMap { _ in random.distribution(states) }
                }
                tables.append(changed)
            }
            let compiled = try CompiledNetwork(network)
            guard
                let found = try? compiled.posteriors(
                    of: queries, evidence, samples: samples,
                    prepare: { sample, sampled in
                        for (variable, table) in tables[sample] { sampled[variable] = table }
                    })
            else { continue }
            for sample in 0..<samples {
                var force = BruteForce(network)
                for (variable, table) in tables[sample] { force.families[variable].values = table }
                let (states, total) = force.joint(evidence)
                for query in queries {
                    let value = found[query.variable][sample]
                    if total > 0 {
                        #expect(abs(value - states[query.variable][0] / total) < 1e-12, "round \(round), \(sample)")
                        compared += 1
                    } else {
                        #expect(value.isNaN, "round \(round), \(sample)")
                    }
                }
            }
        }
        #expect(compared > 3000)
    }

    @Test func tablesOfAnotherSize() throws {
        let network = try Network(
            variables: [variable(0, states: 2)], tables: [ConditionalTable(child: 0, values: [0.25, 0.75])])
        let compiled = try CompiledNetwork(network)
        let query = Query(variable: 0, state: 1)
        #expect(throws: InferenceError.wrongTableSize(variable: 0)) {
            try compiled.posteriors(of: [query], samples: 3) { _, tables in tables[0] = [1] }
        }
        #expect(try compiled.posteriors(of: [query], samples: 0) { _, _ in } == [[]])
        #expect(try compiled.posteriors(of: [query], samples: 1) { _, _ in } == [[0.75]])
    }
}
