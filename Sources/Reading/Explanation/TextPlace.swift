import SourceText

/// A place in a text as a person names it: `3:14`, a line and a column that both count from 1, or words that stand there.
public enum TextPlace {
    /// Why a place is not in the text.
    public enum Problem: Error, Hashable {
        /// Nothing was named.
        case empty
        case noLine(Int, lines: Int)
        case noColumn(Int, line: Int, columns: Int)
        case noWords(String)
    }

    /// Where a place is: one code point for a line and a column, and every occurrence of words.
    ///
    /// Words are found as they are written, white space and line ends being alike; where they do not stand so, capitals
    /// (of ASCII) do not count.
    ///
    ///     try TextPlace.find("1:5", in: SourceFile(name: "a", text: "The mayor"))    // [4..<5]
    public static func find(_ place: String, in source: SourceFile) throws(Problem) -> [TextSpan] {
        let parts = place.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count == 2, let line = parts[0], let column = parts[1] {
            return [try position(line, column, source)]
        }
        let words = place.utf8.split { isSpace($0) }.map { Array($0) }
        guard !words.isEmpty else { throw .empty }
        for ignoresCase in [false, true] {
            let found = occurrences(words, source.bytes, ignoresCase)
            if !found.isEmpty { return found }
        }
        throw .noWords(place)
    }

    private static func position(_ line: Int, _ column: Int, _ source: SourceFile) throws(Problem) -> TextSpan {
        guard line > 0, source.lineStarts.indices.contains(line - 1) else {
            throw .noLine(line, lines: lineCount(source))
        }
        let span = source.lineSpan(line - 1)
        let starts = span.range.filter { !UTF8Bytes.isContinuation(source.bytes[$0]) }
        guard column > 0, starts.indices.contains(column - 1) else {
            throw .noColumn(column, line: line, columns: starts.count)
        }
        return TextSpan(starts[column - 1], column < starts.count ? starts[column] : span.end)
    }

    /// Without the empty line after the last line end.
    private static func lineCount(_ source: SourceFile) -> Int {
        let count = source.lineStarts.count
        return count > 1 && source.lineStarts.last == source.bytes.count ? count - 1 : count
    }

    private static func occurrences(_ words: [[UInt8]], _ bytes: [UInt8], _ ignoresCase: Bool) -> [TextSpan] {
        var found: [TextSpan] = []
        var start = 0
        while start < bytes.count {
            if let end = match(words, bytes, start, ignoresCase) {
                found.append(TextSpan(start, end))
                start = end
            } else {
                start += 1
            }
        }
        return found
    }

    /// Where the words end that begin at a byte, parted by any white space.
    private static func match(_ words: [[UInt8]], _ bytes: [UInt8], _ start: Int, _ ignoresCase: Bool) -> Int? {
        var index = start
        for (number, word) in words.enumerated() {
            if number > 0 {
                guard index < bytes.count, isSpace(bytes[index]) else { return nil }
                while index < bytes.count, isSpace(bytes[index]) { index += 1 }
            }
            guard bytes.count - index >= word.count else { return nil }
            for byte in word {
                guard bytes[index] == byte || ignoresCase && lower(bytes[index]) == lower(byte) else { return nil }
                index += 1
            }
        }
        return index
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
