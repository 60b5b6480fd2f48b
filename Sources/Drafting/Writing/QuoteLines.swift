import Cases
import SourceText

/// Writes `quote "…" from PATH#char=a,b;c,d`: the words to the letter, and where they stand in code points of the stored text.
///
/// Several pieces are one quote with ` … ` between them, as the notation has it.
extension ArticleContext {
    /// Longest quote, in bytes; more is cut at a word, so that a case stays readable.
    static let longestQuote = 1200

    /// The property line, or nil when nothing of the spans can be quoted.
    func quoteLine(_ keyword: String, _ spans: [TextSpan]) -> String? {
        var room = Self.longestQuote
        var pieces: [TextSpan] = []
        for piece in quotable(spans) where room > 0 {
            let kept = cut(piece, to: room)
            room -= kept.length
            if !kept.isEmpty { pieces.append(kept) }
        }
        guard !pieces.isEmpty else { return nil }
        let ranges = pieces.map { codePoints.codePoints($0) }.map { $0.start..<$0.end }
        let text = pieces.map { input.text.text($0) }.joined(separator: " … ")
        let place = PlaceReference(path: path, ranges: ranges)
        return "\(keyword) \(StringLiteral.written(text)) from \(place.written)"
    }

    private func cut(_ span: TextSpan, to length: Int) -> TextSpan {
        guard span.length > length else { return span }
        let bytes = input.text.bytes
        var end = span.start + length
        while end > span.start, UTF8Bytes.isContinuation(bytes[end]) { end -= 1 }
        let floor = max(span.start, end - 40)
        if let space = bytes[floor..<end].lastIndex(of: UInt8(ascii: " ")), space > span.start { end = space }
        return TextSpan(span.start, end)
    }
}
