extension ExactEngine {
    /// The joint posterior of some variables, the last running fastest, summing to 1; nil when the evidence is impossible.
    ///
    /// Only what the variables depend on is worked through, on a tree of its own in which one clique holds them all.
    func joint(of asked: [Int], _ evidence: Evidence) throws(InferenceError) -> [Double]? {
        for variable in asked where variable < 0 || variable >= visible { throw .unknownVariable(index: variable) }
        var seen: Set<Int> = []
        for variable in asked where !seen.insert(variable).inserted { throw .repeatedVariable(index: variable) }
        let size = asked.reduce(1.0) { $0 * Double(cardinalities[$1]) }
        let bytes = size * Double(MemoryLayout<Double>.stride)
        if bytes > Double(memoryBudget) { throw .memoryBudgetExceeded(needed: bytes, budget: memoryBudget) }
        // What is left out may still be impossible.
        guard try logEvidence(evidence) != nil else { return nil }
        let joint = try withWorkspace { workspace throws(InferenceError) -> [Double]? in
            try workspace.findings.set(evidence, cardinalities: cardinalities, visible: visible)
            let open = asked.filter { workspace.findings.state[$0] < 0 }
            guard let values = try openJoint(of: open, workspace) else { return nil }
            return spread(values, over: open, to: asked, workspace.findings)
        }
        if let joint { return joint }
        return try chained(asked[...], evidence, size: Int(size))
    }

    /// The joint posterior by the chain rule, one variable after the other: slow, but where what the evidence makes
    /// probable is also excluded by it, ``posteriors(_:)`` sees what is left.
    private func chained(
        _ asked: ArraySlice<Int>, _ evidence: Evidence, size: Int
    ) throws(InferenceError) -> [Double]? {
        guard let first = asked.first else { return [1] }
        guard let posteriors = try posteriors(evidence) else { return nil }
        let states = cardinalities[first]
        var values: [Double] = []
        for state in 0..<states {
            let share = posteriors[first, state]
            var narrowed = evidence
            narrowed.observe(first, state: state)
            let rest = share > 0 ? try chained(asked.dropFirst(), narrowed, size: size / states) : nil
            values += rest?.map { $0 * share } ?? [Double](repeating: 0, count: size / states)
        }
        return values
    }

    private func openJoint(of open: [Int], _ workspace: Workspace) throws(InferenceError) -> [Double]? {
        if open.isEmpty { return [1] }
        let relevance = Relevance(of: open, scopes: tables.scopes, findings: workspace.findings)
        let isIn = relevance.isIn
        guard
            let elimination = Triangulator.quick(
                scopes: tables.scopes.adding(open), isCut: { $0 < isIn.count && !isIn[$0] },
                members: relevance.members, cardinalities: cardinalities, limit: .infinity)
        else { return nil }
        let graph = CliqueGraph(elimination)
        var tree = CliqueTree(graph, members: relevance.members, cardinalities: cardinalities)
        let root = Int(tree.numberInGraph[tree.clique(holding: open)])
        tree = CliqueTree(graph, members: relevance.members, cardinalities: cardinalities, roots: [root])
        let placed = PlacedTree(tree, scopes: tables.scopes, isCut: { !isIn[$0] })
        try Self.check(placed, cardinalities, memoryBudget: memoryBudget, entryBudget: entryBudget)
        workspace.builder.build(
            &workspace.schedule, placed, tables: tables, cardinalities: cardinalities, findings: workspace.findings,
            goal: .joint(open))
        var propagator = Propagator(
            workspace.schedule, tables: tables.values, weights: workspace.findings.weights.start,
            memory: &workspace.memory)
        guard propagator.collect() else { return nil }
        propagator.distribute()
        let size = open.reduce(1) { $0 * cardinalities[$1] }
        let start = workspace.memory.marginals.start + workspace.schedule.jointOffset
        let total = sumRun(start, size)
        return (0..<size).map { start[$0] / total }
    }

    /// Puts the observed variables back: all probability lies where they are in their states.
    private func spread(
        _ values: [Double], over open: [Int], to asked: [Int], _ findings: borrowing Findings
    ) -> [Double] {
        if open.count == asked.count { return values }
        var places = [0]
        for variable in asked {
            let states = cardinalities[variable]
            let known = Int(findings.state[variable])
            places = places.flatMap { place in
                known >= 0 ? [place * states + known] : (0..<states).map { place * states + $0 }
            }
        }
        var result = [Double](repeating: 0, count: asked.reduce(1) { $0 * cardinalities[$1] })
        for (value, place) in zip(values, places) { result[place] = value }
        return result
    }
}
