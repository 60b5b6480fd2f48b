/// What beginnings and endings of words together stand for: `ge…t` for Dutch participles.
struct CircumfixTable: Sendable {
    private struct Entry: Sendable {
        var beginning: [UInt8]
        var ending: [UInt8]
        var features: WordFeatures
    }

    /// Bytes of a folded word, at least: `goed` and `geen` are no participles.
    private static let shortestWord = 5
    private var entries: [Entry] = []

    /// - Parameters:
    ///   - beginning: folded, as is `ending`
    ///   - features: what a word is that has both
    mutating func add(_ beginning: [UInt8], _ ending: [UInt8], _ features: WordFeatures) {
        entries.append(Entry(beginning: beginning, ending: ending, features: features))
    }

    /// - Parameter word: folded
    func value(of word: UnsafeBufferPointer<UInt8>) -> WordFeatures? {
        guard word.count >= Self.shortestWord else { return nil }
        return entries.first {
            word.count > $0.beginning.count + $0.ending.count && word.starts(with: $0.beginning)
                && word.suffix($0.ending.count).elementsEqual($0.ending)
        }?.features
    }
}
