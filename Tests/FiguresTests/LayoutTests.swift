import Testing

@testable import Figures

/// What holds of the layout of any graph.
@Suite struct LayoutTests {
    /// Boxes of random heights with random arcs: forests, webs, with cycles, loops, repeated arcs and arcs that lead nowhere.
    private static func graph(_ seed: UInt64) -> LayeredGraph {
        var random = SplitMix(state: seed)
        let count = 1 + random.next(below: 40)
        let heights = (0..<count).map { _ in Double(20 + random.next(below: 120)) }
        let arcs = (0..<random.next(below: 2 * count)).map { _ in
            LayeredGraph.Arc(from: random.next(below: count), to: random.next(below: count + (seed % 7 == 0 ? 3 : 0)))
        }
        // Two in three graphs have no cycle.
        let isFree = seed % 3 == 0
        return LayeredGraph(
            heights: heights,
            arcs: isFree
                ? arcs
                : arcs.filter { $0.from != $0.to }.map { .init(from: min($0.from, $0.to), to: max($0.from, $0.to)) })
    }

    @Test(arguments: UInt64(1)...120)
    func arcsRunToTheRightUnlessTheyCloseACycle(seed: UInt64) {
        let graph = Self.graph(seed)
        let layering = Layering(graph)
        for arc in layering.arcs { #expect(layering.layer[arc.from] < layering.layer[arc.to]) }
        if seed % 3 != 0 {
            for arc in layering.arcs { #expect(arc.from == graph.arcs[arc.index].from, "no arc needs turning") }
        }
        let used = Set(layering.layer)
        #expect(used == Set(0..<used.count), "no layer is empty")
    }

    @Test(arguments: UInt64(1)...120)
    func boxesOfALayerDoNotOverlap(seed: UInt64) {
        let graph = Self.graph(seed)
        let measure = LayeredLayout.Measure()
        let layout = LayeredLayout(graph, measure)
        for left in graph.heights.indices {
            #expect(layout.corners[left].y >= -1e-6)
            #expect(layout.corners[left].y + graph.heights[left] <= layout.height + 1e-6)
            #expect(layout.corners[left].x + measure.boxWidth <= layout.width + 1e-6)
            for right in graph.heights.indices where right > left && layout.layers[left] == layout.layers[right] {
                let (one, other) = (layout.corners[left].y, layout.corners[right].y)
                let gap = one < other ? other - one - graph.heights[left] : one - other - graph.heights[right]
                #expect(gap >= measure.boxGap - 1e-6, "boxes \(left) and \(right)")
            }
        }
    }

    @Test(arguments: UInt64(1)...40)
    func routesBeginAndEndAtTheirBoxes(seed: UInt64) throws {
        let graph = Self.graph(seed)
        let layout = LayeredLayout(graph)
        for (arc, route) in zip(graph.arcs, layout.routes) {
            let isDrawn = arc.from != arc.to && graph.heights.indices.contains(arc.to)
            #expect(route.isEmpty != isDrawn)
            guard isDrawn else { continue }
            for (box, point) in zip([arc.from, arc.to], [try #require(route.first), try #require(route.last)]) {
                #expect(point.y >= layout.corners[box].y - 1e-6)
                #expect(point.y <= layout.corners[box].y + graph.heights[box] + 1e-6)
            }
        }
    }

    @Test(arguments: UInt64(1)...20)
    func theSameGraphLooksTheSame(seed: UInt64) {
        #expect(LayeredLayout(Self.graph(seed)) == LayeredLayout(Self.graph(seed)))
    }

    /// Counted in a tree as by comparing every two arcs; and the order that is chosen has no more than the first.
    @Test(arguments: UInt64(1)...60)
    func crossingsAreCountedAndReduced(seed: UInt64) {
        let graph = Self.graph(seed)
        let proper = ProperGraph(graph, Layering(graph))
        let place = proper.positions
        var crossings = 0
        for layer in proper.layers {
            let arcs = layer.flatMap { vertex in proper.after[vertex].map { (place[vertex], place[$0]) } }
            for (index, one) in arcs.enumerated() {
                crossings += arcs[(index + 1)...].count { ($0.0 - one.0) * ($0.1 - one.1) < 0 }
            }
        }
        #expect(proper.crossings == crossings)
        let reduced = CrossingReduction.reduce(proper)
        #expect(reduced.crossings <= crossings)
        #expect(reduced.layers.map { $0.sorted() } == proper.layers.map { $0.sorted() })
    }

    /// A tree can always be drawn without crossings.
    @Test func aTreeHasNoCrossings() {
        let arcs = (1..<40).map { LayeredGraph.Arc(from: ($0 - 1) / 3, to: $0) }
        let graph = LayeredGraph(heights: [Double](repeating: 40, count: 40), arcs: arcs)
        #expect(CrossingReduction.reduce(ProperGraph(graph, Layering(graph))).crossings == 0)
    }

    @Test func aChainIsStraight() {
        let arcs = (1..<9).map { LayeredGraph.Arc(from: $0 - 1, to: $0) }
        let layout = LayeredLayout(LayeredGraph(heights: [Double](repeating: 40, count: 9), arcs: arcs))
        #expect(Set(layout.corners.map(\.y)) == [0])
        #expect(layout.layers == Array(0..<9))
    }

    /// A case of two thousand claims without folding, each hanging on one or two of those before it.
    @Test func largeGraphsAreLaidOut() {
        var random = SplitMix(state: 11)
        let arcs = (1..<2000).flatMap { box in
            (0...random.next(below: 2)).map { _ in
                LayeredGraph.Arc(from: max(0, box - 1 - random.next(below: 60)), to: box)
            }
        }
        let graph = LayeredGraph(heights: [Double](repeating: 60, count: 2000), arcs: arcs)
        let layout = LayeredLayout(graph)
        for boxes in Dictionary(grouping: graph.heights.indices, by: { layout.layers[$0] }).values {
            let tops = boxes.map { layout.corners[$0].y }.sorted()
            for (upper, lower) in zip(tops, tops.dropFirst()) { #expect(lower - upper >= 74 - 1e-6) }
        }
        #expect(layout.routes.allSatisfy { $0.count >= 2 })
    }

    @Test func nothingIsLaidOut() {
        let layout = LayeredLayout(LayeredGraph(heights: [], arcs: []))
        #expect(layout.width == 0 && layout.height == 0)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014), so that each seed gives the same graph everywhere.
private struct SplitMix {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
    }
}
