/// Observations and likelihoods checked against the variables of a credal network, the findings on each multiplied together.
struct EvidenceWeights: Sendable {
    /// Variables with findings, ascending.
    let variables: [Int]
    /// For every variable of the network one weight per state; nil when nothing was found.
    private let weights: [[Double]?]

    /// - Throws: ``InferenceError`` for variables, states or weights that do not fit the network, and for interventions, which
    ///   ``CompiledCredalNetwork`` takes out beforehand.
    init(_ evidence: Evidence, cardinalities: [Int]) throws(InferenceError) {
        var combined = [[Double]?](repeating: nil, count: cardinalities.count)
        for (variable, finding) in evidence.findings {
            guard cardinalities.indices.contains(variable) else { throw .unknownVariable(index: variable) }
            let count = cardinalities[variable]
            if case .intervention = finding { throw .interventionUnsupported(variable: variable) }
            try finding.check(on: variable, states: count)
            var weights: [Double]
            switch finding {
            case .state(let state), .intervention(let state):
                weights = [Double](repeating: 0, count: count)
                weights[state] = 1
            case .likelihood(let given): weights = given
            }
            if let earlier = combined[variable] {
                for state in 0..<count { weights[state] *= earlier[state] }
            }
            combined[variable] = weights
        }
        weights = combined
        variables = combined.indices.filter { combined[$0] != nil }
    }

    /// The weights found for `variable`, nil when nothing was.
    func weights(of variable: Int) -> [Double]? { weights[variable] }

    /// The only state of `variable` that the findings leave possible, if there is just one.
    func onlyState(of variable: Int) -> Int? {
        guard let weights = weights[variable], let state = weights.firstIndex(where: { $0 > 0 }),
            weights.lastIndex(where: { $0 > 0 }) == state
        else { return nil }
        return state
    }
}
