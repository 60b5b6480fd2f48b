import Foundation
import Inference
import Testing

/// What all methods have in common: kinds of findings, impossible evidence, options.
@Suite struct ApproximateEvidenceTests {
    static let methods: [ApproximationMethod] = [
        .likelihoodWeighting(LikelihoodWeightingOptions(samples: 50_000)), .gibbs(GibbsOptions(samples: 20_000)),
        .loopyBeliefPropagation(),
    ]

    private func expect(
        _ answer: ApproximatePosteriors, _ variable: Int, _ state: Int, is truth: Double,
        location: SourceLocation = #_sourceLocation
    ) {
        let tolerance = answer.standardError(variable, state).map { 4 * $0 + 1e-12 } ?? 1e-12
        #expect(abs(answer[variable, state] - truth) < tolerance, "\(answer.method)", sourceLocation: location)
        #expect(tolerance < 0.05, "\(answer.method)", sourceLocation: location)
    }

    /// Rain 0.2; wet 0.8 with rain and 0.1 without. Wet grass seen makes rain 2/3 (0.16 / 0.24); grass that was wetted
    /// says nothing of rain. Rain that was made wets as rain does.
    @Test(arguments: methods) func interventionsSayNothingOfCauses(_ method: ApproximationMethod) throws {
        let network = try Network(
            variables: [variable(0, states: 2), variable(1, states: 2)],
            tables: [
                ConditionalTable(child: 0, values: [0.8, 0.2]),
                ConditionalTable(child: 1, parents: [0], values: [0.9, 0.1, 0.2, 0.8]),
            ])
        var seen = Evidence()
        seen.observe(1, state: 1)
        expect(try network.approximatePosteriors(seen, by: method), 0, 1, is: 2.0 / 3)
        var made = Evidence()
        made.intervene(1, state: 1)
        let answer = try network.approximatePosteriors(made, by: method)
        expect(answer, 0, 1, is: 0.2)
        #expect(answer[1] == [0, 1])
        if let estimate = answer.logEvidence { #expect(abs(estimate.value) < 1e-12) }
        var rained = Evidence()
        rained.intervene(0, state: 1)
        expect(try network.approximatePosteriors(rained, by: method), 1, 1, is: 0.8)
    }

    /// Severity makes both treatment and death likelier; treatment helps. Among the treated 0.42 die, of the untreated
    /// 0.2; were all treated 0.25 would, were none 0.4: Simpson's paradox, which only interventions resolve.
    @Test(arguments: methods) func confoundingIsUndone(_ method: ApproximationMethod) throws {
        // 0 severe (0.5), 1 treated (0.9 if severe, 0.1 otherwise), 2 dies: severe 0.7 / 0.45, mild 0.1 / 0.05.
        let network = try Network(
            variables: (0..<3).map { variable($0, states: 2) },
            tables: [
                ConditionalTable(child: 0, values: [0.5, 0.5]),
                ConditionalTable(child: 1, parents: [0], values: [0.9, 0.1, 0.1, 0.9]),
                ConditionalTable(child: 2, parents: [0, 1], values: [0.9, 0.1, 0.95, 0.05, 0.3, 0.7, 0.55, 0.45]),
            ])
        func death(_ change: (inout Evidence) -> Void) throws -> ApproximatePosteriors {
            var evidence = Evidence()
            change(&evidence)
            return try network.approximatePosteriors(evidence, by: method)
        }
        expect(try death { $0.intervene(1, state: 1) }, 2, 1, is: 0.5 * 0.45 + 0.5 * 0.05)
        expect(try death { $0.intervene(1, state: 0) }, 2, 1, is: 0.5 * 0.7 + 0.5 * 0.1)
        // The last two have a loop, so that messages round it are not exact.
        guard case .loopyBeliefPropagation = method else {
            expect(try death { $0.observe(1, state: 1) }, 2, 1, is: 0.9 * 0.45 + 0.1 * 0.05)
            expect(try death { $0.observe(1, state: 0) }, 2, 1, is: 0.1 * 0.7 + 0.9 * 0.1)
            return
        }
    }

    @Test(arguments: methods) func findingsOnOneVariableMultiply(_ method: ApproximationMethod) throws {
        let network = try Network(
            variables: [variable(0, states: 3), variable(1, states: 2)],
            tables: [
                ConditionalTable(child: 0, values: [0.2, 0.3, 0.5]),
                ConditionalTable(child: 1, parents: [0], values: [0.5, 0.5, 0.1, 0.9, 0.8, 0.2]),
            ])
        var evidence = Evidence()
        evidence.weigh(0, likelihood: [4, 2, 0])
        evidence.weigh(0, likelihood: [1e300, 2e300, 5e300])
        evidence.observe(1, state: 0)
        evidence.weigh(1, likelihood: [1e-200, 1])
        let answer = try network.approximatePosteriors(evidence, by: method)
        // 0.2 · 4 · 1 · 0.5 against 0.3 · 2 · 2 · 0.1.
        expect(answer, 0, 0, is: 0.4 / 0.52)
        #expect(answer[0, 2] == 0)
        if let estimate = answer.logEvidence {
            let tolerance = estimate.standardError.map { 4 * $0 + 1e-10 } ?? 1e-10
            #expect(abs(estimate.value - log(0.52) - 100 * log(10)) < tolerance)
        }
    }

    @Test(arguments: methods) func impossibleEvidenceIsAnError(_ method: ApproximationMethod) throws {
        // 1 is always as 0 is, and 2 as 1.
        let copy = [1.0, 0, 0, 1]
        let network = try Network(
            variables: (0..<3).map { variable($0, states: 2) },
            tables: [
                ConditionalTable(child: 0, values: [0.5, 0.5]),
                ConditionalTable(child: 1, parents: [0], values: copy),
                ConditionalTable(child: 2, parents: [1], values: copy),
            ])
        func error(_ change: (inout Evidence) -> Void) -> InferenceError? {
            var evidence = Evidence()
            change(&evidence)
            return #expect(throws: InferenceError.self) { try network.approximatePosteriors(evidence, by: method) }
        }
        let apart = error {
            $0.observe(0, state: 0)
            $0.observe(2, state: 1)
        }
        switch method {
        case .likelihoodWeighting(let options): #expect(apart == .noSampleFits(samples: options.samples))
        case .gibbs(let options): #expect(apart == .noSampleFits(samples: options.searchSamples))
        case .loopyBeliefPropagation:
            guard case .messagesContradict? = apart else {
                Issue.record("another error: \(String(describing: apart))")
                return
            }
        }
        #expect(
            error {
                $0.observe(1, state: 0)
                $0.intervene(1, state: 1)
            } == .impossibleEvidence(clash: [1]))
        #expect(error { $0.weigh(1, likelihood: [0, 0]) } == .impossibleEvidence(clash: [1]))
        #expect(error { $0.observe(3, state: 0) } == .unknownVariable(index: 3))
        #expect(error { $0.intervene(0, state: 2) } == .unknownState(variable: 0, state: 2))
        #expect(error { $0.weigh(0, likelihood: [1, .nan]) } == .invalidLikelihood(variable: 0))
        // Put into a state, variable 1 parts 0 from 2.
        var made = Evidence()
        made.observe(0, state: 0)
        made.intervene(1, state: 1)
        made.observe(2, state: 1)
        #expect(try network.approximatePosteriors(made, by: method)[0] == [1, 0])
    }

    @Test func optionsOutOfRangeAreErrors() throws {
        let network = try Network(
            variables: [variable(0, states: 2)], tables: [ConditionalTable(child: 0, values: [0.5, 0.5])])
        let most = 1 << 40
        let cases: [(ApproximationMethod, name: String, allowed: String)] = [
            (.likelihoodWeighting(.init(samples: 1)), "samples", "2 to \(most)"),
            (.likelihoodWeighting(.init(samples: .max)), "samples", "2 to \(most)"),
            (.gibbs(.init(samples: 19)), "samples", "20 to \(most)"),
            (.gibbs(.init(burnIn: -1)), "burnIn", "0 to \(most)"),
            (.gibbs(.init(chains: 0)), "chains", "1 to 100"),
            (.gibbs(.init(chains: 101)), "chains", "1 to 100"),
            (.gibbs(.init(searchSamples: 0)), "searchSamples", "1 to \(most)"),
            (.loopyBeliefPropagation(.init(tolerance: -1)), "tolerance", "0.0 to 1.0"),
            (.loopyBeliefPropagation(.init(tolerance: .nan)), "tolerance", "0.0 to 1.0"),
            (.loopyBeliefPropagation(.init(iterations: 0)), "iterations", "1 to \(most)"),
            (.loopyBeliefPropagation(.init(damping: 1)), "damping", "0.0 to 0.99"),
            (.loopyBeliefPropagation(.init(damping: -0.1)), "damping", "0.0 to 0.99"),
        ]
        for (method, name, allowed) in cases {
            #expect(throws: InferenceError.invalidOption(name: name, allowed: allowed)) {
                try network.approximatePosteriors(by: method)
            }
        }
    }

    @Test(arguments: methods) func networksWithNothingToAsk(_ method: ApproximationMethod) throws {
        let empty = try Network(variables: [], tables: [])
        #expect(try empty.approximatePosteriors(by: method).count == 0)
        let single = try Network(
            variables: [variable(0, states: 1)], tables: [ConditionalTable(child: 0, values: [1])])
        let answer = try single.approximatePosteriors(by: method)
        #expect(answer[0] == [1])
        #expect(answer.warnings.isEmpty)
    }
}
