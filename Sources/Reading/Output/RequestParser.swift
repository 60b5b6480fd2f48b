import SourceText

/// One line of the reader's input: `{"id", "text", "language"?, "date"?}`.
public struct ReadingRequest: Sendable, Equatable {
    public var id: String
    public var text: String
    public var language: String?
    public var date: String?
}

/// Reads a JSON object of strings (RFC 8259); values of other keys are skipped, however deep they nest.
struct RequestParser {
    struct Failure: Error {
        var message: String
        /// The id, when it was read before the failure.
        var id: String?
    }

    private let bytes: [UInt8]
    private var index: Int
    private let end: Int
    private var id: String?

    static func parse(_ bytes: [UInt8]) throws(Failure) -> ReadingRequest {
        var parser = RequestParser(bytes: bytes, index: 0, end: bytes.count, id: nil)
        return try parser.object()
    }

    private func failure(_ message: String) -> Failure {
        Failure(message: "\(message) at byte \(index + 1)", id: id)
    }

    private mutating func object() throws(Failure) -> ReadingRequest {
        if let invalid = UTF8Bytes.firstInvalid(bytes) {
            index = invalid
            throw failure("the line is not UTF-8")
        }
        var text: String?
        var language: String?
        var date: String?
        skipSpace()
        guard take(UInt8(ascii: "{")) else { throw failure("a JSON object was expected") }
        skipSpace()
        if !take(UInt8(ascii: "}")) {
            repeat {
                skipSpace()
                let key = try string()
                skipSpace()
                guard take(UInt8(ascii: ":")) else { throw failure("\":\" was expected") }
                skipSpace()
                switch key {
                case "id": id = peek == UInt8(ascii: "\"") ? try string() : try number()
                case "text": text = try string()
                case "language": language = try optionalString()
                case "date": date = try optionalString()
                default: try skipValue()
                }
                skipSpace()
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "}")) else { throw failure("\",\" or \"}\" was expected") }
        }
        skipSpace()
        guard index == end else { throw failure("something follows the object") }
        guard let text else { throw Failure(message: "\"text\" is missing", id: id) }
        guard let id else { throw Failure(message: "\"id\" is missing", id: nil) }
        return ReadingRequest(id: id, text: text, language: language, date: date)
    }

    private var peek: UInt8 { index < end ? bytes[index] : 0 }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < end, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while index < end, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private mutating func number() throws(Failure) -> String {
        let start = index
        while index < end, bytes[index] &- 48 < 10 || [0x2D, 0x2B, 0x2E, 0x65, 0x45].contains(bytes[index]) {
            index += 1
        }
        guard index > start else { throw failure("\"id\" must be a string or a number") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func optionalString() throws(Failure) -> String? {
        if peek == UInt8(ascii: "n") {
            try skipValue()
            return nil
        }
        return try string()
    }

    /// Skips one value of any kind without recursion: brackets are only counted.
    private mutating func skipValue() throws(Failure) {
        var depth = 0
        repeat {
            skipSpace()
            guard index < end else { throw failure("the line ends inside a value") }
            switch peek {
            case UInt8(ascii: "\""): _ = try string()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard depth > 0 else { throw failure("a value was expected") }
                depth -= 1
                index += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard depth > 0 else { throw failure("a value was expected") }
                index += 1
            default:
                let start = index
                while index < end, (bytes[index] | 0x20) &- 97 < 26 || bytes[index] &- 43 < 15 && bytes[index] != 0x2C {
                    index += 1
                }
                guard index > start else { throw failure("a value was expected") }
            }
        } while depth > 0
    }

    private mutating func string() throws(Failure) -> String {
        guard take(UInt8(ascii: "\"")) else { throw failure("a string was expected") }
        var result: [UInt8] = []
        while true {
            let start = index
            while index < end, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
                guard bytes[index] >= 0x20 else { throw failure("a control character stands in a string") }
                index += 1
            }
            result.append(contentsOf: bytes[start..<index])
            guard index < end else { throw failure("a string is not closed") }
            index += 1
            if bytes[index - 1] == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
            try escape(&result)
        }
    }

    private mutating func escape(_ result: inout [UInt8]) throws(Failure) {
        let letter = peek
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"):
            var point = try hexadecimal()
            if point & 0xFC00 == 0xD800, index + 1 < end, bytes[index] == UInt8(ascii: "\\"),
                bytes[index + 1] == UInt8(ascii: "u")
            {
                let mark = index
                index += 2
                let low = try hexadecimal()
                if low & 0xFC00 == 0xDC00 {
                    point = 0x10000 + ((point & 0x3FF) << 10) + (low & 0x3FF)
                } else {
                    index = mark
                }
            }
            // A surrogate on its own still counts as one code point.
            let scalar = Unicode.Scalar(point) ?? "\u{FFFD}"
            result.append(contentsOf: String(Character(scalar)).utf8)
        default:
            index -= 1
            throw failure("there is no such escape")
        }
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard index < end, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
                throw failure("four hexadecimal digits were expected")
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }
}
