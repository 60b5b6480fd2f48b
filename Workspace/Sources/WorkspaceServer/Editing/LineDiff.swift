/// The difference between two texts, by lines.
struct LineDiff: Sendable, Hashable {
    /// A stretch of both texts, as ranges of line numbers from 0.
    struct Piece: Sendable, Hashable {
        var old: Range<Int>
        var new: Range<Int>
        var isSame: Bool
    }

    /// Finding the least difference takes time and memory up to the square of what both sides hold together: so much is spent on one text, and
    /// what is longer is one change.
    private var budget = 4_000_000

    /// In order; together they are both texts.
    private(set) var pieces: [Piece] = []

    /// The least difference (Myers 1986, "An O(ND) difference algorithm and its variations", as in the standard library).
    init(_ old: [Substring], _ new: [Substring]) {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let most = min(old.count, new.count) - head
        let tail = zip(old.reversed(), new.reversed()).prefix(most).prefix { $0 == $1 }.count
        let (oldMiddle, newMiddle) = (head..<(old.count - tail), head..<(new.count - tail))
        add(0..<head, 0..<head, isSame: true)
        if Self.cost(old[oldMiddle], new[newMiddle]) > budget {
            addBetweenAnchors(old[oldMiddle], new[newMiddle])
        } else {
            addMiddle(old[oldMiddle], new[newMiddle])
        }
        add(oldMiddle.upperBound..<old.count, newMiddle.upperBound..<new.count, isSame: true)
    }

    /// Of long texts, lines that stand once in both are held against each other first, and what lies between them by itself
    /// ("patience diff", Bram Cohen).
    private mutating func addBetweenAnchors(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) {
        var (at, to) = (old.startIndex, new.startIndex)
        for anchor in Self.anchors(old, new) {
            addWithinBudget(old[at..<anchor.old], new[to..<anchor.new])
            (at, to) = (anchor.old + 1, anchor.new + 1)
            add(anchor.old..<at, anchor.new..<to, isSame: true)
        }
        addWithinBudget(old[at...], new[to...])
    }

    private static func cost(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) -> Int {
        old.isEmpty || new.isEmpty ? 0 : (old.count + new.count) * (old.count + new.count)
    }

    private mutating func addWithinBudget(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) {
        let cost = Self.cost(old, new)
        guard cost <= budget else { return add(old.indices, new.indices, isSame: false) }
        budget -= cost
        addMiddle(old, new)
    }

    /// Most of the lines that stand once in both, in the order of both: the longest rising sequence (Fredman 1975).
    private static func anchors(
        _ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>
    ) -> [(old: Int, new: Int)] {
        let (oldPlaces, newPlaces) = (single(old), single(new))
        let pairs = old.indices.compactMap { index -> (old: Int, new: Int)? in
            guard oldPlaces[old[index]] == .some(index), let place = newPlaces[old[index]] ?? nil else { return nil }
            return (index, place)
        }
        // The last pair of the best sequence of each length, and what stands before each pair.
        var (ends, before): ([Int], [Int?]) = ([], [])
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
            }
            before.append(low > 0 ? ends[low - 1] : nil)
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var chain: [(old: Int, new: Int)] = []
        var next = ends.last
        while let index = next {
            chain.append(pairs[index])
            next = before[index]
        }
        return chain.reversed()
    }

    /// Where each line stands; nil for one that stands several times.
    private static func single(_ lines: ArraySlice<Substring>) -> [Substring: Int?] {
        Dictionary(zip(lines, lines.indices.map(Optional.some)), uniquingKeysWith: { _, _ in nil })
    }

    private mutating func addMiddle(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) {
        if old.isEmpty || new.isEmpty { return add(old.indices, new.indices, isSame: false) }
        var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
        for change in Array(new).difference(from: Array(old)) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset + old.startIndex)
            case .insert(let offset, _, _): inserted.insert(offset + new.startIndex)
            }
        }
        var (at, to) = (old.startIndex, new.startIndex)
        while at < old.endIndex || to < new.endIndex {
            let (from, start) = (at, to)
            while at < old.endIndex, removed.contains(at) { at += 1 }
            while to < new.endIndex, inserted.contains(to) { to += 1 }
            if at > from || to > start {
                add(from..<at, start..<to, isSame: false)
                continue
            }
            while at < old.endIndex, to < new.endIndex, !removed.contains(at), !inserted.contains(to) {
                at += 1
                to += 1
            }
            // A difference that does not add up would never end.
            guard at > from else { return add(from..<old.endIndex, start..<new.endIndex, isSame: false) }
            add(from..<at, start..<to, isSame: true)
        }
    }

    private mutating func add(_ old: Range<Int>, _ new: Range<Int>, isSame: Bool) {
        if old.isEmpty && new.isEmpty { return }
        if let last = pieces.last, last.isSame == isSame {
            let index = pieces.count - 1
            pieces[index].old = last.old.lowerBound..<old.upperBound
            pieces[index].new = last.new.lowerBound..<new.upperBound
        } else {
            pieces.append(Piece(old: old, new: new, isSame: isSame))
        }
    }

    /// The lines of a text; a text that ends in a line feed has an empty last one.
    static func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}
