import Assessment
import Cases
import Checksums
import SourceText

extension LedgerRecord {
    /// What stands between the content of a line and its own hash, and what ends the line.
    static let hashMark = Array(#","hash":""#.utf8)
    static let hashEnd = Array(#""}"#.utf8)
    static let hashLength = 64

    /// Puts the record behind another, and gives its line without a line feed.
    mutating func line(after previous: String) -> [UInt8] {
        self.previous = previous
        var json = JSONWriter(digits: .shortest)
        json.object { json in
            json.field("v", 1)
            json.field("written", written)
            json.field("day", day.description)
            json.field("claim", claim)
            json.field("text", text)
            json.field("point", point)
            json.range("attained", bounds.attained)
            json.range("enclosing", bounds.enclosing)
            json.key("words")
            json.array(words) { $0.value($1) }
            json.field("case", caseHash)
            json.field("previous", previous)
        }
        // The hash stands inside the object, behind everything that it is of.
        var line = Array(json.bytes.dropLast())
        let digits = Checksum.hexadecimal(line)
        hash = String(decoding: digits, as: UTF8.self)
        line += Self.hashMark
        line += digits
        line += Self.hashEnd
        return line
    }

    /// Reads a line; whether its hash is the one of its content is for the caller to compare.
    ///
    /// - Throws: a failure with its place in the line when it is not JSON, or says something that no record says
    init(line: [UInt8]) throws(JSONReader.Failure) {
        self = try JSONReader.read(line) { (reader) throws(JSONReader.Failure) in
            var fields = Fields()
            try reader.object { (reader, key) throws(JSONReader.Failure) in try fields.read(key, &reader) }
            return try fields.record(reader)
        }
    }
}

/// The fields of a record as they come in.
private struct Fields {
    private var version: Double?
    // Fields of their own: a dictionary for each of ten thousand lines would take as long as all the rest.
    private var written: String?
    private var claim: String?
    private var text: String?
    private var caseHash: String?
    private var previous: String?
    private var hash: String?
    private var day: CalendarDate?
    private var point: Double?
    private var attained: ClosedRange<Double>?
    private var enclosing: ClosedRange<Double>?
    private var words: [String] = []

    mutating func read(_ key: String, _ reader: inout JSONReader) throws(JSONReader.Failure) {
        switch key {
        case "v": version = try reader.number()
        case "day":
            day = CalendarDate(try reader.string())
            if day == nil { throw reader.failure("\"day\" is not a date") }
        case "point": if reader.next == .null { try reader.null() } else { point = try Self.probability(&reader) }
        case "attained": attained = try Self.range(&reader)
        case "enclosing": enclosing = try Self.range(&reader)
        case "words":
            words = []
            try reader.array { (reader) throws(JSONReader.Failure) in words.append(try reader.string()) }
        case "written": written = try reader.string()
        case "claim": claim = try reader.string()
        case "text": text = try reader.string()
        case "case": caseHash = try reader.string()
        case "previous": previous = try reader.string()
        case "hash": hash = try reader.string()
        default: try reader.skipValue()
        }
    }

    func record(_ reader: JSONReader) throws(JSONReader.Failure) -> LedgerRecord {
        guard let version else { throw reader.failure("it is no record of a ledger") }
        guard version == 1 else { throw reader.failure("it is of a version that this program does not know") }
        func known(_ text: String?, _ key: StaticString) throws(JSONReader.Failure) -> String {
            guard let text else { throw reader.failure("\"\(key)\" is missing") }
            return text
        }
        guard let day else { throw reader.failure("\"day\" is missing") }
        guard let attained, let enclosing else { throw reader.failure("the range is missing") }
        var record = LedgerRecord(
            written: try known(written, "written"), day: day, claim: try known(claim, "claim"),
            text: try known(text, "text"), point: point, bounds: Bounds(attained: attained, enclosing: enclosing),
            words: words, caseHash: try known(caseHash, "case"))
        record.previous = try known(previous, "previous")
        record.hash = try known(hash, "hash")
        return record
    }

    private static func probability(_ reader: inout JSONReader) throws(JSONReader.Failure) -> Double {
        let value = try reader.number()
        guard (0...1).contains(value) else { throw reader.failure("a probability lies between 0 and 1") }
        return value
    }

    private static func range(_ reader: inout JSONReader) throws(JSONReader.Failure) -> ClosedRange<Double> {
        var ends: [Double] = []
        try reader.array { (reader) throws(JSONReader.Failure) in
            guard ends.count < 2 else { throw reader.failure("a range has two ends") }
            ends.append(try probability(&reader))
        }
        guard ends.count == 2, ends[0] <= ends[1] else { throw reader.failure("a range has two ends, the lower first") }
        return ends[0]...ends[1]
    }
}
