/// The maximal cliques that an elimination leaves, and the edges of a junction tree between them, without a direction yet.
struct CliqueGraph {
    /// Where the vertices of each clique start in `vertices`, with the end added.
    private(set) var start: [Int32] = [0]
    private(set) var vertices: [Int32] = []
    /// Another clique that each is joined to, -1 for one of each connected part; its number is always smaller.
    private(set) var joined: [Int32] = []

    var count: Int { joined.count }

    func vertices(of clique: Int) -> ArraySlice<Int32> { vertices[Int(start[clique])..<Int(start[clique + 1])] }

    init(_ elimination: Elimination) {
        let order = elimination.order
        var place = [Int32](repeating: 0, count: order.count)
        for (position, vertex) in order.enumerated() { place[Int(vertex)] = Int32(position) }
        // Backwards: a vertex belongs to the clique of the neighbour that goes next when that clique is just its neighbours.
        var cliqueOf = [Int32](repeating: -1, count: order.count)
        var size: [Int32] = []
        var seed: [Int32] = []
        for position in order.indices.reversed() {
            let vertex = Int(order[position])
            let around = elimination.neighbours(at: position)
            guard let next = around.min(by: { place[Int($0)] < place[Int($1)] }) else {
                cliqueOf[vertex] = Int32(size.count)
                size.append(1)
                seed.append(Int32(position))
                joined.append(-1)
                continue
            }
            let other = cliqueOf[Int(next)]
            if Int(size[Int(other)]) == around.count {
                size[Int(other)] += 1
                cliqueOf[vertex] = other
            } else {
                cliqueOf[vertex] = Int32(size.count)
                size.append(Int32(around.count + 1))
                seed.append(Int32(position))
                joined.append(other)
            }
        }
        var offset: Int32 = 0
        for count in size {
            offset += count
            start.append(offset)
        }
        vertices = [Int32](repeating: 0, count: Int(offset))
        var fill = start
        for (clique, position) in seed.enumerated() {
            for vertex in elimination.neighbours(at: Int(position)) {
                vertices[Int(fill[clique])] = vertex
                fill[clique] += 1
            }
        }
        for position in order.indices.reversed() {
            let vertex = order[position]
            let clique = Int(cliqueOf[Int(vertex)])
            vertices[Int(fill[clique])] = vertex
            fill[clique] += 1
        }
    }

    /// Cliques from the roots down, a parent before its children, and for each clique the one above it (-1 for roots).
    ///
    /// - Parameter roots: at most one for each connected part; parts without keep the root they have
    func topDown(from roots: [Int]) -> (order: [Int32], above: [Int32]) {
        var above = joined
        for root in roots {
            // Turn the path from the root up to the old root round.
            var clique = Int32(root)
            var previous: Int32 = -1
            while clique >= 0 {
                let next = above[Int(clique)]
                above[Int(clique)] = previous
                previous = clique
                clique = next
            }
        }
        var firstChild = [Int32](repeating: -1, count: count)
        var nextChild = firstChild
        for clique in (0..<count).reversed() where above[clique] >= 0 {
            nextChild[clique] = firstChild[Int(above[clique])]
            firstChild[Int(above[clique])] = Int32(clique)
        }
        var order: [Int32] = []
        order.reserveCapacity(count)
        var stack: [Int32] = (0..<count).reversed().filter { above[$0] < 0 }.map(Int32.init)
        while let clique = stack.popLast() {
            order.append(clique)
            var child = firstChild[Int(clique)]
            while child >= 0 {
                stack.append(child)
                child = nextChild[Int(child)]
            }
        }
        return (order, above)
    }

    /// For each variable the entries of all cliques that share it with the one above them.
    func sharing(_ above: [Int32], members: [Int32], cardinalities: [Int]) -> [Double] {
        var sharing = [Double](repeating: 0, count: cardinalities.count)
        var isAbove = [Int32](repeating: -1, count: members.count)
        for clique in 0..<count where above[clique] >= 0 {
            for vertex in vertices(of: Int(above[clique])) { isAbove[Int(vertex)] = Int32(clique) }
            var size = 1.0
            for vertex in vertices(of: clique) { size *= Double(cardinalities[Int(members[Int(vertex)])]) }
            for vertex in vertices(of: clique) where isAbove[Int(vertex)] == Int32(clique) {
                sharing[Int(members[Int(vertex)])] += size
            }
        }
        return sharing
    }
}
