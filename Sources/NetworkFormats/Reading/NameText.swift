import SourceText

/// Turns the bytes of names into text.
enum NameText {
    /// UTF-8 where it is that, and else Windows-1252, of which Latin-1 is the larger part: what programs wrote before.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if UTF8Bytes.firstInvalid(bytes) == nil { return String(decoding: bytes, as: UTF8.self) }
        return windows1252(bytes)
    }

    static func windows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let code = byte >= 0x80 && byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte)
            text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
        }
        return String(text)
    }

    /// What 0x80 to 0x9F stand for; the five that stand for nothing remain as they are (WHATWG Encoding, windows-1252).
    private static let upper: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
        0x9D,
        0x017E, 0x0178,
    ]
}

extension SourceFile {
    /// Whether the file begins with the UTF-8 byte-order mark.
    var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }
}
