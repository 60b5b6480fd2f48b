/// What the elements of HTML mean for the layout of a text.
enum HTMLElements {
    private static let containers: Set<String> = [
        "html", "body", "main", "article", "section", "div", "header", "table", "tbody", "tr", "td", "center",
        "details",
        "font", "span",
    ]
    private static let blocks: Set<String> = [
        "p", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
        "caption",
        "thead", "tfoot", "th", "summary", "fieldset", "hgroup", "search", "#page",
    ]

    /// Whether the element may hold a whole article.
    static func isContainer(_ name: String) -> Bool { containers.contains(name) }

    /// Whether the element begins and ends a paragraph.
    static func isBlock(_ name: String) -> Bool {
        name != "font" && name != "span" && (blocks.contains(name) || containers.contains(name))
    }

    /// 1 for `h1` to 6 for `h6`.
    static func headingLevel(_ name: String) -> Int? {
        let bytes = Array(name.utf8)
        guard bytes.count == 2, bytes[0] == UInt8(ascii: "h"), (49...54).contains(bytes[1]) else { return nil }
        return Int(bytes[1] - 48)
    }
}
