import Foundation
import Inference
import Testing

/// Evidence so improbable that its probability is no number any more.
@Suite struct ExtremeEvidenceTests {
    /// Half of the effects of one cause are seen, half are not; the cause is as probable as the product of ratios says.
    @Test(arguments: [40, 400, 4000])
    func manyEffects(_ leaves: Int) throws {
        // 0.3 · 0.7 in both states: pairs of opposite observations leave the cause as it was.
        let compiled = try CompiledNetwork(RobustnessNetworks.star(leaves: leaves, row: [0.3, 0.7, 0.7, 0.3]))
        var evidence = Evidence()
        for leaf in 1...leaves { evidence.observe(leaf, state: leaf % 2) }
        let query = Query(variable: 0, state: 1)
        let posteriors = try compiled.posteriors(evidence)
        #expect(abs(posteriors[0, 1] - 0.5) < 1e-10)
        let expected = Double(leaves / 2) * log(0.21)
        #expect(abs(posteriors.logEvidence - expected) < 1e-10 * abs(expected))
        #expect(abs(try compiled.mostProbableExplanation(evidence).logJoint - expected - log(0.5)) < 1e-8)

        // By the prior's numbers: posterior × (1 − posterior) over each; by an effect's: the same over its number.
        let derivatives = try compiled.derivatives(of: query, evidence)
        guard case .table(let prior) = derivatives.families[0], case .table(let effect) = derivatives.families[1]
        else {
            Issue.record("no tables")
            return
        }
        for (found, expected) in zip(prior + effect, [-0.5, 0.5, 0, -0.25 / 0.7, 0, 0.25 / 0.3]) {
            #expect(abs(found - expected) < 1e-8, "\(found) for \(expected)")
        }
        let sensitivity = try compiled.sensitivity(of: query, evidence)
        #expect(!sensitivity.isEmpty)
        for function in sensitivity { #expect(function.derivative.isFinite) }
        let samples = try compiled.posteriors(of: [query], evidence, samples: 3) { sample, tables in
            tables[0] = [1 - 0.25 * Double(sample + 1), 0.25 * Double(sample + 1)]
        }
        for (found, expected) in zip(samples[0], [0.25, 0.5, 0.75]) { #expect(abs(found - expected) < 1e-10) }
    }

    /// Observations of hardly any probability in the only state that the rest leaves: posteriors are numbers all the same.
    @Test(arguments: [1e-100, 1e-300, 1e-307, Double.leastNormalMagnitude / 16, .leastNonzeroMagnitude])
    func hardlyPossible(_ tiny: Double) throws {
        let network = try Network(
            variables: (0..<5).map { variable($0, states: 2) },
            tables: [
                ConditionalTable(child: 0, values: [0.5, 0.5]),
                ConditionalTable(child: 1, parents: [0], values: [1, 0, 0, 1]),
                ConditionalTable(child: 2, parents: [1], values: [0.5, 0.5, 1, tiny]),
                // Leaves the second state of variable 0 only.
                ConditionalTable(child: 3, parents: [0], values: [1, 0, 0.5, 0.5]),
                ConditionalTable(child: 4, parents: [1], values: [0.5, 0.5, 0.25, 0.75]),
            ])
        var evidence = Evidence()
        evidence.observe(2, state: 1)
        evidence.observe(3, state: 1)
        let compiled = try CompiledNetwork(network)
        let posteriors = try compiled.posteriors(evidence)
        for variable in 0..<4 { #expect(posteriors[variable, 1] == 1, "variable \(variable)") }
        #expect(abs(posteriors[4, 1] - 0.75) < 1e-12)
        #expect(abs(posteriors.logEvidence - log(0.25) - log(tiny)) < 1e-6)
        for case .table(let slopes) in try compiled.derivatives(of: Query(variable: 0, state: 1), evidence).families {
            for slope in slopes { #expect(slope.isFinite) }
        }
    }

    /// Many effects make a state of the cause next to certain, and one excludes it.
    @Test(arguments: [50, 300, 1000])
    func whatIsProbableIsExcluded(_ leaves: Int) throws {
        var tables = [ConditionalTable(child: 0, values: [0.5, 0.5])]
        for leaf in 1..<leaves {
            tables.append(ConditionalTable(child: leaf, parents: [0], values: [0.1, 0.9, 0.99, 0.01]))
        }
        tables.append(ConditionalTable(child: leaves, parents: [0], values: [1, 0, 0.5, 0.5]))
        let compiled = try CompiledNetwork(
            Network(variables: (0...leaves).map { variable($0, states: 2) }, tables: tables))
        var evidence = Evidence()
        for leaf in 1...leaves { evidence.observe(leaf, state: 1) }
        let expected = log(0.25) + Double(leaves - 1) * log(0.01)
        #expect(abs(try compiled.logEvidence(evidence) - expected) < 1e-8)
        #expect(try compiled.posteriors(evidence)[0] == [0, 1])
        #expect(try compiled.joint(of: [0], evidence).values == [0, 1])
        #expect(try compiled.joint(of: [0, 1], evidence).values == [0, 0, 0, 1])
        let session = try InferenceSession(compiled, evidence: evidence)
        try session.set(1, to: .state(1))
        #expect(abs(try session.posteriors().logEvidence - expected) < 1e-8)
        let best = try compiled.mostProbableExplanation(evidence)
        #expect(best.states == [Int](repeating: 1, count: leaves + 1))
        #expect(abs(best.logJoint - expected) < 1e-8)
        // Without the state that is left there is none, and that is told.
        evidence.weigh(0, likelihood: [1, 0])
        #expect(throws: InferenceError.impossibleEvidence(clash: [0, leaves])) { try compiled.posteriors(evidence) }
    }

    /// However little several findings leave of a state, it is all there is once another excludes the rest.
    @Test func softFindingsOnOneVariable() throws {
        let compiled = try CompiledNetwork(RobustnessNetworks.chain(3))
        var evidence = Evidence()
        for _ in 0..<3 { evidence.weigh(1, likelihood: [1, 1e-200]) }
        evidence.weigh(1, likelihood: [0, 1])
        #expect(try compiled.posteriors(evidence)[1] == [0, 1])
        #expect(try compiled.logEvidence(evidence) < -1380)
    }

    /// Weights may be as small as numbers get: only their ratios matter.
    @Test(arguments: [1e-200, 1e-300, Double.leastNonzeroMagnitude])
    func tinyWeights(_ tiny: Double) throws {
        let compiled = try CompiledNetwork(RobustnessNetworks.chain(50))
        var evidence = Evidence()
        for variable in 0..<50 { evidence.weigh(variable, likelihood: [tiny, tiny]) }
        let posteriors = try compiled.posteriors(evidence)
        #expect(abs(posteriors.logEvidence - 50 * log(tiny)) < 1e-8)
        for variable in 0..<50 { #expect(abs(posteriors[variable, 0] - 0.5) < 1e-12) }
        let session = try InferenceSession(compiled)
        for variable in 0..<50 { try session.set(variable, to: .likelihood([tiny, tiny])) }
        #expect(abs(try session.posteriors().logEvidence - 50 * log(tiny)) < 1e-8)
        try session.set(7, to: .likelihood([tiny, 0]))
        #expect(try session.posteriors()[7] == [1, 0])
    }
}
