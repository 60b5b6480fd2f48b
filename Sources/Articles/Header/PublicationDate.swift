/// Finds a calendar day in a short text and writes it as ISO 8601.
///
/// Reads `2022-09-24` (also with a time behind it), `24 September 2022`, `24 sep. 2022`, `September 24, 2022`, `01-Mar-08`,
/// `24-09-2022`, `24/9/2022` and `24.09.2022`, months in English or Dutch. A numeric day that could also be a month
/// (`03/04/2022`) is no date: it is not guessed.
enum PublicationDate {
    /// The first date in the text, and the byte range it takes.
    static func find(in text: [UInt8]) -> (iso: String, range: Range<Int>)? {
        let tokens = tokens(of: text)
        for index in tokens.indices {
            let rest = tokens[index...]
            guard let (iso, count) = match(rest, text) else { continue }
            return (iso, tokens[index].range.lowerBound..<tokens[index + count - 1].range.upperBound)
        }
        return nil
    }

    /// The day of an ISO 8601 time stamp such as `2022-09-24T08:00:00+02:00`, or of any date that ``find(in:)`` reads.
    static func parse(_ text: String) -> String? { find(in: Array(text.utf8.prefix(80)))?.iso }

    // MARK: Tokens

    private enum Kind: Equatable {
        case number(Int, digits: Int)
        case month(Int)
        case other
    }

    private struct Token {
        var kind: Kind
        var range: Range<Int>
    }

    /// Runs of digits and runs of letters; what stands between them is looked at by ``separator(_:_:_:)``.
    private static func tokens(of text: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < text.count {
            let start = index
            if isDigit(text[index]) {
                while index < text.count, isDigit(text[index]) { index += 1 }
                let digits = index - start
                let value = digits <= 4 ? text[start..<index].reduce(0) { $0 * 10 + Int($1 - 48) } : -1
                tokens.append(Token(kind: .number(value, digits: digits), range: start..<index))
            } else if isLetter(text[index]) {
                while index < text.count, isLetter(text[index]) { index += 1 }
                let word = String(decoding: text[start..<index], as: UTF8.self).lowercased()
                tokens.append(Token(kind: months[word].map(Kind.month) ?? .other, range: start..<index))
            } else {
                index += 1
            }
        }
        return tokens
    }

    // MARK: Forms

    private static func match(_ tokens: ArraySlice<Token>, _ text: [UInt8]) -> (iso: String, count: Int)? {
        guard let first = tokens.first else { return nil }
        let rest = tokens.dropFirst()
        guard let second = rest.first else { return nil }
        // "24th September 2022": the ordinal ending is a token of its own that touches the number.
        var third = rest.dropFirst().first
        var count = 3
        var middle = second
        if case .number = first.kind, second.kind == .other, second.range.lowerBound == first.range.upperBound,
            isOrdinalEnding(text[second.range]), let next = third
        {
            middle = next
            third = rest.dropFirst(2).first
            count = 4
        }
        guard let last = third else { return nil }
        let between = (
            text[first.range.upperBound..<middle.range.lowerBound],
            text[middle.range.upperBound..<last.range.lowerBound]
        )
        switch (first.kind, middle.kind, last.kind) {
        case (.number(let year, digits: 4), .number(let month, digits: 1...2), .number(let day, digits: 1...2)):
            guard between.0.elementsEqual(between.1), isOne(of: "-/.", between.0) else { return nil }
            return iso(year, month, day).map { ($0, count) }
        case (.number(let day, digits: 1...2), .month(let month), .number(let year, let digits)):
            guard isLoose(between.0) || count == 4, isLoose(between.1), let year = full(year, digits) else {
                return nil
            }
            return iso(year, month, day).map { ($0, count) }
        case (.month(let month), .number(let day, digits: 1...2), .number(let year, digits: 4)):
            guard isLoose(between.0), isLoose(between.1) else { return nil }
            return iso(year, month, day).map { ($0, count) }
        case (.number(let one, digits: 1...2), .number(let two, digits: 1...2), .number(let year, digits: 4)):
            guard between.0.elementsEqual(between.1), isOne(of: "-/.", between.0) else { return nil }
            if one > 12 { return iso(year, two, one).map { ($0, count) } }
            if two > 12 { return iso(year, one, two).map { ($0, count) } }
            return one == two ? iso(year, one, two).map { ($0, count) } : nil
        default: return nil
        }
    }

    /// Two digits as POSIX reads them: 69 to 99 are of the last century.
    private static func full(_ year: Int, _ digits: Int) -> Int? {
        switch digits {
        case 4: year
        case 2: year < 69 ? 2000 + year : 1900 + year
        default: nil
        }
    }

    private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1000...2999).contains(year), (1...12).contains(month) else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        guard (1...length).contains(day) else { return nil }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    // MARK: Characters

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) || byte >= 0x80 }

    /// Spaces, and at most one of `-`, `.`, `,`, `/` among them.
    private static func isLoose(_ bytes: ArraySlice<UInt8>) -> Bool {
        let marks = bytes.filter { $0 != 32 && $0 != 9 }
        return bytes.count <= 4 && marks.count <= 1 && marks.allSatisfy { Array("-.,/".utf8).contains($0) }
            && !bytes.isEmpty
    }

    private static func isOne(of marks: String, _ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 1 && bytes.allSatisfy { Array(marks.utf8).contains($0) }
    }

    private static func isOrdinalEnding(_ bytes: ArraySlice<UInt8>) -> Bool {
        ["st", "nd", "rd", "th", "e"].contains(String(decoding: bytes, as: UTF8.self).lowercased())
    }

    private static let months: [String: Int] = {
        let names = [
            ["january", "jan", "januari"], ["february", "feb", "februari"], ["march", "mar", "maart", "mrt"],
            ["april", "apr"], ["may", "mei"], ["june", "jun", "juni"], ["july", "jul", "juli"],
            ["august", "aug", "augustus"], ["september", "sep", "sept"], ["october", "oct", "oktober", "okt"],
            ["november", "nov"], ["december", "dec"],
        ]
        var months: [String: Int] = [:]
        for (index, forms) in names.enumerated() { for form in forms { months[form] = index + 1 } }
        return months
    }()
}
