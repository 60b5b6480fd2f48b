/// All phrases of a lexicon in one tree over word numbers: one walk over a text finds every phrase.
struct TriggerTrie: Sendable {
    private struct Edge: Sendable {
        var key: UInt64
        var node: Int32
    }

    private struct Node: Sendable {
        var parent: Int32
        /// First trigger of the phrase that ends here, or -1.
        var head: Int32 = -1
        var hasChildren = false
    }

    /// Node of each word that begins a phrase, or -1.
    private var first: [Int32] = []
    private var nodes: [Node] = []
    /// Open addressing; at least half of the places are free. A free place leads to node -1.
    private var edges = [Edge](repeating: Edge(key: 0, node: -1), count: 1 << 10)
    private var edgeCount = 0
    /// The next trigger of the same phrase, or -1.
    private var next: [Int32] = []

    /// Adds trigger number `next.count` under a phrase; triggers must be added in order of their numbers.
    mutating func add(_ words: [Int32]) {
        guard let word = words.first, word >= 0 else {
            next.append(-1)
            return
        }
        while first.count <= Int(word) { first.append(-1) }
        if first[Int(word)] < 0 { first[Int(word)] = newNode(parent: -1) }
        var node = first[Int(word)]
        for word in words.dropFirst() {
            let found = child(of: node, word)
            if found >= 0 {
                node = found
            } else {
                let added = newNode(parent: node)
                nodes[Int(node)].hasChildren = true
                connect(Edge(key: Self.key(node, word), node: added))
                node = added
            }
        }
        next.append(nodes[Int(node)].head)
        nodes[Int(node)].head = Int32(next.count - 1)
    }

    private mutating func newNode(parent: Int32) -> Int32 {
        nodes.append(Node(parent: parent))
        return Int32(nodes.count - 1)
    }

    // MARK: Edges

    private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    }

    /// Fibonacci hashing: the upper bits of the product with 2⁶⁴ divided by the golden ratio (Knuth, TAOCP 3, 6.4).
    private func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (edges.count - 1)
    }

    private func child(of node: Int32, _ word: Int32) -> Int32 {
        let key = Self.key(node, word)
        var place = place(key)
        while edges[place].node >= 0, edges[place].key != key { place = (place + 1) & (edges.count - 1) }
        return edges[place].node
    }

    private mutating func connect(_ edge: Edge) {
        edgeCount += 1
        if edgeCount * 2 > edges.count {
            let old = edges
            edges = [Edge](repeating: Edge(key: 0, node: -1), count: old.count * 2)
            for edge in old where edge.node >= 0 { put(edge) }
        }
        put(edge)
    }

    private mutating func put(_ edge: Edge) {
        var place = place(edge.key)
        while edges[place].node >= 0 { place = (place + 1) & (edges.count - 1) }
        edges[place] = edge
    }

    // MARK: Matching

    /// Calls `found` with every trigger number that begins at `start` and the token after its last, longest first.
    @inline(__always)
    func matches(_ tokens: FlatBuffer<Token>, at start: Int, _ found: (Int32, Int) -> Void) {
        let word = tokens[start].word
        guard word >= 0, Int(word) < first.count else { return }
        var node = first[Int(word)]
        guard node >= 0 else { return }
        var end = start + 1
        while nodes[Int(node)].hasChildren, end < tokens.count, tokens[end].word >= 0 {
            let following = child(of: node, tokens[end].word)
            guard following >= 0 else { break }
            node = following
            end += 1
        }
        while node >= 0 {
            var trigger = nodes[Int(node)].head
            while trigger >= 0 {
                found(trigger, end)
                trigger = next[Int(trigger)]
            }
            node = nodes[Int(node)].parent
            end -= 1
        }
    }
}
