import SourceText

/// Decides in which encoding a page is read.
enum HTMLEncoding {
    private static let sample = 2_048

    /// Names under which pages declare what browsers read as Windows-1252, or what turned out not to be true.
    private static let western: Set<String> = [
        "", "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252",
        "cp1252",
    ]

    /// The page as the parser gets it, with the encoding to name to it; valid UTF-8 is UTF-8, whatever the page declares.
    static func decode(_ bytes: [UInt8], name: String) -> (page: [UInt8]?, encoding: String, diagnostics: [Diagnostic])
    {
        if TextDecoding.hasUTF16Mark(bytes) || UTF8Bytes.firstInvalid(bytes) == nil {
            let decoded = TextDecoding.decode(bytes, name: name)
            let mark = decoded.text?.starts(with: [0xEF, 0xBB, 0xBF]) == true ? 3 : 0
            return (decoded.text.map { Array($0.dropFirst(mark)) }, "UTF-8", decoded.diagnostics)
        }
        let declared = declaration(bytes)
        guard western.contains(declared) else { return (bytes, declared, []) }
        if declared.isEmpty || declared.hasPrefix("utf") {
            let decoded = TextDecoding.decode(bytes, name: name)
            return (decoded.text, "UTF-8", decoded.diagnostics)
        }
        return (TextDecoding.windows1252(bytes), "UTF-8", [])
    }

    /// The lower-case name behind `charset=` at the page's beginning; empty when there is none.
    private static func declaration(_ bytes: [UInt8]) -> String {
        let head = bytes.prefix(sample).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
        let key = Array("charset=".utf8)
        guard let start = head.indices.first(where: { head[$0...].starts(with: key) }) else { return "" }
        let value = head[(start + key.count)...].drop { $0 == 34 || $0 == 39 || $0 == 32 }
        let name = value.prefix { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
        return String(decoding: name.prefix(40), as: UTF8.self)
    }
}
