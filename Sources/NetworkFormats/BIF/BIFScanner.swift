import SourceText

/// Cuts a BIF file into words and punctuation, skipping white space and comments.
struct BIFScanner {
    enum Token: Equatable {
        /// A name or a number: anything without white space and punctuation, or in double quotes.
        case word
        case mark(UInt8)
        /// A quotation mark that is not closed on its line, with the rest of the line.
        case openQuote
        case end
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var token = Token.end
    private(set) var start: Int
    private(set) var end: Int

    /// - Parameter start: where to begin, such as behind a byte-order mark
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        self.start = start
        end = start
        advance()
    }

    /// The same at another place.
    func restarted(at start: Int) -> BIFScanner { BIFScanner(bytes, from: start) }

    /// Place of the token, quotation marks included.
    var span: TextSpan { TextSpan(start, end) }

    private var isQuoted: Bool { end - start >= 2 && bytes[start] == UInt8(ascii: "\"") }

    /// Place of a word without its quotation marks.
    var wordSpan: TextSpan { isQuoted ? TextSpan(start + 1, end - 1) : TextSpan(start, end) }

    var word: String { text(wordSpan) }

    func text(_ span: TextSpan) -> String {
        NameText.decode(UnsafeBufferPointer(rebasing: bytes[span.range]))
    }

    /// Whether two places hold the same bytes.
    @inline(__always)
    func isSame(_ left: TextSpan, _ right: TextSpan) -> Bool {
        guard left.length == right.length else { return false }
        for offset in 0..<left.length where bytes[left.start + offset] != bytes[right.start + offset] { return false }
        return true
    }

    func isWord(_ text: StaticString) -> Bool {
        guard token == .word, end - start == text.utf8CodeUnitCount else { return false }
        for i in 0..<text.utf8CodeUnitCount where bytes[start + i] != text.utf8Start[i] { return false }
        return true
    }

    func isMark(_ mark: Unicode.Scalar) -> Bool { token == .mark(UInt8(ascii: mark)) }

    // MARK: Moving on

    /// Moves to the next token.
    mutating func advance() {
        skipBlank()
        start = end
        guard start < bytes.count else {
            token = .end
            return
        }
        let byte = bytes[start]
        end = start + 1
        if Self.isPunctuation(byte) {
            token = .mark(byte)
            return
        }
        token = .word
        if byte == UInt8(ascii: "\"") {
            while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\n") { end += 1 }
            if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
                end += 1
            } else {
                token = .openQuote
            }
            return
        }
        skipWord()
    }

    private mutating func skipWord() {
        while end < bytes.count, bytes[end] > 32, !Self.isPunctuation(bytes[end]) { end += 1 }
    }

    /// Lets a word go on behind a comma that no blank follows: published files have names such as `a,b` without
    /// quotation marks.
    ///
    /// - Returns: whether there was more of it
    mutating func extendOverComma() -> Bool {
        guard token == .word, !isQuoted, end + 1 < bytes.count, bytes[end] == UInt8(ascii: ","),
            bytes[end + 1] > 32, !Self.isPunctuation(bytes[end + 1]), bytes[end + 1] != UInt8(ascii: "\"")
        else { return false }
        end += 1
        skipWord()
        return true
    }

    /// Appends the numbers that begin here, with blanks and commas between them, and stops at whatever is none.
    mutating func appendNumbers(to values: inout [Double]) {
        guard token == .word else { return }
        var index = start
        while true {
            while index < bytes.count, bytes[index] <= 32 || bytes[index] == UInt8(ascii: ",") { index += 1 }
            var behind = index
            guard index < bytes.count, let value = DecimalNumber.read(bytes, &behind),
                behind == bytes.count || bytes[behind] <= 32 || Self.isPunctuation(bytes[behind])
            else { break }
            values.append(value)
            index = behind
        }
        end = index
        advance()
    }

    /// Moves behind the next semicolon; stops before a brace that closes the block.
    mutating func skipStatement() {
        while token != .end, !isMark("}") {
            let isLast = isMark(";")
            advance()
            if isLast { return }
        }
    }

    /// Moves to the next line that begins with the name of a block.
    mutating func skipToBlock() {
        while token != .end {
            advance()
            if isWord("variable") || isWord("probability") || isWord("network"), isFirstOnLine { return }
        }
    }

    private var isFirstOnLine: Bool {
        var index = start
        while index > 0, bytes[index - 1] != UInt8(ascii: "\n") {
            index -= 1
            if bytes[index] > 32 { return false }
        }
        return true
    }

    private mutating func skipBlank() {
        while end < bytes.count {
            let byte = bytes[end]
            if byte <= 32 {
                end += 1
            } else if byte == UInt8(ascii: "/"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "/") {
                while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            } else if byte == UInt8(ascii: "/"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "*") {
                end += 2
                while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "*") || bytes[end + 1] != UInt8(ascii: "/") {
                    end += 1
                }
                end = min(end + 2, bytes.count)
            } else {
                return
            }
        }
    }

    @inline(__always)
    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";"):
            true
        default: false
        }
    }
}
