import Foundation
import Inference
import Testing

@Suite struct LoopyBeliefTests {
    @Test func exactWithoutLoops() throws {
        var random = RandomNumbers(seed: 41)
        var impossible = 0
        for _ in 0..<1500 {
            let network = try random.polytree(most: 8)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.25)
            let (joint, total) = BruteForce(network).joint(evidence)
            guard total > 0 else {
                impossible += 1
                #expect(throws: InferenceError.self) {
                    try network.approximatePosteriors(evidence, by: .loopyBeliefPropagation())
                }
                continue
            }
            let answer = try network.approximatePosteriors(evidence, by: .loopyBeliefPropagation())
            #expect(answer.diagnostics.isExact && answer.warnings.isEmpty)
            #expect((answer.diagnostics.iterations ?? 9) <= 2)
            let logEvidence = try #require(answer.logEvidence).value
            if network.families.contains(where: \.isNoisyMax) {
                // The oracle's table is a difference of sums, good to so many places only.
                #expect(abs(exp(logEvidence) - total) < 1e-15 + 1e-12 * total)
            } else {
                #expect(abs(logEvidence - log(total)) < 1e-12)
            }
            for (variable, states) in joint.enumerated() {
                for (state, value) in states.enumerated() {
                    #expect(abs(answer[variable, state] - value / total) < 1e-12)
                }
            }
            #expect(answer.standardErrors(0) == nil && answer.standardError(0, 0) == nil)
        }
        #expect(impossible > 20)
    }

    @Test func agreesWithTheTextbook() throws {
        var random = RandomNumbers(seed: 42)
        var loopy = 0
        var off = 0.0
        for round in 0..<250 {
            let network = try random.positiveNetwork(most: 7, noisyMax: round % 2 == 0 ? 0 : 0.5)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.2)
            let (joint, total) = BruteForce(network).joint(evidence)
            guard total > 0 else { continue }
            let options = LoopyBeliefOptions(tolerance: 1e-13, damping: round % 3 == 0 ? 0.4 : 0)
            let answer = try network.approximatePosteriors(evidence, by: .loopyBeliefPropagation(options))
            let textbook = TextbookBeliefs(network, evidence)
            guard answer.diagnostics.converged == true, textbook.converged else { continue }
            #expect(abs(try #require(answer.logEvidence).value - textbook.bethe) < 1e-9)
            for (variable, states) in textbook.beliefs.enumerated() {
                for (state, value) in states.enumerated() {
                    #expect(abs(answer[variable, state] - value) < 1e-9)
                    off = max(off, abs(answer[variable, state] - joint[variable][state] / total))
                }
            }
            if !answer.diagnostics.isExact { loopy += 1 }
        }
        // Had there been no loops, or no error, this would have compared nothing.
        #expect(loopy > 60)
        #expect(off > 1e-3)
    }

    /// A chain for a noisy-MAX of 40 causes, which has no table at all, is a tree: P(absent) is a product.
    @Test func noisyMaxNeedsNoTable() throws {
        let count = 40
        var families = (0..<count).map {
            Family.table(ConditionalTable(child: $0, values: [0.75, 0.25]))
        }
        families.append(
            .noisyMax(
                NoisyMax(
                    child: count, parents: Array(0..<count),
                    contributions: (0..<count).map { _ in [1, 0, 0.9, 0.1] }, leak: [0.95, 0.05])))
        let network = try Network(variables: (0...count).map { variable($0, states: 2) }, families: families)
        let prior = try network.approximatePosteriors(by: .loopyBeliefPropagation())
        let absent = 0.95 * pow(0.75 + 0.25 * 0.9, 40)
        #expect(prior.diagnostics.isExact)
        #expect(abs(prior[count, 0] - absent) < 1e-14)
        var evidence = Evidence()
        evidence.observe(count, state: 0)
        let answer = try network.approximatePosteriors(evidence, by: .loopyBeliefPropagation())
        #expect(abs(answer[7, 1] - 0.25 * 0.9 / (0.75 + 0.25 * 0.9)) < 1e-13)
        #expect(abs(try #require(answer.logEvidence).value - log(absent)) < 1e-12)
    }

    @Test func manyMessagesDoNotUnderflow() throws {
        let (network, evidence) = try hubAndChain(length: 1200)
        let answer = try network.approximatePosteriors(evidence, by: .loopyBeliefPropagation())
        #expect(answer.diagnostics.isExact)
        #expect(abs(try #require(answer.logEvidence).value - 2400 * log(0.1)) < 1e-8)
        #expect(abs(answer[0, 1] - 0.5) < 1e-12)
        // 600 messages for one state, and then 600 for the other: products of 10⁻³⁶⁰⁰ that must come back to 1.
        var tables = [ConditionalTable(child: 0, values: [0.5, 0.5])]
        var findings = Evidence()
        for index in 1...1200 {
            tables.append(.init(child: index, parents: [0], values: [1e-6, 1 - 1e-6, 1 - 1e-6, 1e-6]))
            findings.observe(index, state: index <= 600 ? 0 : 1)
        }
        let hub = try Network(variables: (0...1200).map { variable($0, states: 2) }, tables: tables)
        let even = try hub.approximatePosteriors(findings, by: .loopyBeliefPropagation())
        #expect(abs(even[0, 0] - 0.5) < 1e-11)
    }

    /// Four variables that all want to differ: plain messages keep swinging, and damped ones come to rest at what is
    /// then known by symmetry, nothing.
    @Test func messagesThatDoNotRestAreReported() throws {
        var tables = (0..<4).map {
            ConditionalTable(child: $0, values: [0.5 + 0.01 * Double($0), 0.5 - 0.01 * Double($0)])
        }
        var evidence = Evidence()
        for first in 0..<4 {
            for second in first + 1..<4 {
                evidence.observe(tables.count, state: 0)
                tables.append(
                    .init(
                        child: tables.count, parents: [first, second], values: [0.1, 0.9, 0.9, 0.1, 0.9, 0.1, 0.1, 0.9])
                )
            }
        }
        let network = try Network(variables: (0..<10).map { variable($0, states: 2) }, tables: tables)
        let answer = try network.approximatePosteriors(evidence, by: .loopyBeliefPropagation())
        let residual = try #require(answer.diagnostics.residual)
        #expect(residual > 0.01)
        #expect(answer.diagnostics.converged == false && answer.diagnostics.iterations == 1000)
        #expect(answer.warnings == [.notConverged(residual: residual)])
        let damped = try network.approximatePosteriors(
            evidence, by: .loopyBeliefPropagation(LoopyBeliefOptions(damping: 0.5)))
        #expect(damped.diagnostics.converged == true && damped.warnings.isEmpty)
        #expect(!damped.diagnostics.isExact)
        let (joint, total) = BruteForce(network).joint(evidence)
        for variable in 0..<4 { #expect(abs(damped[variable, 0] - joint[variable][0] / total) < 0.02) }
    }

    /// What is known parts loops: whenever the answer calls itself exact, it is.
    @Test func exactWhereOnlyKnownVariablesCloseLoops() throws {
        var random = RandomNumbers(seed: 44)
        var exact = 0
        for _ in 0..<2000 {
            let network = try random.network(most: 7)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.4)
            let (joint, total) = BruteForce(network).joint(evidence)
            guard total > 0 else { continue }
            let answer = try network.approximatePosteriors(evidence, by: .loopyBeliefPropagation())
            if !answer.diagnostics.isExact { continue }
            exact += hasLoops(network) ? 1 : 0
            #expect(abs(try #require(answer.logEvidence).value - log(total)) < 1e-11)
            for (variable, states) in joint.enumerated() {
                for (state, value) in states.enumerated() {
                    #expect(abs(answer[variable, state] - value / total) < 1e-12)
                }
            }
        }
        #expect(exact > 150)
    }

    /// Whether more arcs join the variables than a forest has room for, were all tied together.
    private func hasLoops(_ network: Network) -> Bool {
        network.families.reduce(0) { $0 + $1.parents.count } >= network.variables.count
    }

    @Test func memoryBudgetIsToldBeforehand() throws {
        let network = try Network(
            variables: [variable(0, states: 2)], tables: [ConditionalTable(child: 0, values: [0.5, 0.5])])
        #expect(throws: InferenceError.memoryBudgetExceeded(needed: 16, budget: 15)) {
            try network.approximatePosteriors(by: .loopyBeliefPropagation(LoopyBeliefOptions(memoryBudget: 15)))
        }
    }
}
