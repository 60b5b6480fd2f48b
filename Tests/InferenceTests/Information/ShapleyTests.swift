import Foundation
import Inference
import Testing

@Suite struct ShapleyTests {
    /// Independent reports add up in bits: each has the weight log₂ (accuracy / (1 − accuracy)).
    @Test func independentReportsKeepTheirWeights() throws {
        let accuracies = [0.9, 0.8, 0.6, 0.5]
        let compiled = try reports(accuracies, prior: 0.2)
        let values = try compiled.shapleyValues(
            of: 0, state: 1, given: observed([1: 1, 2: 0, 3: 1, 4: 1]), on: .logOdds)
        #expect(values.method == .exact)
        #expect(abs(values.without + 2) < 1e-14)
        let expected = [log2(9.0), -log2(4.0), log2(1.5), 0]
        for (contribution, expected) in zip(values.contributions, expected) {
            #expect(abs(contribution.value - expected) < 1e-13)
            #expect(contribution.standardError == nil)
        }
        #expect(values.contributions.map(\.variable) == [1, 2, 3, 4])
        #expect(values.contributions.map(\.position) == [0, 1, 2, 3])
    }

    /// From 50 % to 90 % by the first report alone, to 0.81 / 0.82 by both: on average over the two orders each adds
    /// (0.4 + 0.81 / 0.82 − 0.9) / 2.
    @Test func workedByHand() throws {
        let compiled = try reports([0.9, 0.9])
        let values = try compiled.shapleyValues(of: 0, state: 1, given: observed([1: 1, 2: 1]))
        #expect(abs(values.without - 0.5) < 1e-15 && abs(values.with - 0.81 / 0.82) < 1e-15)
        for contribution in values.contributions {
            #expect(abs(contribution.value - (0.4 + 0.81 / 0.82 - 0.9) / 2) < 1e-15)
        }
        let nothing = try compiled.shapleyValues(of: 0, state: 1, given: Evidence())
        #expect(nothing.contributions.isEmpty && nothing.with == nothing.without && nothing.method == .exact)
    }

    @Test func agreesWithEveryOrder() throws {
        var random = RandomNumbers(seed: 107)
        var answered = 0
        for round in 0..<400 {
            let network = try random.noisyNetwork(most: 6)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.35)
            let positions = findings(of: evidence)
            guard positions.count <= 5 else { continue }
            let variable = random.below(network.variables.count)
            let state = random.below(network.variables[variable].states.count)
            let brute = BruteForce(network)
            let compiled = try CompiledNetwork(network)
            guard let full = brute.posterior(of: [variable], evidence) else {
                #expect(throws: InferenceError.self) {
                    try compiled.shapleyValues(of: variable, state: state, given: evidence)
                }
                continue
            }
            answered += 1
            let scale: ShapleyValues.Scale = round % 2 == 0 ? .probability : .logOdds
            var others = 0.0
            for (states, p) in full where states != [state] { others += p }
            if scale == .logOdds, others == 0 || (full[[state]] ?? 0) == 0 {
                #expect(throws: InferenceError.infiniteLogOdds(variable: variable, state: state)) {
                    try compiled.shapleyValues(of: variable, state: state, given: evidence, on: .logOdds)
                }
                continue
            }
            func value(_ members: [Int]) -> Double {
                let posterior = brute.posterior(of: [variable], part(of: evidence, members)) ?? [:]
                let own = posterior[[state]] ?? 0
                if scale == .probability { return own }
                return log2(own) - log2(posterior.reduce(0) { $1.key == [state] ? $0 : $0 + $1.value })
            }
            var expected: [Int: Double] = [:]
            let orders = permutations(positions)
            var known: [[Int]: Double] = [:]
            for order in orders {
                for place in order.indices {
                    let (before, after) = (order.prefix(place).sorted(), order.prefix(place + 1).sorted())
                    for members in [before, after] where known[members] == nil { known[members] = value(members) }
                    let gain = (known[after] ?? 0) - (known[before] ?? 0)
                    expected[order[place], default: 0] += gain / Double(orders.count)
                }
            }
            let values = try compiled.shapleyValues(of: variable, state: state, given: evidence, on: scale)
            #expect(values.contributions.map(\.position) == positions)
            for contribution in values.contributions {
                #expect(abs(contribution.value - (expected[contribution.position] ?? 0)) < 1e-9, "round \(round)")
            }
            let sum = values.contributions.reduce(0) { $0 + $1.value }
            #expect(abs(sum - (values.with - values.without)) < 1e-10)
        }
        #expect(answered > 200)
    }

    private func permutations(_ values: [Int]) -> [[Int]] {
        if values.isEmpty { return [[]] }
        return values.indices.flatMap { index in
            var rest = values
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }

    /// Equal findings get equal shares, and one that is independent of what is asked gets none.
    @Test func fairness() throws {
        let compiled = try reports([0.8, 0.7, 0.8, 0.5])
        let values = try compiled.shapleyValues(of: 0, state: 1, given: observed([1: 1, 2: 0, 3: 1, 4: 0]))
        let shares = values.contributions.map(\.value)
        #expect(abs(shares[0] - shares[2]) < 1e-14)
        #expect(abs(shares[3]) < 1e-14)
        #expect(shares[0] > 0 && shares[1] < 0)
    }

    /// Either input of an exclusive or explains nothing by itself: the two share what they explain together.
    @Test func findingsThatOnlyCountTogether() throws {
        let values = try exclusiveOr().shapleyValues(of: 2, state: 1, given: observed([0: 1, 1: 0]))
        #expect(values.with == 1)
        #expect(values.contributions.allSatisfy { abs($0.value - 0.25) < 1e-15 })
    }

    @Test func samplesAgreeWithAllSubsets() throws {
        var random = RandomNumbers(seed: 108)
        var calibration = Calibration()
        for round in 0..<60 {
            let network = try random.positiveNetwork(most: 9)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.8)
            let positions = findings(of: evidence)
            guard (3...9).contains(positions.count) else { continue }
            let variable = random.below(network.variables.count)
            let compiled = try CompiledNetwork(network)
            guard let exact = try? compiled.shapleyValues(of: variable, state: 0, given: evidence) else { continue }
            let options = ShapleyOptions(exactUpTo: 0, pairs: 150, seed: UInt64(round))
            let sampled = try compiled.shapleyValues(of: variable, state: 0, given: evidence, options: options)
            #expect(sampled.method == .sampled(pairs: 150))
            for (estimate, truth) in zip(sampled.contributions, exact.contributions) {
                #expect(estimate.position == truth.position)
                let standardError = try #require(estimate.standardError)
                calibration.add(estimate.value, standardError, truth: truth.value)
            }
            let sum = sampled.contributions.reduce(0) { $0 + $1.value }
            #expect(abs(sum - (sampled.with - sampled.without)) < 1e-12)
            let again = try compiled.shapleyValues(of: variable, state: 0, given: evidence, options: options)
            #expect(again == sampled)
        }
        #expect(calibration.count > 80)
        #expect(calibration.share > 0.85 && calibration.worst < 4.5, "\(calibration)")
    }

    /// More findings than subsets can be gone through.
    @Test func manyFindings() throws {
        let count = 30
        let compiled = try reports((0..<count).map { 0.52 + 0.01 * Double($0) })
        let evidence = observed(Dictionary(uniqueKeysWithValues: (1...count).map { ($0, $0 % 3 == 0 ? 0 : 1) }))
        let options = ShapleyOptions(pairs: 20)
        let values = try compiled.shapleyValues(of: 0, state: 1, given: evidence, on: .logOdds, options: options)
        #expect(values.method == .sampled(pairs: 20))
        // They add up here, so that every order says the same.
        for (index, contribution) in values.contributions.enumerated() {
            let accuracy = 0.52 + 0.01 * Double(index)
            let weight = log2(accuracy / (1 - accuracy)) * ((index + 1) % 3 == 0 ? -1 : 1)
            #expect(abs(contribution.value - weight) < 1e-10)
            #expect((contribution.standardError ?? 1) < 1e-10)
        }
        let probabilities = try compiled.shapleyValues(of: 0, state: 1, given: evidence, options: options)
        #expect(probabilities.contributions.contains { ($0.standardError ?? 0) > 1e-4 })
        let other = ShapleyOptions(pairs: 20, seed: 2)
        #expect(try compiled.shapleyValues(of: 0, state: 1, given: evidence, options: other) != probabilities)
    }

    /// Odds of 10²⁴ to 1 are beyond what 1 − p can tell.
    @Test func nearlyCertainStatesKeepTheirOdds() throws {
        let compiled = try reports([1 - 1e-12, 1 - 1e-12])
        let values = try compiled.shapleyValues(of: 0, state: 1, given: observed([1: 1, 2: 1]), on: .logOdds)
        #expect(abs(values.with - 24 * log2(10.0)) < 1e-3)
    }

    /// What is done holds throughout, and gets no share.
    @Test func interventionsAreContext() throws {
        let compiled = try exclusiveOr(error: 0.1)
        var evidence = Evidence()
        evidence.intervene(0, state: 1)
        evidence.observe(1, state: 0)
        let values = try compiled.shapleyValues(of: 2, state: 1, given: evidence)
        #expect(values.contributions.map(\.position) == [1])
        #expect(abs(values.without - 0.5) < 1e-15 && abs(values.with - 0.9) < 1e-15)
    }

    @Test func whatDoesNotFitIsAnError() throws {
        let compiled = try exclusiveOr()
        let evidence = observed([0: 1, 1: 0])
        #expect(throws: InferenceError.infiniteLogOdds(variable: 2, state: 1)) {
            try compiled.shapleyValues(of: 2, state: 1, given: evidence, on: .logOdds)
        }
        #expect(throws: InferenceError.unknownVariable(index: 3)) {
            try compiled.shapleyValues(of: 3, state: 1, given: evidence)
        }
        #expect(throws: InferenceError.unknownState(variable: 2, state: -1)) {
            try compiled.shapleyValues(of: 2, state: -1, given: evidence)
        }
        #expect(throws: InferenceError.impossibleEvidence(clash: [0, 1, 2])) {
            try compiled.shapleyValues(of: 0, state: 0, given: observed([0: 0, 1: 0, 2: 1]))
        }
        for options in [ShapleyOptions(exactUpTo: 21), ShapleyOptions(exactUpTo: -1), ShapleyOptions(pairs: 1)] {
            #expect(throws: InferenceError.self) {
                try compiled.shapleyValues(of: 2, state: 1, given: evidence, options: options)
            }
        }
    }
}
