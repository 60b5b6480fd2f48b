/// The game that findings play: what a state comes to when only some of them are known.
struct Coalitions {
    private let subsets: FindingSubsets
    private let variable: Int
    private let state: Int
    private let scale: ShapleyValues.Scale

    init(_ subsets: FindingSubsets, variable: Int, state: Int, scale: ShapleyValues.Scale) {
        self.subsets = subsets
        self.variable = variable
        self.state = state
        self.scale = scale
    }

    /// Positions of all findings.
    var everyone: [Int] { subsets.positions }

    /// The state given those findings alone, on the scale.
    func value(of positions: some Sequence<Int>) throws(InferenceError) -> Double {
        let posterior = try subsets.compiled.posteriors(subsets.evidence(positions))[variable]
        switch scale {
        case .probability: return posterior[state]
        case .logOdds:
            // Summed up rather than 1 − p, which has no digits left where p is nearly 1.
            var others = 0.0
            for (other, p) in posterior.enumerated() where other != state { others += p }
            let logOdds = binaryLogarithm(posterior[state]) - binaryLogarithm(others)
            guard logOdds.isFinite else { throw .infiniteLogOdds(variable: variable, state: state) }
            return logOdds
        }
    }
}
