import Foundation
import Inference
import Testing

@Suite struct GibbsTests {
    @Test func standardErrorsAreRight() throws {
        var random = RandomNumbers(seed: 31)
        var calibration = Calibration()
        var largestRHat = 1.0
        for round in 0..<120 {
            let network = try random.positiveNetwork(most: 6)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.2)
            let (joint, total) = BruteForce(network).joint(evidence)
            guard total > 0 else { continue }
            let options = GibbsOptions(samples: 1000, burnIn: 100, seed: UInt64(round))
            let answer = try network.approximatePosteriors(evidence, by: .gibbs(options))
            #expect(answer.logEvidence == nil && answer.diagnostics.samples == 4000)
            largestRHat = max(largestRHat, try #require(answer.diagnostics.largestRHat))
            for (variable, states) in joint.enumerated() {
                #expect(abs(answer[variable].reduce(0, +) - 1) < 1e-12)
                for (state, value) in states.enumerated() {
                    calibration.add(
                        answer[variable, state], try #require(answer.standardError(variable, state)),
                        truth: value / total)
                }
            }
        }
        #expect(calibration.count > 1000)
        #expect(calibration.worst < 5)
        #expect((0.93...0.98).contains(calibration.share))
        #expect(largestRHat < 1.05)
    }

    /// Neighbours in a chain mostly agree, so that successive draws do as well: taken for independent, they would seem
    /// several times as good as they are.
    @Test func standardErrorsAllowForSlowMixing() throws {
        var random = RandomNumbers(seed: 34)
        var calibration = Calibration()
        var largestEffective = 0.0
        for round in 0..<1000 {
            let tables = (0..<5).map { index in
                let (a, b) = (0.9 + 0.05 * random.unit(), 0.9 + 0.05 * random.unit())
                return index == 0
                    ? ConditionalTable(child: 0, values: [0.5, 0.5])
                    : ConditionalTable(child: index, parents: [index - 1], values: [a, 1 - a, 1 - b, b])
            }
            let network = try Network(variables: (0..<5).map { variable($0, states: 2) }, tables: tables)
            let (joint, _) = BruteForce(network).joint(Evidence())
            let options = GibbsOptions(samples: 1000, burnIn: 200, seed: UInt64(round))
            let answer = try network.approximatePosteriors(by: .gibbs(options))
            largestEffective = max(largestEffective, try #require(answer.diagnostics.effectiveSampleSize))
            for variable in 0..<5 {
                calibration.add(
                    answer[variable, 0], try #require(answer.standardError(variable, 0)), truth: joint[variable][0])
            }
        }
        #expect((0.93...0.97).contains(calibration.share))
        #expect(largestEffective < 2000)
        #expect(calibration.worst < 5)
    }

    /// A noisy-MAX with a table of 98,304 entries, asked only for what one variable changes.
    @Test func noisyMaxNeedsNoTable() throws {
        var random = RandomNumbers(seed: 32)
        let network = try random.wideNoisyMax(causes: 15, grades: 3)
        for grade in [nil, 0, 1, 2] {
            var evidence = Evidence()
            if let grade { evidence.observe(15, state: grade) }
            evidence.observe(16, state: 1)
            let (joint, total) = BruteForce(network).joint(evidence)
            let answer = try network.approximatePosteriors(evidence, by: .gibbs(GibbsOptions(samples: 5000)))
            #expect(answer.warnings.isEmpty)
            var calibration = Calibration()
            for (variable, states) in joint.enumerated() {
                for (state, value) in states.enumerated() {
                    calibration.add(
                        answer[variable, state], try #require(answer.standardError(variable, state)),
                        truth: value / total)
                }
            }
            #expect(calibration.worst < 4.5)
        }
    }

    @Test func seedsReproduce() throws {
        var random = RandomNumbers(seed: 33)
        let network = try random.positiveNetwork(most: 8)
        func answer(_ seed: UInt64) throws -> ApproximatePosteriors {
            try network.approximatePosteriors(by: .gibbs(GibbsOptions(samples: 200, seed: seed)))
        }
        #expect(try answer(1) == answer(1))
        #expect(try answer(1)[1] != answer(2)[1])
    }

    /// Two variables that are always equal: no chain ever leaves the state that it starts in, and chains that start in
    /// both show it. With one start only zeros in the table do.
    @Test func chainsThatCannotMoveAreReported() throws {
        let network = try Network(
            variables: [variable(0, states: 2), variable(1, states: 2)],
            tables: [
                ConditionalTable(child: 0, values: [0.5, 0.5]),
                ConditionalTable(child: 1, parents: [0], values: [1, 0, 0, 1]),
            ])
        let answer = try network.approximatePosteriors(by: .gibbs(GibbsOptions(samples: 200, chains: 8)))
        #expect(answer.diagnostics.largestRHat == .infinity)
        #expect(answer.warnings.contains(.zeroEntries(variables: [1])))
        #expect(answer.warnings.contains(.chainsDisagree(rHat: .infinity)))
        // The error is that of eight chains, not of the many draws in them.
        #expect((answer.standardError(0, 0) ?? 0) > 0.1)
        let alone = try network.approximatePosteriors(by: .gibbs(GibbsOptions(samples: 200, chains: 1)))
        #expect(alone.warnings == [.zeroEntries(variables: [1])])
    }

    /// Nearly equal ones: chains hardly mix, R̂ is large, and the error is not far too small.
    @Test func slowChainsAreReported() throws {
        let network = try Network(
            variables: [variable(0, states: 2), variable(1, states: 2)],
            tables: [
                ConditionalTable(child: 0, values: [0.5, 0.5]),
                ConditionalTable(child: 1, parents: [0], values: [0.9999, 0.0001, 0.0001, 0.9999]),
            ])
        let answer = try network.approximatePosteriors(by: .gibbs(GibbsOptions(samples: 1000, chains: 8)))
        #expect((answer.diagnostics.largestRHat ?? 1) > 1.1)
        #expect((answer.diagnostics.effectiveSampleSize ?? 1000) < 100)
        #expect(abs(answer[0, 0] - 0.5) < 3 * (answer.standardError(0, 0) ?? 0))
    }

    @Test(arguments: [false, true]) func zerosOfANoisyMaxAreFound(_ isTable: Bool) throws {
        // Without leak, and with a cause that does nothing when absent, the effect cannot come of itself.
        let causes = isTable ? 2 : 13
        func warnings(leak: [Double]) throws -> [ApproximationWarning] {
            var families = (0..<causes).map { Family.table(ConditionalTable(child: $0, values: [0.5, 0.5])) }
            families.append(
                .noisyMax(
                    NoisyMax(
                        child: causes, parents: Array(0..<causes),
                        contributions: (0..<causes).map { _ in [1, 0, 0.2, 0.8] }, leak: leak)))
            let network = try Network(variables: (0...causes).map { variable($0, states: 2) }, families: families)
            let answer = try network.approximatePosteriors(by: .gibbs(GibbsOptions(samples: 100)))
            return answer.warnings.filter { if case .zeroEntries = $0 { true } else { false } }
        }
        #expect(try warnings(leak: [1, 0]) == [.zeroEntries(variables: [causes])])
        #expect(try warnings(leak: [0.9, 0.1]).isEmpty)
        #expect(try warnings(leak: [0, 1]) == [.zeroEntries(variables: [causes])])
    }

    /// A variable with 1,200 children, whose product of tables would underflow.
    @Test func blanketsDoNotUnderflow() throws {
        let (network, evidence) = try hubAndChain(length: 1200)
        let answer = try network.approximatePosteriors(evidence, by: .gibbs(GibbsOptions(samples: 20, burnIn: 0)))
        #expect(abs(answer[0, 1] - 0.5) < 1e-12)
    }
}
