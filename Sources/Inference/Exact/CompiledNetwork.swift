/// A network made ready to be asked: triangulated and laid out once. Immutable, so that threads can share it.
public struct CompiledNetwork: Sendable {
    /// 1 GiB: networks whose propagation needs more are refused unless the caller allows it.
    public static let defaultMemoryBudget = 1 << 30
    /// Two thousand million table entries, some seconds of work: networks that need more are refused likewise.
    public static let defaultEntryBudget = 2e9

    public let network: Network
    let engine: ExactEngine

    /// Looks for a good elimination order, and lays out the tables.
    ///
    /// - Parameters:
    ///   - memoryBudget: bytes that one question may take
    ///   - entryBudget: entries of clique tables that one question may go through
    /// - Throws: ``InferenceError/memoryBudgetExceeded(needed:budget:)`` and
    ///   ``InferenceError/entryBudgetExceeded(needed:budget:)`` with the size, before anything large is allocated
    public init(
        _ network: Network, memoryBudget: Int = CompiledNetwork.defaultMemoryBudget,
        entryBudget: Double = CompiledNetwork.defaultEntryBudget
    ) throws(InferenceError) {
        self.network = network
        engine = try ExactEngine(WorkingNetwork(network), memoryBudget: memoryBudget, entryBudget: entryBudget)
    }

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
}
