/// What a posterior at an assignment would be if one row took another value, all others staying as they are.
///
/// Both P(query, evidence) and P(evidence) are linear in a row, so that their derivatives tell it exactly (Darwiche 2003).
public struct AssignmentChanges: Sendable {
    /// The posterior at the assignment itself.
    public let posterior: Double
    private let assignment: Assignment
    private let tables: FamilyTables
    /// Derivatives of P(query, evidence) and of P(evidence), both divided by P(evidence); empty where nothing changes anything.
    private let above: [Double]
    private let below: [Double]

    fileprivate init(
        posterior: Double, assignment: Assignment, tables: FamilyTables, above: [Double], below: [Double]
    ) {
        self.posterior = posterior
        self.assignment = assignment
        self.tables = tables
        self.above = above
        self.below = below
    }

    /// - Parameters:
    ///   - variable: the child of the row's table
    ///   - row: its position in ``CredalNetwork/Table/rows``
    ///   - values: a distribution in its place
    /// - Returns: nil where the evidence becomes impossible
    public func posterior(variable: Int, row: Int, as values: [Double]) -> Double? {
        if above.isEmpty { return posterior }
        let old = assignment.row(variable: variable, row: row)
        var numerator = posterior
        var denominator = 1.0
        let places = tables.places(of: variable)
        for state in old.indices where values.indices.contains(state) {
            let place = places[row * old.count + state]
            numerator += (values[state] - old[state]) * above[place]
            denominator += (values[state] - old[state]) * below[place]
        }
        // What is left of less is what rounding left.
        return denominator > 1e-12 ? min(max(numerator / denominator, 0), 1) : nil
    }
}

extension CompiledCredalNetwork {
    /// How a posterior at an assignment changes with each row.
    ///
    ///     let changes = try compiled.changes(of: claim, at: bounds.highAt, evidence: evidence)
    ///     changes.posterior(variable: 0, row: 0, as: [0.8, 0.2])       // with another prior, all else as it is there
    ///
    /// - Throws: as ``posteriors(at:evidence:)``; ``InferenceError/interventionUnsupported(variable:)``
    public func changes(
        of query: Query, at assignment: Assignment, evidence: Evidence = Evidence()
    ) throws(InferenceError) -> AssignmentChanges {
        try check(query)
        let posteriors = try posteriors(at: assignment, evidence: evidence)
        let findings = try EvidenceWeights(evidence, cardinalities: network.graph.cardinalities)
        let posterior = posteriors[query.variable, query.state]
        let states = network.graph.cardinalities[query.variable]
        let engine = evaluator.engine
        if states == 1 || findings.onlyState(of: query.variable) != nil {
            return AssignmentChanges(
                posterior: posterior, assignment: assignment, tables: engine.tables, above: [], below: [])
        }
        let tables = evaluator.tables(at: assignment)
        func gradient(_ weights: [Double]) throws(InferenceError) -> [Double] {
            try engine.gradient(
                of: query.variable, weights: weights, evidence, logScale: posteriors.logEvidence, with: tables)
        }
        // A number of a table that evidence fixes throughout changes both probabilities in proportion.
        let above = try gradient((0..<states).map { $0 == query.state ? 1 : 0 })
        let below = try gradient([Double](repeating: 1, count: states))
        return AssignmentChanges(
            posterior: posterior, assignment: assignment, tables: engine.tables, above: above, below: below)
    }

    /// Posteriors of the Bayesian network that an assignment picks; nil where the evidence is impossible there.
    ///
    /// - Throws: ``InferenceError/foreignAssignment`` for an assignment of another network, errors for evidence that does not fit
    public func posteriorsWherePossible(
        at assignment: Assignment, evidence: Evidence = Evidence()
    ) throws(InferenceError) -> Posteriors? {
        guard assignment.layout === layout else { throw .foreignAssignment }
        if let mutilated = try mutilated(by: evidence) {
            return try mutilated.network.posteriorsIfPossible(
                at: assignment.carried(over: mutilated.network), evidence: mutilated.evidence)
        }
        return try posteriorsIfPossible(at: assignment, evidence: evidence)
    }
}
