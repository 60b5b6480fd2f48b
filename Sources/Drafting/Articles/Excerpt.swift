import SourceText

/// Words of one article: what a `quote` line is made of.
struct Excerpt: Hashable {
    /// Index of the article among the inputs.
    var article: Int
    /// In order, not overlapping.
    var spans: [TextSpan]
}

extension ArticleContext {
    /// The places of the text that can be quoted: inside it, without white space around, valid UTF-8 and not empty.
    func quotable(_ spans: [TextSpan]) -> [TextSpan] {
        let whole = TextSpan(0, input.text.bytes.count)
        return spans.compactMap { trimmed($0.clamped(to: whole)) }
    }

    private func trimmed(_ span: TextSpan) -> TextSpan? {
        let bytes = input.text.bytes
        var start = span.start
        var end = span.end
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
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

    /// Content without the complementiser that it begins with, as one passage.
    func wording(_ content: [TextSpan]) -> [TextSpan] {
        var spans = passage(content)
        guard let first = spans.first else { return spans }
        for word in ["dat ", "that ", "whether "] {
            let lead = TextSpan(first.start, min(first.end, first.start + word.utf8.count))
            if lead.length < first.length, input.text.text(lead).lowercased() == word {
                spans[0] = TextSpan(lead.end, first.end)
            }
        }
        return spans
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

extension Array<Excerpt> {
    /// Places past this many add nothing that a reader would look up.
    static let mostPlaces = 40

    /// Adds places that are not in the list yet, up to ``mostPlaces``.
    mutating func add(_ others: [Excerpt]) {
        for other in others where count < Self.mostPlaces && !contains(other) { append(other) }
    }
}
