/// Where boxes stand and how arcs run, by Sugiyama's framework (Sugiyama, Tagawa, Toda, "Methods for Visual Understanding of
/// Hierarchical System Structures", IEEE Transactions on Systems, Man, and Cybernetics 11, 1981): layers from left to right, dummy
/// vertices on long arcs, few crossings, and places that make arcs straight.
///
/// The same graph always has the same layout: nothing is random, and ties go by the order of the boxes. Takes time near to linear in
/// boxes, arcs and dummies.
struct LayeredLayout: Sendable, Hashable {
    struct Point: Sendable, Hashable {
        var x: Double
        var y: Double
    }

    /// Measures in units of the drawing.
    struct Measure: Sendable, Hashable {
        var boxWidth = 224.0
        /// Between layers, for arcs to bend in.
        var layerGap = 72.0
        /// Between neighbours in a layer.
        var boxGap = 14.0
        /// Between parts that do not hang together.
        var componentGap = 32.0
    }

    /// The upper left corner of each box.
    private(set) var corners: [Point]
    /// The layer of each box.
    private(set) var layers: [Int]
    /// Points that each arc passes, from its own beginning to its end; two for each dummy. Empty for arcs that are not drawn.
    private(set) var routes: [[Point]]
    private(set) var width = 0.0
    private(set) var height = 0.0

    private let measure: Measure

    init(_ graph: LayeredGraph, _ measure: Measure = Measure()) {
        self.measure = measure
        corners = graph.heights.map { _ in Point(x: 0, y: 0) }
        layers = graph.heights.map { _ in 0 }
        routes = graph.arcs.map { _ in [] }
        for component in graph.components { add(component, of: graph) }
    }

    private mutating func add(_ boxes: [Int], of graph: LayeredGraph) {
        let number = Dictionary(uniqueKeysWithValues: boxes.enumerated().map { ($0.element, $0.offset) })
        let arcs = graph.arcs.indices.filter { number[graph.arcs[$0].from] != nil && number[graph.arcs[$0].to] != nil }
        let part = LayeredGraph(
            heights: boxes.map { graph.heights[$0] },
            arcs: arcs.map { index in
                let arc = graph.arcs[index]
                return LayeredGraph.Arc(from: number[arc.from] ?? 0, to: number[arc.to] ?? 0)
            })
        let layering = Layering(part)
        let proper = CrossingReduction.reduce(ProperGraph(part, layering))
        let middles = VerticalPlacement.middles(of: proper, gap: measure.boxGap)
        let top = middles.indices.map { middles[$0] - proper.heights[$0] / 2 }.min() ?? 0
        let shift = height > 0 ? height + measure.componentGap - top : -top
        for (box, own) in zip(boxes, middles.indices) {
            layers[box] = proper.layerOf[own]
            corners[box] = Point(x: left(of: proper.layerOf[own]), y: middles[own] + shift - proper.heights[own] / 2)
            height = max(height, corners[box].y + proper.heights[own])
        }
        width = max(width, left(of: proper.layers.count - 1) + measure.boxWidth)
        let ports = Ports(proper, middles)
        for (own, index) in arcs.enumerated() {
            let points = route(own, proper, middles, ports).map { Point(x: $0.x, y: $0.y + shift) }
            let isTurned = proper.chains[own].first != part.arcs[own].from
            routes[index] = isTurned ? points.reversed() : points
            height = max(height, points.map(\.y).max() ?? 0)
        }
    }

    private func left(of layer: Int) -> Double { Double(layer) * (measure.boxWidth + measure.layerGap) }

    private func route(_ arc: Int, _ graph: ProperGraph, _ middles: [Double], _ ports: Ports) -> [Point] {
        let chain = graph.chains[arc]
        guard let first = chain.first, let last = chain.last, chain.count > 1 else { return [] }
        var points = [
            Point(x: left(of: graph.layerOf[first]) + measure.boxWidth, y: middles[first] + (ports.leaving[arc] ?? 0))
        ]
        for dummy in chain.dropFirst().dropLast() {
            let x = left(of: graph.layerOf[dummy])
            points += [Point(x: x, y: middles[dummy]), Point(x: x + measure.boxWidth, y: middles[dummy])]
        }
        points.append(Point(x: left(of: graph.layerOf[last]), y: middles[last] + (ports.entering[arc] ?? 0)))
        return points
    }
}

/// Arcs of one box leave and enter it side by side, in the order of where they go.
private struct Ports {
    /// How far below the middle of its box each arc leaves, and enters.
    private(set) var leaving: [Int: Double] = [:]
    private(set) var entering: [Int: Double] = [:]

    private static let mostApart = 12.0

    init(_ graph: ProperGraph, _ middles: [Double]) {
        var out: [Int: [(arc: Int, towards: Double)]] = [:]
        var into = out
        for (arc, chain) in graph.chains.enumerated() where chain.count > 1 {
            guard let first = chain.first, let last = chain.last else { continue }
            out[first, default: []].append((arc, middles[chain[1]]))
            into[last, default: []].append((arc, middles[chain[chain.count - 2]]))
        }
        leaving = Self.spread(out, graph.heights)
        entering = Self.spread(into, graph.heights)
    }

    private static func spread(
        _ arcs: [Int: [(arc: Int, towards: Double)]], _ heights: [Double]
    ) -> [Int: Double] {
        var places: [Int: Double] = [:]
        for (box, list) in arcs {
            let sorted = list.sorted { ($0.towards, $0.arc) < ($1.towards, $1.arc) }
            let step = min(mostApart, heights[box] * 0.7 / Double(max(1, sorted.count - 1)))
            for (number, entry) in sorted.enumerated() {
                places[entry.arc] = (Double(number) - Double(sorted.count - 1) / 2) * step
            }
        }
        return places
    }
}
