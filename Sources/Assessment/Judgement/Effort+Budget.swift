import Inference

extension Effort {
    /// What one set of bounds may take, in counted work; an assessment asks for a handful of sets.
    var budget: Budget {
        switch self {
        case .glance:
            var budget = Budget(entriesPerBound: 0, entriesInAll: 300_000)
            budget.searchesEach = false
            return budget
        case .attained: return Budget(entriesPerBound: 0, entriesInAll: 3_000_000)
        // A tenth of what the engine takes when left to itself.
        case .standard: return Budget(entriesPerBound: 4_000_000, entriesInAll: 6_000_000)
        }
    }
}
