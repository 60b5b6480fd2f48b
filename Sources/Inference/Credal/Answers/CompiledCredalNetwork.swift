/// A credal network made ready to be asked. Immutable, so that threads can share it.
public struct CompiledCredalNetwork: Sendable {
    public let network: CredalNetwork
    /// Every interval row and shared parameter at its centre: the middle of its range; of a row of more than two states the
    /// mean of its extreme points.
    public let midRange: Assignment
    let layout: ParameterLayout
    let evaluator: PointEvaluator
    let memoryBudget: Int
    /// Table entries that the posteriors of one assignment take, about: a measure of work that is the same on every machine.
    public var entriesPerPass: Int { evaluator.entries }
    let relaxations = RelaxationMemory()
    let clusters = ClusterMemory()

    /// - Parameter memoryBudget: bytes that the tables of one query may take
    /// - Throws: ``InferenceError/memoryBudgetExceeded(needed:budget:)``, ``InferenceError/rowTooComplex(variable:row:)``
    public init(
        _ network: CredalNetwork, memoryBudget: Int = CompiledNetwork.defaultMemoryBudget
    ) throws(InferenceError) {
        self.network = network
        self.memoryBudget = memoryBudget
        layout = try ParameterLayout(network)
        evaluator = try PointEvaluator(graph: network.graph, memoryBudget: memoryBudget)
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
        if let mutilated = try mutilated(by: evidence) {
            return try mutilated.network.posteriors(
                at: assignment.carried(over: mutilated.network), evidence: mutilated.evidence)
        }
        return try evaluator.posteriors(evidence, at: assignment)
    }

    /// The same; nil when the evidence is impossible there, without looking for what clashes.
    func posteriorsIfPossible(at assignment: Assignment, evidence: Evidence) throws(InferenceError) -> Posteriors? {
        try evaluator.posteriorsIfPossible(evidence, at: assignment)
    }

    func check(_ query: Query) throws(InferenceError) {
        guard network.variables.indices.contains(query.variable) else {
            throw .unknownVariable(index: query.variable)
        }
        guard network.variables[query.variable].states.indices.contains(query.state) else {
            throw .unknownState(variable: query.variable, state: query.state)
        }
    }

    /// The least and greatest probability of each query over everything that the network allows and the evidence leaves
    /// possible.
    ///
    ///     let claim = Query(variable: 0, state: 1)
    ///     let bounds = try compiled.bounds(of: [claim], evidence: evidence)[0]
    ///     bounds.enclosing                                            // 0.21...0.67: never too narrow
    ///     try compiled.posteriors(at: bounds.lowAt, evidence: evidence)[0, 1]       // 0.21: where it is reached
    ///
    /// - Parameters:
    ///   - queries: states of variables; any number, in any order
    ///   - budget: how much work may be done where the first passes leave a gap
    /// - Returns: bounds in the order of the queries
    /// - Throws: ``InferenceError/impossibleEvidence(clash:)`` when no parameters make the evidence possible
    public func bounds(
        of queries: [Query], evidence: Evidence = Evidence(), budget: Budget = .standard
    ) throws(InferenceError) -> [CredalBounds] {
        if let mutilated = try mutilated(by: evidence) {
            return try mutilated.network.bounds(of: queries, evidence: mutilated.evidence, budget: budget).map {
                CredalBounds(
                    attained: $0.attained, enclosing: $0.enclosing, low: .known($0.lowAt.carried(over: self)),
                    high: .known($0.highAt.carried(over: self)))
            }
        }
        return try bounds(of: queries, evidence: evidence, budget: budget, mayRelax: true, largestShare: 0.5)
    }

    /// - Parameters:
    ///   - mayRelax: whether queries that the budget is too small to search for are answered from their neighbourhood
    ///   - largestShare: what share of a part of the network one cluster of a polytree may hold
    func bounds(
        of queries: [Query], evidence: Evidence, budget: Budget, mayRelax: Bool = true, largestShare: Double = 0.5
    ) throws(InferenceError) -> [CredalBounds] {
        for query in queries { try check(query) }
        var run = try BoundsRun(
            self, queries: queries, evidence: evidence, budget: budget, mayRelax: mayRelax,
            largestShare: largestShare)
        var bounds: [CredalBounds] = []
        bounds.reserveCapacity(queries.count)
        for query in queries { bounds.append(try run.bounds(of: query)) }
        // Of a neighbourhood nobody asks what is attained.
        if mayRelax, budget.widensAttained,
            var search = AttainedSearch(self, evidence: evidence, queries: queries, bounds: bounds, budget: budget)
        {
            try search.improve(&bounds)
        }
        return bounds
    }
}
