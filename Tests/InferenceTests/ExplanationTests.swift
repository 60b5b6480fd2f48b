import Foundation
import Inference
import Testing

@Suite struct ExplanationTests {
    @Test func theBestOnesInOrder() throws {
        var random = RandomNumbers(seed: 21)
        var answered = 0
        for round in 0..<1500 {
            let network = try random.noisyNetwork(most: 6)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.2)
            var known: [Double] = []
            var probability: [[Int]: Double] = [:]
            BruteForce(network).forEach(evidence) { states, p in
                probability[states] = p
                if p > 0 { known.append(p) }
            }
            known.sort(by: >)
            let compiled = try CompiledNetwork(network)
            guard !known.isEmpty else {
                #expect(throws: InferenceError.self) { try compiled.mostProbableExplanation(evidence) }
                continue
            }
            answered += 1
            let found = try compiled.mostProbableExplanations(evidence, count: 12)
            #expect(found.count == min(12, known.count), "round \(round)")
            #expect(Set(found.map(\.states)).count == found.count, "round \(round): the same twice")
            for (explanation, p) in zip(found, known) {
                #expect(abs(explanation.logJoint - log(p)) < 1e-9, "round \(round)")
                #expect(abs((probability[explanation.states] ?? 0) - p) <= 1e-12 * p)
            }
            #expect(try compiled.mostProbableExplanation(evidence) == found.first)
        }
        #expect(answered > 1000)
    }

    @Test func noneAskedForNoneGiven() throws {
        let network = try Network(
            variables: [variable(0, states: 2)], tables: [ConditionalTable(child: 0, values: [0.25, 0.75])])
        let compiled = try CompiledNetwork(network)
        #expect(try compiled.mostProbableExplanations(count: 0).isEmpty)
        let all = try compiled.mostProbableExplanations(count: 9)
        #expect(all.map(\.states) == [[1], [0]])
        #expect(abs((all.first?.logJoint ?? 0) - log(0.75)) < 1e-15)
    }
}
