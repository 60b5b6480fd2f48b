import SourceText

/// Writes `quote "…" from PATH#char=a,b;c,d`: the words to the letter, and where they stand in code points of the stored text.
///
/// A quote is one line of the case: text that runs over line ends is given in pieces. Inside the quotation marks a backslash
/// stands before `"` and `\`.
extension ArticleContext {
    /// Longest quote, in bytes; more is cut at a word, so that a case stays readable.
    static let longestQuote = 1200

    /// One property line, or none when nothing of the spans can be quoted.
    func quoteLines(_ keyword: String, _ spans: [TextSpan]) -> [String] {
        var room = Self.longestQuote
        var pieces: [TextSpan] = []
        for piece in quotable(spans) where room > 0 {
            let kept = cut(piece, to: room)
            room -= kept.length
            if !kept.isEmpty { pieces.append(kept) }
        }
        return pieces.map { piece in
            let (start, end) = codePoints.codePoints(piece)
            return "\(keyword) \"\(Self.escaped(input.text.text(piece)))\" from \(path)#char=\(start),\(end)"
        }
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

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { escaped.unicodeScalars.append("\\") }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}
