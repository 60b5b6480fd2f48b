/// Numbers for folded words: an open-addressing table over one arena of bytes, so that looking a word up allocates nothing.
struct Vocabulary: Sendable {
    private var arena: [UInt8] = []
    private var slots: [Slot]
    private var mask: Int
    private(set) var count = 0

    /// The hash stands beside the number, so that most words are told apart without looking further.
    private struct Slot: Sendable {
        var hash: UInt32 = 0
        var number: Int32 = -1
        /// Where the word stands in the arena.
        var start: UInt32 = 0
        var length: UInt32 = 0
    }

    /// FNV-1a, 32 bits, its upper half mixed into the lower, which chooses the slot.
    struct Hash {
        private var state: UInt32 = 2_166_136_261

        @inline(__always)
        mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 16_777_619 }

        @inline(__always) var value: UInt32 { state ^ (state >> 15) }
    }

    init() {
        slots = [Slot](repeating: Slot(), count: 1 << 10)
        mask = slots.count - 1
    }

    /// The number of a folded word, or -1.
    ///
    /// - Parameter hash: of its bytes
    func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int32 {
        slots.withUnsafeBufferPointer { slots in
            var place = Int(hash) & mask
            while true {
                let slot = slots[place]
                if slot.number < 0 { return -1 }
                if slot.hash == hash, equals(slot, word) { return slot.number }
                place = (place + 1) & mask
            }
        }
    }

    /// The folded word that has a number; looked for among all, so not for the rules.
    func word(_ number: Int32) -> String? {
        guard let slot = slots.first(where: { $0.number == number }) else { return nil }
        let start = Int(slot.start)
        return String(decoding: arena[start..<start + Int(slot.length)], as: UTF8.self)
    }

    mutating func intern(_ word: [UInt8]) -> Int32 {
        var hash = Hash()
        for byte in word { hash.add(byte) }
        let found = word.withUnsafeBufferPointer { find($0, hash: hash.value) }
        if found >= 0 { return found }
        if count * 2 > slots.count { grow() }
        let number = Int32(count)
        insert(Slot(hash: hash.value, number: number, start: UInt32(arena.count), length: UInt32(word.count)))
        arena.append(contentsOf: word)
        count += 1
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

    @inline(__always)
    private func equals(_ slot: Slot, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(slot.length) == word.count else { return false }
        return arena.withUnsafeBufferPointer { arena in
            for index in 0..<word.count where arena[Int(slot.start) + index] != word[index] { return false }
            return true
        }
    }
}
