/// Questions about UTF-8 bytes that need no `String`.
public enum UTF8Bytes {
    @inlinable
    public static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// How many code points begin in a stretch of bytes, counted eight bytes at a time.
    public static func codePoints(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let buffer = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes))
        var continuations = 0
        var offset = 0
        while offset + 8 <= buffer.count {
            let eight = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            // The highest bit is set and the next is not.
            continuations += ((eight >> 7) & ~(eight >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
            offset += 8
        }
        while offset < buffer.count {
            continuations += isContinuation(buffer[offset]) ? 1 : 0
            offset += 1
        }
        return buffer.count - continuations
    }

    /// Offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or nil when all is well.
    ///
    ///     UTF8Bytes.firstInvalid([0x61, 0xFF])   // 1
    public static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { firstInvalid($0) }
    }

    public static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        let count = bytes.count
        while index < count {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            let length = sequenceLength(bytes, at: index)
            if length == 0 { return index }
            index += length
        }
        return nil
    }

    /// Bytes in the well-formed sequence that begins at `index`; 0 where none does.
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let length: Int
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, lowest) = (3, 0xA0)
        case 0xED: (length, highest) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, lowest) = (4, 0x90)
        case 0xF4: (length, highest) = (4, 0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard index + length <= bytes.count, bytes[index + 1] >= lowest, bytes[index + 1] <= highest else { return 0 }
        var next = index + 2
        while next < index + length {
            guard isContinuation(bytes[next]) else { return 0 }
            next += 1
        }
        return length
    }
}
