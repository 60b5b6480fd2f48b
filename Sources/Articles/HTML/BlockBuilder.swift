/// Walks a page in document order and gathers its blocks.
struct BlockBuilder {
    private let tree: HTMLTree
    private let leftOut: [Bool]

    private var blocks: [TextBlock] = []
    private var inline = InlineText()
    private var linked = 0
    private var kind = TextBlock.Kind.paragraph
    /// The marker of an item that has no text yet.
    private var marker: String?
    private var lists: [List] = []
    private var openLinks = 0
    /// Whether the cells of a row are data, by the row's index.
    private var dataRows: [Int: Bool] = [:]

    private struct List {
        /// The number of the next item; nil for bullets.
        var next: Int?
    }

    private struct Open {
        var index: Int
        var end: Int
    }

    private init(tree: HTMLTree, leftOut: [Bool]) {
        self.tree = tree
        self.leftOut = leftOut
    }

    /// The blocks inside a node.
    static func blocks(of root: Int, in tree: HTMLTree, leftOut: [Bool]) -> [TextBlock] {
        var builder = BlockBuilder(tree: tree, leftOut: leftOut)
        builder.walk(root)
        return builder.blocks
    }

    private mutating func walk(_ root: Int) {
        var open: [Open] = []
        var index = root
        let end = tree.nodes[root].end
        while index < end {
            while let last = open.last, last.end <= index {
                open.removeLast()
                leave(last.index)
            }
            let node = tree.nodes[index]
            if leftOut[index] && index != root {
                index = node.end
                continue
            }
            if node.isText {
                append(index)
            } else {
                enter(index)
                open.append(Open(index: index, end: node.end))
            }
            index += 1
        }
        for last in open.reversed() { leave(last.index) }
        flush()
    }

    // MARK: Elements

    private mutating func enter(_ index: Int) {
        let node = tree.nodes[index]
        if HTMLElements.isBlock(node.name), !isCell(index) { flush() }
        switch node.name {
        case "br": inline.endLine()
        case "a": openLinks += 1
        case "q": inline.append(Array("“".utf8))
        case "ul", "menu": lists.append(List(next: nil))
        case "ol": lists.append(List(next: node["start"].flatMap { Int($0) } ?? 1))
        case "li": beginItem(node)
        case "td", "th": if isCell(index), !inline.isEmpty { inline.append(Array(" | ".utf8)) }
        default: if let level = HTMLElements.headingLevel(node.name) { kind = .heading(level: level) }
        }
    }

    private mutating func leave(_ index: Int) {
        let node = tree.nodes[index]
        switch node.name {
        case "a": openLinks -= 1
        case "q": inline.append(Array("”".utf8))
        default: break
        }
        if HTMLElements.isBlock(node.name), !isCell(index) { flush() }
        switch node.name {
        case "ul", "menu", "ol": if !lists.isEmpty { lists.removeLast() }
        case "li": marker = nil
        default: break
        }
    }

    private mutating func beginItem(_ node: HTMLTree.Node) {
        let indent = String(repeating: "  ", count: max(0, min(lists.count, 9) - 1))
        guard let number = node["value"].flatMap({ Int($0) }) ?? lists.last?.next else {
            marker = indent + "• "
            return
        }
        marker = indent + "\(number). "
        if !lists.isEmpty { lists[lists.count - 1].next = number < Int.max ? number + 1 : number }
    }

    /// A cell of a table of data: cells share a line. A cell with blocks in it lays out a page, and counts as one itself.
    private mutating func isCell(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        guard node.name == "td" || node.name == "th" else { return false }
        if let known = dataRows[node.parent] { return known }
        let row = tree.nodes[node.parent]
        let holdsBlocks = (node.parent + 1..<max(node.parent + 1, row.end)).contains {
            let inner = tree.nodes[$0].name
            return inner != "td" && inner != "th" && HTMLElements.isBlock(inner)
        }
        dataRows[node.parent] = row.name == "tr" && !holdsBlocks
        return row.name == "tr" && !holdsBlocks
    }

    // MARK: Text

    private mutating func append(_ index: Int) {
        let before = inline.bytes.count
        inline.append(tree.nodes[index].text)
        if openLinks > 0 { linked += inline.bytes.count - before }
    }

    private mutating func flush() {
        let text = inline.finish()
        let linked = linked
        self.linked = 0
        let kind = kind
        self.kind = .paragraph
        guard text.contains(where: { $0 > 32 }) else { return }
        blocks.append(
            TextBlock(kind: marker.map { .item(marker: $0) } ?? kind, text: text, linked: linked))
        marker = nil
    }
}
