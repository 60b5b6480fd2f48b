/// A list in plain memory that keeps its room when emptied: for lists that are made anew for every question.
struct Growing<Element: BitwiseCopyable>: ~Copyable {
    private(set) var start: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 16) {
        self.capacity = max(1, capacity)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    @inline(__always)
    subscript(_ index: Int) -> Element {
        get { start[index] }
        nonmutating set { start[index] = newValue }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow(to: capacity * 2) }
        start[count] = element
        count += 1
    }

    /// Makes the list longer; returns where what is new, and not set yet, starts.
    mutating func extend(by more: Int) -> UnsafeMutablePointer<Element> {
        if count + more > capacity { grow(to: max(count + more, capacity * 2)) }
        count += more
        return start + count - more
    }

    mutating func append(contentsOf elements: UnsafeMutablePointer<Element>, count: Int) {
        extend(by: count).update(from: elements, count: count)
    }

    /// Empties the list.
    mutating func removeAll() { count = 0 }

    /// Drops what comes after the first `count`.
    mutating func cut(to count: Int) { self.count = min(count, self.count) }

    /// Makes the list `count` long, all of it `element`.
    mutating func fill(_ element: Element, count: Int) {
        if count > capacity { grow(to: count) }
        self.count = count
        start.update(repeating: element, count: count)
    }

    /// Makes the list `count` long; what is new is not set.
    mutating func resize(_ count: Int) {
        if count > capacity { grow(to: max(count, capacity * 2)) }
        self.count = count
    }

    private mutating func grow(to wanted: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
        capacity = wanted
    }
}
