import SourceText

/// Lines into blocks: headings, paragraphs, items, quotes, bylines.
struct BlockReader {
    private let source: SourceFile
    private let bytes: [UInt8]
    private var blocks: [Block] = []
    private var openMarks = 0
    /// Lines at least this long are paragraphs of their own: the text is not wrapped by hand.
    private static let wrappedWidth = 110

    init(_ source: SourceFile) {
        self.source = source
        bytes = source.bytes
    }

    static func blocks(_ source: SourceFile) -> [Block] {
        var reader = BlockReader(source)
        reader.read()
        return reader.blocks
    }

    private mutating func read() {
        var open: Block?
        var previous = TextSpan(0, 0)
        var isAfterBlank = true
        for number in source.lineStarts.indices {
            for line in lines(source.lineSpan(number)) {
                let line = trimmed(line)
                if line.isEmpty || isRule(line) {
                    close(&open)
                    isAfterBlank = true
                    continue
                }
                let marker = marker(line)
                if let current = open, !startsBlock(line, marker, previous, current) {
                    open?.span = current.span.union(line)
                } else {
                    close(&open)
                    open = begin(line, marker, isAfterBlank)
                }
                previous = line
                isAfterBlank = false
                countMarks(line)
            }
        }
        close(&open)
        markHeadings()
    }

    /// Old Macintosh line endings inside what `SourceFile` takes for one line.
    private func lines(_ span: TextSpan) -> [TextSpan] {
        guard bytes[span.range].contains(0x0D) else { return [span] }
        var result: [TextSpan] = []
        var start = span.start
        for index in span.range where bytes[index] == 0x0D {
            result.append(TextSpan(start, index))
            start = index + 1
        }
        result.append(TextSpan(start, span.end))
        return result
    }

    private func startsBlock(_ line: TextSpan, _ marker: TextSpan?, _ previous: TextSpan, _ current: Block) -> Bool {
        if marker != nil { return true }
        if openMarks > 0 { return false }
        if line.length >= Self.wrappedWidth || previous.length >= Self.wrappedWidth { return true }
        if isQuoteLine(line) != (current.kind == .quote) { return true }
        if current.kind == .byline { return true }
        // A short line without an end before a line that begins with a capital: a heading on its own.
        let ended = endsSentence(previous)
        return previous.length < 50 && startsUpper(line) && (ended || line.length > 2 * previous.length)
    }

    private func begin(_ line: TextSpan, _ marker: TextSpan?, _ isAfterBlank: Bool) -> Block {
        if let marker { return Block(span: line, kind: .item, marker: marker) }
        if bytes[line.start] == UInt8(ascii: "#") {
            var end = line.start
            while end < line.end, bytes[end] == UInt8(ascii: "#") { end += 1 }
            return Block(span: line, kind: .heading, marker: TextSpan(line.start, end))
        }
        if let bold = boldLead(line) { return Block(span: line, kind: .item, marker: bold) }
        if isQuoteLine(line) { return Block(span: line, kind: .quote, marker: TextSpan(line.start, line.start + 1)) }
        return Block(span: line, kind: .paragraph)
    }

    /// Whether a quotation is open at the end of a line: it goes on in the next.
    private mutating func countMarks(_ line: TextSpan) {
        var index = line.start
        while index < line.end {
            switch bytes[index] {
            case 0x22: openMarks = openMarks > 0 ? 0 : 1
            case 0x60 where index + 1 < line.end && bytes[index + 1] == 0x60:
                openMarks = 1
                index += 1
            case 0x27 where index + 1 < line.end && bytes[index + 1] == 0x27:
                openMarks = 0
                index += 1
            case 0x80 where index >= 2 && index + 1 < line.end && bytes[index - 1] == 0xE2:
                switch bytes[index + 1] {
                // `„…“`: what opens elsewhere closes after a low mark.
                case 0x9E: openMarks = 2
                case 0x9C: openMarks = openMarks == 2 ? 0 : 1
                case 0x9D: openMarks = 0
                default: break
                }
            default: break
            }
            index += 1
        }
    }

    private mutating func close(_ open: inout Block?) {
        openMarks = 0
        if let block = open { blocks.append(block) }
        open = nil
    }

    /// A short block without an end, before a longer one, is a heading; the first may end in any mark.
    private mutating func markHeadings() {
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

    private static let bylineStarts = [
        "bron:", "door:", "by ", "source:", "author:", "auteur:", "published", "gepubliceerd", "by:",
    ]
    /// What they begin with.
    private static let bylineLetters = Array("bdsapg".utf8)

    /// `Bron: …`, `By …`, `Source: …`, or an address or a date alone.
    private func isByline(_ span: TextSpan) -> Bool {
        if Self.bylineLetters.contains(bytes[span.start] | 0x20) {
            let text = source.text(TextSpan(span.start, min(span.end, span.start + 24))).lowercased()
            for start in Self.bylineStarts where text.hasPrefix(start) {
                return lastMark(span) == nil && span.length <= 100
            }
        }
        guard span.length <= 60 else { return false }
        let digits = bytes[span.range].reduce(0) { $0 + ($1 &- 48 < 10 ? 1 : 0) }
        guard digits >= 4, digits * 6 >= span.length, lastMark(span) == nil else { return false }
        return bytes[span.range].split(whereSeparator: { $0 <= 0x20 }).count <= 6
    }

    // MARK: Lines

    private func trimmed(_ line: TextSpan) -> TextSpan {
        var (start, end) = (line.start, line.end)
        while start < end {
            let width = spaceWidth(start)
            if width == 0 { break }
            start += width
        }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return TextSpan(start, min(end, line.end))
    }

    /// Bytes of the white space at an offset: blanks, no-break spaces, byte-order marks.
    private func spaceWidth(_ offset: Int) -> Int {
        if bytes[offset] <= 0x20 { return 1 }
        if bytes[offset] == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] == 0xA0 { return 2 }
        if bytes[offset] == 0xEF, offset + 2 < bytes.count, bytes[offset + 1] == 0xBB, bytes[offset + 2] == 0xBF {
            return 3
        }
        return 0
    }

    /// A line of dashes, stars or the like.
    private func isRule(_ line: TextSpan) -> Bool {
        guard line.length >= 3 else { return false }
        let first = bytes[line.start]
        guard
            [UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~")].contains(
                first)
        else { return false }
        return bytes[line.range].allSatisfy { $0 == first || $0 == 0x20 }
    }

    private func isQuoteLine(_ line: TextSpan) -> Bool {
        bytes[line.start] == UInt8(ascii: ">") && line.length > 1
    }

    /// The bullet or number at the start of a line, when white space and more follow it.
    private func marker(_ line: TextSpan) -> TextSpan? {
        let start = line.start
        let width: Int
        switch bytes[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): width = 1
        case 0xE2 where start + 2 < line.end:
            let point = UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
            // • ‣ – — ◦ ▪ ▫ ● ○ ■ □ ► ▸ ➢ ➤ ✓ ✔ → ⁃
            let bullets: Set<UInt32> = [
                0x80A2, 0x80A3, 0x8093, 0x8094, 0x97A6, 0x96AA, 0x96AB, 0x978F, 0x978B, 0x96A0, 0x96A1, 0x96BA, 0x96B8,
                0x9EA2, 0x9EA4, 0x9C93, 0x9C94, 0x8692, 0x8183, 0x97BE, 0x978E,
            ]
            guard bullets.contains(point) else { return nil }
            width = 3
        case 0xC2 where start + 1 < line.end && bytes[start + 1] == 0xB7: width = 2
        default: width = numberWidth(line)
        }
        guard width > 0, start + width < line.end, spaceWidth(start + width) > 0 else { return nil }
        let marker = TextSpan(start, start + width)
        return trimmed(TextSpan(marker.end, line.end)).isEmpty ? nil : marker
    }

    /// `1.`, `12)`, `(3)`, `a)`, `(b)`, `iv.`
    private func numberWidth(_ line: TextSpan) -> Int {
        var index = line.start
        let isBracketed = bytes[index] == UInt8(ascii: "(")
        if isBracketed { index += 1 }
        let first = index
        while index < line.end, bytes[index] &- 48 < 10 { index += 1 }
        let digits = index - first
        var letters = 0
        if digits == 0 {
            while index < line.end, (bytes[index] | 0x20) &- 97 < 26, letters < 4 {
                index += 1
                letters += 1
            }
            let isRoman = letters > 0 && bytes[first..<index].allSatisfy { [0x69, 0x76, 0x78].contains($0 | 0x20) }
            guard letters == 1 || isRoman else { return 0 }
        }
        guard digits <= 2, index < line.end else { return 0 }
        switch bytes[index] {
        case UInt8(ascii: ")"): return index + 1 - line.start
        case UInt8(ascii: ".") where !isBracketed && (digits > 0 || letters > 1): return index + 1 - line.start
        default: return 0
        }
    }

    /// `**A point.** And why`: a paragraph that begins with its point in bold is an item.
    private func boldLead(_ line: TextSpan) -> TextSpan? {
        let star = bytes[line.start]
        guard star == 0x2A || star == 0x5F, line.length > 8, bytes[line.start + 1] == star else { return nil }
        var index = line.start + 3
        while index + 1 < line.end, !(bytes[index] == star && bytes[index + 1] == star) { index += 1 }
        return index + 1 < line.end ? TextSpan(line.start, line.start + 2) : nil
    }

    private func startsUpper(_ line: TextSpan) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var index = line.start
            while index < line.end {
                let (point, length) = UTF8Decoding.decode(buffer, at: index)
                if Tokenizer.startsWord(point) { return UTF8Decoding.isUpper(point) || point &- 48 < 10 }
                index += length
                if index - line.start > 8 { return false }
            }
            return false
        }
    }

    /// The mark that ends a block, quotation marks and brackets left out; nil when a word ends it.
    private func lastMark(_ span: TextSpan) -> UInt8? {
        var index = span.end
        while index > span.start {
            let byte = bytes[index - 1]
            if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x2A || byte == 0x5F {
                index -= 1
            } else if byte >= 0x80, byte < 0xC0, index - span.start >= 3, bytes[index - 3] == 0xE2,
                bytes[index - 2] == 0x80
            {
                if byte == 0xA6 { return UInt8(ascii: ".") }
                index -= 3
            } else {
                break
            }
        }
        guard index > span.start else { return nil }
        return [0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x2C].contains(bytes[index - 1]) ? bytes[index - 1] : nil
    }

    private func endsSentence(_ line: TextSpan) -> Bool {
        guard let mark = lastMark(line) else { return false }
        return mark != UInt8(ascii: ",") && mark != UInt8(ascii: ";")
    }
}
