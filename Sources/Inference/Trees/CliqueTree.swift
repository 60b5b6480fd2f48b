/// A junction tree (Lauritzen & Spiegelhalter 1988): the maximal cliques of a triangulated graph, joined so that whatever two
/// cliques share, every clique between them holds as well. It knows variables and numbers of states, no probabilities.
///
/// Cliques are numbered so that a parent comes before its children; there is one root for each connected part. Variables
/// have a *rank*: the order in which cliques, counted so, introduce them. Every table over several variables of a tree has
/// its axes by ascending rank, outermost first. What a clique shares with its parent then comes first among its axes, so that
/// a message to the parent is a sum over contiguous runs, and no two tables ever differ by a transposition.
final class CliqueTree: Sendable {
    /// Where the axes of each clique start in `axes`, with the end added.
    let axisStart: [Int32]
    /// Variables of all cliques, by rank within each.
    let axes: [Int32]
    /// How many of a clique's axes it shares with its parent: the first ones.
    let separatorCount: [Int32]
    /// The parent of each clique, -1 for roots.
    let parent: [Int32]
    /// For each variable its rank, -1 for those that are not in the tree.
    let rank: [Int32]
    /// The clique that introduces each variable: the topmost that holds it. -1 for those that are not in the tree.
    let introducing: [Int32]
    /// The number that each clique has in the graph that the tree was made from.
    let numberInGraph: [Int32]
    /// Table entries of all cliques, and of the largest.
    let entries: Double
    let largest: Double

    var count: Int { parent.count }

    func axes(of clique: Int) -> ArraySlice<Int32> { axes[Int(axisStart[clique])..<Int(axisStart[clique + 1])] }

    /// - Parameters:
    ///   - graph: cliques of a graph over `members`, by position there
    ///   - members: the variable that each vertex of that graph stands for
    ///   - cardinalities: of all variables
    ///   - roots: cliques of the graph, at most one for each connected part
    init(_ graph: CliqueGraph, members: [Int32], cardinalities: [Int], roots: [Int] = []) {
        let (order, above) = graph.topDown(from: roots)

        var axisStart: [Int32] = [0]
        axisStart.reserveCapacity(order.count + 1)
        var axes: [Int32] = []
        axes.reserveCapacity(graph.vertices.count)
        var separatorCount = [Int32](repeating: 0, count: order.count)
        var parent = [Int32](repeating: -1, count: order.count)
        var rank = [Int32](repeating: -1, count: cardinalities.count)
        var introducing = rank
        var number = [Int32](repeating: -1, count: order.count)
        for (position, clique) in order.enumerated() { number[Int(clique)] = Int32(position) }
        // How much of what lies below shares a variable: what much is shared goes outermost, so that runs are long.
        let sharing = graph.sharing(above, members: members, cardinalities: cardinalities)
        var next: Int32 = 0
        var total = 0.0
        var largest = 0.0
        for (position, clique) in order.enumerated() {
            let start = axes.count
            var size = 1.0
            for vertex in graph.vertices(of: Int(clique)) {
                let variable = members[Int(vertex)]
                axes.append(variable)
                size *= Double(cardinalities[Int(variable)])
            }
            // Introduced here: those without a rank.
            var introduced = axes[start...].filter { rank[Int($0)] < 0 }
            introduced.sort { a, b in
                let (x, y) = (sharing[Int(a)], sharing[Int(b)])
                if x != y { return x > y }
                let (i, j) = (cardinalities[Int(a)], cardinalities[Int(b)])
                return i != j ? i < j : a < b
            }
            for variable in introduced {
                rank[Int(variable)] = next
                introducing[Int(variable)] = Int32(position)
                next += 1
            }
            sortByRank(&axes, from: start, rank)
            axisStart.append(Int32(axes.count))
            separatorCount[position] = Int32(axes.count - start - introduced.count)
            if above[Int(clique)] >= 0 { parent[position] = number[Int(above[Int(clique)])] }
            total += size
            largest = max(largest, size)
        }
        numberInGraph = order
        self.axisStart = axisStart
        self.axes = axes
        self.separatorCount = separatorCount
        self.parent = parent
        self.rank = rank
        self.introducing = introducing
        entries = total
        self.largest = largest
    }

    /// The topmost clique that holds all of `scope`, which must be joined to each other in the triangulated graph: the one
    /// that introduces the last of them. -1 for an empty scope.
    func clique(holding scope: some Sequence<Int>) -> Int {
        var last: Int32 = -1
        var clique: Int32 = -1
        for variable in scope where rank[variable] > last {
            last = rank[variable]
            clique = introducing[variable]
        }
        return Int(clique)
    }
}

/// Insertion: there are few, and most are in order.
private func sortByRank(_ axes: inout [Int32], from start: Int, _ rank: [Int32]) {
    for i in start..<axes.count {
        let variable = axes[i]
        var j = i
        while j > start, rank[Int(axes[j - 1])] > rank[Int(variable)] {
            axes[j] = axes[j - 1]
            j -= 1
        }
        axes[j] = variable
    }
}
