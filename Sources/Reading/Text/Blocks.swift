import SourceText

/// Lines into blocks: headings, paragraphs, items, quotes, bylines.
struct BlockReader {
    let source: SourceFile
    let bytes: [UInt8]
    var blocks: [Block] = []
    private var openMarks = 0
    /// Lines at least this long are paragraphs of their own: the text is not wrapped by hand.
    private static let wrappedWidth = 110
    /// The longest line that may be wrapped by hand.
    private var width = 0
    /// A line of an item shorter than this, with the first word of the next, ends before the width at which a text is wrapped.
    private static let pointWidth = 64

    /// Whether the words that a line begins with are those of a byline.
    let opensByline: (TextSpan) -> Bool

    private init(_ source: SourceFile, _ opensByline: @escaping (TextSpan) -> Bool) {
        self.source = source
        self.opensByline = opensByline
        bytes = source.bytes
    }

    /// - Parameter opensByline: whether a line begins with words that say who wrote or published the text
    static func blocks(_ source: SourceFile, opensByline: @escaping (TextSpan) -> Bool) -> [Block] {
        var reader = BlockReader(source, opensByline)
        reader.read()
        return reader.blocks
    }

    private mutating func read() {
        var open: Block?
        var previous = TextSpan(0, 0)
        var isAfterBlank = true
        for number in source.lineStarts.indices {
            width = max(width, min(source.lineSpan(number).length, Self.wrappedWidth))
        }
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
        if current.span == previous, lastMark(previous) == nil, startsUpper(line), wouldFit(line, after: previous) {
            return true
        }
        // Under the point of an item a short line tells more of it.
        if current.kind == .item, startsUpper(line), previous.length + firstWordLength(line) < Self.pointWidth {
            return true
        }
        return previous.length < 50 && startsUpper(line) && (ended || line.length > 2 * previous.length)
    }

    /// Whether the first word of a line would have stood on the line before it, had the text been wrapped there.
    private func wouldFit(_ line: TextSpan, after previous: TextSpan) -> Bool {
        let word = bytes[line.range].prefix { $0 > 0x20 }.count
        return previous.length + word + 6 < width
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
}
