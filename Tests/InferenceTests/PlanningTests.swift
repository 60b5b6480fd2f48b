import Foundation
import Testing

@testable import Inference

/// Trees made for the evidence, and networks reduced by it, which small networks would not get by themselves.
@Suite struct PlanningTests {
    @Test(arguments: [PlanningRule(entriesWorthATree: 0), PlanningRule(entriesWorthATree: 0, entriesWorthReducing: 0)])
    func agreesWithEnumeration(_ rule: PlanningRule) throws {
        var random = RandomNumbers(seed: 61)
        var impossible = 0
        for round in 0..<3000 {
            let network = try random.noisyNetwork(most: 8)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.3)
            let (states, total) = BruteForce(network).joint(evidence)
            let engine = try ExactEngine(
                WorkingNetwork(network), memoryBudget: 1 << 30, entryBudget: 1e9, rule: rule)
            let posteriors = try engine.posteriors(evidence)
            let logEvidence = try engine.logEvidence(evidence)
            guard total > 0 else {
                impossible += 1
                #expect(posteriors == nil && logEvidence == nil, "round \(round)")
                continue
            }
            let found = try #require(posteriors, "round \(round)")
            #expect(abs(found.logEvidence - log(total)) < 1e-10, "round \(round)")
            #expect(abs((logEvidence ?? 0) - log(total)) < 1e-10, "round \(round)")
            for (variable, expected) in states.enumerated() {
                for (p, sum) in zip(found[variable], expected) {
                    #expect(abs(p - sum / total) < 1e-12, "round \(round), variable \(variable)")
                }
            }
        }
        #expect(impossible > 100)
    }

    /// Where one observation decides the context, the parents that no longer matter are gone, and so are impossible states.
    @Test func whatEvidenceLeaves() throws {
        // If the switch is "a", the effect hangs on the first cause alone, else on the second.
        let network = try Network(
            variables: ["switch", "first", "second", "effect"].map { Variable(name: $0, states: ["a", "b"]) },
            tables: [
                ConditionalTable(child: 0, values: [0.5, 0.5]), ConditionalTable(child: 1, values: [0.3, 0.7]),
                ConditionalTable(child: 2, values: [0.6, 0.4]),
                ConditionalTable(
                    child: 3, parents: [0, 1, 2],
                    values: [
                        0.9, 0.1, 0.9, 0.1, 0, 1, 0, 1,
                        0.8, 0.2, 0.25, 0.75, 0.8, 0.2, 0.25, 0.75,
                    ]),
            ])
        let engine = try ExactEngine(
            WorkingNetwork(network), memoryBudget: 1 << 30, entryBudget: 1e9,
            rule: PlanningRule(entriesWorthATree: 0, entriesWorthReducing: 0))
        var evidence = Evidence()
        evidence.observe(0, state: 0)
        try engine.withWorkspace { workspace in
            try workspace.findings.set(evidence, cardinalities: engine.cardinalities, visible: 4)
            engine.plan(workspace, reducing: true)
            let reduction = try #require(workspace.reduction)
            #expect(Set(reduction.tables.scopes[3]) == [1, 3])
            #expect(reduction.cardinalities == [1, 2, 2, 2])
        }
        evidence.observe(3, state: 0)
        try engine.withWorkspace { workspace in
            try workspace.findings.set(evidence, cardinalities: engine.cardinalities, visible: 4)
            engine.plan(workspace, reducing: true)
            // The first cause cannot be in its second state, where the effect's first has probability zero.
            #expect(try #require(workspace.reduction).cardinalities == [1, 1, 2, 1])
        }
    }
}
