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

    /// - Throws: ``InferenceError/impossibleEvidence(clash:)``
    func posteriors(_ evidence: Evidence, at assignment: Assignment) throws(InferenceError) -> Posteriors {
        let tables = tables(at: assignment)
        if let posteriors = try engine.posteriors(evidence, with: tables) { return posteriors }
        throw .impossibleEvidence(
            clash: try evidence.clash { part throws(InferenceError) in
                try engine.posteriors(part, with: tables) != nil
            })
    }

    /// The same; nil when the evidence is impossible, without looking for what clashes.
    func posteriorsIfPossible(
        _ evidence: Evidence, at assignment: Assignment
    ) throws(InferenceError) -> Posteriors? {
        try engine.posteriors(evidence, with: tables(at: assignment))
    }

    /// The tables of the network that an assignment picks.
    func tables(at assignment: Assignment) -> FamilyTables {
        let tables = FamilyTables(like: engine.tables)
        var table: [Double] = []
        for variable in 0..<engine.visible {
            table.removeAll(keepingCapacity: true)
            assignment.appendTable(of: variable, to: &table)
            table.withUnsafeBufferPointer { buffer in
                if let base = buffer.baseAddress { tables.fill(base, of: variable) }
            }
        }
        return tables
    }
}
