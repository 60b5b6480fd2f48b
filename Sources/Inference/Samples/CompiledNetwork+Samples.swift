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
        return try engine.posteriors(of: queries, evidence, samples: samples, from: engine.tables) {
            start, count, lanes in
            for lane in 0..<Lanes.scalarCount {
                // Lanes that are left over repeat the last sample.
                if lane < count { try prepare(start + lane, &tables) }
                try tables.put(into: lanes, lane: lane, engine)
            }
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
