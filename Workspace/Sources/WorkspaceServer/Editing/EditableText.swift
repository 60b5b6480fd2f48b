import Wording

/// The text of a case as a browser can hold it: in UTF-8, with lines that end in a line feed.
struct EditableText: Sendable, Hashable {
    enum Refusal: Error, Sendable, Hashable {
        case tooLarge
        /// Bytes that are no UTF-8, or characters that no page may hold: saving would change them.
        case unfaithful
    }

    var text: String
    /// Whether the file's lines end in CRLF, to which they are put back.
    var isWindows: Bool

    init(text: String, isWindows: Bool = false) {
        self.text = text
        self.isWindows = isWindows
    }

    init(_ bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= UploadReader.largestCase else { throw .tooLarge }
        guard let whole = String(validating: bytes, as: UTF8.self) else { throw .unfaithful }
        isWindows = LineEnds.isWindows(bytes)
        text = isWindows ? LineEnds.unix(whole) : whole
        guard !text.utf8.contains(UInt8(ascii: "\r")), isFaithful else { throw .unfaithful }
    }

    /// Whether a page shows every character as it is, so that a form sends it back unchanged.
    var isFaithful: Bool { Self.replacements(in: HTML(text: text).markup) == Self.replacements(in: text) }

    /// What is written to disk.
    var bytes: [UInt8] { Array((isWindows ? LineEnds.windows(text) : text).utf8) }

    /// How often U+FFFD stands in a text: a page has it for whatever it may not hold.
    private static func replacements(in text: String) -> Int {
        text.unicodeScalars.count { $0 == "\u{FFFD}" }
    }
}
