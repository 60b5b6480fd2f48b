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
    ///   - tables: axes of each family; those that are not in the tree have been observed
    ///   - isCut: families that are left out
    init(_ tree: CliqueTree, tables: FamilyTables, isCut: (Int) -> Bool = { _ in false }) {
        self.tree = tree
        let count = tables.offset.count
        var home = [Int32](repeating: -1, count: count)
        var start = [Int32](repeating: 0, count: tree.count + 1)
        for family in 0..<count where !isCut(family) {
            var last: Int32 = -1
            for index in tables.axisStart[family]..<tables.axisStart[family + 1] {
                let variable = Int(tables.axes[Int(index)])
                if tree.rank[variable] > last {
                    last = tree.rank[variable]
                    home[family] = tree.introducing[variable]
                }
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
}
