import SourceText

/// A JSON value, for the data that pages carry about themselves (JSON-LD); what is not JSON is nil.
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
        try? JSONReader.read(bytes, strictness: .forgiving) { (reader) throws(JSONReader.Failure) in
            try read(&reader, depth: 0)
        }
    }

    private static func read(_ reader: inout JSONReader, depth: Int) throws(JSONReader.Failure) -> JSONValue {
        guard depth < deepest else { throw reader.failure("values are nested too deeply") }
        switch reader.next {
        case .object:
            var members: [String: JSONValue] = [:]
            try reader.object { (reader, key) throws(JSONReader.Failure) in
                members[key] = try read(&reader, depth: depth + 1)
            }
            return .object(members)
        case .array:
            var elements: [JSONValue] = []
            try reader.array { (reader) throws(JSONReader.Failure) in
                elements.append(try read(&reader, depth: depth + 1))
            }
            return .array(elements)
        case .string: return .string(onOneLine(try reader.string()))
        case .boolean: return .bool(try reader.boolean())
        case .null:
            try reader.null()
            return .null
        case .number, nil: return .number(try reader.numberText())
        }
    }

    /// Line breaks and other control characters as spaces: headlines and names are one line.
    private static func onOneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
        return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
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
}
