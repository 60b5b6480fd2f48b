/// Plain values side by side in memory of their own: what the rules look at again and again, without the reference counts and
/// the exclusivity checks that an array in a class costs at every look.
///
/// Every access is checked against the count. Whoever makes one frees it with ``deallocate()``, once.
struct FlatBuffer<Element: BitwiseCopyable> {
    private var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count: Int

    /// An empty buffer with room for some values.
    init(capacity: Int) {
        self.capacity = max(capacity, 1)
        base = .allocate(capacity: self.capacity)
        count = 0
    }

    init(repeating value: Element, count: Int) {
        self.init(capacity: count)
        base.initialize(repeating: value, count: count)
        self.count = count
    }

    func deallocate() { base.deallocate() }

    mutating func append(_ value: Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: value)
        count += 1
    }

    /// Appends as many values as `fill` writes at the place it gets, at most `limit`; it returns how many.
    @inline(__always)
    mutating func append(atMost limit: Int, _ fill: (UnsafeMutablePointer<Element>) -> Int) {
        while capacity - count < limit { grow() }
        let added = fill(base + count)
        precondition(added <= limit)
        count += added
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }

    @inline(__always) var indices: Range<Int> { 0..<count }

    subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(has(index))
            return base[index]
        }
        @inline(__always) nonmutating _modify {
            precondition(has(index))
            yield &base[index]
        }
    }

    @inline(__always)
    func has(_ index: Int) -> Bool { UInt(bitPattern: index) < UInt(bitPattern: count) }

    /// The values of a range, or none where it reaches outside; valid as long as the buffer is.
    @inline(__always)
    func slice(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
        guard range.lowerBound >= 0, range.upperBound <= count else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    }

    /// All values; valid as long as the buffer is.
    @inline(__always)
    var all: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}
