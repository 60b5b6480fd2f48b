/// Evidence checked against a network, all findings on a variable multiplied together.
struct CombinedFindings: Sendable {
    /// Where the states of each variable begin in `weights`, and where the last ones end.
    let offsets: [Int]
    /// One weight per state of every variable, the largest of a variable 1; all 1 where nothing was found.
    let weights: [Double]
    /// Variables with findings of any kind.
    let isFound: [Bool]
    /// Variables that were put into a state: their families do not count.
    let isIntervened: [Bool]
    /// The only state that the findings leave, -1 where they leave several.
    let onlyState: [Int32]
    /// The logarithm of what was divided out to make the largest weights 1.
    let logScale: Double

    /// - Throws: ``InferenceError`` for variables, states or weights that do not fit the network; for findings on one
    ///   variable that exclude each other.
    init(_ evidence: Evidence, cardinalities: [Int]) throws(InferenceError) {
        var offsets = [0]
        for count in cardinalities { offsets.append(offsets[offsets.count - 1] + count) }
        var weights = [Double](repeating: 1, count: offsets[offsets.count - 1])
        var isFound = cardinalities.map { _ in false }
        var isIntervened = isFound
        var onlyState = cardinalities.map { Int32($0 == 1 ? 0 : -1) }
        var logScale = 0.0
        for (variable, finding) in evidence.findings {
            guard cardinalities.indices.contains(variable) else { throw .unknownVariable(index: variable) }
            let range = offsets[variable]..<offsets[variable + 1]
            isFound[variable] = true
            try finding.check(on: variable, states: range.count)
            switch finding {
            case .state(let state), .intervention(let state):
                for other in range where other != range.lowerBound + state { weights[other] = 0 }
                if case .intervention = finding { isIntervened[variable] = true }
            case .likelihood(let given):
                // Scaled before they are multiplied, so that large weights do not overflow.
                let largest = given.max() ?? 0
                if largest > 0 { logScale += logarithm(largest) }
                for (index, weight) in zip(range, given) { weights[index] *= largest > 0 ? weight / largest : 0 }
            }
            let largest = weights[range].max() ?? 0
            if largest > 0 {
                logScale += logarithm(largest)
                for index in range { weights[index] /= largest }
            }
        }
        for variable in cardinalities.indices where isFound[variable] {
            let own = weights[offsets[variable]..<offsets[variable + 1]]
            guard let first = own.firstIndex(where: { $0 > 0 }) else { throw .impossibleEvidence(clash: [variable]) }
            if own.lastIndex(where: { $0 > 0 }) == first { onlyState[variable] = Int32(first - own.startIndex) }
        }
        self.offsets = offsets
        self.weights = weights
        self.isFound = isFound
        self.isIntervened = isIntervened
        self.onlyState = onlyState
        self.logScale = logScale
    }
}
