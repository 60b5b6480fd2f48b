/// Branch and bound for both bounds of one query, on the part of a network that it depends on.
struct PartSearch {
    let evaluator: BoxEvaluator
    /// All that the parameters of the part may be.
    let box: ParameterBox
    private let isEvent: [Bool]

    /// - Throws: ``InferenceError/memoryBudgetExceeded(needed:budget:)``
    init(
        _ query: Query, graph: DirectedGraph, layout: ParameterLayout, findings: EvidenceWeights, memoryBudget: Int
    ) throws(InferenceError) {
        let part = RelevantPart(of: query.variable, graph: graph, findings: findings)
        let plan = try EliminationPlan(
            query: query.variable, part: part, graph: graph, findings: findings, firstRow: layout.firstRow,
            memoryBudget: memoryBudget)
        evaluator = BoxEvaluator(plan: plan, layout: layout)
        box = evaluator.parameters.wholeBox(layout)
        isEvent = (0..<graph.cardinalities[query.variable]).map { $0 == query.state }
    }

    /// The least probability of the query, and that of everything else.
    ///
    /// - Parameters:
    ///   - starts: points to descend from
    ///   - entries: table entries that each may compute beyond the first passes
    func minima(from starts: [ParameterBox], entries: Int) -> (low: BoundSearch.Result, rest: BoundSearch.Result) {
        (
            BoundSearch(evaluator: evaluator, event: isEvent).minimum(over: box, from: starts, entries: entries),
            BoundSearch(evaluator: evaluator, event: isEvent.map(!)).minimum(over: box, from: starts, entries: entries)
        )
    }
}
