/// All phrases of a lexicon in one tree over word numbers: one walk over a text finds every phrase.
struct TriggerTrie: Sendable {
    private var first: [Int32] = []
    private var edges: [UInt64: Int32] = [:]
    private var hasChildren: [Bool] = []
    private var head: [Int32] = []
    private var next: [Int32] = []

    /// Adds trigger number `next.count` under a phrase; triggers must be added in order of their numbers.
    mutating func add(_ words: [Int32]) {
        guard let word = words.first, word >= 0 else {
            next.append(-1)
            return
        }
        while first.count <= Int(word) { first.append(-1) }
        if first[Int(word)] < 0 { first[Int(word)] = newNode() }
        var node = first[Int(word)]
        for word in words.dropFirst() {
            let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
            if let found = edges[key] {
                node = found
            } else {
                let added = newNode()
                edges[key] = added
                hasChildren[Int(node)] = true
                node = added
            }
        }
        next.append(head[Int(node)])
        head[Int(node)] = Int32(next.count - 1)
    }

    private mutating func newNode() -> Int32 {
        hasChildren.append(false)
        head.append(-1)
        return Int32(head.count - 1)
    }

    /// Calls `found` with every trigger number that begins at `start` and the token after its last, longest first.
    func matches(_ tokens: [Token], at start: Int, _ path: inout [Int32], _ found: (Int32, Int) -> Void) {
        let word = tokens[start].word
        guard word >= 0, Int(word) < first.count else { return }
        var node = first[Int(word)]
        guard node >= 0 else { return }
        path.removeAll(keepingCapacity: true)
        path.append(node)
        var index = start + 1
        while hasChildren[Int(node)], index < tokens.count, tokens[index].word >= 0 {
            let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: tokens[index].word))
            guard let following = edges[key] else { break }
            node = following
            path.append(node)
            index += 1
        }
        for depth in path.indices.reversed() {
            var trigger = head[Int(path[depth])]
            while trigger >= 0 {
                found(trigger, start + depth + 1)
                trigger = next[Int(trigger)]
            }
        }
    }
}
