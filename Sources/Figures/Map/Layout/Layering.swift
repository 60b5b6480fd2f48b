/// The first step of Sugiyama's framework: a layer for every box, so that all arcs run from a lower layer to a higher one.
///
/// Arcs that close a cycle count the other way round. Layers are first those of the longest path, which needs the fewest; then
/// boxes move along their slack while that makes arcs shorter in all, as the network simplex of Gansner and others (1993) does
/// to the optimum.
struct Layering {
    /// From 0, none of them empty.
    private(set) var layer: [Int]
    /// The arcs that count, the way they count, with their index in the graph.
    private(set) var arcs: [(index: Int, from: Int, to: Int)]

    private var incoming: [[Int]]
    private var outgoing: [[Int]]

    init(_ graph: LayeredGraph) {
        let count = graph.heights.count
        layer = [Int](repeating: 0, count: count)
        arcs = Self.withoutCycles(graph)
        incoming = [[Int]](repeating: [], count: count)
        outgoing = incoming
        for arc in arcs {
            outgoing[arc.from].append(arc.to)
            incoming[arc.to].append(arc.from)
        }
        let order = topologicalOrder()
        for box in order { for next in outgoing[box] { layer[next] = max(layer[next], layer[box] + 1) } }
        shorten(order)
        closeGaps()
    }

    /// Turns the arcs round that lead back to a box on the path of a depth-first search.
    private static func withoutCycles(_ graph: LayeredGraph) -> [(index: Int, from: Int, to: Int)] {
        let count = graph.heights.count
        let valid = graph.arcs.indices.filter { index in
            let arc = graph.arcs[index]
            return arc.from != arc.to && (0..<count).contains(arc.from) && (0..<count).contains(arc.to)
        }
        var outgoing = [[Int]](repeating: [], count: count)
        for index in valid { outgoing[graph.arcs[index].from].append(index) }
        enum State { case new, open, done }
        var state = [State](repeating: .new, count: count)
        var isTurned = [Bool](repeating: false, count: graph.arcs.count)
        for start in 0..<count where state[start] == .new {
            state[start] = .open
            var path: [(box: Int, next: Int)] = [(start, 0)]
            while let (box, next) = path.last {
                guard next < outgoing[box].count else {
                    state[box] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let arc = outgoing[box][next]
                let target = graph.arcs[arc].to
                switch state[target] {
                case .new:
                    state[target] = .open
                    path.append((target, 0))
                case .open: isTurned[arc] = true
                case .done: break
                }
            }
        }
        return valid.map { index in
            let arc = graph.arcs[index]
            return isTurned[index] ? (index, arc.to, arc.from) : (index, arc.from, arc.to)
        }
    }

    private func topologicalOrder() -> [Int] {
        var open = incoming.map(\.count)
        var order = open.indices.filter { open[$0] == 0 }
        var next = 0
        while next < order.count {
            for target in outgoing[order[next]] {
                open[target] -= 1
                if open[target] == 0 { order.append(target) }
            }
            next += 1
        }
        return order
    }

    /// Each move makes the arcs shorter in all, so that this ends; the rounds are limited to keep it linear.
    private mutating func shorten(_ order: [Int]) {
        for _ in 0..<8 {
            var hasMoved = false
            for box in order.reversed() where outgoing[box].count > incoming[box].count {
                guard let nearest = outgoing[box].map({ layer[$0] }).min(), nearest - 1 > layer[box] else { continue }
                layer[box] = nearest - 1
                hasMoved = true
            }
            for box in order where incoming[box].count > outgoing[box].count {
                guard let nearest = incoming[box].map({ layer[$0] }).max(), nearest + 1 < layer[box] else { continue }
                layer[box] = nearest + 1
                hasMoved = true
            }
            if !hasMoved { return }
        }
    }

    private mutating func closeGaps() {
        let used = Set(layer).sorted()
        let number = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($0.element, $0.offset) })
        layer = layer.map { number[$0] ?? 0 }
    }
}
