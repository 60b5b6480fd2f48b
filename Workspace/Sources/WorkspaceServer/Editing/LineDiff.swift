/// The difference between two texts, by lines.
struct LineDiff: Sendable, Hashable {
    /// A stretch of both texts, as ranges of line numbers from 0.
    struct Piece: Sendable, Hashable {
        var old: Range<Int>
        var new: Range<Int>
        var isSame: Bool
    }

    /// Longer middles than this are one change: finding the least difference takes the product of both sides.
    private static let mostLines = 4000

    /// In order; together they are both texts.
    private(set) var pieces: [Piece] = []

    /// The least difference (Myers 1986, "An O(ND) difference algorithm and its variations", as in the standard library).
    init(_ old: [Substring], _ new: [Substring]) {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let most = min(old.count, new.count) - head
        let tail = zip(old.reversed(), new.reversed()).prefix(most).prefix { $0 == $1 }.count
        let (oldMiddle, newMiddle) = (head..<(old.count - tail), head..<(new.count - tail))
        add(0..<head, 0..<head, isSame: true)
        if oldMiddle.count > Self.mostLines || newMiddle.count > Self.mostLines {
            add(oldMiddle, newMiddle, isSame: false)
        } else {
            addMiddle(old[oldMiddle], new[newMiddle])
        }
        add(oldMiddle.upperBound..<old.count, newMiddle.upperBound..<new.count, isSame: true)
    }

    private mutating func addMiddle(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) {
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
        if !old.isEmpty || !new.isEmpty { pieces.append(Piece(old: old, new: new, isSame: isSame)) }
    }

    /// The lines of a text; a text that ends in a line feed has an empty last one.
    static func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}
