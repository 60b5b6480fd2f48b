/// Boxes and the arcs between them, as a layout sees them: sizes and numbers, nothing of what they stand for.
struct LayeredGraph: Sendable, Hashable {
    struct Arc: Sendable, Hashable {
        var from: Int
        var to: Int
    }

    /// Height of each box; all are as wide as one another.
    var heights: [Double]
    /// From left to right. Arcs that would close a cycle, loops and arcs of boxes that do not exist are allowed, and harmless.
    var arcs: [Arc]

    /// Boxes that hang together, each part in order of its first box.
    var components: [[Int]] {
        var neighbours = [[Int]](repeating: [], count: heights.count)
        for arc in arcs where heights.indices.contains(arc.from) && heights.indices.contains(arc.to) {
            neighbours[arc.from].append(arc.to)
            neighbours[arc.to].append(arc.from)
        }
        var isFound = [Bool](repeating: false, count: heights.count)
        return heights.indices.compactMap { start in
            if isFound[start] { return nil }
            isFound[start] = true
            var found = [start]
            var next = 0
            while next < found.count {
                for other in neighbours[found[next]] where !isFound[other] {
                    isFound[other] = true
                    found.append(other)
                }
                next += 1
            }
            return found.sorted()
        }
    }
}
