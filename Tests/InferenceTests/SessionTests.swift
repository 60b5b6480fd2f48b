import Testing

@testable import Inference

@Suite struct SessionTests {
    /// Whatever has been changed and taken back, a session says what a fresh question says.
    @Test(arguments: [PlanningRule(), PlanningRule(entriesWorthATree: 0, entriesWorthReducing: 0)])
    func answersAsIfAskedAnew(_ rule: PlanningRule) throws {
        var random = RandomNumbers(seed: 41)
        var answered = 0
        var impossible = 0
        for round in 0..<200 {
            let network = try random.noisyNetwork(most: 9)
            let compiled = try CompiledNetwork(network, rule: rule)
            let start = random.mixedEvidence(on: network.variables, rate: 0.2)
            let session = try InferenceSession(compiled, evidence: start)
            for step in 0..<12 {
                if step > 0 {
                    let variable = random.below(network.variables.count)
                    let states = network.variables[variable].states.count
                    let finding: Evidence.Finding? =
                        switch random.below(8) {
                        case 0...2: .state(random.below(states))
                        case 3, 4: .likelihood((0..<states).map { _ in random.unit() })
                        case 5: .intervention(random.below(states))
                        default: nil
                        }
                    try session.set(variable, to: finding)
                }
                let fresh = try? compiled.posteriors(session.evidence)
                let kept = try? session.posteriors()
                #expect((fresh == nil) == (kept == nil), "round \(round), step \(step)")
                guard let fresh, let kept else {
                    impossible += 1
                    continue
                }
                answered += 1
                #expect(abs(fresh.logEvidence - kept.logEvidence) < 1e-10, "round \(round), step \(step)")
                for variable in network.variables.indices {
                    for (p, q) in zip(fresh[variable], kept[variable]) {
                        #expect(abs(p - q) < 1e-12, "round \(round), step \(step), variable \(variable)")
                    }
                }
            }
        }
        #expect(answered > 1500)
        #expect(impossible > 50)
    }

    @Test func whatDoesNotFitChangesNothing() throws {
        let network = try Network(
            variables: [variable(0, states: 2)], tables: [ConditionalTable(child: 0, values: [0.25, 0.75])])
        let session = try InferenceSession(CompiledNetwork(network))
        try session.set(0, to: .likelihood([1, 3]))
        #expect(throws: InferenceError.unknownVariable(index: 1)) { try session.set(1, to: .state(0)) }
        #expect(throws: InferenceError.unknownState(variable: 0, state: 2)) { try session.set(0, to: .state(2)) }
        #expect(throws: InferenceError.invalidLikelihood(variable: 0)) { try session.set(0, to: .likelihood([1])) }
        #expect(try session.posteriors()[0] == [0.1, 0.9])
        try session.set(0, to: .state(0))
        try session.set(0, to: nil)
        #expect(try session.posteriors()[0] == [0.25, 0.75])
        #expect(session.evidence.isEmpty)
    }
}
