/// What word endings stand for: the first that ends a word counts, in the order they were given.
struct EndingTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var ending: [UInt8]
        var value: Value
    }

    /// Letters that a word has before its ending, at least.
    private let stem: Int
    /// Entries by the last byte of their ending.
    private var entries = [[Entry]](repeating: [], count: 256)

    init(stem: Int) { self.stem = stem }

    /// - Parameter ending: folded; an empty one ends nothing
    mutating func add(_ ending: [UInt8], _ value: Value) {
        guard let last = ending.last else { return }
        entries[Int(last)].append(Entry(ending: ending, value: value))
    }

    func value(of word: UnsafeBufferPointer<UInt8>) -> Value? {
        guard let last = word.last else { return nil }
        for entry in entries[Int(last)]
        where word.count >= entry.ending.count + stem && word.suffix(entry.ending.count).elementsEqual(entry.ending) {
            return entry.value
        }
        return nil
    }
}
