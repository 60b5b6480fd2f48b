import SourceText

/// Finds quoted words in an article, in which any stretch of white space counts as one space.
struct QuotationFinder {
    private let file: SourceFile
    private var bytes: [UInt8] = []
    /// The offset in the file of each byte, and of the end.
    private var offsets: [Int] = []

    init(_ file: SourceFile) {
        self.file = file
        for (offset, byte) in file.bytes.enumerated() {
            let isSpace = byte <= 0x20
            if isSpace, bytes.last == 0x20 { continue }
            bytes.append(isSpace ? 0x20 : byte)
            offsets.append(offset)
        }
    }

    /// Where the words stand.
    /// - Parameter occurrence: which of several places; the first is 1
    func span(of words: String, occurrence: Int = 1) -> TextSpan? {
        let wanted = Array(words.utf8)
        guard !wanted.isEmpty, wanted.count <= bytes.count else { return nil }
        var left = occurrence
        for start in 0...(bytes.count - wanted.count)
        where bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted) {
            left -= 1
            if left == 0 { return TextSpan(offsets[start], offsets[start + wanted.count - 1] + 1) }
        }
        return nil
    }
}
