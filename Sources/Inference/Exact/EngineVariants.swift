import Synchronization

/// Engines for the same network that some questions need in another form; made when first asked for.
final class EngineVariants: Sendable {
    private let complete = Mutex<ExactEngine?>(nil)
    private let expanded = Mutex<ExactEngine?>(nil)

    /// With parents on which tables do not depend.
    func complete(_ network: Network, like engine: ExactEngine) throws(InferenceError) -> ExactEngine {
        if let known = complete.withLock({ $0 }) { return known }
        let made = try ExactEngine(
            WorkingNetwork(network, keepsAll: true), memoryBudget: engine.memoryBudget, entryBudget: engine.entryBudget)
        complete.withLock { $0 = made }
        return made
    }

    /// With all tables written out.
    func expanded(_ network: Network, like engine: ExactEngine) throws(InferenceError) -> ExactEngine {
        if let known = expanded.withLock({ $0 }) { return known }
        var tables: [ConditionalTable] = []
        for (child, family) in network.families.enumerated() {
            guard let values = network.table(of: child) else { throw .tableTooLarge(variable: child) }
            tables.append(ConditionalTable(child: child, parents: family.parents, values: values))
        }
        guard let written = try? Network(variables: network.variables, tables: tables) else {
            throw .tableTooLarge(variable: 0)
        }
        let made = try ExactEngine(
            WorkingNetwork(written, keepsAll: true), memoryBudget: engine.memoryBudget, entryBudget: engine.entryBudget)
        expanded.withLock { $0 = made }
        return made
    }
}
