/// A JSON value, for the data that pages carry about themselves (JSON-LD). Reads RFC 8259; anything else is nil.
indirect enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    /// Numbers are kept as written: nothing here computes with them.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Deeper nesting than any page needs is refused, so that no input can exhaust the stack.
    private static let deepest = 64

    static func parse(_ bytes: [UInt8]) -> JSONValue? {
        var parser = Parser(bytes: bytes)
        guard let value = parser.value(depth: 0) else { return nil }
        parser.skipSpace()
        return parser.index == bytes.count ? value : nil
    }

    subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The elements of an array; a single value as an array of one, as JSON-LD allows.
    var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [self] }
    }

    private struct Parser {
        let bytes: [UInt8]
        var index = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

        mutating func skipSpace() {
            while let byte = current, byte == 32 || byte == 9 || byte == 10 || byte == 13 { index += 1 }
        }

        private mutating func take(_ byte: UInt8) -> Bool {
            skipSpace()
            guard current == byte else { return false }
            index += 1
            return true
        }

        private mutating func take(_ word: String) -> Bool {
            guard bytes[index...].starts(with: word.utf8) else { return false }
            index += word.utf8.count
            return true
        }

        mutating func value(depth: Int) -> JSONValue? {
            guard depth < JSONValue.deepest else { return nil }
            skipSpace()
            switch current {
            case UInt8(ascii: "{"): return object(depth)
            case UInt8(ascii: "["): return array(depth)
            case UInt8(ascii: "\""): return text().map(JSONValue.string)
            case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
            case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
            case UInt8(ascii: "n"): return take("null") ? .null : nil
            default: return number()
            }
        }

        private mutating func object(_ depth: Int) -> JSONValue? {
            index += 1
            var members: [String: JSONValue] = [:]
            if take(UInt8(ascii: "}")) { return .object(members) }
            while true {
                skipSpace()
                guard let key = text(), take(UInt8(ascii: ":")), let value = value(depth: depth + 1) else { return nil }
                members[key] = value
                if take(UInt8(ascii: "}")) { return .object(members) }
                guard take(UInt8(ascii: ",")) else { return nil }
            }
        }

        private mutating func array(_ depth: Int) -> JSONValue? {
            index += 1
            var elements: [JSONValue] = []
            if take(UInt8(ascii: "]")) { return .array(elements) }
            while true {
                guard let value = value(depth: depth + 1) else { return nil }
                elements.append(value)
                if take(UInt8(ascii: "]")) { return .array(elements) }
                guard take(UInt8(ascii: ",")) else { return nil }
            }
        }

        private mutating func number() -> JSONValue? {
            let start = index
            while let byte = current, (48...57).contains(byte) || "+-.eE".utf8.contains(byte) { index += 1 }
            return index > start ? .number(String(decoding: bytes[start..<index], as: UTF8.self)) : nil
        }

        /// A string; line breaks inside are let through, since pages often carry them.
        private mutating func text() -> String? {
            guard current == UInt8(ascii: "\"") else { return nil }
            index += 1
            var units: [UInt8] = []
            while let byte = current {
                index += 1
                if byte == UInt8(ascii: "\"") { return String(decoding: units, as: UTF8.self) }
                if byte != UInt8(ascii: "\\") {
                    units.append(byte)
                    continue
                }
                guard let escaped = escape() else { return nil }
                units += Array(escaped.utf8)
            }
            return nil
        }

        private mutating func escape() -> String? {
            guard let byte = current else { return nil }
            index += 1
            switch byte {
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
                return " "
            case UInt8(ascii: "u"):
                guard let first = hexadecimal() else { return nil }
                guard (0xD800...0xDBFF).contains(first) else {
                    return String(decoding: [first], as: UTF16.self)
                }
                guard take("\\u"), let second = hexadecimal() else { return "\u{FFFD}" }
                return String(decoding: [first, second], as: UTF16.self)
            default: return String(Unicode.Scalar(byte))
            }
        }

        private mutating func hexadecimal() -> UInt16? {
            guard index + 4 <= bytes.count else { return nil }
            let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
            index += 4
            return UInt16(digits, radix: 16)
        }
    }
}
