extension ExactEngine {
    /// Derivatives of Σ weights(x) P(x, evidence), x the states of an open variable, by every number of every table, divided by
    /// e^`logScale`; laid out like all tables together.
    ///
    /// The evidence has to be possible.
    ///
    /// - Parameter given: other tables, in place of the engine's own
    func gradient(
        of variable: Int, weights: [Double], _ evidence: Evidence, logScale: Double, with given: FamilyTables? = nil
    ) throws(InferenceError) -> [Double] {
        try withWorkspace { workspace throws(InferenceError) in
            try workspace.findings.set(evidence, cardinalities: cardinalities, visible: visible)
            workspace.findings.ask(variable, weights)
            plan(workspace, goal: .derivatives, with: given)
            var gradient = [Double](repeating: 0, count: tables.count)
            let propagator = Propagator(
                workspace.schedule, tables: (given ?? tables).values, weights: workspace.findings.weights.start,
                memory: &workspace.memory)
            // Soft findings were divided by their largest weight, and what is observed throughout was left out.
            let logLeftOut = workspace.findings.logScale + workspace.schedule.logConstant
            var differentiator = Differentiator(propagator)
            gradient.withUnsafeMutableBufferPointer { buffer in
                if let base = buffer.baseAddress { differentiator.run(into: base, logScale: logScale - logLeftOut) }
            }
            return gradient
        }
    }

    /// The place in all tables of each number that evidence picks from a table of which all is observed.
    func constantPlaces(_ findings: borrowing Findings) -> [Int] {
        var places: [Int] = []
        for family in 0..<cardinalities.count where !findings.isCut[family] {
            if let place = tables.place(of: family, settledBy: findings) { places.append(place) }
        }
        return places
    }

    /// The same for evidence that has not been looked at yet.
    func constantPlaces(_ evidence: Evidence) throws(InferenceError) -> [Int] {
        try withWorkspace { workspace throws(InferenceError) in
            try workspace.findings.set(evidence, cardinalities: cardinalities, visible: visible)
            return constantPlaces(workspace.findings)
        }
    }
}
