/// A network made ready to be asked: triangulated and laid out once. Immutable, so that threads can share it.
public struct CompiledNetwork: Sendable {
    /// 1 GiB: networks whose propagation needs more are refused unless the caller allows it.
    public static let defaultMemoryBudget = 1 << 30
    /// Two thousand million table entries, some seconds of work: networks that need more are refused likewise.
    public static let defaultEntryBudget = 2e9

    public let network: Network
    let engine: ExactEngine
    let variants = EngineVariants()

    /// Looks for a good elimination order, and lays out the tables.
    ///
    /// - Parameters:
    ///   - memoryBudget: bytes that one question may take
    ///   - entryBudget: entries of clique tables that one question may go through
    ///   - effort: how long to look for a good order
    /// - Throws: ``InferenceError/memoryBudgetExceeded(needed:budget:)`` and
    ///   ``InferenceError/entryBudgetExceeded(needed:budget:)`` with the size, before anything large is allocated
    public init(
        _ network: Network, memoryBudget: Int = CompiledNetwork.defaultMemoryBudget,
        entryBudget: Double = CompiledNetwork.defaultEntryBudget, effort: TriangulationEffort = .thorough
    ) throws(InferenceError) {
        try self.init(
            network, memoryBudget: memoryBudget, entryBudget: entryBudget, effort: effort, rule: PlanningRule())
    }

    init(
        _ network: Network, memoryBudget: Int = CompiledNetwork.defaultMemoryBudget,
        entryBudget: Double = CompiledNetwork.defaultEntryBudget, effort: TriangulationEffort = .thorough,
        rule: PlanningRule
    ) throws(InferenceError) {
        self.network = network
        engine = try ExactEngine(
            WorkingNetwork(network), memoryBudget: memoryBudget, entryBudget: entryBudget, effort: effort, rule: rule)
        // A first question finds its room made, and asks in the time of all others.
        if engine.placed.tree.entries <= Self.mostEntriesTried { _ = try engine.posteriors(Evidence()) }
    }

    private static let mostEntriesTried = 1e6

    /// Exact posteriors of every variable, and the probability of the evidence.
    ///
    ///     var evidence = Evidence()
    ///     evidence.observe(1, state: 1)
    ///     let posteriors = try compiled.posteriors(evidence)
    ///     posteriors[0]            // [P(first state | evidence), P(second state | evidence)]
    ///
    /// - Throws: ``InferenceError/impossibleEvidence(clash:)`` with findings that exclude each other; errors for evidence
    ///   that does not fit the network
    public func posteriors(_ evidence: Evidence = Evidence()) throws(InferenceError) -> Posteriors {
        guard let posteriors = try engine.posteriors(evidence) else {
            throw .impossibleEvidence(clash: try engine.clash(in: evidence))
        }
        return posteriors
    }

    /// Natural logarithm of the probability of the evidence, soft findings with their weights as given.
    ///
    /// - Throws: ``InferenceError/impossibleEvidence(clash:)`` when it is zero
    public func logEvidence(_ evidence: Evidence) throws(InferenceError) -> Double {
        guard let logarithm = try engine.logEvidence(evidence) else {
            throw .impossibleEvidence(clash: try engine.clash(in: evidence))
        }
        return logarithm
    }

    /// The joint posterior of a few variables; of one, its posterior without the work that all others would take.
    ///
    /// Only what the variables depend on given the evidence is worked through: barren variables, and those that the
    /// evidence separates from them, are left out.
    ///
    ///     try compiled.joint(of: [3, 5], evidence).values    // row by row: P(3 = first, 5 = first), P(3 = first, 5 = second) …
    ///
    /// - Throws: as ``posteriors(_:)``; ``InferenceError/repeatedVariable(index:)``;
    ///   ``InferenceError/memoryBudgetExceeded(needed:budget:)`` when their joint table, or working towards it, is too large
    public func joint(of variables: [Int], _ evidence: Evidence = Evidence()) throws(InferenceError) -> Factor {
        guard let values = try engine.joint(of: variables, evidence) else {
            throw .impossibleEvidence(clash: try engine.clash(in: evidence))
        }
        return Factor(
            variables: variables, cardinalities: variables.map { network.graph.cardinalities[$0] }, values: values)
    }
}
