import SourceText

/// One line of the reader's input: `{"id", "text", "language"?, "date"?}`.
public struct ReadingRequest: Sendable, Equatable {
    public var id: String
    /// UTF-8.
    public var text: [UInt8]
    public var language: String?
    public var date: String?
}

/// Reads a JSON object of strings; values of other keys are skipped, however deep they nest.
enum RequestParser {
    struct Failure: Error {
        var message: String
        /// The id, when it was read before the failure.
        var id: String?
    }

    static func parse(_ bytes: [UInt8]) throws(Failure) -> ReadingRequest {
        var id: String?
        var text: [UInt8]?
        var language: String?
        var date: String?
        do throws(JSONReader.Failure) {
            try JSONReader.read(bytes) { (reader) throws(JSONReader.Failure) in
                try reader.object { (reader, key) throws(JSONReader.Failure) in
                    switch key {
                    case "id": id = try identifier(&reader)
                    case "text": text = try reader.utf8()
                    case "language": language = try optionalString(&reader)
                    case "date": date = try optionalString(&reader)
                    default: try reader.skipValue()
                    }
                }
            }
        } catch {
            throw Failure(message: error.description, id: id)
        }
        guard let text else { throw Failure(message: "\"text\" is missing", id: id) }
        guard let id else { throw Failure(message: "\"id\" is missing", id: nil) }
        return ReadingRequest(id: id, text: text, language: language, date: date)
    }

    private static func identifier(_ reader: inout JSONReader) throws(JSONReader.Failure) -> String {
        switch reader.next {
        case .string: return try reader.string()
        case .number: return try reader.numberText()
        default: throw reader.failure("\"id\" must be a string or a number")
        }
    }

    private static func optionalString(_ reader: inout JSONReader) throws(JSONReader.Failure) -> String? {
        guard reader.next == .null else { return try reader.string() }
        try reader.null()
        return nil
    }
}
