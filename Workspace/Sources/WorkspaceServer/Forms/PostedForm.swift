/// What a form sent: fields with text, and files.
struct PostedForm: Sendable {
    struct File: Sendable {
        var name: String
        var bytes: [UInt8]
    }

    private var fields: [String: String] = [:]
    private(set) var files: [String: File] = [:]

    init() {}

    /// Reads the body of a form.
    ///
    /// - Parameter contentType: the header `Content-Type`; what is no form is one field called `text`.
    /// - Returns: nil when the body is not what the header says
    init?(_ body: [UInt8], contentType: String) {
        let kind = contentType.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        switch kind {
        case "application/x-www-form-urlencoded":
            guard let text = String(validating: body, as: UTF8.self) else { return nil }
            for part in Query(text).parts { fields[part.name] = part.value }
        case "multipart/form-data":
            guard let boundary = MultipartParts.boundary(contentType) else { return nil }
            guard let parts = MultipartParts(body, boundary: boundary) else { return nil }
            for part in parts.all {
                if let file = part.fileName {
                    files[part.name] = File(name: file, bytes: Array(part.content))
                } else {
                    guard let text = String(validating: part.content, as: UTF8.self) else { return nil }
                    fields[part.name] = text
                }
            }
        case "text/plain":
            guard let text = String(validating: body, as: UTF8.self) else { return nil }
            fields["text"] = text
        default: return nil
        }
    }

    /// What a field holds, as it was sent.
    func value(_ name: String) -> String? { fields[name] }

    /// What a field holds, without white space around it; nil when that is nothing.
    func trimmed(_ name: String) -> String? {
        fields[name].flatMap { Query.trimmed(Query.Part(name: name, value: $0)) }
    }

    /// A text that was edited: forms end lines in CRLF whatever was in them (WHATWG HTML, "Constructing the entry list").
    func text(_ name: String) -> String? { fields[name].map(LineEnds.unix) }
}

/// Line ends of texts that went through a browser.
enum LineEnds {
    /// Line feeds alone; a text without a carriage return comes back as it is.
    static func unix(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\r") {
                bytes.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || !afterReturn {
                bytes.append(byte)
            }
            afterReturn = byte == UInt8(ascii: "\r")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Carriage return and line feed, as in a file whose lines end so.
    static func windows(_ text: String) -> String {
        unix(text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }

    /// Whether every line of a file ends in CRLF.
    static func isWindows(_ bytes: [UInt8]) -> Bool {
        var feeds = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            guard index > 0, bytes[index - 1] == UInt8(ascii: "\r") else { return false }
            feeds += 1
        }
        return feeds > 0
    }
}
