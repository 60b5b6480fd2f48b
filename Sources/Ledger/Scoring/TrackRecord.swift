import Cases

/// How well judgements and estimates stood up to reality.
public struct TrackRecord: Sendable {
    /// Whoever judges.
    public struct Forecaster: Sendable, Hashable {
        public enum Kind: String, Sendable { case purport, author, source }

        public var kind: Kind
        /// The full name of a source; `Purport` for what was recorded.
        public var name: String
        /// Forecasts with a number; nil when there are none.
        public var points: PointScore?
        /// Forecasts that gave a range; nil when there are none.
        public var ranges: RangeScore?
        /// What Purport had on record of the same claims: to compare with.
        public var purportOnSameClaims: PointScore?
    }

    /// What a source said to be so or not so, of claims that were answered: reports carry no probability.
    public struct Witness: Sendable, Hashable {
        public var name: String
        /// It asserted what came true, or denied what did not.
        public var right: Int
        public var wrong: Int
        /// Claims that are not answered, or not clearly.
        public var open: Int
    }

    /// A claim that is not scored, or not yet, and why.
    public struct Open: Sendable, Hashable {
        public enum Reason: Sendable, Hashable {
            /// Its date has passed and nobody has entered an outcome: it may be true or false.
            case overdue(by: CalendarDate)
            case unresolved(by: CalendarDate?)
            case ambiguous(on: CalendarDate?)
            /// The outcome has no date, so that nothing can be shown to have been thought before it.
            case undatedOutcome
            /// It was answered before anything was recorded or estimated of it.
            case nothingBefore(outcome: CalendarDate)
            /// All that was thought of it before was that nobody can say.
            case nothingSaid
            /// The ledger has records of it, and the case no longer has it.
            case gone
        }

        public var caseName: String
        public var claim: String
        public var text: String
        public var reason: Reason
    }

    /// Single judgements of claims that were answered, and that are not scored.
    public struct LeftOut: Sendable, Hashable {
        public enum Reason: String, Sendable, CaseIterable {
            /// Made on or after the day of the outcome.
            case afterOutcome = "after the outcome"
            /// A later one of the same day stands for it.
            case replaced = "replaced on the same day"
            /// The whole interval: it said nothing.
            case vacuous = "said nothing"
            /// An estimate without a date, which cannot be shown to have come first.
            case undated
            /// An estimate in words that have no number.
            case withoutNumber = "no number"
        }

        public var reason: Reason
        public var count: Int
    }

    /// Cases that were read, with or without a ledger.
    public var cases: Int
    /// Records that are intact, scored or not.
    public var records: Int
    public var days: ClosedRange<CalendarDate>?
    /// Purport first, then authors, then other sources, by name.
    public var forecasters: [Forecaster]
    public var witnesses: [Witness]
    public var open: [Open]
    public var leftOut: [LeftOut]
    /// Records that `--today` gave another day than the clock of the machine: nobody can tell when they were made.
    public var datedByHand: Int
    /// Claims whose wording is another one now than when they were recorded.
    public var reworded: [String]
    /// The day by which claims are overdue.
    public var today: CalendarDate?
}
