/// A piece of Markdown (CommonMark with tables). All text that goes into one is escaped here, and nowhere else: what stands in the
/// literal is markup, an interpolated `String` is text.
///
///     let name = "a*b|c"
///     let line: Markdown = "**\(name)**"      // **a\*b\|c**
struct Markdown: Sendable, Hashable {
    private(set) var markup = ""

    init() {}
    init(text: String) { markup = Self.escape(text) }
    private init(markup: String) { self.markup = markup }

    var isEmpty: Bool { markup.isEmpty }

    static func += (left: inout Markdown, right: Markdown) { left.markup += right.markup }

    /// Backslashes before what CommonMark, or a cell of a table, would read as markup. Line ends become spaces.
    static func escape(_ text: String) -> String {
        var escaped = ""
        var isFirst = true
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\n", "\r", "\t": escaped += " "
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~": escaped += "\\" + String(scalar)
            case "&":
                // Only what may begin a reference to a character needs it.
                let next = index + 1 < scalars.count ? scalars[index + 1] : " "
                escaped += next == "#" || next.properties.isAlphabetic ? "\\&" : "&"
            case "#", "+", "-", "=": escaped += isFirst ? "\\" + String(scalar) : String(scalar)
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
            isFirst = false
        }
        return escaped
    }

    // MARK: Blocks

    mutating func heading(_ level: Int, _ text: String) {
        markup += String(repeating: "#", count: level) + " " + Self.escape(text) + "\n\n"
    }

    mutating func paragraph(_ text: Markdown) {
        if !text.isEmpty { markup += text.markup + "\n\n" }
    }

    mutating func list(_ items: [Markdown]) {
        if items.isEmpty { return }
        for item in items { markup += "- " + item.markup + "\n" }
        markup += "\n"
    }

    /// - Parameter rows: cells of each row, as many as there are heads
    mutating func table(_ heads: [String], _ rows: [[Markdown]]) {
        if rows.isEmpty { return }
        markup += "| " + heads.map(Self.escape).joined(separator: " | ") + " |\n"
        markup += "|" + String(repeating: " --- |", count: heads.count) + "\n"
        for row in rows { markup += "| " + row.map(\.markup).joined(separator: " | ") + " |\n" }
        markup += "\n"
    }

    /// A text to the letter, between fences that it does not hold itself.
    mutating func verbatim(_ text: String, language: String) {
        var longest = 2
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        markup += fence + language + "\n" + text + (text.hasSuffix("\n") || text.isEmpty ? "" : "\n") + fence + "\n\n"
    }
}

extension Markdown: ExpressibleByStringInterpolation {
    init(stringLiteral markup: String) { self.markup = markup }
    init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { markup += literal }
        mutating func appendInterpolation(_ text: String) { markup += Markdown.escape(text) }
        mutating func appendInterpolation(_ markdown: Markdown) { markup += markdown.markup }
        mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    }
}
