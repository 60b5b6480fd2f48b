import SourceText

/// Answers one line of the reader's input after the other; what it keeps between two is storage.
struct LineReader {
    let reader: Reader
    let language: String?
    /// How many lines were bad.
    private(set) var failures = 0

    init(reader: Reader, language: String?) {
        self.reader = reader
        self.language = language
    }

    /// Appends the answer to a line, with a line feed; nothing for a line of blanks.
    ///
    /// - Parameter number: of the line, from 1, for messages
    mutating func answer(_ line: [UInt8], number: Int, into json: inout JSONWriter) {
        guard line.contains(where: { $0 > 0x20 }) else { return }
        do throws(RequestParser.Failure) {
            let request = try RequestParser.parse(line)
            let source = SourceFile(name: request.id, bytes: request.text)
            let document = reader.read(source, language: language ?? request.language, date: request.date)
            ReadingLines.write(document, id: request.id, into: &json)
        } catch {
            failures += 1
            json.object {
                $0.field("id", error.id)
                $0.field("error", "line \(number): \(error.message)")
            }
        }
        json.endLine()
    }
}
