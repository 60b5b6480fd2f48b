extension ExactEngine {
    /// Posteriors of a few states under many values of the tables, eight at a time.
    ///
    /// - Parameters:
    ///   - start: the tables before the first sample
    ///   - fill: puts the tables of eight samples in place, or of `count` at the end; lanes beyond may hold anything that
    ///     is a table. Whatever it does not change stays as it was
    /// - Returns: for each query one number a sample, not a number where the evidence is impossible
    func posteriors(
        of queries: [Query], _ evidence: Evidence, samples: Int, from start: FamilyTables,
        fill: (_ first: Int, _ count: Int, _ tables: UnsafeMutablePointer<Lanes>) throws -> Void
    ) throws -> [[Double]] {
        try withWorkspace { workspace in
            try workspace.findings.set(evidence, cardinalities: cardinalities, visible: visible)
            if let variable = workspace.findings.clash {
                throw InferenceError.impossibleEvidence(clash: (try? clash(in: evidence)) ?? [variable])
            }
            plan(workspace, goal: .marginalsOf(queries.map(\.variable)), with: start)
            let known = queries.map { query -> Double? in
                let state = Int(workspace.findings.state[query.variable])
                return state < 0 ? nil : state == query.state ? 1 : 0
            }
            let needed = LanePropagator.bytes(workspace.schedule, tableSize: tables.count)
            guard needed <= Double(memoryBudget) else {
                throw InferenceError.memoryBudgetExceeded(needed: needed, budget: memoryBudget)
            }
            let propagator = LanePropagator(
                workspace.schedule, tableSize: tables.count, weights: workspace.findings.weights)
            for place in 0..<tables.count { propagator.tables[place] = Lanes(repeating: start.values[place]) }
            let constants = constantPlaces(workspace.findings)
            let places = queries.map { Int(workspace.schedule.marginalOffset[$0.variable]) }
            var results = queries.map { _ in [Double](repeating: .nan, count: max(0, samples)) }
            var first = 0
            while first < samples {
                let count = min(Lanes.scalarCount, samples - first)
                try fill(first, count, propagator.tables)
                var isPossible = propagator.run()
                for place in constants { isPossible = isPossible .& (propagator.tables[place] .> 0) }
                for (index, query) in queries.enumerated() {
                    let marginal = propagator.marginals + places[index]
                    var total = Lanes.zero
                    for state in 0..<cardinalities[query.variable] { total += marginal[state] }
                    let posterior = known[index].map { Lanes(repeating: $0) } ?? marginal[query.state] / total
                    for lane in 0..<count where isPossible[lane] { results[index][first + lane] = posterior[lane] }
                }
                first += count
            }
            return results
        }
    }
}
