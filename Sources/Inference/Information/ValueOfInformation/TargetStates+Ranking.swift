extension TargetStates {
    typealias MeasureChange = ValueOfInformation.MeasureChange
    typealias Candidate = ValueOfInformation.Candidate
    typealias Outcome = ValueOfInformation.Outcome

    /// Candidates ranked by the information that they hold.
    func value(of candidates: [Int]) -> ValueOfInformation {
        ranked(candidates.map { candidate($0) { _ in nil } }) { _ in 0 }
    }

    /// Candidates ranked by what learning them does to a measure, and of equals by information.
    func value(
        of candidates: [Int], rankedBy worth: KeyPath<MeasureChange, Double>, _ measure: ([Double]) -> Double
    ) -> ValueOfInformation {
        ranked(candidates.map { candidate($0) { change(of: measure, over: $0) } }) { candidate in
            let worth = candidate.change?[keyPath: worth] ?? 0
            return worth.isNaN ? 0 : worth
        }
    }

    private func ranked(_ candidates: [Candidate], by worth: (Candidate) -> Double) -> ValueOfInformation {
        // In steps, so that rounding does not decide between candidates that are worth the same.
        func steps(_ value: Double) -> Double { (value / roundingOfProbabilities).rounded() }
        let keyed = candidates.map { (worth: steps(worth($0)), information: steps($0.information), candidate: $0) }
        let sorted = keyed.sorted { left, right in
            if left.worth != right.worth { return left.worth > right.worth }
            if left.information != right.information { return left.information > right.information }
            return left.candidate.variable < right.candidate.variable
        }
        return ValueOfInformation(
            target: target, posterior: prior, entropy: entropyInBits(prior), candidates: sorted.map(\.candidate))
    }

    private func candidate(_ variable: Int, change: ([Outcome]) -> MeasureChange?) -> Candidate {
        let outcomes = outcomes(of: variable)
        let mode = prior.firstIndex { $0 + roundingOfProbabilities >= prior.max() ?? 0 } ?? 0
        let overtaken = outcomes.filter { $0.posterior[mode] + roundingOfProbabilities < $0.posterior.max() ?? 0 }
        return Candidate(
            variable: variable, information: information(about: variable),
            chanceOfOtherMode: min(1, overtaken.reduce(0) { $0 + $1.probability }),
            change: change(outcomes), outcomes: outcomes)
    }

    private func outcomes(of variable: Int) -> [Outcome] {
        let states = states(of: variable)
        let joint = joint(with: variable)
        return (0..<states).compactMap { state in
            let column = prior.indices.map { joint[$0 * states + state] }
            let probability = column.reduce(0, +)
            guard probability > 0 else { return nil }
            let posterior = column.map { $0 / probability }
            // What differs by rounding is the same, or it would cross thresholds that it stands on.
            let isSame = zip(posterior, prior).allSatisfy { ($0 - $1).magnitude <= roundingOfProbabilities }
            return Outcome(state: state, probability: min(1, probability), posterior: isSame ? prior : posterior)
        }
    }

    private func change(of measure: ([Double]) -> Double, over outcomes: [Outcome]) -> MeasureChange {
        let now = measure(prior)
        var expected = 0.0
        var distance = 0.0
        var chance = 0.0
        for outcome in outcomes {
            let then = measure(outcome.posterior)
            expected += outcome.probability * then
            distance += outcome.probability * (then - now).magnitude
            if then != now { chance += outcome.probability }
        }
        return MeasureChange(now: now, expected: expected, expectedDistance: distance, chance: min(1, chance))
    }
}
