/// An undirected graph from which vertices are eliminated one by one, with the figures that choose the next one kept up to
/// date instead of counted anew: fill, weighted fill and weight of every vertex left.
///
/// Eliminating a vertex joins its neighbours to each other. When an edge a–b is added, every common neighbour lacks one pair
/// less, and the new neighbour brings a and b the pairs that it does not close; when a vertex goes, its neighbours lose the
/// pairs that they lacked with it. So an elimination costs about the size of its neighbourhood squared.
///
/// Plain memory, because thousands of these steps are wanted in a millisecond. `reset()` starts over from the same graph.
struct EliminationGraph: ~Copyable {
    let count: Int
    /// Number of states of each vertex, and its logarithm.
    let states: UnsafeMutablePointer<Double>
    let logStates: UnsafeMutablePointer<Double>
    /// Pairs of neighbours that are not joined; the sum over them of the product of their numbers of states.
    let fill: UnsafeMutablePointer<Int>
    let weightedFill: UnsafeMutablePointer<Double>
    /// Logarithm of the size of the table over the vertex and its neighbours.
    let weight: UnsafeMutablePointer<Double>
    /// Sum of the numbers of states of the neighbours.
    private let neighbourStates: UnsafeMutablePointer<Double>
    let degree: UnsafeMutablePointer<Int32>
    private let neighbours: UnsafeMutablePointer<UnsafeMutablePointer<Int32>>
    private let capacity: UnsafeMutablePointer<Int32>
    private let mark: UnsafeMutablePointer<Int32>
    private var markValue: Int32 = 0
    private let touchMark: UnsafeMutablePointer<Int32>
    private var touchValue: Int32 = 0
    /// Vertices whose figures the last elimination changed.
    let touched: UnsafeMutablePointer<Int32>
    private(set) var touchedCount = 0
    /// Where in the list of a hub its last neighbour to go was.
    private var lastRemoved = 0
    private static let mostSearchedInOrder = 256
    /// Edges added since the graph was as it was given.
    private(set) var added = 0
    /// Edges looked at so far: the measure of work done.
    private(set) var work = 0

    private var arena: NumberArena
    private var original = Original()
    private struct Original {
        var degree: [Int32] = []
        var edges: [Int32] = []
        var fill: [Int] = []
        var weightedFill: [Double] = []
        var weight: [Double] = []
        var neighbourStates: [Double] = []
    }

    /// - Parameters:
    ///   - members: the variables that are vertices, in the order of the vertices
    ///   - scopes: sets of variables that are joined to each other from the start; those that are not members are left out
    ///   - isCut: sets that are left out
    init(members: [Int32], cardinalities: [Int], scopes: Scopes, isCut: (Int) -> Bool = { _ in false }) {
        let count = members.count
        self.count = count
        func room<T: BitwiseCopyable>(_ value: T) -> UnsafeMutablePointer<T> {
            let pointer = UnsafeMutablePointer<T>.allocate(capacity: max(1, count))
            pointer.initialize(repeating: value, count: max(1, count))
            return pointer
        }
        states = room(0)
        logStates = room(0)
        fill = room(0)
        weightedFill = room(0)
        weight = room(0)
        neighbourStates = room(0)
        degree = room(0)
        capacity = room(12)
        mark = room(0)
        touchMark = room(0)
        touched = room(0)
        neighbours = .allocate(capacity: max(1, count))
        arena = NumberArena(capacity: count * 24)
        var vertex = [Int32](repeating: -1, count: cardinalities.count)
        for index in 0..<count {
            (neighbours + index).initialize(to: arena.take(12))
            let own = cardinalities[Int(members[index])]
            states[index] = Double(own)
            logStates[index] = logarithm(Double(own))
            vertex[Int(members[index])] = Int32(index)
        }
        for scope in 0..<scopes.count where !isCut(scope) { join(scopes[scope], vertex) }
        for index in 0..<count { self.count(index) }
        keep()
    }

    deinit {
        for pointer in [states, logStates, weightedFill, weight, neighbourStates] { pointer.deallocate() }
        fill.deallocate()
        for pointer in [degree, capacity, mark, touchMark, touched] { pointer.deallocate() }
        neighbours.deallocate()
    }

    /// The neighbours that a vertex has now, in no order.
    func neighbours(of vertex: Int) -> UnsafeBufferPointer<Int32> {
        UnsafeBufferPointer(start: neighbours[vertex], count: Int(degree[vertex]))
    }

    // MARK: Eliminating

    /// Joins the neighbours of a vertex to each other and takes it out. Afterwards ``touched`` lists whose figures changed.
    mutating func eliminate(_ vertex: Int) {
        if touchValue == .max {
            touchMark.update(repeating: 0, count: max(1, count))
            touchValue = 0
        }
        touchValue += 1
        touchedCount = 0
        let around = neighbours[vertex]
        let size = Int(degree[vertex])
        if fill[vertex] > 0 {
            for i in 0..<size - 1 {
                let a = Int(around[i])
                markNeighbours(of: a)
                for j in i + 1..<size where mark[Int(around[j])] != markValue { addEdge(a, Int(around[j])) }
            }
        }
        for i in 0..<size {
            let a = Int(around[i])
            fill[a] -= Int(degree[a]) - size
            // Of what a lacked with the vertex, the states: those of a's neighbours outside.
            var inside = 0.0
            for j in 0..<size where j != i { inside += states[Int(around[j])] }
            let outside = neighbourStates[a] - states[vertex] - inside
            weightedFill[a] = max(0, weightedFill[a] - states[vertex] * outside)
            neighbourStates[a] -= states[vertex]
            weight[a] -= logStates[vertex]
            remove(vertex, from: a)
            touch(a)
        }
        work += size * size + 4
    }

    private mutating func addEdge(_ a: Int, _ b: Int) {
        var common: Int32 = 0
        var commonStates = 0.0
        let list = neighbours[b]
        let product = states[a] * states[b]
        for k in 0..<Int(degree[b]) {
            let c = Int(list[k])
            if mark[c] == markValue {
                common += 1
                commonStates += states[c]
                fill[c] -= 1
                weightedFill[c] -= product
                touch(c)
            }
        }
        added += 1
        fill[a] += Int(degree[a] - common)
        fill[b] += Int(degree[b] - common)
        weightedFill[a] += states[b] * (neighbourStates[a] - commonStates)
        weightedFill[b] += states[a] * (neighbourStates[b] - commonStates)
        work += Int(degree[b])
        append(b, to: a)
        append(a, to: b)
        mark[b] = markValue
    }

    private mutating func touch(_ vertex: Int) {
        if touchMark[vertex] != touchValue {
            touchMark[vertex] = touchValue
            touched[touchedCount] = Int32(vertex)
            touchedCount += 1
        }
    }

    private mutating func markNeighbours(of vertex: Int) {
        if markValue == .max {
            mark.update(repeating: 0, count: max(1, count))
            markValue = 0
        }
        markValue += 1
        let list = neighbours[vertex]
        for k in 0..<Int(degree[vertex]) { mark[Int(list[k])] = markValue }
        work += Int(degree[vertex])
    }

    private mutating func append(_ b: Int, to a: Int) {
        let used = degree[a]
        if used == capacity[a] {
            let larger = arena.take(Int(used) * 2)
            larger.update(from: neighbours[a], count: Int(used))
            neighbours[a] = larger
            capacity[a] = used * 2
        }
        neighbours[a][Int(used)] = Int32(b)
        degree[a] = used + 1
        neighbourStates[a] += states[b]
        weight[a] += logStates[b]
    }

    private mutating func remove(_ vertex: Int, from a: Int) {
        let list = neighbours[a]
        let last = Int(degree[a]) - 1
        var k = 0
        if last < Self.mostSearchedInOrder {
            while k < last, Int(list[k]) != vertex { k += 1 }
        } else {
            // The neighbours of a hub mostly go in the order in which they stand: outwards from where the last one was.
            let start = min(lastRemoved, last)
            var distance = 0
            while true {
                if start >= distance, Int(list[start - distance]) == vertex {
                    k = start - distance
                    break
                }
                if start + distance <= last, Int(list[start + distance]) == vertex {
                    k = start + distance
                    break
                }
                if distance > last { return }
                distance += 1
            }
            lastRemoved = k
        }
        list[k] = list[last]
        degree[a] = Int32(last)
    }

    // MARK: Starting

    private mutating func join(_ scope: ArraySlice<Int32>, _ vertex: [Int32]) {
        // One hub is joined from the other ends, as marking its neighbours for each of them takes the square of their number.
        func isHub(_ a: Int) -> Bool { a >= 0 && degree[a] > Self.mostSearchedInOrder }
        let hubs = scope.reduce(0) { isHub(Int(vertex[Int($1)])) ? $0 + 1 : $0 }
        for variable in scope {
            let a = Int(vertex[Int(variable)])
            if a < 0 || hubs == 1 && isHub(a) { continue }
            markNeighbours(of: a)
            mark[a] = markValue
            for other in scope {
                let b = Int(vertex[Int(other)])
                if b < 0 || mark[b] == markValue { continue }
                append(b, to: a)
                append(a, to: b)
                mark[b] = markValue
            }
        }
    }

    /// The figures of a vertex, from nothing.
    private mutating func count(_ vertex: Int) {
        let list = neighbours[vertex]
        let size = Int(degree[vertex])
        weight[vertex] = logStates[vertex]
        neighbourStates[vertex] = 0
        // All pairs less those that are joined, so that a hub does not take the square of its neighbours.
        markNeighbours(of: vertex)
        var joined = 0
        var joinedStates = 0.0
        var squares = 0.0
        for i in 0..<size {
            let a = Int(list[i])
            weight[vertex] += logStates[a]
            neighbourStates[vertex] += states[a]
            squares += states[a] * states[a]
            for k in 0..<Int(degree[a]) {
                let b = Int(neighbours[a][k])
                if b < a, mark[b] == markValue {
                    joined += 1
                    joinedStates += states[a] * states[b]
                }
            }
            work += Int(degree[a])
        }
        let total = neighbourStates[vertex]
        fill[vertex] = size * (size - 1) / 2 - joined
        weightedFill[vertex] = max(0, (total * total - squares) / 2 - joinedStates)
    }

    private mutating func keep() {
        func copy<T>(_ pointer: UnsafeMutablePointer<T>) -> [T] {
            Array(UnsafeBufferPointer(start: pointer, count: count))
        }
        original.degree = copy(degree)
        for vertex in 0..<count { original.edges += neighbours(of: vertex) }
        original.fill = copy(fill)
        original.weightedFill = copy(weightedFill)
        original.weight = copy(weight)
        original.neighbourStates = copy(neighbourStates)
    }

    /// Puts every vertex back.
    mutating func reset() {
        added = 0
        lastRemoved = 0
        var next = 0
        for vertex in 0..<count {
            let size = Int(original.degree[vertex])
            degree[vertex] = Int32(size)
            for k in 0..<size { neighbours[vertex][k] = original.edges[next + k] }
            next += size
            fill[vertex] = original.fill[vertex]
            weightedFill[vertex] = original.weightedFill[vertex]
            weight[vertex] = original.weight[vertex]
            neighbourStates[vertex] = original.neighbourStates[vertex]
        }
    }
}
