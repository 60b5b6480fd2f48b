import Foundation
import Inference
import Testing

@Suite struct EntropyTests {
    @Test func workedByHand() throws {
        let compiled = try CompiledNetwork(
            Network(
                variables: [variable(0, states: 4), variable(1, states: 2), variable(2, states: 1)],
                tables: [
                    ConditionalTable(child: 0, values: [0.25, 0.25, 0.25, 0.25]),
                    ConditionalTable(child: 1, parents: [0], values: [1, 0, 1, 0, 0, 1, 0, 1]),
                    ConditionalTable(child: 2, values: [1]),
                ]))
        #expect(try compiled.entropy(of: 0) == 2)
        #expect(try compiled.entropy(of: 1) == 1)
        #expect(try compiled.entropy(of: 2) == 0)
        #expect(try compiled.entropy(of: [0, 1, 2]) == 2)
        #expect(try compiled.entropy(of: []) == 0)
        #expect(try compiled.entropy(of: 0, given: observed([1: 1])) == 1)
        #expect(try compiled.entropy(of: 1, given: observed([1: 1])) == 0)
        #expect(try compiled.conditionalEntropy(of: [0], knowing: [1]) == 1)
        #expect(try compiled.conditionalEntropy(of: [1], knowing: [0]) == 0)
        #expect(try compiled.mutualInformation(of: 0, and: 1) == 1)
        #expect(try compiled.mutualInformation(of: 0, and: 2) == 0)
        #expect(try compiled.mutualInformation(of: 0, and: []) == 0)
    }

    /// Either coin alone says nothing about whether the two differ; both say all.
    @Test func togetherTheySayMore() throws {
        let compiled = try exclusiveOr()
        #expect(try compiled.mutualInformation(of: 2, and: 0) == 0)
        #expect(try compiled.mutualInformation(of: 2, and: [0, 1]) == 1)
        #expect(try compiled.mutualInformation(of: [2], and: [0], knowing: [1]) == 1)
        #expect(try compiled.mutualInformation(of: 0, and: 1) == 0)
        #expect(try compiled.mutualInformation(of: 0, and: 1, given: observed([2: 0])) == 1)
    }

    @Test func agreesWithEnumeration() throws {
        var random = RandomNumbers(seed: 101)
        var answered = 0
        for round in 0..<800 {
            let network = try random.noisyNetwork(most: 6)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.15)
            var order = Array(network.variables.indices)
            order.shuffle(using: &random)
            let a = Array(order.prefix(1 + random.below(2)))
            let b = Array(order.dropFirst(a.count).prefix(random.below(3)))
            let c = Array(order.dropFirst(a.count + b.count).prefix(random.below(2)))
            let brute = BruteForce(network)
            let compiled = try CompiledNetwork(network)
            guard brute.joint(evidence).evidence > 0 else {
                #expect(throws: InferenceError.self) { try compiled.entropy(of: a, given: evidence) }
                continue
            }
            answered += 1
            func entropy(_ variables: [Int]) -> Double { brute.entropy(of: variables, evidence) }
            let found = [
                try compiled.entropy(of: a[0], given: evidence), try compiled.entropy(of: a + b, given: evidence),
                try compiled.conditionalEntropy(of: a, knowing: b, given: evidence),
                try compiled.mutualInformation(of: a, and: b, given: evidence),
                try compiled.mutualInformation(of: a, and: b, knowing: c, given: evidence),
                try compiled.mutualInformation(of: b, and: a, knowing: c, given: evidence),
            ]
            let conditional = entropy(a + c) + entropy(b + c) - entropy(a + b + c) - entropy(c)
            let expected = [
                entropy([a[0]]), entropy(a + b), entropy(a + b) - entropy(b), entropy(a) + entropy(b) - entropy(a + b),
                conditional, conditional,
            ]
            for (found, expected) in zip(found, expected) {
                #expect(abs(found - expected) < 1e-10, "round \(round)")
                #expect(found >= 0)
            }
            // H(a, b) = H(b) + H(a | b), and I(a; b, c) = I(a; c) + I(a; b | c).
            #expect(abs(found[1] - (try compiled.entropy(of: b, given: evidence)) - found[2]) < 1e-11)
            let both = try compiled.mutualInformation(of: a, and: b + c, given: evidence)
            let first = try compiled.mutualInformation(of: a, and: c, given: evidence)
            #expect(abs(both - first - found[4]) < 1e-11)
            #expect(found[3] <= min(entropy(a), entropy(b)) + 1e-11)
        }
        #expect(answered > 600)
    }

    /// A report that is right with ½ + δ holds 1 − H(½ + δ) = 2 δ² / ln 2 bits and a little more: far less than what adding
    /// up p · log p to a whole bit can resolve.
    @Test func nearlyIndependentVariablesKeepTheirDigits() throws {
        for delta in [1e-4, 1e-6, 1e-8] {
            let compiled = try reports([0.5 + delta])
            let bits = try compiled.mutualInformation(of: 0, and: 1)
            let expected = (2 * pow(delta, 2) + 4.0 / 3 * pow(delta, 4)) / log(2)
            #expect(abs(bits / expected - 1) < 1e-6, "\(delta): \(bits), not \(expected)")
        }
        #expect(try reports([0.5]).mutualInformation(of: 0, and: 1) == 0)
    }

    @Test func whatDoesNotFitIsAnError() throws {
        let compiled = try exclusiveOr()
        #expect(throws: InferenceError.unknownVariable(index: 3)) { try compiled.entropy(of: 3) }
        #expect(throws: InferenceError.unknownVariable(index: -1)) { try compiled.entropy(of: [0, -1]) }
        #expect(throws: InferenceError.repeatedVariable(index: 1)) { try compiled.entropy(of: [0, 1, 1]) }
        #expect(throws: InferenceError.repeatedVariable(index: 1)) { try compiled.mutualInformation(of: 1, and: 1) }
        #expect(throws: InferenceError.repeatedVariable(index: 0)) {
            try compiled.conditionalEntropy(of: [0, 1], knowing: [0])
        }
        #expect(throws: InferenceError.unknownState(variable: 0, state: 2)) {
            try compiled.entropy(of: 1, given: observed([0: 2]))
        }
        #expect(throws: InferenceError.self) {
            try compiled.mutualInformation(of: 0, and: 1, given: observed([0: 0, 1: 0, 2: 1]))
        }
    }
}
