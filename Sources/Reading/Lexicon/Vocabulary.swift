/// Numbers for folded words: an open-addressing table over one arena of bytes, so that looking a word up allocates nothing.
struct Vocabulary: Sendable {
    private var arena: [UInt8] = []
    private var offsets: [Int32] = [0]
    private var hashes: [UInt32] = []
    private var slots: [Int32]
    private var mask: Int

    init() {
        slots = [Int32](repeating: -1, count: 1 << 15)
        mask = slots.count - 1
    }

    var count: Int { hashes.count }

    func find(_ word: [UInt8]) -> Int32 {
        let hash = Self.hash(word)
        var slot = Int(hash) & mask
        while true {
            let found = slots[slot]
            if found < 0 { return -1 }
            if hashes[Int(found)] == hash, equals(Int(found), word) { return found }
            slot = (slot + 1) & mask
        }
    }

    mutating func intern(_ word: [UInt8]) -> Int32 {
        let found = find(word)
        if found >= 0 { return found }
        if count * 2 > slots.count { grow() }
        let number = Int32(count)
        arena.append(contentsOf: word)
        offsets.append(Int32(arena.count))
        hashes.append(Self.hash(word))
        insert(number)
        return number
    }

    private mutating func insert(_ number: Int32) {
        var slot = Int(hashes[Int(number)]) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = number
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for number in 0..<count { insert(Int32(number)) }
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
