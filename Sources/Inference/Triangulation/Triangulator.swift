/// How long to look for a good order of elimination.
public enum TriangulationEffort: Sendable, Hashable {
    /// The best of three heuristics, each tried once.
    case quick
    /// Shaken heuristics as well, for about as long as one propagation would take: what a network that is asked often deserves.
    case thorough
}

/// Looks for elimination orders with little cost.
enum Triangulator {
    /// The best order found by all heuristics, and by shaken ones for as long as that may pay.
    ///
    /// - Parameters:
    ///   - scopes: sets of variables that one table holds; those that are not members are left out
    ///   - members: variables to eliminate
    static func best(
        scopes: Scopes, members: [Int32], cardinalities: [Int], effort: TriangulationEffort
    ) -> Elimination {
        var search = EliminationSearch(
            EliminationGraph(members: members, cardinalities: cardinalities, scopes: scopes))
        var generator = SeededGenerator(seed: 1)
        var best = Elimination()
        best.entries = .infinity
        for heuristic in EliminationHeuristic.allCases {
            if let found = search.eliminate(heuristic, generator: &generator), found.entries < best.entries {
                best = found
            }
            if best.isPerfect { return best }
        }
        if effort == .quick { return best }
        // As long as one propagation takes, roughly: a unit of work is five times that of an entry.
        let limit = min(max(best.entries / 5, 20 * Double(search.work)), 4e7)
        let shaken: [(EliminationHeuristic, Double)] = [
            (.weightedFill, 1), (.fill, 1), (.weightedFill, 0.5), (.fill, 0.5), (.weight, 0.2),
        ]
        for round in 0..<10_000 where Double(search.work) < limit {
            let (heuristic, noise) = shaken[round % shaken.count]
            if let found = search.eliminate(heuristic, noise: noise, generator: &generator, limit: best.entries),
                found.entries < best.entries
            {
                best = found
            }
        }
        return best
    }

    /// An order of fewer entries than `limit`, found in a fraction of the time that working through them would take; nil when
    /// none is.
    static func quick(
        scopes: Scopes, isCut: (Int) -> Bool, members: [Int32], cardinalities: [Int], limit: Double
    ) -> Elimination? {
        var search = EliminationSearch(
            EliminationGraph(members: members, cardinalities: cardinalities, scopes: scopes, isCut: isCut))
        var generator = SeededGenerator(seed: 1)
        var best: Elimination?
        let tries: [(EliminationHeuristic, Double)] = [
            (.weightedFill, 0), (.weight, 0), (.fill, 0), (.weightedFill, 1), (.fill, 1), (.weightedFill, 0.5),
        ]
        for round in 0..<100 {
            let (heuristic, noise) = tries[round < tries.count ? round : 3 + round % 3]
            let least = best?.entries ?? limit
            if let found = search.eliminate(heuristic, noise: noise, generator: &generator, limit: least),
                found.entries < least
            {
                best = found
            }
            // A unit of work takes as long as five entries: a tenth of what the best takes is spent on bettering it.
            if Double(search.work) * 50 > best?.entries ?? limit { break }
        }
        return best
    }
}
