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

    /// Every place where the words stand, in order.
    func places(of words: String) -> [TextSpan] {
        let wanted = Array(words.utf8)
        guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
        return (0...(bytes.count - wanted.count)).filter { start in
            bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted)
        }.map { TextSpan(offsets[$0], offsets[$0 + wanted.count - 1] + 1) }
    }

    /// The place nearest to a stretch of text, as a whole word where there is one.
    func nearest(_ words: String, to stretch: TextSpan) -> TextSpan? {
        let places = places(of: words)
        let whole = places.filter { !isLetter($0.start - 1) && !isLetter($0.end) }
        return (whole.isEmpty ? places : whole).min { distance($0, stretch) < distance($1, stretch) }
    }

    private func distance(_ left: TextSpan, _ right: TextSpan) -> Int {
        max(0, left.start - right.end, right.start - left.end)
    }

    private func isLetter(_ offset: Int) -> Bool {
        guard file.bytes.indices.contains(offset) else { return false }
        let byte = file.bytes[offset]
        return byte >= 0x80 || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }
}
