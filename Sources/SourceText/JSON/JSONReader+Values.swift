extension JSONReader {
    /// Reads a number as it is written, so that no digit is lost.
    public mutating func numberText() throws(Failure) -> String {
        skipSpace()
        let start = offset
        _ = takeNow(UInt8(ascii: "-"))
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[offset - whole] != UInt8(ascii: "0") else {
            offset = start
            throw failure("a number was expected")
        }
        if takeNow(UInt8(ascii: ".")) {
            guard digits() > 0 else { throw failure("a digit was expected") }
        }
        if takeNow(UInt8(ascii: "e")) || takeNow(UInt8(ascii: "E")) {
            _ = takeNow(UInt8(ascii: "+")) || takeNow(UInt8(ascii: "-"))
            guard digits() > 0 else { throw failure("a digit was expected") }
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    /// Reads a number as the nearest `Double`; one that is too large is infinite.
    public mutating func number() throws(Failure) -> Double {
        let text = try numberText()
        guard let value = Double(text) else { throw failure("a number was expected") }
        return value
    }

    public mutating func boolean() throws(Failure) -> Bool {
        if takeWord("true") { return true }
        if takeWord("false") { return false }
        throw failure("true or false was expected")
    }

    public mutating func null() throws(Failure) {
        guard takeWord("null") else { throw failure("null was expected") }
    }

    /// Skips one value of any kind without recursion: brackets are only counted.
    public mutating func skipValue() throws(Failure) {
        var depth = 0
        repeat {
            switch next {
            case .string: _ = try string()
            case .number: _ = try numberText()
            case .boolean: _ = try boolean()
            case .null: try null()
            case .object, .array:
                depth += 1
                offset += 1
            case nil:
                guard depth > 0, let byte = current else {
                    throw failure(current == nil ? "the line ends inside a value" : "a value was expected")
                }
                switch byte {
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                case UInt8(ascii: ","), UInt8(ascii: ":"): break
                default: throw failure("a value was expected")
                }
                offset += 1
            }
        } while depth > 0
    }
}
