import SourceText

/// Recognises what is no article: empty files, binary files, and documents of other programs.
enum FileKind {
    /// More control characters than this share of a file's beginning, and it is no text.
    private static let controlShare = 0.1
    private static let sample = 1 << 16

    /// The error to report, or nil when the bytes may be text.
    static func refusal(of bytes: [UInt8], name: String) -> Diagnostic? {
        if isBlank(bytes) {
            return Diagnostic(
                .error, "article-empty", "the article is empty", file: name,
                remedy: "give a file that holds the article's text")
        }
        for kind in known where bytes.starts(with: kind.signature) {
            return Diagnostic(
                .error, "article-kind", "this is \(kind.name), not plain text or HTML", file: name, remedy: kind.remedy)
        }
        if TextDecoding.hasUTF16Mark(bytes) { return nil }
        if let zero = bytes.firstIndex(of: 0) {
            return binary("there is a NUL byte at offset \(zero): this looks like a binary file", name)
        }
        let controls = bytes.prefix(sample).count { isControl($0) }
        if Double(controls) > controlShare * Double(min(sample, bytes.count)) {
            return binary("much of it is control characters: this looks like a binary file", name)
        }
        return nil
    }

    private static func binary(_ message: String, _ name: String) -> Diagnostic {
        Diagnostic(
            .error, "article-binary", message, file: name, remedy: "save the article as plain text (UTF-8) or as HTML")
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        switch byte {
        case 9, 10, 12, 13, 27: false
        case 0..<32, 127: true
        default: false
        }
    }

    private static func isBlank(_ bytes: [UInt8]) -> Bool {
        let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
        let mark = marks.first { bytes.starts(with: $0) }?.count ?? 0
        return bytes.dropFirst(mark).allSatisfy { $0 == 32 || (9...13).contains($0) }
    }

    private struct Known {
        let signature: [UInt8]
        let name: String
        let remedy: String
    }

    private static let known = [
        Known(
            signature: Array("%PDF-".utf8), name: "a PDF document",
            remedy: "turn it into text first: pdftotext -layout FILE.pdf FILE.txt"),
        Known(
            signature: Array("PK\u{3}\u{4}".utf8), name: "a ZIP archive or an office document",
            remedy: "save the document as plain text or as HTML"),
        Known(
            signature: [0xD0, 0xCF, 0x11, 0xE0], name: "an office document",
            remedy: "save the document as plain text or as HTML"),
        Known(
            signature: Array("{\\rtf".utf8), name: "a rich-text document",
            remedy: "save the document as plain text or as HTML"),
        Known(signature: [0x1F, 0x8B], name: "a compressed file", remedy: "unpack it first: gunzip FILE"),
        Known(signature: [0x89, 0x50, 0x4E, 0x47], name: "a picture", remedy: "give the article's text"),
        Known(signature: [0xFF, 0xD8, 0xFF], name: "a picture", remedy: "give the article's text"),
    ]
}
