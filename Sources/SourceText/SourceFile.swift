/// A text with a name, its bytes, and where its lines begin.
///
/// The bytes are kept exactly as given: no normalisation, CRLF and byte-order marks stay.
public struct SourceFile: Sendable {
    /// What messages call it: a path as the user typed it, or `<stdin>`.
    public let name: String
    public let bytes: [UInt8]
    /// Byte offset at which each line begins; the first is 0.
    public let lineStarts: [Int]

    /// A place for people: both count from 1, the column in code points.
    public struct Position: Hashable, Sendable {
        public var line: Int
        public var column: Int

        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.lineStarts = Self.findLineStarts(bytes)
    }

    public init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    private static func findLineStarts(_ bytes: [UInt8]) -> [Int] {
        var starts = [0]
        bytes.withUnsafeBufferPointer { buffer in
            for (offset, byte) in buffer.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        }
        return starts
    }

    /// The text of a span; a span that reaches outside is cut down, bytes that are not UTF-8 come out as U+FFFD.
    public func text(_ span: TextSpan) -> String {
        String(decoding: bytes[span.clamped(to: TextSpan(0, bytes.count)).range], as: UTF8.self)
    }

    /// Zero-based number of the line that holds a byte offset; an offset past the end is on the last line.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// Line and column of a byte offset.
    public func position(at offset: Int) -> Position {
        let line = line(at: offset)
        let end = min(max(offset, lineStarts[line]), bytes.count)
        let column = bytes[lineStarts[line]..<end].reduce(1) { $0 + (UTF8Bytes.isContinuation($1) ? 0 : 1) }
        return Position(line: line + 1, column: column)
    }

    /// Span of a zero-based line without its line ending; empty past the last line.
    public func lineSpan(_ line: Int) -> TextSpan {
        guard lineStarts.indices.contains(line) else { return TextSpan(bytes.count, bytes.count) }
        let start = lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return TextSpan(start, end)
    }
}
