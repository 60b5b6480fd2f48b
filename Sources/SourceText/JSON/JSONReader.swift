/// Reads JSON (RFC 8259) from front to back without building a tree: the caller asks for what it expects.
///
/// Whatever the input, reading ends in a value or in a ``Failure`` with a place; nesting costs stack only where the caller
/// itself descends.
///
///     var likelihoods: [String: Double] = [:]
///     try JSONReader.read(Array(#"{"a": 0.3, "b": 0.5}"#.utf8)) { (reader) throws(JSONReader.Failure) in
///         try reader.object { (reader, key) throws(JSONReader.Failure) in likelihoods[key] = try reader.number() }
///     }
public struct JSONReader {
    /// What is wrong, and where.
    public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
        public var message: String
        /// Byte at which reading stopped, from 0.
        public var offset: Int

        public init(message: String, offset: Int) {
            self.message = message
            self.offset = offset
        }

        public var description: String { "\(message) at byte \(offset + 1)" }
    }

    public enum Kind: Sendable, Hashable {
        case object, array, string, number, boolean, null
    }

    public enum Strictness: Sendable, Hashable {
        case standard
        /// Strings may hold control characters, and an unknown escape stands for its letter: what web pages carry.
        case forgiving
    }

    let bytes: [UInt8]
    let strictness: Strictness
    /// The byte that is read next.
    public internal(set) var offset = 0

    private init(_ bytes: [UInt8], _ strictness: Strictness) {
        self.bytes = bytes
        self.strictness = strictness
    }

    /// Reads one document: `body` reads its value, and nothing but white space may follow.
    ///
    /// - Throws: ``Failure`` for what is not JSON or not UTF-8, and whatever `body` throws
    public static func read<Value>(
        _ bytes: [UInt8], strictness: Strictness = .standard,
        _ body: (inout JSONReader) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        var reader = JSONReader(bytes, strictness)
        if let invalid = UTF8Bytes.firstInvalid(bytes) {
            throw Failure(message: "the line is not UTF-8", offset: invalid)
        }
        let isObject = reader.next == .object
        let value = try body(&reader)
        reader.skipSpace()
        guard reader.offset == bytes.count else {
            throw reader.failure("something follows the \(isObject ? "object" : "value")")
        }
        return value
    }

    /// A failure at the place reached.
    public func failure(_ message: String) -> Failure { Failure(message: message, offset: offset) }

    /// The kind of the value that comes next; nil where no value begins.
    public var next: Kind? {
        mutating get {
            skipSpace()
            switch current {
            case UInt8(ascii: "{"): return .object
            case UInt8(ascii: "["): return .array
            case UInt8(ascii: "\""): return .string
            case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
            case UInt8(ascii: "n"): return .null
            case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .number
            default: return nil
            }
        }
    }

    // MARK: Containers

    /// Reads an object; `member` is called after each key, and must read its value.
    public mutating func object(
        _ member: (inout JSONReader, String) throws(Failure) -> Void
    ) throws(Failure) {
        guard take(UInt8(ascii: "{")) else { throw failure("a JSON object was expected") }
        if take(UInt8(ascii: "}")) { return }
        repeat {
            let key = try string()
            guard take(UInt8(ascii: ":")) else { throw failure("\":\" was expected") }
            try member(&self, key)
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw failure("\",\" or \"}\" was expected") }
    }

    /// Reads an array; `element` is called at each element, and must read it.
    public mutating func array(_ element: (inout JSONReader) throws(Failure) -> Void) throws(Failure) {
        guard take(UInt8(ascii: "[")) else { throw failure("a JSON array was expected") }
        if take(UInt8(ascii: "]")) { return }
        repeat { try element(&self) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw failure("\",\" or \"]\" was expected") }
    }

    // MARK: Bytes

    var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Takes a byte if it comes next after white space.
    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        return takeNow(byte)
    }

    mutating func takeNow(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        offset += 1
        return true
    }

    mutating func takeWord(_ word: StaticString) -> Bool {
        skipSpace()
        let end = offset + word.utf8CodeUnitCount
        guard end <= bytes.count, word.withUTF8Buffer({ bytes[offset..<end].elementsEqual($0) }) else { return false }
        offset = end
        return true
    }

    mutating func digits() -> Int {
        let start = offset
        while let byte = current, byte &- UInt8(ascii: "0") < 10 { offset += 1 }
        return offset - start
    }

    mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }
}
