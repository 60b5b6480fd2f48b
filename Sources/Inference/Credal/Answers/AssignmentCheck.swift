/// Finds out what assignments attain where that is in doubt: messages to a cluster stand for certainty by very nearly certain,
/// so that what they point to may turn out to be impossible.
struct AssignmentCheck {
    let network: CompiledCredalNetwork
    let evidence: Evidence
    /// Posteriors at the middle of all ranges: what is attained for certain.
    let middle: Posteriors
    /// Propagations that may still be made, by the size of the junction tree.
    private var left: Int

    init(network: CompiledCredalNetwork, evidence: Evidence, middle: Posteriors) {
        self.network = network
        self.evidence = evidence
        self.middle = middle
        left = 10_000_000 / network.evaluator.entries
    }

    /// The bounds with what their assignments are found to attain, or what the middle attains where they attain nothing or
    /// too much has been checked already.
    mutating func verified(_ bounds: CredalBounds, _ query: Query) -> CredalBounds {
        let (low, lowAt) = value(at: bounds.lowAt, query)
        let (high, highAt) = value(at: bounds.highAt, query)
        let least = min(low, high)
        let most = max(low, high)
        return CredalBounds(
            attained: least...most,
            enclosing: min(bounds.enclosing.lowerBound, least)...max(bounds.enclosing.upperBound, most),
            low: .known(low <= high ? lowAt : highAt), high: .known(low <= high ? highAt : lowAt))
    }

    private mutating func value(at assignment: Assignment, _ query: Query) -> (Double, Assignment) {
        if left > 0 {
            left -= 1
            if let found = try? network.posteriorsIfPossible(at: assignment, evidence: evidence) {
                return (found[query.variable, query.state], assignment)
            }
        }
        return (middle[query.variable, query.state], network.midRange)
    }
}
