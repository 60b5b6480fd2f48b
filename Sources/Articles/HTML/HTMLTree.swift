/// A page as a flat arena of nodes in document order: no references, nothing of the C library.
struct HTMLTree: Sendable {
    struct Node: Sendable {
        /// Lower-case name of the element; empty for text.
        var name: String
        var attributes: [Attribute]
        /// The text of a text node, as UTF-8.
        var text: [UInt8]
        var parent: Int
        /// Index one past the last node inside this one: children follow their parent directly.
        var end: Int

        var isText: Bool { name.isEmpty }

        subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    struct Attribute: Sendable {
        var name: String
        var value: String
    }

    /// Node 0 is the root and stands for the page itself.
    var nodes: [Node]

    /// The children of a node, in order.
    func children(of parent: Int) -> some Sequence<Int> {
        let end = nodes[parent].end
        return sequence(state: parent + 1) { next -> Int? in
            guard next < end else { return nil }
            defer { next = nodes[next].end }
            return next
        }
    }

    /// The elements with a name inside a node, in document order.
    func elements(_ name: String, in parent: Int = 0) -> [Int] {
        (parent + 1..<max(parent + 1, nodes[parent].end)).filter { nodes[$0].name == name }
    }

    /// All text inside a node, white space collapsed.
    func plainText(of node: Int) -> String {
        var collapsed = InlineText()
        for inner in node..<nodes[node].end where nodes[inner].isText { collapsed.append(nodes[inner].text) }
        return String(decoding: collapsed.finish(), as: UTF8.self)
    }
}
