import SourceText

/// One line of an annotation, cut into its first word, a name and quoted words.
struct AnnotationLine {
    struct Quotation {
        var words: String
        /// Which of the places where the words stand, from 1; nil where it does not say.
        var occurrence: Int?
        var span: TextSpan
    }

    /// Without the white space around it.
    let span: TextSpan
    let isIndented: Bool
    /// The first word; nil on an empty line and in a comment.
    private(set) var word: String?
    /// What follows the first word.
    private(set) var rest = ""
    /// The word before a colon.
    private(set) var name: String?
    private(set) var quotations: [Quotation] = []

    init(_ file: SourceFile, _ line: TextSpan) {
        var (start, end) = (line.start, line.end)
        while start < end, file.bytes[start] <= 0x20 { start += 1 }
        while end > start, file.bytes[end - 1] <= 0x20 { end -= 1 }
        span = TextSpan(start, end)
        isIndented = start > line.start
        guard start < end, file.bytes[start] != UInt8(ascii: "#") else { return }
        let bytes = file.bytes[start..<end]
        let space = bytes.firstIndex { $0 <= 0x20 } ?? end
        word = file.text(TextSpan(start, space))
        rest = file.text(TextSpan(min(space + 1, end), end))
        if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > space + 1 {
            let name = file.text(TextSpan(space + 1, colon))
            if !name.contains("\"") { self.name = name }
        }
        quotations = Self.quotations(bytes)
    }

    private static func quotations(_ bytes: ArraySlice<UInt8>) -> [Quotation] {
        var result: [Quotation] = []
        var words: [UInt8] = []
        var start: Int?
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if let opened = start {
                if byte == UInt8(ascii: "\\"), index + 1 < bytes.endIndex {
                    words.append(bytes[index + 1])
                    index += 1
                } else if byte == UInt8(ascii: "\"") {
                    let text = String(decoding: words, as: UTF8.self)
                    result.append(Quotation(words: text, occurrence: nil, span: TextSpan(opened, index + 1)))
                    start = nil
                } else {
                    words.append(byte)
                }
            } else if byte == UInt8(ascii: "\"") {
                start = index
                words = []
            } else if byte == UInt8(ascii: "#"), let last = result.indices.last {
                let digits = bytes[(index + 1)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
                result[last].occurrence = Int(String(decoding: digits, as: UTF8.self))
            }
            index += 1
        }
        return result
    }
}
