extension JSONReader {
    /// Reads a string, its escapes resolved; half a surrogate pair becomes U+FFFD.
    public mutating func string() throws(Failure) -> String {
        var resolved: [UInt8] = []
        let rest = try scanString(&resolved)
        if resolved.isEmpty { return String(decoding: bytes[rest], as: UTF8.self) }
        resolved += bytes[rest]
        return String(decoding: resolved, as: UTF8.self)
    }

    /// Reads a string as ``string()`` does, and gives its UTF-8: for long texts that are worked on as bytes.
    public mutating func utf8() throws(Failure) -> [UInt8] {
        var resolved: [UInt8] = []
        let rest = try scanString(&resolved)
        resolved += bytes[rest]
        return resolved
    }

    /// Reads a string: resolves what stands up to and including its last escape.
    ///
    /// - Returns: where the rest stands
    private mutating func scanString(_ resolved: inout [UInt8]) throws(Failure) -> Range<Int> {
        skipSpace()
        guard takeNow(UInt8(ascii: "\"")) else { throw failure("a string was expected") }
        while true {
            let start = offset
            while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                guard byte >= 0x20 || strictness == .forgiving else {
                    throw failure("a control character stands in a string")
                }
                offset += 1
            }
            let plain = start..<offset
            guard let byte = current else { throw failure("a string is not closed") }
            offset += 1
            if byte == UInt8(ascii: "\"") { return plain }
            resolved += bytes[plain]
            try escape(into: &resolved)
        }
    }

    private mutating func escape(into resolved: inout [UInt8]) throws(Failure) {
        guard let letter = current else { throw failure("a string is not closed") }
        offset += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): resolved.append(letter)
        case UInt8(ascii: "b"): resolved.append(0x08)
        case UInt8(ascii: "f"): resolved.append(0x0C)
        case UInt8(ascii: "n"): resolved.append(0x0A)
        case UInt8(ascii: "r"): resolved.append(0x0D)
        case UInt8(ascii: "t"): resolved.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = Unicode.Scalar(try codePoint()) ?? "\u{FFFD}"
            resolved += String(Character(scalar)).utf8
        default:
            offset -= 1
            // The letter may be the first byte of several, so it is left for the text that follows.
            guard strictness == .forgiving else { throw failure("there is no such escape") }
        }
    }

    /// The code point of a `\u` escape, or of two that make a surrogate pair.
    private mutating func codePoint() throws(Failure) -> UInt32 {
        let first = try hexadecimal()
        guard first & 0xFC00 == 0xD800 else { return first }
        let mark = offset
        guard takeNow(UInt8(ascii: "\\")), takeNow(UInt8(ascii: "u")) else {
            offset = mark
            return first
        }
        let second = try hexadecimal()
        guard second & 0xFC00 == 0xDC00 else {
            offset = mark
            return first
        }
        return 0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF)
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw failure("four hexadecimal digits were expected")
            }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }
}
