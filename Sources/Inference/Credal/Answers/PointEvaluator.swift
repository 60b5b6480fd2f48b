/// Posteriors of the single Bayesian networks that a credal network stands for: the one place where credal networks rest on
/// exact inference in a junction tree.
struct PointEvaluator: Sendable {
    private let tree: JunctionTree
    /// Table entries that one evaluation computes, about.
    let entries: Int

    /// - Throws: ``InferenceError/memoryBudgetExceeded(needed:budget:)``
    init(graph: DirectedGraph, memoryBudget: Int) throws(InferenceError) {
        tree = try JunctionTree(graph: graph, memoryBudget: memoryBudget)
        entries = tree.tableSize + 50 * tree.cliques.count + 1
    }

    /// - Parameter table: gives the table of each variable's family, parents in order and the child fastest
    /// - Throws: ``InferenceError/impossibleEvidence(clash:)``
    func posteriors(_ evidence: Evidence, table: (Int) -> [Double]) throws(InferenceError) -> Posteriors {
        try tree.posteriors(evidence, values: table)
    }

    /// The same; nil when the evidence is impossible, without looking for what clashes.
    func posteriorsIfPossible(_ evidence: Evidence, table: (Int) -> [Double]) throws(InferenceError) -> Posteriors? {
        try tree.posteriorsIfPossible(evidence, values: table)
    }
}
