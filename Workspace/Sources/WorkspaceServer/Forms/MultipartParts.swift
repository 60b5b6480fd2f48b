/// The parts of a form that carries files (`multipart/form-data`, RFC 7578).
struct MultipartParts {
    struct Part {
        var name: String
        /// As the browser names the file, without folders; nil for a field that is none.
        var fileName: String?
        var content: ArraySlice<UInt8>
    }

    private(set) var all: [Part] = []
    /// No form of the workspace has more fields.
    private static let mostParts = 32
    private static let longestHead = 4096

    /// - Returns: nil when the body has no end, or a part has no name.
    init?(_ body: [UInt8], boundary: String) {
        let mark = Array("\r\n--\(boundary)".utf8)
        // The first mark has no line before it.
        var rest = ([UInt8(ascii: "\r"), UInt8(ascii: "\n")] + body)[...]
        guard let first = Self.find(mark, in: rest) else { return nil }
        rest = rest[(first + mark.count)...]
        while !rest.starts(with: Array("--".utf8)) {
            guard rest.starts(with: Array("\r\n".utf8)), all.count < Self.mostParts,
                let headEnd = Self.find(Array("\r\n\r\n".utf8), in: rest.prefix(Self.longestHead)),
                let end = Self.find(mark, in: rest[(headEnd + 2)...])
            else { return nil }
            let head = String(decoding: rest[rest.startIndex..<headEnd], as: UTF8.self)
            let content = rest[min(headEnd + 4, end)..<end]
            guard let part = Self.part(head, content) else { return nil }
            all.append(part)
            rest = rest[(end + mark.count)...]
        }
    }

    /// The `boundary` of a `Content-Type`; nil when there is none of 1 to 70 characters (RFC 2046).
    static func boundary(_ contentType: String) -> String? {
        parameter("boundary", of: contentType).flatMap { (1...70).contains($0.utf8.count) ? $0 : nil }
    }

    private static func part(_ head: String, _ content: ArraySlice<UInt8>) -> Part? {
        for line in head.split(whereSeparator: { $0 == "\r\n" || $0 == "\n" }) {
            guard line.lowercased().hasPrefix("content-disposition:") else { continue }
            guard let name = parameter("name", of: String(line)) else { return nil }
            let file = parameter("filename", of: String(line)).map { path in
                path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
            }
            return Part(name: name, fileName: file, content: content)
        }
        return nil
    }

    /// `name="value"` or `name=value` of a header; browsers write a quotation mark in a value as `%22`.
    private static func parameter(_ name: String, of header: String) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, sides[0].drop(while: { $0 == " " }).lowercased() == name else { continue }
            var value = sides[1]
            if value.hasPrefix("\""), value.hasSuffix("\""), value.count >= 2 { value = value.dropFirst().dropLast() }
            return String(value)
        }
        return nil
    }

    /// Where `pattern` begins: its first byte is looked for, and the rest compared.
    private static func find(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = pattern.first else { return bytes.startIndex }
        var rest = bytes
        while let index = rest.firstIndex(of: first) {
            if rest[index...].starts(with: pattern) { return index }
            rest = rest[(index + 1)...]
        }
        return nil
    }
}
