import Inference

extension Effort {
    /// Up to so many propositions a case is small enough to look further; a single one gets by with less.
    private static let few = 60

    /// What one set of bounds may take, in counted work; an assessment asks for a handful of sets.
    ///
    /// - Parameter propositions: how many bounds there are
    func budget(_ propositions: Int) -> Budget {
        switch self {
        case .attained: Budget(entriesPerBound: 0, entriesInAll: 3_000_000)
        case .standard:
            Budget(
                entriesPerBound: 4_000_000, entriesInAll: (2...Self.few).contains(propositions) ? 16_000_000 : 6_000_000
            )
        }
    }
}
