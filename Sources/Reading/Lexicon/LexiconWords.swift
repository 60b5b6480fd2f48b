import SourceText

/// A line of a lexicon cut into words, as texts are.
extension LexiconParser {
    func intern(_ span: TextSpan, _ lexicon: inout Lexicon) -> Int32 { lexicon.intern(folded(span)) }

    func folded(_ span: TextSpan) -> [UInt8] {
        var result: [UInt8] = []
        file.bytes.withUnsafeBufferPointer { Folding.fold($0, span.range, keeping: letters, into: &result) }
        return result
    }

    /// Words parted by white space; a clitic (`Iran's`) is a word of its own, as in texts.
    func words(_ span: TextSpan) -> [TextSpan] {
        var result: [TextSpan] = []
        var start = span.start
        for index in span.start..<max(span.start, span.end) + 1 {
            let isEnd = index == span.end || file.bytes[index] <= 0x20
            if isEnd {
                if index > start {
                    if index - start > 2, file.bytes[index - 1] | 0x20 == 0x73, file.bytes[index - 2] == 0x27 {
                        result.append(TextSpan(start, index - 2))
                        result.append(TextSpan(index - 2, index))
                    } else {
                        result.append(TextSpan(start, index))
                    }
                }
                start = index + 1
            }
        }
        return result
    }

    func split(_ span: TextSpan, _ separator: UInt8) -> [TextSpan] {
        var result: [TextSpan] = []
        var start = span.start
        for index in span.start..<max(span.start, span.end) where file.bytes[index] == separator {
            result.append(TextSpan(start, index))
            start = index + 1
        }
        result.append(TextSpan(start, span.end))
        return result
    }

    func trim(_ span: TextSpan) -> TextSpan {
        var (start, end) = (span.start, span.end)
        while start < end, file.bytes[start] <= 0x20 { start += 1 }
        while end > start, file.bytes[end - 1] <= 0x20 { end -= 1 }
        return TextSpan(start, end)
    }
}
