import SourceText

/// Which paragraphs are headings or bylines: known when the block after them is.
extension BlockReader {
    /// A short block without an end, before a longer one, is a heading; the first may end in any mark.
    mutating func markHeadings() {
        for index in blocks.indices where blocks[index].kind == .paragraph {
            let span = blocks[index].span
            guard span.length <= 120 else { continue }
            if isByline(span) {
                blocks[index].kind = .byline
                continue
            }
            guard blocks.count > 1, index + 1 < blocks.count else { continue }
            let last = lastMark(span)
            let isTitle = index == 0 && span.length <= 160 && !source.bytes[span.range].contains(0x0A)
            if last == nil, startsUpper(span) || isTitle {
                blocks[index].kind = .heading
            } else if isTitle,
                last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
                    || (last == UInt8(ascii: ".") && span.length < 90 && !followsShort(index))
            {
                blocks[index].kind = .heading
            } else if last == UInt8(ascii: "?"), span.length <= 80, index + 1 < blocks.count,
                blocks[index + 1].span.length > span.length
            {
                blocks[index].kind = .heading
            }
        }
    }

    private func followsShort(_ index: Int) -> Bool {
        index + 1 >= blocks.count || blocks[index + 1].span.length < 3 * blocks[index].span.length
    }

    /// `Bron: …`, `By …`, `Source: …`, or an address or a date alone.
    private func isByline(_ span: TextSpan) -> Bool {
        if opensByline(span) { return lastMark(span) == nil && span.length <= 100 }
        guard span.length <= 60 else { return false }
        let digits = bytes[span.range].reduce(0) { $0 + ($1 &- 48 < 10 ? 1 : 0) }
        guard digits >= 4, digits * 6 >= span.length, lastMark(span) == nil else { return false }
        return bytes[span.range].split(whereSeparator: { $0 <= 0x20 }).count <= 6
    }
}
