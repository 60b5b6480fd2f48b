/// Triangulation of an undirected graph by greedy elimination.
///
/// Minimum fill (Rose 1972; Kjærulff 1990 compares the heuristics): eliminate next the vertex whose neighbours lack the
/// fewest edges among themselves; of equals, the one whose clique has the smallest table, then the lowest. Same graph,
/// same order.
struct Triangulation {
    /// Vertices in the order of their elimination.
    var order: [Int] = []
    /// For each eliminated vertex, in that order: its neighbours at the time, ascending. With the vertex itself they form
    /// a clique of the triangulated graph.
    var neighbours: [[Int]] = []

    /// - Parameters:
    ///   - cardinalities: states of each vertex
    ///   - cliques: sets of vertices that are joined to each other from the start
    init(cardinalities: [Int], cliques: [[Int]]) {
        let count = cardinalities.count
        let words = (count + 63) / 64
        var matrix = [UInt64](repeating: 0, count: count * words)
        var adjacent = [[Int]](repeating: [], count: count)
        func joined(_ a: Int, _ b: Int) -> Bool { matrix[a * words + b >> 6] & (1 << UInt64(b & 63)) != 0 }
        func join(_ a: Int, _ b: Int) {
            matrix[a * words + b >> 6] |= 1 << UInt64(b & 63)
            matrix[b * words + a >> 6] |= 1 << UInt64(a & 63)
            adjacent[a].append(b)
            adjacent[b].append(a)
        }
        for clique in cliques {
            for (position, a) in clique.enumerated() {
                for b in clique[..<position] where !joined(a, b) { join(a, b) }
            }
        }
        let logs = cardinalities.map { logarithm(Double($0)) }
        func cost(_ vertex: Int) -> (fill: Int, weight: Double) {
            let around = adjacent[vertex]
            var fill = 0
            var weight = logs[vertex]
            for (position, a) in around.enumerated() {
                weight += logs[a]
                for b in around[..<position] where !joined(a, b) { fill += 1 }
            }
            return (fill, weight)
        }
        var costs = (0..<count).map(cost)
        var heap = VertexHeap()
        for vertex in 0..<count { heap.push((costs[vertex].fill, costs[vertex].weight, vertex)) }
        var gone = [Bool](repeating: false, count: count)
        var touched = [Bool](repeating: false, count: count)
        while order.count < count, let best = heap.pop() {
            let vertex = best.vertex
            // An entry of the heap is out of date when the cost has changed since; a newer one is in the heap as well.
            if gone[vertex] || best.fill != costs[vertex].fill || best.weight != costs[vertex].weight { continue }
            gone[vertex] = true
            let around = adjacent[vertex].sorted()
            order.append(vertex)
            neighbours.append(around)
            var changed: [Int] = []
            func touch(_ other: Int) {
                if !touched[other] {
                    touched[other] = true
                    changed.append(other)
                }
            }
            for a in around {
                adjacent[a].removeAll { $0 == vertex }
                touch(a)
            }
            for (position, a) in around.enumerated() {
                for b in around[..<position] where !joined(a, b) {
                    // Who neighbours both ends of a new edge lacks one edge less.
                    for common in adjacent[a] where joined(common, b) && !gone[common] { touch(common) }
                    join(a, b)
                }
            }
            for other in changed {
                touched[other] = false
                let now = cost(other)
                if now != costs[other] {
                    costs[other] = now
                    heap.push((now.fill, now.weight, other))
                }
            }
        }
    }
}

/// A binary heap of vertices by (fill, weight, vertex), smallest first.
struct VertexHeap {
    private var items: [(fill: Int, weight: Double, vertex: Int)] = []

    private func precedes(_ i: Int, _ j: Int) -> Bool { items[i] < items[j] }

    mutating func push(_ item: (fill: Int, weight: Double, vertex: Int)) {
        items.append(item)
        var child = items.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            if !precedes(child, parent) { break }
            items.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> (fill: Int, weight: Double, vertex: Int)? {
        guard let top = items.first, let last = items.popLast() else { return nil }
        if items.isEmpty { return top }
        items[0] = last
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < items.count && precedes(child, smallest) {
                smallest = child
            }
            if smallest == parent { return top }
            items.swapAt(parent, smallest)
            parent = smallest
        }
    }
}
