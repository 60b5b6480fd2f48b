import SourceText

/// Turns the bytes of a text into UTF-8. UTF-8 itself passes through untouched, byte-order mark and line endings included.
enum TextDecoding {
    /// The text as UTF-8, or nil with an error.
    static func decode(_ bytes: [UInt8], name: String) -> (text: [UInt8]?, diagnostics: [Diagnostic]) {
        if hasUTF16Mark(bytes) { return utf16(bytes, name: name) }
        guard let invalid = UTF8Bytes.firstInvalid(bytes) else { return (bytes, []) }
        let line = bytes[..<invalid].count { $0 == UInt8(ascii: "\n") } + 1
        let warning = Diagnostic(
            .warning, "article-encoding",
            "this is not valid UTF-8 (first at line \(line), byte \(invalid)) and was read as Windows-1252", file: name,
            remedy: "where letters look wrong, save the file as UTF-8")
        return (windows1252(bytes), [warning])
    }

    // MARK: UTF-16

    static func hasUTF16Mark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// UTF-16 behind a byte-order mark; unpaired surrogates and a last half unit become U+FFFD.
    private static func utf16(_ bytes: [UInt8], name: String) -> (text: [UInt8]?, diagnostics: [Diagnostic]) {
        let bigEndian = bytes.starts(with: [0xFE, 0xFF])
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = 2
        while index + 1 < bytes.count {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        if index < bytes.count { units.append(0xFFFD) }
        if units.contains(0) {
            let error = Diagnostic(
                .error, "article-binary", "there are NUL characters in it: this looks like a binary file", file: name,
                remedy: "save the article as plain text (UTF-8) or as HTML")
            return (nil, [error])
        }
        return (Array(String(decoding: units, as: UTF16.self).utf8), [])
    }

    // MARK: Windows-1252

    /// Every byte as the WHATWG Encoding Standard reads Windows-1252; the five that it leaves undefined become U+FFFD.
    static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            switch byte {
            case 0..<0x80: text.append(byte)
            case 0x80..<0xA0: append(high[Int(byte) - 0x80], to: &text)
            default: append(UInt16(byte), to: &text)
            }
        }
        return text
    }

    private static func append(_ unit: UInt16, to text: inout [UInt8]) {
        if unit < 0x800 {
            text.append(UInt8(0xC0 | unit >> 6))
        } else {
            text.append(UInt8(0xE0 | unit >> 12))
            text.append(UInt8(0x80 | unit >> 6 & 0x3F))
        }
        text.append(UInt8(0x80 | unit & 0x3F))
    }

    /// Bytes 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt).
    private static let high: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
