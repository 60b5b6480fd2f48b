/// Vertices by a number each, the smallest first, of equals the lowest vertex; numbers may change. An indexed binary heap.
struct VertexQueue: ~Copyable {
    private let heap: UnsafeMutablePointer<Int32>
    private let place: UnsafeMutablePointer<Int32>
    private let key: UnsafeMutablePointer<Double>
    private(set) var count = 0

    /// - Parameter capacity: vertices are numbered below it
    init(capacity: Int) {
        heap = .allocate(capacity: max(1, capacity))
        place = .allocate(capacity: max(1, capacity))
        key = .allocate(capacity: max(1, capacity))
        place.initialize(repeating: -1, count: max(1, capacity))
    }

    deinit {
        heap.deallocate()
        place.deallocate()
        key.deallocate()
    }

    /// Fills the queue with all vertices below `count`.
    mutating func fill(_ count: Int, keys: (Int) -> Double) {
        self.count = count
        for vertex in 0..<count {
            key[vertex] = keys(vertex)
            heap[vertex] = Int32(vertex)
            place[vertex] = Int32(vertex)
        }
        for position in stride(from: count / 2 - 1, through: 0, by: -1) { sink(position) }
    }

    mutating func pop() -> Int? {
        guard count > 0 else { return nil }
        let top = Int(heap[0])
        place[top] = -1
        count -= 1
        if count > 0 {
            heap[0] = heap[count]
            place[Int(heap[0])] = 0
            sink(0)
        }
        return top
    }

    /// Gives a vertex that is in the queue another number.
    mutating func update(_ vertex: Int, key new: Double) {
        let position = Int(place[vertex])
        guard position >= 0 else { return }
        let old = key[vertex]
        key[vertex] = new
        if new < old { rise(position) } else if new > old { sink(position) }
    }

    private func precedes(_ a: Int32, _ b: Int32) -> Bool {
        let (x, y) = (key[Int(a)], key[Int(b)])
        return x < y || (x == y && a < b)
    }

    private func rise(_ start: Int) {
        var position = start
        let vertex = heap[position]
        while position > 0 {
            let parent = (position - 1) / 2
            if !precedes(vertex, heap[parent]) { break }
            heap[position] = heap[parent]
            place[Int(heap[position])] = Int32(position)
            position = parent
        }
        heap[position] = vertex
        place[Int(vertex)] = Int32(position)
    }

    private func sink(_ start: Int) {
        var position = start
        let vertex = heap[position]
        while true {
            var child = 2 * position + 1
            if child >= count { break }
            if child + 1 < count, precedes(heap[child + 1], heap[child]) { child += 1 }
            if !precedes(heap[child], vertex) { break }
            heap[position] = heap[child]
            place[Int(heap[position])] = Int32(position)
            position = child
        }
        heap[position] = vertex
        place[Int(vertex)] = Int32(position)
    }
}
