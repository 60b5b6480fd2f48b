import CLibXML2
import Glibc

/// Parses HTML of any quality with libxml2 and copies what matters into an ``HTMLTree``. Nothing is fetched.
enum HTMLParser {
    struct Result {
        var tree: HTMLTree
        /// Whether the parser gave up before the end: elements nested too deeply.
        var isTruncated: Bool
    }

    /// Elements whose content is no text; of scripts only data about the page is kept.
    private static let skipped: Set<String> = [
        "style", "noscript", "template", "svg", "math", "iframe", "object", "embed",
    ]

    /// The library wants to be started once, from one thread.
    private static let start: Void = xmlInitParser()

    /// - Parameters:
    ///   - bytes: the page.
    ///   - encoding: its encoding, or nil to let the page's own declaration decide.
    /// - Returns: the tree, or nil when there is no element at all.
    static func parse(_ bytes: [UInt8], encoding: String?) -> Result? {
        _ = start
        guard let size = Int32(exactly: bytes.count), let context = htmlNewParserCtxt() else { return nil }
        defer { htmlFreeParserCtxt(context) }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        let document = bytes.withUnsafeBytes { buffer in
            htmlCtxtReadMemory(
                context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil, encoding, Int32(options))
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return nil }
        let stopped = context.pointee.disableSAX != 0
        return Result(tree: copy(root), isTruncated: stopped)
    }

    private static func copy(_ root: xmlNodePtr) -> HTMLTree {
        var nodes: [HTMLTree.Node] = [HTMLTree.Node(name: "#page", attributes: [], text: [], parent: 0, end: 0)]
        var open = [0]
        var next: xmlNodePtr? = root
        while let node = next {
            let added = add(node, to: &nodes, parent: open.last ?? 0)
            if added, let child = node.pointee.children, node.pointee.type == XML_ELEMENT_NODE {
                open.append(nodes.count - 1)
                next = child
                continue
            }
            next = following(node, root: root, &nodes, &open)
        }
        for index in open { nodes[index].end = nodes.count }
        return HTMLTree(nodes: nodes)
    }

    /// The next node in document order that is not inside this one; closes the elements that are left on the way.
    private static func following(
        _ node: xmlNodePtr, root: xmlNodePtr, _ nodes: inout [HTMLTree.Node], _ open: inout [Int]
    ) -> xmlNodePtr? {
        var current = node
        while true {
            if let sibling = current.pointee.next { return sibling }
            guard let parent = current.pointee.parent, current != root, parent.pointee.type == XML_ELEMENT_NODE,
                open.count > 1
            else { return nil }
            nodes[open.removeLast()].end = nodes.count
            current = parent
        }
    }

    /// Whether the node was copied, so that its children are wanted too.
    private static func add(_ node: xmlNodePtr, to nodes: inout [HTMLTree.Node], parent: Int) -> Bool {
        switch node.pointee.type {
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            guard let content = node.pointee.content else { return false }
            let text = UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
            nodes.append(
                HTMLTree.Node(name: "", attributes: [], text: Array(text), parent: parent, end: nodes.count + 1))
            return true
        case XML_ELEMENT_NODE:
            let name = string(node.pointee.name).lowercased()
            if skipped.contains(name) { return false }
            let attributes = attributes(of: node)
            if name == "script", !isData(attributes) { return false }
            nodes.append(
                HTMLTree.Node(name: name, attributes: attributes, text: [], parent: parent, end: nodes.count + 1))
            return true
        default: return false
        }
    }

    private static func isData(_ attributes: [HTMLTree.Attribute]) -> Bool {
        attributes.contains { $0.name == "type" && $0.value.lowercased().contains("ld+json") }
    }

    private static func attributes(of node: xmlNodePtr) -> [HTMLTree.Attribute] {
        var result: [HTMLTree.Attribute] = []
        var next = node.pointee.properties
        while let attribute = next {
            var value = ""
            if let text = attribute.pointee.children, text.pointee.next == nil, text.pointee.type == XML_TEXT_NODE {
                value = string(text.pointee.content)
            } else if let text = xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1) {
                value = string(text)
                free(text)
            }
            result.append(HTMLTree.Attribute(name: string(attribute.pointee.name).lowercased(), value: value))
            next = attribute.pointee.next
        }
        return result
    }

    /// The text of a C string; what is not UTF-8 in it becomes U+FFFD.
    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        guard let text else { return "" }
        return String(decoding: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))), as: UTF8.self)
    }
}
