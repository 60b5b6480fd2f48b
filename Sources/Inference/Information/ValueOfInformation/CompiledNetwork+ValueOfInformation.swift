extension CompiledNetwork {
    /// How much learning the state of each candidate is expected to say about the target.
    ///
    ///     let value = try compiled.valueOfInformation(about: 0, given: evidence)
    ///     value.candidates.first?.variable       // what to look into first
    ///     value.candidates.first?.information    // … and by how many bits that reduces the uncertainty
    ///
    /// The value is the expected reduction of the target's entropy (Lindley, "On a measure of the information provided by
    /// an experiment", Annals of Mathematical Statistics 27, 1956), ranked from most to least. One
    /// propagation for each possible state of the target, and one more, answer for all candidates at once.
    ///
    /// - Parameters:
    ///   - target: the variable that somebody wants to know
    ///   - candidates: variables that could be learnt, each once and not the target; by default all that the evidence does
    ///     not put into a state. Learning a variable that is known already is worth nothing
    /// - Throws: as ``posteriors(_:)``; ``InferenceError/repeatedVariable(index:)``
    public func valueOfInformation(
        about target: Int, candidates: [Int]? = nil, given evidence: Evidence = Evidence()
    ) throws(InferenceError) -> ValueOfInformation {
        try TargetStates(target, in: self, given: evidence).value(of: learnable(candidates, target, evidence))
    }

    /// The same, ranked by the chance that learning a candidate takes the probability of a state across a threshold.
    ///
    ///     // Which indicator is most likely to change the word that stands for the probability of state 1?
    ///     try compiled.valueOfInformation(about: 0, given: evidence, crossing: [0.2, 0.45, 0.55, 0.8], ofState: 1)
    ///
    /// The measure of ``ValueOfInformation/Candidate/change`` is the number of thresholds that the probability reaches, so
    /// that its `chance` is that of another band and its `expectedDistance` how many bands it moves. Of equal chances the
    /// higher ``ValueOfInformation/Candidate/information`` comes first.
    ///
    /// - Parameter thresholds: in any order; a probability that equals one reaches it
    /// - Throws: as ``valueOfInformation(about:candidates:given:)``;
    ///   ``InferenceError/unknownState(variable:state:)``
    public func valueOfInformation(
        about target: Int, candidates: [Int]? = nil, given evidence: Evidence = Evidence(),
        crossing thresholds: [Double], ofState state: Int
    ) throws(InferenceError) -> ValueOfInformation {
        let target = try checkedOnce([target])[0]
        guard network.variables[target].states.indices.contains(state) else {
            throw .unknownState(variable: target, state: state)
        }
        let states = try TargetStates(target, in: self, given: evidence)
        return try states.value(of: learnable(candidates, target, evidence), rankedBy: \.chance) { posterior in
            Double(thresholds.count { posterior[state] + roundingOfProbabilities >= $0 })
        }
    }

    /// The same, ranked by how far learning a candidate is expected to move a measure of the target's posterior.
    ///
    ///     // The expected loss of acting as if state 1 were certain
    ///     try compiled.valueOfInformation(about: 0, given: evidence) { posterior in 1 - posterior[1] }
    ///
    /// - Parameter measure: a finite number for the probabilities of the states of the target, the same whenever they are
    /// - Throws: as ``valueOfInformation(about:candidates:given:)``
    public func valueOfInformation(
        about target: Int, candidates: [Int]? = nil, given evidence: Evidence = Evidence(),
        measure: ([Double]) -> Double
    ) throws(InferenceError) -> ValueOfInformation {
        try TargetStates(target, in: self, given: evidence).value(
            of: learnable(candidates, target, evidence), rankedBy: \.expectedDistance, measure)
    }

    /// The candidates as given, or all that may be learnt.
    private func learnable(
        _ given: [Int]?, _ target: Int, _ evidence: Evidence
    ) throws(InferenceError) -> [Int] {
        if let given { return Array(try checkedOnce([target] + given).dropFirst()) }
        var isKnown = network.variables.map { $0.states.count < 2 }
        isKnown[target] = true
        for (variable, finding) in evidence.findings {
            switch finding {
            case .state, .intervention: isKnown[variable] = true
            case .likelihood: break
            }
        }
        return isKnown.indices.filter { !isKnown[$0] }
    }
}
