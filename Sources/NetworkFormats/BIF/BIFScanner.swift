import SourceText

/// Cuts a BIF file into words and punctuation, skipping white space and comments.
struct BIFScanner {
    enum Token: Equatable {
        /// A name or a number: anything without white space and punctuation, or in double quotes.
        case word
        case mark(UInt8)
        case end
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var token = Token.end
    private(set) var start = 0
    private(set) var end = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        advance()
    }

    /// Place of the token, quotation marks included.
    var span: TextSpan { TextSpan(start, end) }

    /// The bytes of a word without its quotation marks.
    var wordBytes: UnsafeBufferPointer<UInt8> {
        let isQuoted = end - start >= 2 && bytes[start] == UInt8(ascii: "\"")
        return UnsafeBufferPointer(rebasing: isQuoted ? bytes[start + 1..<end - 1] : bytes[start..<end])
    }

    var word: String { String(decoding: wordBytes, as: UTF8.self) }

    func isWord(_ text: StaticString) -> Bool {
        guard token == .word, end - start == text.utf8CodeUnitCount else { return false }
        for i in 0..<text.utf8CodeUnitCount where bytes[start + i] != text.utf8Start[i] { return false }
        return true
    }

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
        if BIFScanner.isMark(byte) {
            token = .mark(byte)
            return
        }
        token = .word
        if byte == UInt8(ascii: "\"") {
            while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
            end = min(end + 1, bytes.count)
            return
        }
        while end < bytes.count, bytes[end] > 32, !BIFScanner.isMark(bytes[end]) { end += 1 }
    }

    private mutating func skipBlank() {
        while end < bytes.count {
            if bytes[end] <= 32 {
                end += 1
            } else if bytes[end] == UInt8(ascii: "/"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "/") {
                while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            } else if bytes[end] == UInt8(ascii: "/"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "*") {
                end += 2
                while end + 1 < bytes.count,
                    !(bytes[end] == UInt8(ascii: "*") && bytes[end + 1] == UInt8(ascii: "/"))
                { end += 1 }
                end = min(end + 2, bytes.count)
            } else {
                return
            }
        }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";"):
            true
        default: false
        }
    }
}
