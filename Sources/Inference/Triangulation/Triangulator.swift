/// Looks for elimination orders with little cost.
enum Triangulator {
    /// The best order found by all heuristics, and by shaken ones for as long as that may pay.
    ///
    /// - Parameters:
    ///   - scopes: sets of variables that one table holds; those that are not members are left out
    ///   - members: variables to eliminate
    static func best(scopes: [[Int]], members: [Int32], cardinalities: [Int]) -> Elimination {
        let graph = graph(scopes: scopes, members: members, cardinalities: cardinalities)
        var search = EliminationSearch(graph)
        var generator = SplitMix(state: 1)
        var best = Elimination()
        best.entries = .infinity
        for heuristic in EliminationHeuristic.allCases {
            if let found = search.eliminate(heuristic, generator: &generator), found.entries < best.entries {
                best = found
            }
        }
        // As long as one propagation takes, roughly: a unit of work is five times that of an entry.
        let limit = min(max(best.entries / 5, 20 * Double(search.work)), 4e7)
        let shaken: [(EliminationHeuristic, Double)] = [
            (.weightedFill, 1), (.fill, 1), (.weightedFill, 0.5), (.fill, 0.5), (.weight, 0.2),
        ]
        for round in 0..<1000 where Double(search.work) < limit {
            let (heuristic, noise) = shaken[round % shaken.count]
            if let found = search.eliminate(heuristic, noise: noise, generator: &generator, limit: best.entries),
                found.entries < best.entries
            {
                best = found
            }
        }
        return best
    }

    static func graph(scopes: [[Int]], members: [Int32], cardinalities: [Int]) -> EliminationGraph {
        var vertex = [Int](repeating: -1, count: cardinalities.count)
        for (index, member) in members.enumerated() { vertex[Int(member)] = index }
        return EliminationGraph(
            states: members.map { cardinalities[Int($0)] },
            cliques: scopes.map { scope in scope.compactMap { vertex[$0] < 0 ? nil : vertex[$0] } })
    }
}
