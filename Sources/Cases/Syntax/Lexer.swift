import SourceText

/// Cuts lines into tokens, working on bytes.
struct Lexer {
    /// A line longer than this is no line of a case: it becomes one token, with an error.
    static let longestLine = 65_536

    let bytes: UnsafeBufferPointer<UInt8>
    var tokens: [Token] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5)
    }

    private func isSpace(_ index: Int) -> Bool {
        let byte = bytes[index]
        return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }

    mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int) {
        if end > start { tokens.append(Token(kind, TextSpan(start, end))) }
    }

    /// White space from an offset; gives where it ends.
    mutating func space(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, isSpace(index) { index += 1 }
        add(.space, start, index)
        return index
    }

    /// Whether a comment begins here: `#` at the line's start or after white space, before a space or the line's end.
    func isComment(_ index: Int, _ lineStart: Int, _ end: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "#"), index == lineStart || isSpace(index - 1) else { return false }
        return index + 1 >= end || isSpace(index + 1) || index == lineStart
    }

    /// Free text up to the comment or the end, without white space at its end.
    mutating func text(_ start: Int, _ lineStart: Int, _ end: Int) {
        let begin = space(start, end)
        var stop = begin
        while stop < end, !isComment(stop, lineStart, end) { stop += 1 }
        var last = stop
        while last > begin, isSpace(last - 1) { last -= 1 }
        add(.text, begin, last)
        add(.space, last, stop)
        add(.comment, stop, end)
    }

    /// One word; gives where it ends.
    mutating func word(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, !isSpace(index), !Self.isPunctuation(bytes[index]) { index += 1 }
        add(.word, start, index)
        return index
    }

    /// A string from its opening quotation mark; gives where it ends.
    private mutating func string(_ start: Int, _ end: Int) -> Int {
        var index = start + 1
        while index < end {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else if bytes[index] == UInt8(ascii: "\"") {
                add(.string, start, index + 1)
                return index + 1
            } else {
                index += 1
            }
        }
        var last = end
        while last > start + 1, isSpace(last - 1) { last -= 1 }
        add(.unterminatedString, start, last)
        return last
    }

    /// Words, strings and punctuation up to the end; after `stopWord` the rest is free text.
    mutating func words(_ start: Int, _ lineStart: Int, _ end: Int, textAfter stopWord: StaticString? = nil) {
        var index = start
        while index < end {
            index = space(index, end)
            guard index < end else { return }
            if isComment(index, lineStart, end) {
                add(.comment, index, end)
                return
            }
            if let kind = Self.punctuation(bytes[index]) {
                add(kind, index, index + 1)
                index += 1
            } else if bytes[index] == UInt8(ascii: "\"") {
                index = string(index, end)
            } else {
                let begin = index
                index = word(index, end)
                if let stopWord, matches(stopWord, begin, index) {
                    text(index, lineStart, end)
                    return
                }
            }
        }
    }

    func matches(_ word: StaticString, _ start: Int, _ end: Int) -> Bool {
        guard end - start == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { buffer in
            for offset in 0..<buffer.count where bytes[start + offset] != buffer[offset] { return false }
            return true
        }
    }

    private static func punctuation(_ byte: UInt8) -> Token.Kind? {
        switch byte {
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "("): .openParenthesis
        case UInt8(ascii: ")"): .closeParenthesis
        default: nil
        }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        punctuation(byte) != nil || byte == UInt8(ascii: "\"")
    }
}
