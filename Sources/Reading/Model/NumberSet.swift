/// A small set of numbers in ascending order: two of them are compared in one pass, without hashing.
struct NumberSet<Element: FixedWidthInteger & Sendable>: Sendable {
    private var elements: [Element] = []
    /// A bit for each element, by its remainder: sets whose bits do not meet share nothing.
    private var signature: UInt64 = 0

    var count: Int { elements.count }
    var isEmpty: Bool { elements.isEmpty }

    mutating func insert(_ element: Element) {
        let place = place(of: element)
        if place < elements.count, elements[place] == element { return }
        elements.insert(element, at: place)
        signature |= Self.bit(element)
    }

    mutating func formUnion(_ other: NumberSet) {
        for element in other.elements { insert(element) }
    }

    func contains(_ element: Element) -> Bool {
        guard signature & Self.bit(element) != 0 else { return false }
        let place = place(of: element)
        return place < elements.count && elements[place] == element
    }

    /// How many elements are in both.
    func sharedCount(with other: NumberSet) -> Int {
        guard signature & other.signature != 0 else { return 0 }
        return elements.withUnsafeBufferPointer { left in
            other.elements.withUnsafeBufferPointer { right in
                var (first, second, shared) = (0, 0, 0)
                while first < left.count, second < right.count {
                    let (one, two) = (left[first], right[second])
                    if one == two { shared += 1 }
                    if one <= two { first += 1 }
                    if two <= one { second += 1 }
                }
                return shared
            }
        }
    }

    func intersection(_ other: NumberSet) -> NumberSet {
        var result = NumberSet()
        for element in elements where other.contains(element) { result.insert(element) }
        return result
    }

    private static func bit(_ element: Element) -> UInt64 { 1 << (UInt64(truncatingIfNeeded: element) & 63) }

    /// Where an element stands, or would.
    private func place(of element: Element) -> Int {
        var low = 0
        var high = elements.count
        while low < high {
            let middle = (low + high) / 2
            if elements[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
