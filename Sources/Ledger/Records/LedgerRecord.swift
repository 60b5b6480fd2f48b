import Assessment
import Cases

/// One judgement as it was written down: what was thought of a claim on a day, before reality answered.
///
/// A ledger is a file of such records, one JSON object a line, to which lines are only ever added. Each record carries the
/// SHA-256 of the one before it (a hash chain; Haber and Stornetta 1991, "How to time-stamp a digital document") and of itself, so
/// that a later edit, a removal or a change of order shows, and shows where.
public struct LedgerRecord: Sendable, Hashable {
    /// When it was written by the clock of the machine, in UTC: `2025-03-01T09:30:00Z`.
    public var written: String
    /// The day that it is the judgement of.
    public var day: CalendarDate
    /// The claim or hypothesis as the notation writes it: `deal`, or `origin is licensed`.
    public var claim: String
    /// Its wording on that day: a name may come to stand for something else.
    public var text: String
    /// Every range of the case at its centre, from 0 to 1; nil when something unknown influenced it.
    public var point: Double?
    /// What the case settled, from 0 to 1.
    public var bounds: Bounds
    /// The words of the case's scale: none where nothing could be said, one for a band, two for a span.
    public var words: [String]
    /// SHA-256 of the case's text, its included files after it in the order in which they are read.
    public var caseHash: String
    /// Hash of the record before, or ``Self/noPrevious``.
    public var previous: String
    /// SHA-256 of the record's line up to the field that holds this.
    public internal(set) var hash: String

    /// What the first record of a ledger carries for a record before it: 64 zeros.
    public static let noPrevious = String(repeating: "0", count: 64)

    /// A record that is yet to be written: it gets its place in the chain, and its hash, when it is.
    public init(
        written: String, day: CalendarDate, claim: String, text: String, point: Double?, bounds: Bounds,
        words: [String],
        caseHash: String
    ) {
        self.written = written
        self.day = day
        self.claim = claim
        self.text = text
        self.point = point
        self.bounds = bounds
        self.words = words
        self.caseHash = caseHash
        self.previous = Self.noPrevious
        self.hash = ""
    }

    /// Whether it was given another day than the clock's. A day either way is the difference between the user's own calendar and UTC.
    public var isDatedByHand: Bool {
        guard let clock = CalendarDate(written.prefix(10)) else { return true }
        return abs(clock.dayNumber - day.dayNumber) > 1
    }
}
