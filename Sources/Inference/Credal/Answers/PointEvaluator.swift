/// Posteriors of the single Bayesian networks that a credal network stands for: the one place where credal networks rest on
/// exact inference.
struct PointEvaluator: Sendable {
    let engine: ExactEngine
    /// Table entries that one evaluation computes, about.
    let entries: Int

    /// - Throws: ``InferenceError/memoryBudgetExceeded(needed:budget:)``, ``InferenceError/entryBudgetExceeded(needed:budget:)``
    init(graph: DirectedGraph, memoryBudget: Int) throws(InferenceError) {
        // A case is compiled for a few questions: looking long for an order does not pay.
        engine = try ExactEngine(
            WorkingNetwork(graph), memoryBudget: memoryBudget, entryBudget: CompiledNetwork.defaultEntryBudget,
            effort: .quick)
        entries = Int(engine.placed.tree.entries) + 50 * engine.placed.tree.count + 1
    }

    /// - Parameter table: gives the table of each variable's family, parents in order and the child fastest
    /// - Throws: ``InferenceError/impossibleEvidence(clash:)``
    func posteriors(_ evidence: Evidence, table: (Int) -> [Double]) throws(InferenceError) -> Posteriors {
        let tables = filled(table)
        if let posteriors = try engine.posteriors(evidence, with: tables) { return posteriors }
        throw .impossibleEvidence(
            clash: try evidence.clash { part throws(InferenceError) in
                try engine.posteriors(part, with: tables) != nil
            })
    }

    /// The same; nil when the evidence is impossible, without looking for what clashes.
    func posteriorsIfPossible(_ evidence: Evidence, table: (Int) -> [Double]) throws(InferenceError) -> Posteriors? {
        try engine.posteriors(evidence, with: filled(table))
    }

    func filled(_ table: (Int) -> [Double]) -> FamilyTables {
        let tables = FamilyTables(like: engine.tables)
        for variable in 0..<engine.visible {
            table(variable).withUnsafeBufferPointer { buffer in
                if let base = buffer.baseAddress { tables.fill(base, of: variable) }
            }
        }
        return tables
    }
}
