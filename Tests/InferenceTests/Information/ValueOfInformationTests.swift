import Foundation
import Inference
import Testing

@Suite struct ValueOfInformationTests {
    /// A claim at 30 %, and a report that is right with 90 %: it is heard with 0.3 × 0.9 + 0.7 × 0.1 = 0.34, and takes the
    /// claim to 0.27 / 0.34 = 79 % or to 0.03 / 0.66 = 4.5 %.
    @Test func workedByHand() throws {
        let compiled = try reports([0.9, 0.5, 0.6], prior: 0.3)
        let value = try compiled.valueOfInformation(about: 0, crossing: [0.2, 0.8], ofState: 1)
        #expect(value.target == 0)
        #expect(abs(value.entropy - entropy([0.3, 0.7])) < 1e-15)
        #expect(value.candidates.map(\.variable) == [1, 3, 2])
        let best = value.candidates[0]
        let after = 0.34 * entropy([0.27, 0.07]) + 0.66 * entropy([0.03, 0.63])
        #expect(abs(best.information - (entropy([0.3, 0.7]) - after)) < 1e-14)
        #expect(abs(best.chanceOfOtherMode - 0.34) < 1e-15)
        #expect(abs(best.outcomes[1].probability - 0.34) < 1e-15)
        #expect(abs(best.outcomes[1].posterior[1] - 0.27 / 0.34) < 1e-15)
        // 79 % stays below 80 %; 4.5 % falls below 20 %.
        #expect(abs((best.change?.chance ?? 0) - 0.66) < 1e-15)
        #expect(best.change?.now == 1)
        #expect(abs((best.change?.expected ?? 0) - 0.34) < 1e-15)
        // The coin toss says nothing, and says so without rounding.
        let useless = value.candidates[2]
        #expect(useless.information == 0 && useless.chanceOfOtherMode == 0 && useless.change?.chance == 0)
        #expect(useless.outcomes.allSatisfy { $0.posterior == value.posterior })
    }

    /// A prior that stands on a threshold has reached it, and is not taken across by what says nothing.
    @Test func thresholdsAreNotCrossedByRounding() throws {
        for prior in [0.1, 0.2, 0.3, 0.45, 0.55, 0.7, 0.8] {
            let compiled = try reports([0.5, 0.5, 0.5], prior: prior)
            var soft = Evidence()
            soft.weigh(1, likelihood: [0.7, 0.7])
            let value = try compiled.valueOfInformation(about: 0, given: soft, crossing: [prior], ofState: 1)
            #expect(value.candidates.map(\.variable) == [1, 2, 3])
            for candidate in value.candidates {
                #expect(candidate.change?.now == 1 && candidate.change?.chance == 0)
            }
        }
    }

    @Test func agreesWithEnumeration() throws {
        var random = RandomNumbers(seed: 102)
        var answered = 0
        for round in 0..<500 {
            let network = try random.noisyNetwork(most: 6)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.15)
            let target = random.below(network.variables.count)
            let brute = BruteForce(network)
            let compiled = try CompiledNetwork(network)
            guard brute.joint(evidence).evidence > 0 else {
                #expect(throws: InferenceError.self) {
                    try compiled.valueOfInformation(about: target, given: evidence)
                }
                continue
            }
            answered += 1
            let everything = network.variables.indices.filter { $0 != target }
            let thresholds = (0..<3).map { _ in random.unit() }
            let state = random.below(network.variables[target].states.count)
            let value = try compiled.valueOfInformation(
                about: target, candidates: everything, given: evidence, crossing: thresholds, ofState: state)
            #expect(value.candidates.map(\.variable).sorted() == everything)
            for candidate in value.candidates {
                let expected = Expected(brute, target, candidate.variable, evidence, thresholds, state)
                #expect(abs(candidate.information - expected.information) < 1e-10, "round \(round)")
                #expect(candidate.information >= 0 && candidate.information <= value.entropy + 1e-11)
                #expect(abs(candidate.outcomes.reduce(0) { $0 + $1.probability } - 1) < 1e-11)
                let after = candidate.outcomes.reduce(0) { $0 + $1.probability * entropy($1.posterior) }
                #expect(abs(value.entropy - after - candidate.information) < 1e-10)
                if expected.isClose { continue }
                #expect(abs(candidate.chanceOfOtherMode - expected.otherMode) < 1e-11, "round \(round)")
                #expect(abs((candidate.change?.chance ?? -1) - expected.crossing) < 1e-11, "round \(round)")
                #expect(abs((candidate.change?.expectedDistance ?? -1) - expected.bands) < 1e-11)
            }
            let ranks = value.candidates.map {
                [(($0.change?.chance ?? -1) * 1e12).rounded(), ($0.information * 1e12).rounded(), -Double($0.variable)]
            }
            for (higher, lower) in zip(ranks, ranks.dropFirst()) { #expect(lower.lexicographicallyPrecedes(higher)) }
            let again = try compiled.valueOfInformation(
                about: target, candidates: everything.reversed(), given: evidence, crossing: thresholds, ofState: state)
            #expect(again == value)
        }
        #expect(answered > 400)
    }

    /// By enumeration of all states of the target and the candidate.
    private struct Expected {
        var information = 0.0
        var otherMode = 0.0
        var crossing = 0.0
        var bands = 0.0
        /// Whether a tie or a threshold is so close that rounding decides.
        var isClose = false

        init(
            _ brute: BruteForce, _ target: Int, _ candidate: Int, _ evidence: Evidence, _ thresholds: [Double],
            _ state: Int
        ) {
            let states = 0..<brute.cardinalities[target]
            let joint = brute.posterior(of: [target, candidate], evidence) ?? [:]
            let now = states.map { state in joint.reduce(0) { $1.key[0] == state ? $0 + $1.value : $0 } }
            func isNearlyTied(_ posterior: [Double]) -> Bool {
                let sorted = posterior.sorted(by: >)
                return sorted.count > 1 && sorted[0] - sorted[1] < 1e-9
            }
            func band(_ p: Double) -> Int { thresholds.count { p >= $0 } }
            func isNearThreshold(_ p: Double) -> Bool { thresholds.contains { abs(p - $0) < 1e-9 } }
            func mode(_ posterior: [Double]) -> Int { posterior.indices.max { posterior[$0] < posterior[$1] } ?? 0 }
            isClose = isNearlyTied(now) || isNearThreshold(now[state])
            information = entropy(now)
            for outcome in 0..<brute.cardinalities[candidate] {
                let column = states.map { joint[[$0, outcome]] ?? 0 }
                let probability = column.reduce(0, +)
                guard probability > 0 else { continue }
                let posterior = column.map { $0 / probability }
                information -= probability * entropy(posterior)
                isClose = isClose || isNearlyTied(posterior) || isNearThreshold(posterior[state])
                if mode(posterior) != mode(now) { otherMode += probability }
                let moved = abs(band(posterior[state]) - band(now[state]))
                if moved > 0 { crossing += probability }
                bands += probability * Double(moved)
            }
        }
    }

    /// By default everything counts that is not known: what was only weighed counts, what was observed or done does not.
    @Test func knownVariablesAreNoCandidates() throws {
        let compiled = try reports([0.9, 0.8, 0.7, 0.6])
        var evidence = Evidence()
        evidence.weigh(1, likelihood: [0.4, 0.5])
        evidence.observe(2, state: 1)
        evidence.intervene(3, state: 0)
        let value = try compiled.valueOfInformation(about: 0, given: evidence)
        #expect(value.candidates.map(\.variable) == [1, 4])
        #expect(value.candidates.allSatisfy { $0.change == nil })
        let known = try compiled.valueOfInformation(about: 0, candidates: [3, 2], given: evidence)
        #expect(known.candidates.map(\.variable) == [2, 3])
        #expect(known.candidates.allSatisfy { $0.information == 0 && $0.chanceOfOtherMode == 0 })
        let certain = try compiled.valueOfInformation(about: 2, given: evidence)
        #expect(certain.entropy == 0 && certain.candidates.allSatisfy { $0.information == 0 })
    }

    /// Equally good reports come in the order of their numbers, however they are asked for. Of two states that are equally
    /// probable the first counts as the one that others may overtake.
    @Test func equalsAreInOrder() throws {
        let compiled = try reports([0.7, 0.7, 0.8, 0.7, 0.8])
        let value = try compiled.valueOfInformation(about: 0, candidates: [4, 5, 2, 1, 3])
        #expect(value.candidates.map(\.variable) == [3, 5, 1, 2, 4])
        #expect(value.candidates.allSatisfy { abs($0.chanceOfOtherMode - 0.5) < 1e-12 })
    }

    /// A state that is possible, and so improbable that its product with anything is no number any more.
    @Test func statesBelowTheRangeOfNumbers() throws {
        let compiled = try reports([0.9, 0.1], prior: Double.leastNonzeroMagnitude)
        let value = try compiled.valueOfInformation(about: 0, given: observed([2: 1])) { $0[1] }
        let candidate = try #require(value.candidates.first)
        #expect(candidate.information < 1e-300 && candidate.information >= 0)
        #expect(candidate.outcomes.allSatisfy { $0.posterior.allSatisfy(\.isFinite) })
    }

    /// A measure that is linear in the posterior does not change on average.
    @Test func measuresOfTheCallersOwn() throws {
        let compiled = try reports([0.9, 0.7], prior: 0.2)
        let value = try compiled.valueOfInformation(about: 0) { 10 * $0[1] }
        #expect(value.candidates.map(\.variable) == [1, 2])
        for candidate in value.candidates {
            let change = try #require(candidate.change)
            #expect(abs(change.now - 2) < 1e-15 && abs(change.expected - 2) < 1e-14 && change.chance == 1)
        }
        // From 0.2 to 0.18 / 0.26 with probability 0.26, or to 0.02 / 0.74.
        let distance = 10 * (0.26 * (0.18 / 0.26 - 0.2) + 0.74 * (0.2 - 0.02 / 0.74))
        #expect(abs((value.candidates[0].change?.expectedDistance ?? 0) - distance) < 1e-14)
        let broken = try compiled.valueOfInformation(about: 0) { _ in .nan }
        #expect(broken.candidates.map(\.variable) == [1, 2])
    }

    @Test func whatDoesNotFitIsAnError() throws {
        let compiled = try reports([0.9, 0.8])
        #expect(throws: InferenceError.unknownVariable(index: 3)) { try compiled.valueOfInformation(about: 3) }
        #expect(throws: InferenceError.unknownVariable(index: -1)) {
            try compiled.valueOfInformation(about: 0, candidates: [-1])
        }
        #expect(throws: InferenceError.repeatedVariable(index: 0)) {
            try compiled.valueOfInformation(about: 0, candidates: [1, 0])
        }
        #expect(throws: InferenceError.repeatedVariable(index: 1)) {
            try compiled.valueOfInformation(about: 0, candidates: [1, 1])
        }
        #expect(throws: InferenceError.unknownState(variable: 0, state: 2)) {
            try compiled.valueOfInformation(about: 0, crossing: [0.5], ofState: 2)
        }
        #expect(throws: InferenceError.unknownVariable(index: 9)) {
            try compiled.valueOfInformation(about: 0, given: observed([9: 0]))
        }
        #expect(try compiled.valueOfInformation(about: 0, candidates: []).candidates.isEmpty)
    }
}
