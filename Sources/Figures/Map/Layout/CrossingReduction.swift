/// The second step of Sugiyama's framework: an order of each layer in which few arcs cross.
///
/// Sweeps to the right and to the left put each vertex at the weighted median of its neighbours, and neighbours change places where
/// that helps (Gansner, Koutsofios, North, Vo, "A Technique for Drawing Directed Graphs", IEEE Transactions on Software
/// Engineering 19, 1993, section 3). The best order of all sweeps is kept; the first is one of them.
struct CrossingReduction {
    private static let mostSweeps = 24
    /// Sweeps without a better order before it ends.
    private static let patience = 4
    /// In larger graphs vertices do not change places one by one.
    private static let mostTransposed = 3000

    private var graph: ProperGraph
    private var place: [Int]

    private init(_ graph: ProperGraph) {
        self.graph = graph
        place = graph.positions
    }

    static func reduce(_ graph: ProperGraph) -> ProperGraph {
        var reduction = CrossingReduction(graph)
        return reduction.best()
    }

    private mutating func best() -> ProperGraph {
        var best = graph
        var fewest = graph.crossings
        var waited = 0
        for sweep in 0..<Self.mostSweeps where fewest > 0 && waited < Self.patience {
            let goesRight = sweep.isMultiple(of: 2)
            for layer in goesRight ? Array(graph.layers.indices) : graph.layers.indices.reversed() {
                order(layer, by: goesRight ? graph.before : graph.after)
            }
            if graph.layerOf.count <= Self.mostTransposed { transpose() }
            let crossings = graph.crossings
            waited += 1
            if crossings < fewest {
                (best, fewest, waited) = (graph, crossings, 0)
            }
        }
        return best
    }

    /// Vertices without a neighbour on that side keep their places.
    private mutating func order(_ layer: Int, by neighbours: [[Int]]) {
        let vertices = graph.layers[layer]
        let movable = vertices.indices.filter { !neighbours[vertices[$0]].isEmpty }
        let sorted = movable.map { (median(neighbours[vertices[$0]]), $0) }.sorted { $0 < $1 }
        for (slot, entry) in zip(movable, sorted) { graph.layers[layer][slot] = vertices[entry.1] }
        for (number, vertex) in graph.layers[layer].enumerated() { place[vertex] = number }
    }

    /// The weighted median: of an even number the two in the middle, weighed by how close the others lie to each.
    private func median(_ neighbours: [Int]) -> Double {
        let places = neighbours.map { place[$0] }.sorted()
        let middle = places.count / 2
        if !places.count.isMultiple(of: 2) { return Double(places[middle]) }
        if places.count == 2 { return Double(places[0] + places[1]) / 2 }
        let left = Double(places[middle - 1] - places[0])
        let right = Double(places[places.count - 1] - places[middle])
        let (low, high) = (Double(places[middle - 1]), Double(places[middle]))
        return left + right > 0 ? (low * right + high * left) / (left + right) : (low + high) / 2
    }

    private mutating func transpose() {
        for _ in 0..<4 {
            var hasChanged = false
            for layer in graph.layers.indices {
                for slot in graph.layers[layer].indices.dropLast() {
                    let (upper, lower) = (graph.layers[layer][slot], graph.layers[layer][slot + 1])
                    if crossings(upper, lower) <= crossings(lower, upper) { continue }
                    graph.layers[layer].swapAt(slot, slot + 1)
                    (place[upper], place[lower]) = (slot + 1, slot)
                    hasChanged = true
                }
            }
            if !hasChanged { return }
        }
    }

    /// Between the arcs of two vertices, with the first above the second.
    private func crossings(_ upper: Int, _ lower: Int) -> Int {
        crossings(graph.before[upper], graph.before[lower]) + crossings(graph.after[upper], graph.after[lower])
    }

    private func crossings(_ upper: [Int], _ lower: [Int]) -> Int {
        upper.reduce(0) { sum, one in sum + lower.count { place[$0] < place[one] } }
    }
}

extension ProperGraph {
    /// How many pairs of arcs cross: inversions, counted in a tree of sums (Barth, Mutzel, Jünger, "Simple and Efficient Bilayer
    /// Cross Counting", Journal of Graph Algorithms and Applications 8, 2004).
    var crossings: Int {
        let place = positions
        return layers.dropLast().enumerated().reduce(0) { sum, entry in
            let size = layers[entry.offset + 1].count
            var leaves = 1
            while leaves < size { leaves *= 2 }
            var tree = [Int](repeating: 0, count: 2 * leaves)
            var crossings = 0
            for vertex in entry.element {
                for target in after[vertex].map({ place[$0] }).sorted() {
                    var node = leaves + target
                    tree[node] += 1
                    while node > 1 {
                        if node.isMultiple(of: 2) { crossings += tree[node + 1] }
                        node /= 2
                        tree[node] += 1
                    }
                }
            }
            return sum + crossings
        }
    }
}
