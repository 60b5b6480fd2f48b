/// A piece of HTML. All text that goes into one is escaped here, and nowhere else.
///
/// What stands in the literal is markup; a `String` that is interpolated is text and comes out escaped, fit for content
/// and for attributes in double quotes; an interpolated `HTML` is markup already.
///
///     let name = "<Kyiv> & co"
///     let item: HTML = "<li title=\"\(name)\">\(name)</li>"
///     item.markup    // <li title="&lt;Kyiv&gt; &amp; co">&lt;Kyiv&gt; &amp; co</li>
public struct HTML: Sendable, Hashable {
    public private(set) var markup: String

    /// Nothing at all.
    public init() { markup = "" }

    /// A text, escaped.
    public init(text: String) { markup = Self.escape(text) }

    /// Pieces one after another.
    public init(_ pieces: some Sequence<HTML>) {
        markup = pieces.reduce(into: "") { $0 += $1.markup }
    }

    private init(markup: String) { self.markup = markup }

    /// A style sheet that was compiled in: the only markup that no literal holds. It must not close its element.
    package init(styleSheet: String) { self.init(markup: styleSheet) }

    public var isEmpty: Bool { markup.isEmpty }

    public static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }
    public static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

    /// The five characters that mean something to HTML as references. Control characters, which no page may hold, come out as
    /// U+FFFD; so do overrides of writing direction, which would let a text pose as another.
    static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: needsCare) else { return text }
        var escaped = String.UnicodeScalarView()
        escaped.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: escaped.append(contentsOf: "&amp;".unicodeScalars)
            case 0x3C: escaped.append(contentsOf: "&lt;".unicodeScalars)
            case 0x3E: escaped.append(contentsOf: "&gt;".unicodeScalars)
            case 0x22: escaped.append(contentsOf: "&quot;".unicodeScalars)
            case 0x27: escaped.append(contentsOf: "&#39;".unicodeScalars)
            case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069:
                escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// Whether a byte may begin something that is escaped: a quick no for most text.
    private static func needsCare(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x26, 0x3C, 0x3E, 0x22, 0x27, 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F, 0xC2, 0xE2: true
        default: false
        }
    }
}

extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral markup: String) { self.markup = markup }

    public init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        public mutating func appendLiteral(_ literal: String) { markup += literal }
        public mutating func appendInterpolation(_ text: String) { markup += HTML.escape(text) }
        public mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
        public mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { markup += piece.markup }
        }
        public mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    }
}
