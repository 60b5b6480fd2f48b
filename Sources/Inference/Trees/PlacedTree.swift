/// A clique tree with every family put into the topmost clique that holds it.
final class PlacedTree: Sendable {
    let tree: CliqueTree
    /// Where the families of each clique start in `families`, with the end added.
    let familyStart: [Int32]
    let families: [Int32]
    /// The topmost of the cliques that introduce children of families below each clique, itself included. Where that is the
    /// clique itself, everything below sums to one as long as nothing has been found out there: children of a row sum to one.
    let topmostChild: [Int32]

    /// - Parameters:
    ///   - scopes: variables of each family, numbered by its child; those that are not in the tree have been observed
    ///   - isCut: families that are left out
    init(_ tree: CliqueTree, scopes: Scopes, isCut: (Int) -> Bool = { _ in false }) {
        self.tree = tree
        let count = scopes.count
        var home = [Int32](repeating: -1, count: count)
        var start = [Int32](repeating: 0, count: tree.count + 1)
        for family in 0..<count where !isCut(family) {
            var last: Int32 = -1
            for variable in scopes[family] where tree.rank[Int(variable)] > last {
                last = tree.rank[Int(variable)]
                home[family] = tree.introducing[Int(variable)]
            }
            if home[family] >= 0 { start[Int(home[family]) + 1] += 1 }
        }
        for clique in 0..<tree.count { start[clique + 1] += start[clique] }
        var fill = start
        var families = [Int32](repeating: 0, count: Int(start[tree.count]))
        var topmost = (0..<tree.count).map { Int32($0) }
        for family in 0..<count where home[family] >= 0 {
            let clique = Int(home[family])
            families[Int(fill[clique])] = Int32(family)
            fill[clique] += 1
            // A child that has been observed is like a finding: it does not sum to one.
            topmost[clique] = min(topmost[clique], tree.introducing[family])
        }
        for clique in (0..<tree.count).reversed() where tree.parent[clique] >= 0 {
            let parent = Int(tree.parent[clique])
            topmost[parent] = min(topmost[parent], topmost[clique])
        }
        familyStart = start
        self.families = families
        topmostChild = topmost
    }

    /// Bytes that one propagation needs: messages and beliefs about what cliques share, and the products that are kept.
    func bytes(_ cardinalities: [Int]) -> Double {
        var factors = (0..<tree.count).map { Int(familyStart[$0 + 1] - familyStart[$0]) }
        for parent in tree.parent where parent >= 0 { factors[Int(parent)] += 1 }
        var numbers = 0.0
        for clique in 0..<tree.count {
            let sizes = tree.axes(of: clique).map { Double(cardinalities[Int($0)]) }
            let size = sizes.reduce(1, *)
            numbers += 2 * sizes.prefix(Int(tree.separatorCount[clique])).reduce(1, *)
            if size <= Double(Schedule.mostStored)
                || (factors[clique] > Schedule.mostFactorsUnscaled && size <= Double(Schedule.mostScaled))
            {
                numbers += size
            }
        }
        return numbers * Double(MemoryLayout<Double>.stride)
    }

    /// For each connected part the clique that is best as its root: so that as much as possible lies below messages that are
    /// all ones when nothing has been found out.
    ///
    /// The message from one side of an edge is not all ones when, for a variable of the separator, that side holds the family,
    /// and more of it than the separator. That does not depend on where the root is, so the cost of a clique as root
    /// differs from its neighbour's by the edge between them.
    func bestRoots(cardinalities: [Int], scopes: Scopes) -> [Int] {
        let count = tree.count
        let size = (0..<count).map { clique in
            tree.axes(of: clique).reduce(1.0) { $0 * Double(cardinalities[Int($1)]) }
        }
        var home = [Int32](repeating: -1, count: scopes.count)
        for clique in 0..<count {
            for family in families[Int(familyStart[clique])..<Int(familyStart[clique + 1])] {
                home[Int(family)] = Int32(clique)
            }
        }
        let lastBelow = lastCliquesBelow()
        // What turning the edge to the parent round would change.
        var change = [Double](repeating: 0, count: count)
        var isShared = [Int32](repeating: -1, count: cardinalities.count)
        for clique in 0..<count where tree.parent[clique] >= 0 {
            let shared = tree.axes(of: clique).prefix(Int(tree.separatorCount[clique]))
            for variable in shared { isShared[Int(variable)] = Int32(clique) }
            var leaksUp = false
            var leaksDown = false
            for variable in shared {
                let place = Int(home[Int(variable)])
                if place < 0 { continue }
                if place >= clique && place <= lastBelow[clique] {
                    leaksUp = true
                } else if !scopes[Int(variable)].allSatisfy({ isShared[Int($0)] == Int32(clique) }) {
                    leaksDown = true
                }
            }
            change[clique] = (leaksDown ? size[Int(tree.parent[clique])] : 0) - (leaksUp ? size[clique] : 0)
        }
        var cost = change
        var best: [Int: Int] = [:]
        var part = [Int](repeating: 0, count: count)
        for clique in 0..<count {
            let parent = Int(tree.parent[clique])
            cost[clique] = parent < 0 ? 0 : cost[parent] + change[clique]
            part[clique] = parent < 0 ? clique : part[parent]
            if let other = best[part[clique]], cost[other] <= cost[clique] { continue }
            best[part[clique]] = clique
        }
        return best.values.sorted()
    }

    /// Cliques are numbered so that everything below one follows it: up to which number.
    private func lastCliquesBelow() -> [Int] {
        var last = Array(0..<tree.count)
        for clique in (0..<tree.count).reversed() where tree.parent[clique] >= 0 {
            let parent = Int(tree.parent[clique])
            last[parent] = max(last[parent], last[clique])
        }
        return last
    }
}
