import Foundation
import Inference
import Testing

@Suite struct QueryTests {
    @Test func jointPosteriorsAgreeWithEnumeration() throws {
        var random = RandomNumbers(seed: 11)
        var answered = 0
        for round in 0..<2000 {
            let network = try random.noisyNetwork(most: 7)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.25)
            var asked = Array(network.variables.indices)
            asked.shuffle(using: &random)
            asked = Array(asked.prefix(1 + random.below(3)))
            let compiled = try CompiledNetwork(network)
            var expected = [Double](
                repeating: 0, count: asked.reduce(1) { $0 * network.variables[$1].states.count })
            var total = 0.0
            BruteForce(network).forEach(evidence) { states, p in
                let place = asked.reduce(0) { $0 * network.variables[$1].states.count + states[$1] }
                expected[place] += p
                total += p
            }
            guard total > 0 else {
                #expect(throws: InferenceError.self) { try compiled.joint(of: asked, evidence) }
                continue
            }
            answered += 1
            let joint = try compiled.joint(of: asked, evidence)
            #expect(joint.variables == asked)
            for (found, sum) in zip(joint.values, expected) {
                #expect(abs(found - sum / total) < 1e-12, "round \(round), \(asked)")
            }
            #expect(abs(try compiled.logEvidence(evidence) - log(total)) < 1e-10)
        }
        #expect(answered > 1500)
    }

    @Test func whatDoesNotFitIsAnError() throws {
        let network = try Network(
            variables: [variable(0, states: 2)], tables: [ConditionalTable(child: 0, values: [0.5, 0.5])])
        let compiled = try CompiledNetwork(network)
        #expect(throws: InferenceError.unknownVariable(index: 1)) { try compiled.joint(of: [1]) }
        #expect(throws: InferenceError.unknownVariable(index: -1)) { try compiled.joint(of: [-1]) }
        #expect(throws: InferenceError.repeatedVariable(index: 0)) { try compiled.joint(of: [0, 0]) }
        #expect(try compiled.joint(of: []).values == [1])
    }

    /// Thirty independent variables asked for together would need a table of 2³⁰ entries.
    @Test func largeJointsAreRefused() throws {
        let network = try Network(
            variables: (0..<30).map { variable($0, states: 2) },
            tables: (0..<30).map { ConditionalTable(child: $0, values: [0.5, 0.5]) })
        let compiled = try CompiledNetwork(network)
        #expect(throws: InferenceError.self) { try compiled.joint(of: Array(0..<30)) }
    }

    /// Rain wets the grass, and so does the sprinkler, which is used less when it rains: seeing it run says something about
    /// rain, starting it does not.
    @Test func doingIsNotSeeing() throws {
        let network = try Network(
            variables: ["rain", "sprinkler", "wet"].map { Variable(name: $0, states: ["no", "yes"]) },
            tables: [
                ConditionalTable(child: 0, values: [0.7, 0.3]),
                ConditionalTable(child: 1, parents: [0], values: [0.5, 0.5, 0.9, 0.1]),
                ConditionalTable(child: 2, parents: [0, 1], values: [1, 0, 0.2, 0.8, 0.1, 0.9, 0.05, 0.95]),
            ])
        let compiled = try CompiledNetwork(network)
        var seen = Evidence()
        seen.observe(1, state: 1)
        var done = Evidence()
        done.intervene(1, state: 1)
        // 0.3 × 0.1 / (0.3 × 0.1 + 0.7 × 0.5)
        #expect(abs(try compiled.posteriors(seen)[0, 1] - 0.03 / 0.38) < 1e-15)
        #expect(abs(try compiled.posteriors(done)[0, 1] - 0.3) < 1e-15)
        // 0.3 × 0.95 + 0.7 × 0.8
        #expect(abs(try compiled.posteriors(done)[2, 1] - 0.845) < 1e-15)
        #expect(try compiled.posteriors(done)[1] == [0, 1])
        #expect(abs(try compiled.logEvidence(done)) < 1e-15)
    }
}
