import SourceText

/// The stored text of an article, with its code points.
struct QuotedDocument {
    /// Between the pieces of a quote that has several: a space, U+2026, a space.
    static let joint = " … "
    /// Occurrences past this many are not looked for.
    private static let most = 100

    private let bytes: [UInt8]
    private let index: CodePointIndex

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        self.index = CodePointIndex(bytes)
    }

    /// Code points of the whole text.
    var count: Int { index.count }

    /// The words at these places, or nil when a place lies outside.
    func text(_ ranges: [Range<Int>]) -> String? {
        var pieces: [String] = []
        for range in ranges {
            guard let span = index.span(codePoints: range.lowerBound, range.upperBound) else { return nil }
            pieces.append(String(decoding: bytes[span.range], as: UTF8.self))
        }
        return pieces.joined(separator: Self.joint)
    }

    /// Where a text stands to the letter, in code points.
    func occurrences(of text: String) -> [Range<Int>] {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
        var found: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { buffer in
            for start in 0...(buffer.count - wanted.count) where buffer[start] == first {
                guard found.count < Self.most, (0..<wanted.count).allSatisfy({ buffer[start + $0] == wanted[$0] })
                else {
                    continue
                }
                found.append(index.codePoint(atByte: start)..<index.codePoint(atByte: start + wanted.count))
            }
        }
        return found
    }
}

/// The documents that a case quotes, each read once.
struct QuotedDocuments {
    let top: String
    let files: CaseFiles
    private var documents: [String: Result<QuotedDocument, Problem>] = [:]

    init(top: String, files: CaseFiles) {
        self.top = top
        self.files = files
    }

    /// The document at a path that is written in a file of the case.
    mutating func document(_ path: String, namedIn file: String) -> Result<QuotedDocument, Problem> {
        guard let resolved = CasePath.resolve(path, in: CasePath.folder(of: file), top: top) else {
            return .failure(.outsideFolder(path))
        }
        if let known = documents[resolved] { return known }
        let document = files.read(resolved, top).map(QuotedDocument.init).mapError { $0.problem(path) }
        documents[resolved] = document
        return document
    }
}
