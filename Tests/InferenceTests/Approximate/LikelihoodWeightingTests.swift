import Foundation
import Inference
import Testing

@Suite struct LikelihoodWeightingTests {
    /// Estimates lie where their standard errors say, and so do those of log P(evidence).
    @Test func standardErrorsAreRight() throws {
        var random = RandomNumbers(seed: 21)
        var means = Calibration()
        var logarithms = Calibration()
        for round in 0..<400 {
            let network = round % 2 == 0 ? try random.network(most: 7) : try random.positiveNetwork(most: 7)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.25)
            let (joint, total) = BruteForce(network).joint(evidence)
            let options = LikelihoodWeightingOptions(samples: 3000, seed: UInt64(round))
            guard total > 1e-3,
                let answer = try? network.approximatePosteriors(evidence, by: .likelihoodWeighting(options))
            else { continue }
            let effective = try #require(answer.diagnostics.effectiveSampleSize)
            #expect(effective <= 3000.000001 && answer.diagnostics.samples == 3000)
            if effective < 300 { continue }
            let estimate = try #require(answer.logEvidence)
            // An entry of 10⁻⁹ that no sample has met is nothing that its weights could show.
            logarithms.add(
                estimate.value, try #require(estimate.standardError), truth: log(total), forgiven: 1e-8)
            for (variable, states) in joint.enumerated() {
                #expect(abs(answer[variable].reduce(0, +) - 1) < 1e-12)
                for (state, value) in states.enumerated() {
                    let p = value / total
                    // Where fewer than about ten samples are expected the estimate is not yet normal.
                    if min(p, 1 - p) * effective < 10, p != 0, p != 1 { continue }
                    means.add(answer[variable, state], try #require(answer.standardError(variable, state)), truth: p)
                }
            }
        }
        #expect(means.count > 3000 && logarithms.count > 200)
        #expect(means.worst < 5 && logarithms.worst < 5)
        #expect((0.94...0.98).contains(means.share))
        #expect(logarithms.share > 0.93)
    }

    /// A noisy-MAX with a table of 98,304 entries, drawn from its causes.
    @Test func noisyMaxNeedsNoTable() throws {
        var random = RandomNumbers(seed: 22)
        let network = try random.wideNoisyMax(causes: 15, grades: 3)
        for grade in [nil, 0, 1, 2] {
            var evidence = Evidence()
            if let grade { evidence.observe(15, state: grade) } else { evidence.weigh(15, likelihood: [0.1, 3, 0.5]) }
            evidence.observe(16, state: 1)
            let (joint, total) = BruteForce(network).joint(evidence)
            let answer = try network.approximatePosteriors(
                evidence, by: .likelihoodWeighting(LikelihoodWeightingOptions(samples: 40_000)))
            var calibration = Calibration()
            for (variable, states) in joint.enumerated() {
                for (state, value) in states.enumerated() {
                    calibration.add(
                        answer[variable, state], try #require(answer.standardError(variable, state)),
                        truth: value / total)
                }
            }
            #expect(calibration.worst < 4)
            let estimate = try #require(answer.logEvidence)
            #expect(abs(estimate.value - log(total)) < 4 * (estimate.standardError ?? 0))
        }
    }

    @Test func seedsReproduce() throws {
        var random = RandomNumbers(seed: 23)
        let network = try random.positiveNetwork(most: 8)
        var evidence = Evidence()
        evidence.observe(0, state: 1)
        func answer(_ seed: UInt64) throws -> ApproximatePosteriors {
            try network.approximatePosteriors(
                evidence, by: .likelihoodWeighting(LikelihoodWeightingOptions(samples: 1000, seed: seed)))
        }
        #expect(try answer(1) == answer(1))
        #expect(try answer(1)[1] != answer(2)[1])
    }

    /// Weights of 10⁻²⁴⁰⁰, all the same: the estimate of log P(evidence) is exact.
    @Test func weightsDoNotUnderflow() throws {
        let (network, evidence) = try hubAndChain(length: 1200)
        let answer = try network.approximatePosteriors(
            evidence, by: .likelihoodWeighting(LikelihoodWeightingOptions(samples: 2000)))
        let estimate = try #require(answer.logEvidence)
        #expect(abs(estimate.value - 2400 * log(0.1)) < 1e-8)
        #expect(estimate.standardError ?? 1 < 1e-6)
        #expect(abs(answer[0, 1] - 0.5) < 4 * (answer.standardError(0, 1) ?? 0))
    }

    /// A weight 2⁶⁰⁰ times that of most samples, met late: the sums are rescaled, and the answer is that one sample's.
    @Test func heavyLateSamplesCount() throws {
        let count = 60
        var tables = [ConditionalTable(child: 0, values: [0.999, 0.001])]
        for child in 1...count { tables.append(.init(child: child, parents: [0], values: [1 - 1e-6, 1e-6, 0, 1])) }
        var evidence = Evidence()
        for child in 1...count { evidence.observe(child, state: 1) }
        let network = try Network(variables: (0...count).map { variable($0, states: 2) }, tables: tables)
        let answer = try network.approximatePosteriors(
            evidence, by: .likelihoodWeighting(LikelihoodWeightingOptions(samples: 20_000)))
        #expect(answer[0, 1] == 1)
        let estimate = try #require(answer.logEvidence)
        #expect(abs(estimate.value - log(0.001)) < 4 * (estimate.standardError ?? 0))
        #expect(answer.warnings == [.fewEffectiveSamples(answer.diagnostics.effectiveSampleSize ?? 0)])
    }

    @Test func whatWasNeverDrawnIsNotCertain() throws {
        let network = try Network(
            variables: [variable(0, states: 2), variable(1, states: 2)],
            tables: [
                ConditionalTable(child: 0, values: [1 - 1e-7, 1e-7]),
                ConditionalTable(child: 1, values: [0.5, 0.5]),
            ])
        var evidence = Evidence()
        evidence.observe(1, state: 0)
        let answer = try network.approximatePosteriors(
            evidence, by: .likelihoodWeighting(LikelihoodWeightingOptions(samples: 1000)))
        #expect(answer[0] == [1, 0])
        #expect(abs((answer.standardError(0, 1) ?? 0) - 0.0015) < 1e-12)
        #expect(answer.standardErrors(1) == [0, 0])
    }
}

/// A hub with as many leaves as a chain that hangs on the last of them is long; what is found has probability 0.1 each.
func hubAndChain(length: Int) throws -> (Network, Evidence) {
    let row = [0.9, 0.1, 0.9, 0.1]
    var tables = [ConditionalTable(child: 0, values: [0.5, 0.5])]
    for index in 1...length { tables.append(ConditionalTable(child: index, parents: [0], values: row)) }
    for index in length + 1...2 * length {
        tables.append(ConditionalTable(child: index, parents: [index - 1], values: row))
    }
    var evidence = Evidence()
    for index in 1...2 * length { evidence.observe(index, state: 1) }
    return (try Network(variables: (0...2 * length).map { variable($0, states: 2) }, tables: tables), evidence)
}
