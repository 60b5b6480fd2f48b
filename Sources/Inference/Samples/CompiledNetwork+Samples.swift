extension CompiledNetwork {
    /// Posteriors of a few states under many values of the tables: eight at a time through one schedule.
    ///
    ///     // Variable 0 has a prior that is not known for certain: 10,000 values of it.
    ///     let values = try compiled.posteriors(
    ///         of: [Query(variable: 3, state: 1)], evidence, samples: 10_000) { sample, tables in
    ///             let prior = priors[sample]
    ///             tables[0] = [1 - prior, prior]
    ///         }
    ///     values[0]           // 10,000 posteriors, not a number where the evidence is impossible
    ///
    /// - Parameters:
    ///   - samples: how many values of the tables there are
    ///   - prepare: puts the tables of one sample in place; whatever it does not change stays as it was for the sample before,
    ///     and for the first as it is in the network. Rows are used as given
    /// - Returns: for each query one number a sample
    /// - Throws: ``InferenceError`` for queries and evidence that do not fit the network, for findings that exclude each other
    ///   whatever the tables are, ``InferenceError/wrongTableSize(variable:)`` for tables of another size than the network's,
    ///   and ``InferenceError/memoryBudgetExceeded(needed:budget:)`` where eight samples at once take more than the budget
    public func posteriors(
        of queries: [Query], _ evidence: Evidence = Evidence(), samples: Int,
        prepare: (_ sample: Int, _ tables: inout SampledTables) throws -> Void
    ) throws -> [[Double]] {
        for query in queries { try check(query) }
        let engine = try sampling()
        var tables = SampledTables(network)
        return try engine.withWorkspace { workspace in
            try workspace.findings.set(evidence, cardinalities: engine.cardinalities, visible: engine.visible)
            if workspace.findings.clash != nil {
                throw InferenceError.impossibleEvidence(clash: try engine.clash(in: evidence))
            }
            engine.plan(workspace, goal: .marginalsOf(queries.map(\.variable)))
            let known = queries.map { query -> Double? in
                let state = Int(workspace.findings.state[query.variable])
                return state < 0 ? nil : state == query.state ? 1 : 0
            }
            let needed = LanePropagator.bytes(workspace.schedule, tableSize: engine.tables.count)
            guard needed <= Double(engine.memoryBudget) else {
                throw InferenceError.memoryBudgetExceeded(needed: needed, budget: engine.memoryBudget)
            }
            let propagator = LanePropagator(
                workspace.schedule, tableSize: engine.tables.count, weights: workspace.findings.weights)
            for place in 0..<engine.tables.count {
                propagator.tables[place] = Lanes(repeating: engine.tables.values[place])
            }
            let constants = engine.constantPlaces(workspace.findings)
            var results = queries.map { _ in [Double](repeating: .nan, count: max(0, samples)) }
            var start = 0
            while start < samples {
                let count = min(Lanes.scalarCount, samples - start)
                for lane in 0..<Lanes.scalarCount {
                    // Lanes that are left over repeat the last sample.
                    if lane < count { try prepare(start + lane, &tables) }
                    try tables.put(into: propagator.tables, lane: lane, engine)
                }
                var isPossible = propagator.run()
                for place in constants { isPossible = isPossible .& (propagator.tables[place] .> 0) }
                for (index, query) in queries.enumerated() {
                    let first = propagator.marginals + Int(workspace.schedule.marginalOffset[query.variable])
                    var total = Lanes.zero
                    for state in 0..<engine.cardinalities[query.variable] { total += first[state] }
                    let posterior = known[index].map { Lanes(repeating: $0) } ?? first[query.state] / total
                    for lane in 0..<count where isPossible[lane] { results[index][start + lane] = posterior[lane] }
                }
                start += count
            }
            return results
        }
    }

    /// An engine whose tables are just those of the network.
    private func sampling() throws(InferenceError) -> ExactEngine {
        let hasNoisyMax = network.families.contains { if case .noisyMax = $0 { true } else { false } }
        return hasNoisyMax ? try variants.expanded(network, like: engine) : try differentiating()
    }
}

/// The tables of one sample.
public struct SampledTables {
    private var values: [[Double]]
    private var changed: [Int] = []
    private var isChanged: [Bool]

    init(_ network: Network) {
        values = network.variables.indices.map { network.table(of: $0) ?? [] }
        isChanged = [Bool](repeating: false, count: values.count)
    }

    /// The table of a variable, laid out as ``ConditionalTable/values``.
    public subscript(_ variable: Int) -> [Double] {
        get { values[variable] }
        set {
            values[variable] = newValue
            if !isChanged[variable] {
                isChanged[variable] = true
                changed.append(variable)
            }
        }
    }

    /// Once changed, a table is put into every lane from then on.
    func put(
        into tables: UnsafeMutablePointer<Lanes>, lane: Int, _ engine: ExactEngine
    ) throws(InferenceError) {
        for variable in changed {
            guard values[variable].count == engine.tables.size(of: variable) else {
                throw .wrongTableSize(variable: variable)
            }
            values[variable].withUnsafeBufferPointer { buffer in
                if let base = buffer.baseAddress {
                    engine.tables.place(base, of: variable, into: tables, lane: lane)
                }
            }
        }
    }
}
