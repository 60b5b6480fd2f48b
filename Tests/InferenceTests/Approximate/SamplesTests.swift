import Foundation
import Inference
import Testing

@Suite struct SamplesTests {
    @Test func frequenciesAreTheProbabilities() throws {
        var random = RandomNumbers(seed: 11)
        var calibration = Calibration()
        for round in 0..<60 {
            let network = round % 2 == 0 ? try random.network(most: 6) : try random.positiveNetwork(most: 6)
            let (joint, _) = BruteForce(network).joint(Evidence())
            let samples = try network.samples(count: 4000, seed: UInt64(round))
            for (variable, probabilities) in joint.enumerated() {
                for (state, p) in probabilities.enumerated() {
                    let count = (0..<samples.count).count { samples[$0, variable] == state }
                    if p < 1e-15 { #expect(count == 0) }
                    if p < 0.01 || p > 0.99 { continue }
                    calibration.add(
                        Double(count) / 4000, (p * (1 - p) / 4000).squareRoot(), truth: p)
                }
            }
        }
        #expect(calibration.count > 400)
        #expect(calibration.worst < 4.5)
        #expect((0.93...0.975).contains(calibration.share))
    }

    /// Not only each variable by itself: pairs of parent and child as well.
    @Test func familiesAreDrawnTogether() throws {
        let network = try Network(
            variables: [variable(0, states: 3), variable(1, states: 12)],
            tables: [
                ConditionalTable(child: 0, values: [0.5, 0.2, 0.3]),
                ConditionalTable(
                    child: 1, parents: [0],
                    values: (0..<3).flatMap { row in (0..<12).map { $0 % 3 == row ? 0.25 : 0 } }),
            ])
        let samples = try network.samples(count: 12_000, seed: 5)
        var counts = [Int](repeating: 0, count: 12)
        for sample in 0..<samples.count {
            #expect(samples[sample, 1] % 3 == samples[sample, 0])
            counts[samples[sample, 1]] += 1
        }
        for (state, count) in counts.enumerated() {
            let p = [0.5, 0.2, 0.3][state % 3] / 4
            #expect(abs(Double(count) - 12_000 * p) < 4.5 * (12_000 * p * (1 - p)).squareRoot())
        }
    }

    @Test func seedsReproduce() throws {
        var random = RandomNumbers(seed: 12)
        let network = try random.network(most: 8)
        let samples = try network.samples(count: 1000, seed: 9)
        #expect(try network.samples(count: 1000, seed: 9) == samples)
        #expect(try network.samples(count: 1000, seed: 10) != samples)
        let fewer = try network.samples(count: 130, seed: 9)
        for sample in 0..<130 { #expect(fewer[sample] == samples[sample]) }
    }

    /// The same on every machine: a network whose samples are the generator's own numbers.
    @Test func theStreamIsFixed() throws {
        let network = try Network(
            variables: [variable(0, states: 2)], tables: [ConditionalTable(child: 0, values: [0.5, 0.5])])
        var generator = SeededGenerator(seed: 21)
        let samples = try network.samples(count: 500, seed: 21)
        for sample in 0..<500 { #expect(samples[sample, 0] == (generator.unit() < 0.5 ? 0 : 1)) }
    }

    @Test func interventionsCutTheArcsIntoThem() throws {
        let network = try Network(
            variables: [variable(0, states: 2), variable(1, states: 2), variable(2, states: 2)],
            tables: [
                ConditionalTable(child: 0, values: [0.7, 0.3]),
                ConditionalTable(child: 1, parents: [0], values: [1, 0, 0, 1]),
                ConditionalTable(child: 2, parents: [1], values: [0, 1, 1, 0]),
            ])
        let samples = try network.samples(count: 5000, seed: 1, interventions: [1: 1])
        var trues = 0
        for sample in 0..<5000 {
            #expect(samples[sample, 1] == 1 && samples[sample, 2] == 0)
            trues += samples[sample, 0]
        }
        #expect(abs(Double(trues) - 1500) < 4.5 * (5000 * 0.3 * 0.7).squareRoot())
    }

    @Test func whatCannotBeDrawn() throws {
        let network = try Network(
            variables: [variable(0, states: 2)], tables: [ConditionalTable(child: 0, values: [0.5, 0.5])])
        #expect(try network.samples(count: 0, seed: 1).count == 0)
        #expect(throws: InferenceError.invalidOption(name: "count", allowed: "0 to \(1 << 40)")) {
            try network.samples(count: -1, seed: 1)
        }
        #expect(throws: InferenceError.memoryBudgetExceeded(needed: 400, budget: 399)) {
            try network.samples(count: 100, seed: 1, memoryBudget: 399)
        }
        #expect(throws: InferenceError.unknownVariable(index: 1)) {
            try network.samples(count: 1, seed: 1, interventions: [1: 0])
        }
        #expect(throws: InferenceError.unknownState(variable: 0, state: 2)) {
            try network.samples(count: 1, seed: 1, interventions: [0: 2])
        }
    }
}
