/// One call for bounds: what its queries share, and what of the budget is left.
struct BoundsRun {
    private let network: CompiledCredalNetwork
    private let findings: EvidenceWeights
    private let budget: Budget
    private let mayRelax: Bool
    private let polytree: Polytree
    private var answers: PolytreeAnswers
    private var check: AssignmentCheck
    private let relaxation: LocalRelaxation
    private var known: [Query: CredalBounds] = [:]
    /// Table entries that may still be computed, and queries that are still open.
    private var left: Int
    private var open: Int
    /// Where bounds were reached: good places to start from for others.
    private var extremes: [Assignment] = []
    /// Decides on other places; the same for each run, so that its answers are.
    private var noise: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let randomStarts = 3

    init(
        _ network: CompiledCredalNetwork, queries: [Query], evidence: Evidence, budget: Budget, mayRelax: Bool,
        largestShare: Double
    ) throws(InferenceError) {
        self.network = network
        self.budget = budget
        self.mayRelax = mayRelax
        // Whatever is possible anywhere is possible at the centre, where nothing is at a limit.
        let middle = try network.posteriors(at: network.midRange, evidence: evidence)
        findings = try EvidenceWeights(evidence, cardinalities: network.network.graph.cardinalities)
        polytree = Polytree(
            network.network, layout: network.layout, findings: findings, asked: queries.map(\.variable),
            largestShare: largestShare)
        answers = PolytreeAnswers(
            tree: polytree, variables: Set(queries.map(\.variable)).sorted(), ranges: network.layout.parameterRanges,
            base: network.midRange,
            middle: middle, entries: budget.entriesInAll / 8, seeksAttained: budget.widensAttained,
            memory: network.clusters)
        check = AssignmentCheck(network: network, evidence: evidence, middle: middle)
        // Many neighbourhoods share the work that a few may take.
        let inside = min(16, max(4, budget.entriesInAll / (1_500 * max(1, Set(queries).count))))
        relaxation = LocalRelaxation(network, findings: findings, middle: middle, mostInside: inside)
        left = max(0, budget.entriesInAll - answers.spent)
        open = Set(queries).count
    }

    mutating func bounds(of query: Query) throws(InferenceError) -> CredalBounds {
        if let bounds = known[query] { return bounds }
        let states = network.network.variables[query.variable].states.count
        let bounds = try worked(query, states: states)
        known[query] = bounds
        if states == 2 { known[Query(variable: query.variable, state: 1 - query.state)] = bounds.complement }
        return bounds
    }

    private mutating func worked(_ query: Query, states: Int) throws(InferenceError) -> CredalBounds {
        // An even share of what is left, but enough to settle a few hard queries where there are many easy ones.
        let entries = min(budget.entriesPerBound, max(left / max(1, open), left / 8))
        open -= 1
        if states == 1 || findings.onlyState(of: query.variable) != nil {
            let value = states == 1 || findings.onlyState(of: query.variable) == query.state ? 1.0 : 0.0
            return CredalBounds(
                attained: value...value, enclosing: value...value, low: .known(network.midRange),
                high: .known(network.midRange))
        }
        let size = polytree.partSize[query.variable]
        let isSearchable = entries >= 20_000 * size
        let isDescended = size <= PolytreeBuilder.mostSearched
        let swept = swept(query, states: states, entries: entries / 4)
        // The general search also converges faster than sweeps where a parameter is best inside its range.
        let isQuick = swept == nil || network.network.parameters.isEmpty
        let isWanted = isSearchable || (budget == .attainedOnly && isDescended && isQuick)
        if let swept, swept.isExact || !isWanted || !budget.searchesEach { return swept }
        if mayRelax, !budget.searchesEach { return try relaxation.bounds(of: query) }
        if mayRelax, !isWanted {
            let relaxed = try relaxation.bounds(of: query)
            guard isDescended, let (found, _) = try? search(query, entries: 0) else { return relaxed }
            return relaxed.narrowed(by: found)
        }
        let (found, spent) = try search(query, entries: entries)
        left = max(0, left - spent)
        return swept?.narrowed(by: found) ?? found
    }

    /// What the sweeps through the polytree say, if it answers for the variable.
    private mutating func swept(_ query: Query, states: Int, entries: Int) -> CredalBounds? {
        if let (low, high) = answers.bounds[query.variable] {
            let bounds = CredalBounds(low: low, high: high)
            let isDoubtful = low.isDoubtful || high.isDoubtful
            let checked = isDoubtful ? check.verified(bounds, Query(variable: query.variable, state: 1)) : bounds
            return query.state == 1 ? checked : checked.complement
        }
        let before = answers.spent
        guard let (low, high) = answers.bounds(of: query, states: states, entries: entries) else { return nil }
        left = max(0, left - answers.spent + before)
        let bounds = CredalBounds(low: low, high: high)
        return low.isDoubtful || high.isDoubtful ? check.verified(bounds, query) : bounds
    }

    /// Both bounds of one query by branch and bound on the part of the network that it depends on.
    private mutating func search(_ query: Query, entries: Int) throws(InferenceError) -> (CredalBounds, spent: Int) {
        let search = try PartSearch(
            query, graph: network.network.graph, layout: network.layout, findings: findings,
            memoryBudget: network.memoryBudget)
        let evaluator = search.evaluator
        var starts = ([network.midRange] + extremes).map(evaluator.parameters.point)
        for _ in 0..<(evaluator.parameters.parameters.isEmpty ? BoundsRun.randomStarts : 0) {
            starts.append(search.box.vertex(&noise))
        }
        let (low, rest) = search.minima(from: starts, entries: entries)
        let attained = low.attained...max(low.attained, 1 - rest.attained)
        let bounds = CredalBounds(
            attained: attained, enclosing: low.enclosing...max(attained.upperBound, 1 - rest.enclosing),
            low: .known(evaluator.parameters.assignment(low.point, from: network.midRange)),
            high: .known(evaluator.parameters.assignment(rest.point, from: network.midRange)))
        extremes = [bounds.lowAt, bounds.highAt]
        // With a shared parameter as good as certain, numbers may have become too small to be told from 0.
        let isDoubtful = (low.point.low + rest.point.low).contains { $0.magnitude >= ClusterBlock.certain }
        return (isDoubtful ? check.verified(bounds, query) : bounds, evaluator.spent)
    }
}
