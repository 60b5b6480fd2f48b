import SourceText

/// What a single line looks like: its marker, its first letter, its last mark.
extension BlockReader {
    func trimmed(_ line: TextSpan) -> TextSpan {
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
    func isRule(_ line: TextSpan) -> Bool {
        guard line.length >= 3 else { return false }
        let first = bytes[line.start]
        guard
            [UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~")].contains(
                first)
        else { return false }
        return bytes[line.range].allSatisfy { $0 == first || $0 == 0x20 }
    }

    func isQuoteLine(_ line: TextSpan) -> Bool {
        bytes[line.start] == UInt8(ascii: ">") && line.length > 1
    }

    /// The bullet or number at the start of a line, when white space and more follow it.
    func marker(_ line: TextSpan) -> TextSpan? {
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
    func boldLead(_ line: TextSpan) -> TextSpan? {
        let star = bytes[line.start]
        guard star == 0x2A || star == 0x5F, line.length > 8, bytes[line.start + 1] == star else { return nil }
        var index = line.start + 3
        while index + 1 < line.end, !(bytes[index] == star && bytes[index + 1] == star) { index += 1 }
        return index + 1 < line.end ? TextSpan(line.start, line.start + 2) : nil
    }

    func firstWordLength(_ line: TextSpan) -> Int {
        bytes[line.range].firstIndex { $0 <= 0x20 }.map { $0 - line.start } ?? line.length
    }

    func startsUpper(_ line: TextSpan) -> Bool {
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
    func lastMark(_ span: TextSpan) -> UInt8? {
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

    func endsSentence(_ line: TextSpan) -> Bool {
        guard let mark = lastMark(line) else { return false }
        return mark != UInt8(ascii: ",") && mark != UInt8(ascii: ";")
    }
}
