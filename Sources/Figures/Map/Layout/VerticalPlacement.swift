/// The third step of Sugiyama's framework: how far down each vertex of a layer stands, long arcs straight and parents between
/// their children.
///
/// Brandes & Köpf, "Fast and Simple Horizontal Coordinate Assignment", Graph Drawing 2001, turned by 90 degrees: vertices are
/// aligned with the median of their neighbours in four ways, each is packed tightly, and the result is the mean of the two in
/// the middle. Packing is by longest paths over blocks, which takes heights of boxes into account and has none of the flaws of
/// the published packing (Brandes, Walter, Zink, "Erratum", 2020).
struct VerticalPlacement {
    private let graph: ProperGraph
    private let gap: Double
    /// Arcs, by their two ends, that cross one between dummies and give way to it.
    private let conflicts: Set<LayeredGraph.Arc>

    private init(_ graph: ProperGraph, gap: Double) {
        self.graph = graph
        self.gap = gap
        conflicts = graph.conflicts
    }

    /// - Parameter gap: between two neighbours of a layer
    /// - Returns: the middle of every vertex; from 0 downwards for what is highest
    static func middles(of graph: ProperGraph, gap: Double) -> [Double] {
        let placement = VerticalPlacement(graph, gap: gap)
        var ways: [(middles: [Double], isFromBelow: Bool)] = []
        for isFromRight in [false, true] {
            for isFromBelow in [false, true] {
                ways.append((placement.oneWay(isFromRight: isFromRight, isFromBelow: isFromBelow), isFromBelow))
            }
        }
        return placement.balanced(ways)
    }

    private func oneWay(isFromRight: Bool, isFromBelow: Bool) -> [Double] {
        var layers = isFromRight ? graph.layers.reversed() : graph.layers
        if isFromBelow { layers = layers.map { $0.reversed() } }
        let root = align(layers, to: isFromRight ? graph.after : graph.before)
        let middles = pack(layers, root)
        return isFromBelow ? middles.map { -$0 } : middles
    }

    // MARK: Alignment

    /// The first vertex of the block that each vertex is in.
    private func align(_ layers: [[Int]], to neighbours: [[Int]]) -> [Int] {
        var place = [Int](repeating: 0, count: graph.layerOf.count)
        for layer in layers { for (number, vertex) in layer.enumerated() { place[vertex] = number } }
        var root = Array(place.indices)
        var isTaken = [Bool](repeating: false, count: place.count)
        for layer in layers {
            var last = -1
            for vertex in layer {
                let sorted = neighbours[vertex].sorted { place[$0] < place[$1] }
                if sorted.isEmpty { continue }
                for middle in Set([(sorted.count - 1) / 2, sorted.count / 2]).sorted() where root[vertex] == vertex {
                    let other = sorted[middle]
                    let ends = LayeredGraph.Arc(from: min(vertex, other), to: max(vertex, other))
                    guard last < place[other], !isTaken[other], !conflicts.contains(ends) else { continue }
                    isTaken[other] = true
                    root[vertex] = root[other]
                    last = place[other]
                }
            }
        }
        return root
    }

    // MARK: Packing

    private func pack(_ layers: [[Int]], _ root: [Int]) -> [Double] {
        var above = [[(block: Int, distance: Double)]](repeating: [], count: root.count)
        var below = above
        for layer in layers {
            for (upper, lower) in zip(layer, layer.dropFirst()) {
                let distance = (graph.heights[upper] + graph.heights[lower]) / 2 + gap(between: upper, lower)
                above[root[lower]].append((root[upper], distance))
                below[root[upper]].append((root[lower], distance))
            }
        }
        var open = above.map(\.count)
        var order = root.indices.filter { root[$0] == $0 && open[$0] == 0 }
        var next = 0
        var middle = [Double](repeating: 0, count: root.count)
        while next < order.count {
            let block = order[next]
            next += 1
            middle[block] = above[block].reduce(0) { max($0, middle[$1.block] + $1.distance) }
            for (lower, _) in below[block] {
                open[lower] -= 1
                if open[lower] == 0 { order.append(lower) }
            }
        }
        // Up to here each block stands as high as it can; now it comes down as far as what is below it allows.
        for block in order.reversed() {
            if let lowest = below[block].map({ middle[$0.block] - $0.distance }).min() {
                middle[block] = max(middle[block], lowest)
            }
        }
        return root.map { middle[$0] }
    }

    /// Arcs that pass need less room than boxes.
    private func gap(between upper: Int, _ lower: Int) -> Double {
        graph.isDummy(upper) && graph.isDummy(lower) ? gap / 2 : gap
    }

    // MARK: Balance

    /// All four moved to the one that is the least high, then the mean of the two in the middle.
    private func balanced(_ ways: [(middles: [Double], isFromBelow: Bool)]) -> [Double] {
        let ends = ways.map { way in (low: way.middles.min() ?? 0, high: way.middles.max() ?? 0) }
        guard let best = ends.min(by: { $0.high - $0.low < $1.high - $1.low }) else { return [] }
        let moved = zip(ways, ends).map { way, end in
            let shift = way.isFromBelow ? best.high - end.high : best.low - end.low
            return way.middles.map { $0 + shift }
        }
        return graph.layerOf.indices.map { vertex in
            let sorted = moved.map { $0[vertex] }.sorted()
            return (sorted[1] + sorted[2]) / 2
        }
    }
}

extension ProperGraph {
    /// Arcs that cross an inner segment, one between two dummies: type 1 conflicts.
    fileprivate var conflicts: Set<LayeredGraph.Arc> {
        var conflicts: Set<LayeredGraph.Arc> = []
        let place = positions
        for (left, right) in zip(layers, layers.dropFirst()) {
            var from = 0
            var scanned = 0
            for (number, vertex) in right.enumerated() {
                let inner = isDummy(vertex) ? before[vertex].first(where: isDummy) : nil
                guard inner != nil || number == right.count - 1 else { continue }
                let to = inner.map { place[$0] } ?? left.count
                while scanned <= number {
                    let other = right[scanned]
                    for neighbour in before[other] where place[neighbour] < from || place[neighbour] > to {
                        if isDummy(other), isDummy(neighbour) { continue }
                        conflicts.insert(LayeredGraph.Arc(from: min(other, neighbour), to: max(other, neighbour)))
                    }
                    scanned += 1
                }
                from = to
            }
        }
        return conflicts
    }
}
