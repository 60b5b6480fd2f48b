/// Converts between byte offsets and Unicode code-point offsets of one text, both ways, in constant time.
///
/// Offsets that leave the program are code points (RFC 5147 `#char=`, the reader's contract); inside, all are bytes. CRLF
/// counts two, a byte-order mark counts one: nothing is normalised.
///
///     let index = CodePointIndex(Array("é!".utf8))
///     index.codePoint(atByte: 2)     // 1
///     index.byte(atCodePoint: 1)     // 2
public struct CodePointIndex: Sendable {
    private static let stride = 64

    private let bytes: [UInt8]
    /// Code points before byte `k * stride`; empty when all is ASCII and offsets are the same.
    private let before: [Int]
    /// Code points of the whole text.
    public let count: Int

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var checkpoints: [Int] = []
        checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
        var total = 0
        bytes.withUnsafeBufferPointer { buffer in
            var offset = 0
            while offset < buffer.count {
                checkpoints.append(total)
                let end = min(offset + Self.stride, buffer.count)
                total += UTF8Bytes.codePoints(in: buffer[offset..<end])
                offset = end
            }
        }
        self.count = total
        self.before = total == bytes.count ? [] : checkpoints
    }

    /// Code points that begin before a byte offset. An offset inside a code point counts that code point.
    public func codePoint(atByte offset: Int) -> Int {
        let offset = min(max(0, offset), bytes.count)
        if before.isEmpty { return offset }
        let block = min(offset / Self.stride, before.count - 1)
        return before[block]
            + bytes.withUnsafeBufferPointer { UTF8Bytes.codePoints(in: $0[block * Self.stride..<offset]) }
    }

    /// Byte offset at which a code point begins; the length of the text for the count of code points; nil past that.
    public func byte(atCodePoint point: Int) -> Int? {
        guard point >= 0, point <= count else { return nil }
        if before.isEmpty { return point }
        if point == count { return bytes.count }
        var low = 0
        var high = before.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if before[middle] <= point { low = middle } else { high = middle }
        }
        var seen = before[low]
        var index = low * Self.stride
        // Skip continuation bytes of a code point that began in the block before.
        while index < bytes.count {
            if !UTF8Bytes.isContinuation(bytes[index]) {
                if seen == point { return index }
                seen += 1
            }
            index += 1
        }
        return bytes.count
    }

    /// The span as a pair of code-point offsets.
    public func codePoints(_ span: TextSpan) -> (start: Int, end: Int) {
        (codePoint(atByte: span.start), codePoint(atByte: span.end))
    }

    /// The byte span of a pair of code-point offsets, or nil when it reaches past the text or runs backwards.
    public func span(codePoints start: Int, _ end: Int) -> TextSpan? {
        guard start <= end, let first = byte(atCodePoint: start), let last = byte(atCodePoint: end) else { return nil }
        return TextSpan(first, last)
    }
}
