import Foundation
import Inference
import Testing

@Suite struct PosteriorTests {
    @Test func workedByHand() throws {
        let network = try Network(
            variables: [
                Variable(name: "rain", states: ["false", "true"]), Variable(name: "wet", states: ["false", "true"]),
            ],
            tables: [
                ConditionalTable(child: 0, values: [0.8, 0.2]),
                ConditionalTable(child: 1, parents: [0], values: [0.9, 0.1, 0.2, 0.8]),
            ])
        var evidence = Evidence()
        evidence.observe(1, state: 1)
        let posteriors = try CompiledNetwork(network).posteriors(evidence)
        // P(rain, wet) = 0.2 × 0.8 = 0.16; P(dry, wet) = 0.8 × 0.1 = 0.08.
        #expect(abs(posteriors[0, 1] - 2.0 / 3) < 1e-15)
        #expect(abs(exp(posteriors.logEvidence) - 0.24) < 1e-15)
        #expect(posteriors.count == 2)
    }

    @Test func agreesWithEnumeration() throws {
        var random = RandomNumbers(seed: 1)
        var impossible = 0
        for _ in 0..<3000 {
            let network = try random.network(most: 8)
            let evidence = random.evidence(on: network.variables, rate: 0.25)
            let (joint, total) = BruteForce(network).joint(evidence)
            let compiled = try CompiledNetwork(network)
            guard total > 0 else {
                impossible += 1
                try checkClash(network, evidence, compiled)
                continue
            }
            let posteriors = try compiled.posteriors(evidence)
            #expect(abs(posteriors.logEvidence - log(total)) < 1e-10)
            for index in network.variables.indices {
                let difference = zip(posteriors[index], joint[index]).map { abs($0 - $1 / total) }.max() ?? 0
                #expect(difference < 1e-12)
            }
        }
        #expect(impossible > 20)
    }

    /// The clash must be impossible by itself, and possible without any one of its variables.
    private func checkClash(_ network: Network, _ evidence: Evidence, _ compiled: CompiledNetwork) throws {
        let error = #expect(throws: InferenceError.self) { try compiled.posteriors(evidence) }
        guard case .impossibleEvidence(let clash)? = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        func probability(_ variables: [Int]) -> Double {
            var part = Evidence()
            for (variable, finding) in evidence.findings where variables.contains(variable) {
                switch finding {
                case .state(let state): part.observe(variable, state: state)
                case .likelihood(let weights): part.weigh(variable, likelihood: weights)
                case .intervention(let state): part.intervene(variable, state: state)
                }
            }
            return BruteForce(network).joint(part).evidence
        }
        #expect(probability(clash) == 0)
        for left in clash { #expect(probability(clash.filter { $0 != left }) > 0) }
    }

    @Test func tinyEvidenceDoesNotUnderflow() throws {
        // A chain of 1,200 variables whose observations have probability 0.1 each, and a hub with 1,200 leaves.
        let count = 1200
        let row = [0.9, 0.1, 0.9, 0.1]
        var tables = [ConditionalTable(child: 0, values: [0.5, 0.5])]
        for index in 1...count { tables.append(ConditionalTable(child: index, parents: [0], values: row)) }
        for index in count + 1...2 * count {
            tables.append(ConditionalTable(child: index, parents: [index - 1], values: row))
        }
        let variables = (0...2 * count).map { variable($0, states: 2) }
        var evidence = Evidence()
        for index in 1...2 * count { evidence.observe(index, state: 1) }
        let posteriors = try CompiledNetwork(Network(variables: variables, tables: tables)).posteriors(evidence)
        #expect(abs(posteriors.logEvidence - 2400 * log(0.1)) < 1e-8)
        #expect(abs(posteriors[0, 1] - 0.5) < 1e-12)
    }

    @Test func findingsThatDoNotFit() throws {
        let network = try Network(
            variables: [variable(0, states: 2)], tables: [ConditionalTable(child: 0, values: [0.5, 0.5])])
        let compiled = try CompiledNetwork(network)
        func error(_ change: (inout Evidence) -> Void) -> InferenceError? {
            var evidence = Evidence()
            change(&evidence)
            return #expect(throws: InferenceError.self) { try compiled.posteriors(evidence) }
        }
        #expect(error { $0.observe(1, state: 0) } == .unknownVariable(index: 1))
        #expect(error { $0.observe(-1, state: 0) } == .unknownVariable(index: -1))
        #expect(error { $0.observe(0, state: 2) } == .unknownState(variable: 0, state: 2))
        #expect(error { $0.weigh(0, likelihood: [1]) } == .invalidLikelihood(variable: 0))
        #expect(error { $0.weigh(0, likelihood: [1, .nan]) } == .invalidLikelihood(variable: 0))
        #expect(error { $0.weigh(0, likelihood: [1, -1]) } == .invalidLikelihood(variable: 0))
        #expect(error { $0.weigh(0, likelihood: [0, 0]) } == .impossibleEvidence(clash: [0]))
    }

    @Test func memoryBudgetIsToldBeforehand() throws {
        let count = 30
        let variables = (0...count).map { variable($0, states: 2) }
        // Thirty pairs of neighbours on a grid would do as well: here every two share a child, so all are one clique.
        var tables = (0...count).map { ConditionalTable(child: $0, values: [0.5, 0.5]) }
        var all = variables
        for a in 0..<count {
            for b in a + 1..<count {
                tables.append(
                    ConditionalTable(child: all.count, parents: [a, b], values: (0..<8).map { _ in 0.5 }))
                all.append(variable(all.count, states: 2))
            }
        }
        let network = try Network(variables: all, tables: tables)
        #expect(throws: InferenceError.self) { try CompiledNetwork(network) }
    }
}
