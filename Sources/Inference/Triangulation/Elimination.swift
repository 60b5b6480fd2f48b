/// The order in which the vertices of a graph were eliminated, and what each left behind.
struct Elimination: Sendable {
    var order: [Int32] = []
    /// Where the neighbours that each eliminated vertex had at the time start in `neighbours`, with the end added.
    var starts: [Int32] = [0]
    var neighbours: [Int32] = []
    /// Table entries of all maximal cliques of the triangulated graph.
    var entries = 0.0
    /// Whether no edge had to be added: the graph was triangulated already, and no other order takes less.
    var isPerfect = false

    /// The neighbours of the vertex eliminated at a position; with it they form a clique of the triangulated graph.
    func neighbours(at position: Int) -> ArraySlice<Int32> {
        neighbours[Int(starts[position])..<Int(starts[position + 1])]
    }
}

/// What to eliminate next (Kjærulff 1990; Fishelson & Geiger 2003 for the weighted fill). None is best on all networks.
enum EliminationHeuristic: CaseIterable {
    /// The fewest missing edges among the neighbours, of equals the smallest table.
    case fill
    /// The smallest sum over missing edges of the product of both ends' numbers of states.
    case weightedFill
    /// The smallest table.
    case weight
}

/// Tries of elimination orders on one graph.
struct EliminationSearch: ~Copyable {
    private var graph: EliminationGraph
    private var queue: VertexQueue

    init(_ graph: consuming EliminationGraph) {
        queue = VertexQueue(capacity: graph.count)
        self.graph = graph
    }

    var work: Int { graph.work }

    /// Eliminates every vertex.
    ///
    /// - Parameters:
    ///   - noise: by how much the figures that decide are shaken: 0 for the heuristic as it is
    ///   - limit: gives up, returning nil, when cliques sum up to more entries
    mutating func eliminate(
        _ heuristic: EliminationHeuristic, noise: Double = 0, generator: inout SeededGenerator,
        limit: Double = .infinity
    ) -> Elimination? {
        graph.reset()
        var shake = [Double](repeating: 1, count: noise > 0 ? graph.count : 0)
        for vertex in shake.indices { shake[vertex] = 1 + noise * generator.unit() }
        let (fill, weightedFill, weight) = (graph.fill, graph.weightedFill, graph.weight)
        func key(_ vertex: Int) -> Double {
            let exact =
                switch heuristic {
                case .fill: Double(fill[vertex]) + 1e-6 * weight[vertex]
                case .weightedFill: weightedFill[vertex] + 1e-6 * weight[vertex]
                case .weight: weight[vertex] + 1e-9 * Double(fill[vertex])
                }
            // Who fills nothing in goes first whatever the shaking.
            return noise > 0 && fill[vertex] > 0 ? exact * shake[vertex] : exact
        }
        queue.fill(graph.count, keys: key)
        var result = Elimination()
        result.order.reserveCapacity(graph.count)
        result.starts.reserveCapacity(graph.count + 1)
        result.neighbours.reserveCapacity(graph.count * 4)
        var sum = 0.0
        while let vertex = queue.pop() {
            result.order.append(Int32(vertex))
            result.neighbours.append(contentsOf: graph.neighbours(of: vertex))
            result.starts.append(Int32(result.neighbours.count))
            sum += exponential(graph.weight[vertex])
            // Cliques inside others are counted here and not in the end: rarely more than the last factor.
            if sum > 4 * limit { return nil }
            graph.eliminate(vertex)
            for index in 0..<graph.touchedCount {
                let other = Int(graph.touched[index])
                queue.update(other, key: key(other))
            }
        }
        result.isPerfect = graph.added == 0
        result.entries = result.maximalCliqueEntries(states: graph.states)
        return result
    }
}

extension Elimination {
    /// A clique is inside another exactly when it is what the other leaves behind, to the last vertex.
    fileprivate func maximalCliqueEntries(states: UnsafeMutablePointer<Double>) -> Double {
        var place = [Int32](repeating: 0, count: order.count)
        for (position, vertex) in order.enumerated() { place[Int(vertex)] = Int32(position) }
        var isInside = [Bool](repeating: false, count: order.count)
        var total = 0.0
        for position in order.indices {
            let around = neighbours(at: position)
            var first = Int32.max
            var size = states[Int(order[position])]
            for vertex in around {
                first = min(first, place[Int(vertex)])
                size *= states[Int(vertex)]
            }
            if !isInside[position] { total += size }
            if first < .max, neighbours(at: Int(first)).count == around.count - 1 { isInside[Int(first)] = true }
        }
        return total
    }
}
