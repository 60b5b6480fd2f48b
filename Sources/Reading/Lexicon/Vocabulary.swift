/// Numbers for folded words: an open-addressing table over one arena of bytes, so that looking a word up allocates nothing.
struct Vocabulary: Sendable {
    private var arena: [UInt8] = []
    private var offsets: [Int32] = [0]
    private var slots: [Slot]
    private var mask: Int

    /// The hash stands beside the number, so that most words are told apart without looking further.
    private struct Slot: Sendable {
        var hash: UInt32 = 0
        var number: Int32 = -1
    }

    init() {
        slots = [Slot](repeating: Slot(), count: 1 << 10)
        mask = slots.count - 1
    }

    var count: Int { offsets.count - 1 }

    func find(_ word: [UInt8]) -> Int32 {
        let hash = Self.hash(word)
        var slot = Int(hash) & mask
        while true {
            let found = slots[slot]
            if found.number < 0 { return -1 }
            if found.hash == hash, equals(Int(found.number), word) { return found.number }
            slot = (slot + 1) & mask
        }
    }

    mutating func intern(_ word: [UInt8]) -> Int32 {
        let found = find(word)
        if found >= 0 { return found }
        if count * 4 > slots.count { grow() }
        let number = Int32(count)
        arena.append(contentsOf: word)
        offsets.append(Int32(arena.count))
        insert(Slot(hash: Self.hash(word), number: number))
        return number
    }

    private mutating func insert(_ entry: Slot) {
        var slot = Int(entry.hash) & mask
        while slots[slot].number >= 0 { slot = (slot + 1) & mask }
        slots[slot] = entry
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        mask = slots.count - 1
        for entry in old where entry.number >= 0 { insert(entry) }
    }

    private func equals(_ number: Int, _ word: [UInt8]) -> Bool {
        let start = Int(offsets[number])
        guard Int(offsets[number + 1]) - start == word.count else { return false }
        for index in 0..<word.count where arena[start + index] != word[index] { return false }
        return true
    }

    /// FNV-1a, 32 bits.
    private static func hash(_ word: [UInt8]) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash ^ (hash >> 15)
    }
}
