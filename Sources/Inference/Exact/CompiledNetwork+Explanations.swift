extension CompiledNetwork {
    /// The most probable explanation of the evidence: states of all variables that are jointly most probable. Of several that
    /// are equally probable it is always the same one.
    ///
    ///     let best = try compiled.mostProbableExplanation(evidence)
    ///     best.states[3]           // the state that variable 3 is in
    ///
    /// - Throws: as ``mostProbableExplanations(_:count:)``
    public func mostProbableExplanation(_ evidence: Evidence = Evidence()) throws(InferenceError) -> Explanation {
        guard let best = try mostProbableExplanations(evidence, count: 1).first else {
            throw .impossibleEvidence(clash: try engine.clash(in: evidence))
        }
        return best
    }

    /// The `count` most probable explanations, most probable first; fewer where fewer have any probability.
    ///
    /// A ``NoisyMax`` counts as the table that it stands for, since hidden grades may not be chosen with the rest.
    ///
    /// - Throws: ``InferenceError/impossibleEvidence(clash:)``; ``InferenceError/tableTooLarge(variable:)`` for a
    ///   ``NoisyMax`` of too many causes
    public func mostProbableExplanations(
        _ evidence: Evidence = Evidence(), count: Int
    ) throws(InferenceError) -> [Explanation] {
        guard let found = try maximising().explanations(evidence, count: count) else {
            throw .impossibleEvidence(clash: try engine.clash(in: evidence))
        }
        return found.map { Explanation(states: $0.states, logJoint: logJoint($0.states, evidence)) }
    }

    /// The engine, or one for the same network with all tables written out.
    private func maximising() throws(InferenceError) -> ExactEngine {
        if engine.visible == engine.cardinalities.count { return engine }
        return try variants.expanded(network, like: engine)
    }

    /// Summed up from the tables as they were given, so that it does not depend on the order in which the tree multiplies.
    private func logJoint(_ states: [Int], _ evidence: Evidence) -> Double {
        var isCut = [Bool](repeating: false, count: states.count)
        var total = 0.0
        for (variable, finding) in evidence.findings {
            switch finding {
            case .state: break
            case .likelihood(let weights): total += logarithm(weights[states[variable]])
            case .intervention: isCut[variable] = true
            }
        }
        for (child, family) in network.families.enumerated() where !isCut[child] {
            var row = 0
            for parent in family.parents { row = row * network.graph.cardinalities[parent] + states[parent] }
            guard let table = network.table(of: child) else { continue }
            total += logarithm(table[row * network.graph.cardinalities[child] + states[child]])
        }
        return total
    }
}
