import SourceText

/// Cuts a NET file into words, texts in quotation marks and punctuation, skipping white space and comments.
struct NETScanner {
    enum Token: Equatable {
        /// A name, a keyword or a number.
        case word
        /// A text in double quotes.
        case text
        case mark(UInt8)
        /// A quotation mark that is not closed on its line, with the rest of the line.
        case openQuote
        case end
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var token = Token.end
    private(set) var start: Int
    private(set) var end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        self.start = start
        end = start
        advance()
    }

    /// The same at another place.
    func restarted(at start: Int) -> NETScanner { NETScanner(bytes, from: start) }

    /// Place of the token, quotation marks included.
    var span: TextSpan { TextSpan(start, end) }

    /// The word, or what stands between the quotation marks, where \" is a quotation mark.
    var word: String {
        let inner = token == .text ? start + 1..<end - 1 : start..<end
        let text = NameText.decode(UnsafeBufferPointer(rebasing: bytes[inner]))
        guard token == .text, text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"", result.last == "\\" { result.removeLast() }
            result.append(scalar)
        }
        return String(result)
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
        end = start + 1
        if bytes[start] == UInt8(ascii: "\"") { return scanText() }
        if Self.isPunctuation(bytes[start]) {
            token = .mark(bytes[start])
            return
        }
        token = .word
        while end < bytes.count, !Self.endsWord(bytes[end]) { end += 1 }
    }

    private mutating func scanText() {
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
            if bytes[end] == UInt8(ascii: "\\"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\"") {
                end += 2
                continue
            }
            end += 1
            if bytes[end - 1] == UInt8(ascii: "\"") {
                token = .text
                return
            }
        }
        token = .openQuote
    }

    /// Appends the numbers that begin here, with blanks between them, and stops at whatever is none.
    mutating func appendNumbers(to values: inout [Double]) {
        guard token == .word else { return }
        var index = start
        while true {
            while index < bytes.count, bytes[index] <= 32 { index += 1 }
            var behind = index
            guard index < bytes.count, let value = DecimalNumber.read(bytes, &behind),
                behind == bytes.count || Self.endsWord(bytes[behind])
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

    /// Moves behind the block that begins next, or to the end.
    mutating func skipBlock() {
        while token != .end {
            let isLast = isMark("}")
            advance()
            if isLast { return }
        }
    }

    private mutating func skipBlank() {
        while end < bytes.count {
            if bytes[end] <= 32 {
                end += 1
            } else if bytes[end] == UInt8(ascii: "%") {
                while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            } else {
                return
            }
        }
    }

    @inline(__always)
    private static func endsWord(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\"") || isPunctuation(byte)
    }

    @inline(__always)
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"),
            UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: ","):
            true
        default: false
        }
    }
}
