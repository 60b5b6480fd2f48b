import SourceText

/// Words of one article: what a `quote` line is made of.
struct Excerpt: Hashable {
    /// Index of the article among the inputs.
    var article: Int
    /// In order, not overlapping.
    var spans: [TextSpan]
}

extension ArticleContext {
    /// The places of the text that can be quoted: cut at line ends and control characters, without white space around, each
    /// valid UTF-8 and not empty.
    func quotable(_ spans: [TextSpan]) -> [TextSpan] {
        let whole = TextSpan(0, input.text.bytes.count)
        return spans.flatMap { pieces(of: $0.clamped(to: whole)) }
    }

    private func pieces(of span: TextSpan) -> [TextSpan] {
        let bytes = input.text.bytes
        var pieces: [TextSpan] = []
        var start = span.start
        for offset in span.start...span.end {
            guard offset == span.end || Self.breaks(bytes[offset]) else { continue }
            if let piece = trimmed(TextSpan(start, offset)) { pieces.append(piece) }
            start = offset + 1
        }
        return pieces
    }

    /// Control characters but for the tab end a piece: a case is read line by line.
    private static func breaks(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != 0x09) || byte == 0x7F }

    private func trimmed(_ span: TextSpan) -> TextSpan? {
        let bytes = input.text.bytes
        var start = span.start
        var end = span.end
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        guard start < end, UTF8Bytes.firstInvalid(Array(bytes[start..<end])) == nil else { return nil }
        return TextSpan(start, end)
    }

    /// Spans put in order, with those that touch, overlap, or have only white space and at most `gap` bytes between them made
    /// one. Two in different sentences stay apart.
    func merged(_ spans: [TextSpan], gap: Int = 2) -> [TextSpan] {
        var merged: [TextSpan] = []
        for span in spans.sorted() where !span.isEmpty {
            if let last = merged.last, span.start - last.end <= gap {
                merged[merged.count - 1] = last.union(span)
            } else {
                merged.append(span)
            }
        }
        return merged
    }

    /// One span over all pieces when they stand in one sentence and close enough to be read in one go; the pieces otherwise.
    func passage(_ spans: [TextSpan]) -> [TextSpan] {
        let merged = merged(spans)
        guard merged.count > 1, let first = merged.first, let last = merged.last else { return merged }
        let whole = first.union(last)
        guard whole.length <= 600, let sentence = sentence(at: first.start), sentence.contains(whole) else {
            return merged
        }
        return [whole]
    }
}
