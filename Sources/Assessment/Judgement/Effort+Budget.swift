import Inference

extension Effort {
    /// What one set of bounds may take, in counted work; an assessment asks for a handful of sets.
    var budget: Budget {
        switch self {
        case .attained: Budget(entriesPerBound: 0, entriesInAll: 3_000_000)
        // A tenth of what the engine takes when left to itself.
        case .standard: Budget(entriesPerBound: 4_000_000, entriesInAll: 6_000_000)
        }
    }
}
