/// Evidence checked against a network, the findings on each variable multiplied together.
struct FindingWeights: Sendable {
    /// Variables with findings, ascending.
    let variables: [Int]
    /// For each of `variables` one weight per state.
    let weights: [[Double]]
    /// For every variable of the network: position in `variables`, or -1.
    let position: [Int]

    /// - Throws: ``InferenceError`` for variables, states or weights that do not fit the network.
    init(_ evidence: Evidence, cardinalities: [Int]) throws(InferenceError) {
        var combined: [Int: [Double]] = [:]
        for (variable, finding) in evidence.findings {
            guard cardinalities.indices.contains(variable) else { throw .unknownVariable(index: variable) }
            let count = cardinalities[variable]
            var weights: [Double]
            switch finding {
            case .state(let state):
                guard (0..<count).contains(state) else { throw .unknownState(variable: variable, state: state) }
                weights = [Double](repeating: 0, count: count)
                weights[state] = 1
            case .likelihood(let given):
                guard given.count == count, given.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
                    throw .invalidLikelihood(variable: variable)
                }
                weights = given
            case .intervention: throw .interventionUnsupported(variable: variable)
            }
            if let earlier = combined[variable] {
                for state in 0..<count { weights[state] *= earlier[state] }
            }
            combined[variable] = weights
        }
        let variables = combined.keys.sorted()
        var position = [Int](repeating: -1, count: cardinalities.count)
        for (index, variable) in variables.enumerated() { position[variable] = index }
        self.variables = variables
        self.weights = variables.map { combined[$0] ?? [] }
        self.position = position
    }

    /// The weights found for `variable`, nil when nothing was.
    func weights(of variable: Int) -> [Double]? {
        position[variable] < 0 ? nil : weights[position[variable]]
    }

    /// The only state of `variable` that the findings leave possible, if there is just one.
    func onlyState(of variable: Int) -> Int? {
        guard let weights = weights(of: variable), let state = weights.firstIndex(where: { $0 > 0 }),
            weights.lastIndex(where: { $0 > 0 }) == state
        else { return nil }
        return state
    }
}
