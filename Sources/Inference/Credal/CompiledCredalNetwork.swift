/// A credal network made ready to be asked. Immutable, so that threads can share it.
public struct CompiledCredalNetwork: Sendable {
    public let network: CredalNetwork
    /// Every interval row and shared parameter at its centre: the middle of its range; of a row of more than two states the
    /// mean of its extreme points.
    public let midRange: Assignment
    let layout: ParameterLayout
    let tree: JunctionTree
    let memoryBudget: Int

    /// - Parameter memoryBudget: bytes that the tables of one query may take
    /// - Throws: ``InferenceError/memoryBudgetExceeded(needed:budget:)``, ``InferenceError/rowTooComplex(variable:row:)``
    public init(
        _ network: CredalNetwork, memoryBudget: Int = CompiledNetwork.defaultMemoryBudget
    ) throws(InferenceError) {
        self.network = network
        self.memoryBudget = memoryBudget
        layout = try ParameterLayout(network)
        tree = try JunctionTree(graph: network.graph, memoryBudget: memoryBudget)
        midRange = Assignment(centreOf: layout, parameters: network.parameters)
    }

    /// Posteriors of the one Bayesian network that an assignment picks.
    ///
    /// - Parameter assignment: ``midRange``, or where a bound of this network is reached
    /// - Throws: ``InferenceError/impossibleEvidence(clash:)`` when the evidence is impossible there,
    ///   ``InferenceError/foreignAssignment`` for an assignment of another network
    public func posteriors(
        at assignment: Assignment, evidence: Evidence = Evidence()
    ) throws(InferenceError) -> Posteriors {
        guard assignment.layout === layout else { throw .foreignAssignment }
        return try tree.posteriors(evidence) { table(of: $0, assignment) }
    }

    /// The same; nil when the evidence is impossible there, without looking for what clashes.
    func posteriorsIfPossible(at assignment: Assignment, evidence: Evidence) throws(InferenceError) -> Posteriors? {
        try tree.posteriorsIfPossible(evidence) { table(of: $0, assignment) }
    }

    private func table(of variable: Int, _ assignment: Assignment) -> [Double] {
        assignment.table(of: variable, rows: network.tables[network.graph.tableOfVariable[variable]].rows.count)
    }

    /// The least and greatest probability of each query over everything that the network allows and the evidence leaves
    /// possible.
    ///
    /// - Parameters:
    ///   - queries: states of variables; any number, in any order
    ///   - budget: how much work may be done where the first passes leave a gap
    /// - Returns: bounds in the order of the queries
    /// - Throws: ``InferenceError/impossibleEvidence(clash:)`` when no parameters make the evidence possible
    public func bounds(
        of queries: [Query], evidence: Evidence = Evidence(), budget: Budget = .standard
    ) throws(InferenceError) -> [CredalBounds] {
        try bounds(of: queries, evidence: evidence, budget: budget, mayRelax: true)
    }

    /// - Parameter mayRelax: whether queries that the budget is too small to search for are answered from their neighbourhood
    func bounds(
        of queries: [Query], evidence: Evidence, budget: Budget, mayRelax: Bool
    ) throws(InferenceError) -> [CredalBounds] {
        for query in queries {
            guard network.variables.indices.contains(query.variable) else {
                throw .unknownVariable(index: query.variable)
            }
            guard network.variables[query.variable].states.indices.contains(query.state) else {
                throw .unknownState(variable: query.variable, state: query.state)
            }
        }
        // Whatever is possible anywhere is possible at the centre, where nothing is at a limit.
        let middle = try posteriors(at: midRange, evidence: evidence)
        let findings = try FindingWeights(evidence, cardinalities: network.graph.cardinalities)
        let polytree = Polytree(network, layout: layout, findings: findings)
        let asked = Set(queries.map(\.variable)).filter { polytree.covers[$0] }.sorted()
        var answers = PolytreeAnswers(
            tree: polytree, variables: asked, ranges: layout.parameterRanges, base: midRange,
            middle: middle, entries: budget.entriesInAll / 8)
        var check = AssignmentCheck(network: self, evidence: evidence, middle: middle)
        let relaxation = LocalRelaxation(self, findings: findings, middle: middle)
        var known: [Query: CredalBounds] = [:]
        var left = max(0, budget.entriesInAll - answers.spent)
        var open = Set(queries).count
        for query in queries where known[query] == nil {
            // An even share of what is left, but enough to settle a few hard queries where there are many easy ones.
            let entries = min(budget.entriesPerBound, max(left / max(1, open), left / 8))
            open -= 1
            if let (low, high) = answers.bounds[query.variable] {
                var bounds = CredalBounds(low: low, high: high)
                if polytree.touchesCluster[query.variable] {
                    bounds = check.verified(bounds, Query(variable: query.variable, state: 1))
                }
                // The general search converges faster where a parameter is best inside its range.
                if !bounds.isExact, entries > 2000 * polytree.partSize[query.variable] {
                    let one = Query(variable: query.variable, state: 1)
                    let (other, spent) = try search(one, findings: findings, entries: entries)
                    left = max(0, left - spent)
                    bounds = bounds.narrowed(by: other)
                }
                known[Query(variable: query.variable, state: 1)] = bounds
                known[Query(variable: query.variable, state: 0)] = bounds.complement
                continue
            }
            let states = network.variables[query.variable].states.count
            var settled = answers.bounds(of: query, states: states, entries: entries / 4)
                .map { check.verified($0, query) }
            let isSearchable = entries > 2000 * polytree.partSize[query.variable]
            if settled == nil, mayRelax, !isSearchable {
                settled = try relaxation.bounds(of: query)
            } else if !(settled?.isExact ?? false), settled == nil || isSearchable {
                let (bounds, spent) = try search(query, findings: findings, entries: entries)
                left = max(0, left - spent)
                settled = settled?.narrowed(by: bounds) ?? bounds
            }
            guard let bounds = settled else { continue }
            known[query] = bounds
            if network.variables[query.variable].states.count == 2 {
                known[Query(variable: query.variable, state: 1 - query.state)] = bounds.complement
            }
        }
        return queries.compactMap { known[$0] }
    }

    /// Both bounds of one query by branch and bound on the part of the network that it depends on.
    private func search(
        _ query: Query, findings: FindingWeights, entries: Int
    ) throws(InferenceError) -> (CredalBounds, spent: Int) {
        let states = network.variables[query.variable].states.count
        if states == 1 || findings.onlyState(of: query.variable) != nil {
            let value = states == 1 || findings.onlyState(of: query.variable) == query.state ? 1.0 : 0.0
            let bounds = CredalBounds(
                attained: value...value, enclosing: value...value, lowAt: midRange, highAt: midRange)
            return (bounds, 0)
        }
        let part = RelevantPart(of: query.variable, graph: network.graph, findings: findings)
        let plan = try EliminationPlan(
            query: query.variable, part: part, graph: network.graph, findings: findings, firstRow: layout.firstRow,
            memoryBudget: memoryBudget)
        let evaluator = BoxEvaluator(plan: plan, layout: layout)
        let box = evaluator.parameters.wholeBox(layout)
        let centre = evaluator.parameters.point(midRange)
        let isEvent = (0..<states).map { $0 == query.state }
        let low = BoundSearch(evaluator: evaluator, event: isEvent)
            .minimum(over: box, from: centre, entries: entries)
        let rest = BoundSearch(evaluator: evaluator, event: isEvent.map(!))
            .minimum(over: box, from: centre, entries: entries)
        let bounds = CredalBounds(
            attained: low.attained...max(low.attained, 1 - rest.attained),
            enclosing: low.enclosing...max(low.enclosing, 1 - rest.enclosing),
            lowAt: evaluator.parameters.assignment(low.point, from: midRange),
            highAt: evaluator.parameters.assignment(rest.point, from: midRange))
        return (bounds, evaluator.spent)
    }
}

extension CredalBounds {
    init(low: PolytreeBound, high: PolytreeBound) {
        self.init(
            attained: low.attained...max(low.attained, high.attained),
            enclosing: low.enclosing...max(low.enclosing, high.enclosing), lowAt: low.at, highAt: high.at)
    }

    /// The wider attained and the narrower enclosing bounds of two answers to one question.
    func narrowed(by other: CredalBounds) -> CredalBounds {
        let lower = other.attained.lowerBound < attained.lowerBound ? other : self
        let upper = other.attained.upperBound > attained.upperBound ? other : self
        let low = lower.attained.lowerBound
        let high = upper.attained.upperBound
        let least = min(low, max(enclosing.lowerBound, other.enclosing.lowerBound))
        let most = max(high, min(enclosing.upperBound, other.enclosing.upperBound))
        return CredalBounds(
            attained: low...high, enclosing: least...most, lowAt: lower.lowAt, highAt: upper.highAt)
    }

    /// The bounds of the opposite event.
    var complement: CredalBounds {
        CredalBounds(
            attained: 1 - attained.upperBound...1 - attained.lowerBound,
            enclosing: 1 - enclosing.upperBound...1 - enclosing.lowerBound, lowAt: highAt, highAt: lowAt)
    }
}

extension PlanParameters {
    /// An assignment as a point of the plan's box.
    func point(_ assignment: Assignment) -> ParameterBox {
        ParameterBox(
            first: rows.map { assignment.choices[$0] }, end: rows.map { assignment.choices[$0] + 1 },
            low: parameters.map { assignment.parameterLogOdds[$0] },
            high: parameters.map { assignment.parameterLogOdds[$0] })
    }

    /// The assignment that differs from `base` where the plan's point says so.
    func assignment(_ point: ParameterBox, from base: Assignment) -> Assignment {
        var result = base
        for (local, row) in rows.enumerated() where parameterOfRow[local] < 0 {
            result.choices[row] = point.first[local]
        }
        for (local, parameter) in parameters.enumerated() { result.parameterLogOdds[parameter] = point.low[local] }
        return result
    }
}
