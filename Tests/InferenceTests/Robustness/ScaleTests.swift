import Foundation
import Inference
import Testing

/// Networks of many variables, of large families, and of none.
@Suite struct ScaleTests {
    /// More pairs of neighbours without an edge than 32 bits count.
    @Test func hubOfManyNeighbours() throws {
        let network = try RobustnessNetworks.star(leaves: 70_000)
        let cost = NetworkCost(of: network)
        #expect(cost.cliques == 70_000)
        #expect(cost.entries == 280_000)
        var evidence = Evidence()
        evidence.observe(70_000, state: 1)
        #expect(abs(try CompiledNetwork(network).joint(of: [0], evidence).values[1] - 8.0 / 9) < 1e-12)
    }

    @Test func longChain() throws {
        let count = 10_000
        let compiled = try CompiledNetwork(RobustnessNetworks.chain(count))
        var evidence = Evidence()
        evidence.observe(0, state: 0)
        let posteriors = try compiled.posteriors(evidence)
        for variable in [1, 2, 10, count - 1] {
            #expect(abs(posteriors[variable, 0] - (0.5 + 0.5 * pow(0.8, Double(variable)))) < 1e-12)
        }
        let ends = try compiled.joint(of: [count - 1, 0], evidence).values
        #expect(ends.count == 4 && abs(ends[0] - 0.5) < 1e-12 && ends[1] == 0)
        let best = try compiled.mostProbableExplanation(evidence)
        #expect(best.states.allSatisfy { $0 == 0 })
        #expect(abs(best.logJoint - log(0.5) - Double(count - 1) * log(0.9)) < 1e-8)
    }

    /// A grid of 900 variables has no cheap triangulation, and that is told instead of tried.
    @Test func gridIsRefused() throws {
        let network = try RobustnessNetworks.grid(side: 30)
        guard
            case .entryBudgetExceeded(let needed, _)? = #expect(
                throws: InferenceError.self, performing: { try CompiledNetwork(network) })
        else {
            Issue.record("another error")
            return
        }
        #expect(needed > 0x1p30)
    }

    /// However much is allowed, tables whose places cannot be counted are refused.
    @Test func limitlessBudgets() throws {
        #expect(throws: InferenceError.self) {
            try CompiledNetwork(
                RobustnessNetworks.entangled(70), memoryBudget: .max, entryBudget: .infinity, effort: .quick)
        }
    }

    /// Derivatives through a large clique of many factors take memory for blocks of it, not for a copy a factor.
    @Test func derivativesOfALargeClique() throws {
        let count = 16
        let network = try RobustnessNetworks.entangled(count)
        let compiled = try CompiledNetwork(network)
        let query = Query(variable: 0, state: 1)
        var evidence = Evidence()
        for variable in count..<network.variables.count { evidence.observe(variable, state: variable % 2) }
        let found = try compiled.derivatives(of: query, evidence)
        // Posteriors are ratios of lines in a number: a difference of finite size gives the slope once the evidence is put in.
        guard case .table(let slopes) = found.families[1] else {
            Issue.record("no table")
            return
        }
        let both = try compiled.joint(of: [0, 1], evidence).values
        let posterior = both[2] + both[3]
        for state in 0..<2 {
            let expected = (both[2 + state] - posterior * (both[state] + both[2 + state])) / 0.5
            #expect(abs(slopes[state] - expected) < 1e-10)
        }
    }

    @Test func eightSamplesAtATimeKeepTheBudget() throws {
        let compiled = try CompiledNetwork(RobustnessNetworks.entangled(14), memoryBudget: 1 << 20)
        #expect(throws: InferenceError.self) {
            try compiled.posteriors(of: [Query(variable: 0, state: 0)], samples: 1) { _, _ in }
        }
    }

    @Test func nothingAtAll() throws {
        let compiled = try CompiledNetwork(Network(variables: [], tables: []))
        #expect(try compiled.posteriors().count == 0)
        #expect(try compiled.logEvidence(Evidence()) == 0)
        #expect(try compiled.joint(of: []).values == [1])
        #expect(try compiled.mostProbableExplanation().states.isEmpty)
        #expect(try InferenceSession(compiled).posteriors().logEvidence == 0)
    }

    @Test func variablesOfOneState() throws {
        let network = try Network(
            variables: [variable(0, states: 1), variable(1, states: 2), variable(2, states: 1)],
            tables: [
                ConditionalTable(child: 0, values: [1]),
                ConditionalTable(child: 1, parents: [0], values: [0.25, 0.75]),
                ConditionalTable(child: 2, parents: [1], values: [1, 1]),
            ])
        let compiled = try CompiledNetwork(network)
        var evidence = Evidence()
        evidence.observe(0, state: 0)
        evidence.weigh(2, likelihood: [0.5])
        let posteriors = try compiled.posteriors(evidence)
        #expect(posteriors[0] == [1] && posteriors[1] == [0.25, 0.75] && posteriors[2] == [1])
        #expect(abs(posteriors.logEvidence - log(0.5)) < 1e-15)
        #expect(try compiled.joint(of: [2, 1, 0], evidence).values == [0.25, 0.75])
        #expect(try compiled.mostProbableExplanations(count: 5).map(\.states) == [[0, 1, 0], [0, 0, 0]])
    }

    /// Variables of more states than there are bits in a word, with zeros that evidence makes matter.
    @Test(arguments: [64, 65, 500])
    func manyStates(_ states: Int) throws {
        // Each variable of a cycle moves on by one from the one before.
        let shift = (0..<states).flatMap { row in (0..<states).map { $0 == (row + 1) % states ? 1.0 : 0 } }
        let network = try Network(
            variables: (0..<4).map { variable($0, states: states) },
            tables: [
                ConditionalTable(child: 0, values: [Double](repeating: 1 / Double(states), count: states)),
                ConditionalTable(child: 1, parents: [0], values: shift),
                ConditionalTable(child: 2, parents: [1], values: shift),
                ConditionalTable(child: 3, parents: [2], values: shift),
            ])
        let compiled = try CompiledNetwork(network)
        var evidence = Evidence()
        evidence.observe(3, state: 1)
        let posteriors = try compiled.posteriors(evidence)
        #expect(posteriors[0, states - 2] == 1 && posteriors[1, states - 1] == 1 && posteriors[2, 0] == 1)
        #expect(abs(posteriors.logEvidence + log(Double(states))) < 1e-12)
        evidence.observe(1, state: 0)
        #expect(throws: InferenceError.impossibleEvidence(clash: [1, 3])) { try compiled.posteriors(evidence) }
    }

    /// The next best are found in order however many are asked for.
    @Test func thousandsOfExplanations() throws {
        let compiled = try CompiledNetwork(RobustnessNetworks.chain(20))
        let found = try compiled.mostProbableExplanations(count: 5000)
        #expect(found.count == 5000)
        #expect(Set(found.map(\.states)).count == 5000)
        for (better, worse) in zip(found, found.dropFirst()) { #expect(better.logJoint > worse.logJoint - 1e-9) }
    }
}
