import SourceText

/// How the bytes of an XML document stand for letters.
enum XMLEncoding {
    /// UTF-8; names that are not are taken for Windows-1252.
    case utf8
    /// Windows-1252, of which Latin-1 and ASCII are part.
    case windows1252

    func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        switch self {
        case .utf8: NameText.decode(bytes)
        case .windows1252: NameText.windows1252(bytes)
        }
    }

    /// What the document says of itself: in `<?xml … encoding="…"?>`, or by how it begins.
    ///
    /// An encoding that is not known does no harm as long as all bytes are ASCII.
    static func detect(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLScanner.Failure) -> XMLEncoding {
        if bytes.count >= 2, bytes[0] ^ bytes[1] == 0x01, bytes[0] >= 0xFE {
            throw XMLScanner.Failure(problem: .unsupportedEncoding("UTF-16"), span: TextSpan(0, 2))
        }
        guard let span = declaration(bytes) else { return .utf8 }
        let name = NameText.decode(UnsafeBufferPointer(rebasing: bytes[span.range]))
        switch name.lowercased() {
        case "utf-8", "utf8": return .utf8
        case "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii", "ascii": return .windows1252
        default:
            if bytes.allSatisfy({ $0 < 0x80 }) { return .utf8 }
            throw XMLScanner.Failure(problem: .unsupportedEncoding(name), span: span)
        }
    }

    /// Where the declaration at the beginning names the encoding.
    private static func declaration(_ bytes: UnsafeBufferPointer<UInt8>) -> TextSpan? {
        let head = Array(bytes.prefix(256))
        let key = Array("encoding".utf8)
        guard let close = head.indices.first(where: { head[$0...].starts(with: Array("?>".utf8)) }),
            head.indices.contains(where: { $0 < close && head[$0...].starts(with: Array("<?xml".utf8)) }),
            let found = head[..<close].indices.first(where: { head[$0...].starts(with: key) })
        else { return nil }
        let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
        guard let open = head[found..<close].firstIndex(where: isQuote),
            let end = head[(open + 1)..<close].firstIndex(where: isQuote)
        else { return nil }
        return TextSpan(open + 1, end)
    }
}
