/// A layered graph in which every arc runs to the next layer: longer ones are cut by dummy vertices, one in each layer that they pass.
struct ProperGraph {
    /// The boxes come first, then the dummies.
    let boxCount: Int
    /// Vertices of each layer, from top to bottom.
    var layers: [[Int]]
    private(set) var layerOf: [Int]
    private(set) var heights: [Double]
    /// Neighbours in the layer before and in the one after.
    private(set) var before: [[Int]]
    private(set) var after: [[Int]]
    /// For each arc of the graph the vertices that it passes from left to right; empty for arcs that are not drawn.
    private(set) var chains: [[Int]]

    /// How many dummies a vertex or an arc may cost on average before the longest arcs go without, and run straight.
    private static let mostDummiesEach = 16

    init(_ graph: LayeredGraph, _ layering: Layering) {
        boxCount = graph.heights.count
        layerOf = layering.layer
        heights = graph.heights
        before = [[Int]](repeating: [], count: boxCount)
        after = before
        chains = [[Int]](repeating: [], count: graph.arcs.count)
        layers = []
        var room = (graph.heights.count + graph.arcs.count) * Self.mostDummiesEach
        let arcs = layering.arcs.map { ($0, layering.layer[$0.to] - layering.layer[$0.from]) }
            .sorted { ($0.1, $0.0.index) < ($1.1, $1.0.index) }.map(\.0)
        for arc in arcs {
            room -= layerOf[arc.to] - layerOf[arc.from] - 1
            guard room >= 0 else {
                chains[arc.index] = [arc.from, arc.to]
                continue
            }
            var chain = [arc.from]
            for layer in (layerOf[arc.from] + 1)..<max(layerOf[arc.to], layerOf[arc.from] + 1) {
                chain.append(addDummy(in: layer))
            }
            chain.append(arc.to)
            for (one, other) in zip(chain, chain.dropFirst()) {
                after[one].append(other)
                before[other].append(one)
            }
            chains[arc.index] = chain
        }
        layers = firstOrder()
    }

    func isDummy(_ vertex: Int) -> Bool { vertex >= boxCount }

    private mutating func addDummy(in layer: Int) -> Int {
        layerOf.append(layer)
        heights.append(0)
        before.append([])
        after.append([])
        return layerOf.count - 1
    }

    /// As a depth-first search from the first box comes by them: what hangs together begins side by side.
    private func firstOrder() -> [[Int]] {
        var layers = [[Int]](repeating: [], count: (layerOf.max() ?? -1) + 1)
        var isFound = [Bool](repeating: false, count: layerOf.count)
        for start in layerOf.indices where !isFound[start] {
            var open = [start]
            while let vertex = open.popLast() {
                if isFound[vertex] { continue }
                isFound[vertex] = true
                layers[layerOf[vertex]].append(vertex)
                open += (before[vertex] + after[vertex]).filter { !isFound[$0] }.reversed()
            }
        }
        return layers
    }

    /// The place of every vertex within its layer.
    var positions: [Int] {
        var positions = [Int](repeating: 0, count: layerOf.count)
        for layer in layers { for (place, vertex) in layer.enumerated() { positions[vertex] = place } }
        return positions
    }
}
