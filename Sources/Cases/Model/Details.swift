/// What any statement may carry beside its main line.
public struct Details: Sendable {
    /// `on`: when it became publicly known.
    public var on: CalendarDate?
    /// `happened`: when it occurred.
    public var happened: CalendarDate?
    /// `by`: when it should have happened at the latest.
    public var by: CalendarDate?
    /// The words of an article that it rests on.
    public var quotes: [Quote] = []
    /// Other wordings of the same claim: `variant "…" from …`.
    public var variants: [Quote] = []
    /// `because "…"`: the reason that the author gives.
    public var reasons: [Quote] = []
    /// `wording "…"`: words of likelihood that the author used for it, kept as written (`"kunnen"`).
    public var wordings: [Quote] = []
    /// `note …`.
    public var notes: [String] = []
    /// `confidence`: how good the basis is, never how likely the matter is.
    public var confidence: Confidence?

    public init() {}
}

/// How good the basis of a statement is (ICD 203); likelihood is a separate axis.
public enum Confidence: String, Sendable, CaseIterable { case high, moderate, low }

/// `quote "…" from PATH#char=a,b;c,d`: words, and where they stand.
///
/// The text of several pieces is theirs with ` … ` (a space, U+2026, a space) in between.
public struct Quote: Sendable, Hashable {
    public var text: String
    /// As written in the case, relative to the file that holds the statement; nil where no place is given.
    public var path: String?
    /// Pairs of code-point offsets of the stored text.
    public var ranges: [Range<Int>]
    public var location: Location

    public init(text: String, path: String?, ranges: [Range<Int>], location: Location) {
        self.text = text
        self.path = path
        self.ranges = ranges
        self.location = location
    }
}

/// A day of the proleptic Gregorian calendar, written `2022-09-24`.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil when there is no such day; years from 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    public var description: String {
        func pad(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
    }
}

/// An article that the case rests on: the stored text and where it came from.
public struct Article: Sendable {
    public var name: String
    public var title: String
    /// `text`: path of the stored text, relative to the case's file.
    public var path: String?
    /// `original`: name of the file or address the text was taken from.
    public var original: String?
    /// `sha256` of the original, 64 hexadecimal digits.
    public var sha256: String?
    /// `author`: who wrote it.
    public var author: String?
    public var details: Details
    public var location: Location

    public init(
        name: String, title: String, path: String? = nil, original: String? = nil, sha256: String? = nil,
        author: String? = nil, details: Details, location: Location
    ) {
        self.name = name
        self.title = title
        self.path = path
        self.original = original
        self.sha256 = sha256
        self.author = author
        self.details = details
        self.location = location
    }
}

/// `outcome CLAIM: true on DATE`.
public struct Outcome: Sendable {
    public enum Value: Sendable, Hashable {
        case isTrue, isFalse
        /// Reality answered, but not clearly: listed, never scored.
        case ambiguous
        /// The hypothesis of a set that turned out true.
        case hypothesis(String)
    }

    public var name: String
    /// Name of the claim or of the set of hypotheses.
    public var subject: String
    public var value: Value
    public var details: Details
    public var location: Location

    public init(name: String, subject: String, value: Value, details: Details, location: Location) {
        self.name = name
        self.subject = subject
        self.value = value
        self.details = details
        self.location = location
    }
}

/// `expect [point] PROPOSITION: 30% to 95%`: a judgement assertion, tested by `purport check`.
public struct Expectation: Sendable {
    public var proposition: Proposition
    public var likelihood: Likelihood
    /// Tests the mid-range instead of the bounds.
    public var isPoint: Bool
    public var location: Location

    public init(proposition: Proposition, likelihood: Likelihood, isPoint: Bool, location: Location) {
        self.proposition = proposition
        self.likelihood = likelihood
        self.isPoint = isPoint
        self.location = location
    }
}
