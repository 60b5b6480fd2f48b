/// Recognises HTML by its content; a name ending in `.html` helps only where the content leaves doubt.
enum HTMLSniffer {
    private static let sample = 4_096

    /// Tags with which a page or a piece of one begins.
    private static let openings = [
        "!doctype html", "html", "head", "body", "article", "main", "section", "div", "meta", "title", "script",
        "style", "link", "h1", "h2", "p", "table", "header", "nav", "a", "span", "ul", "ol", "blockquote", "font",
        "center",
    ]

    static func isHTML(_ bytes: [UInt8], name: String) -> Bool {
        let head = Array(start(of: bytes).prefix(sample))
        let isPage = [".html", ".htm", ".xhtml"].contains { name.lowercased().hasSuffix($0) }
        guard head.first == UInt8(ascii: "<") || isPage else { return false }
        if beginsTag(head[...]) { return true }
        // Behind a comment or an XML declaration, or in a file named as a page: any tag that follows.
        guard head.starts(with: "<!--".utf8) || head.starts(with: "<?xml".utf8) || isPage else { return false }
        return head.indices.contains { head[$0] == UInt8(ascii: "<") && beginsTag(head[$0...]) }
    }

    /// The text behind a byte-order mark and white space, as one byte a character.
    private static func start(of bytes: [UInt8]) -> [UInt8] {
        var head = Array(bytes.prefix(2 * sample))
        if TextDecoding.hasUTF16Mark(head) { head = head.dropFirst(2).filter { $0 != 0 } }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
        return Array(head.drop { $0 == 32 || (9...13).contains($0) })
    }

    private static func beginsTag(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.first == UInt8(ascii: "<") else { return false }
        let rest = text.dropFirst().prefix(16).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
        return openings.contains { tag in
            guard rest.starts(with: tag.utf8) else { return false }
            guard let next = rest.dropFirst(tag.utf8.count).first else { return false }
            return next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next == 32 || (9...13).contains(next)
        }
    }
}
