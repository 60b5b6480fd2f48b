/// Strings as RFC 8259 wants them, a stretch at a time.
extension JSONWriter {
    /// Writes a key that has nothing to escape, all at once.
    ///
    /// - Returns: false, with nothing written, when it is long or has something to escape
    mutating func writeShort(_ name: String) -> Bool {
        var name = name
        let isNext = !afterKey && needsComma
        let isWritten = name.withUTF8 { text in
            guard text.count <= 32 else { return false }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 36) { buffer in
                var end = 0
                if isNext {
                    buffer[end] = UInt8(ascii: ",")
                    end += 1
                }
                buffer[end] = UInt8(ascii: "\"")
                end += 1
                for byte in text {
                    if Self.needsEscape(byte) { return false }
                    buffer[end] = byte
                    end += 1
                }
                buffer[end] = UInt8(ascii: "\"")
                buffer[end + 1] = UInt8(ascii: ":")
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<(end + 2)]))
                return true
            }
        }
        if isWritten { afterKey = true }
        return isWritten
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    mutating func writeString(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { writeEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Stretches without anything to escape are written at once.
    private mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            let byte = text[index]
            guard Self.needsEscape(byte) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            start = index + 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
            case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
            default:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(Self.hexDigits[Int(byte >> 4)])
                bytes.append(Self.hexDigits[Int(byte & 15)])
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
}
