import Cases

/// What one report, piece of evidence or outcome does to a proposition.
public struct Mover: Sendable {
    public enum Kind: String, Sendable { case report, evidence, outcome }

    public var statement: String
    public var kind: Kind
    /// Its share of the whole move: in probability at the mid-range, in bits of log-odds where only the weight is known; nil where
    /// neither is.
    public var contribution: Double?
    /// Standard error of the contribution; nil when it is exact.
    public var standardError: Double?
    /// How many times more likely it is when the proposition is true than when it is not, nothing else being known, at the mid-range.
    public var ratio: Double?
    /// The same over all numbers that the case allows: never too narrow.
    public var ratioRange: ClosedRange<Double>?
    /// Uncertain evidence has no ratio apart from what is likely beforehand.
    public var dependsOnPrior: Bool
    /// Why it weighs little, where it does.
    public var weakness: [Weakness]
    /// The words that it rests on: what its statement quotes.
    public var quotes: [Quote]
    public var location: Location?
}

/// Why a report or a piece of evidence weighs little.
public enum Weakness: Sendable, Hashable {
    /// What it says serves its source, who is a party to the matter.
    case servesInterest(source: String)
    /// The source's grade, or its own ratio, gives its word little weight.
    case lowReliability(source: String, written: String)
    /// It passes on another's word, and weighs no more than that.
    case relays(source: String)
    /// It would be nearly as likely if the proposition were false.
    case nearlyAsLikelyOtherwise
    /// It is not certain that it was seen.
    case uncertain
    /// It says something about another claim, and reaches this one only through it.
    case indirect(subject: String)
}

/// What moved a proposition from where it would be without any report and evidence.
public struct Movers: Sendable {
    /// How contributions were found.
    public enum Method: Sendable, Hashable {
        /// From every subset of the statements.
        case exact
        /// From so many pairs of an order and its reverse, drawn with this seed.
        case sampled(pairs: Int, seed: UInt64)
        /// None: there is no point that they could add up at.
        case none
    }

    /// Without any report and evidence, and with all: probabilities, or bits of log-odds without the prior (0 and the weight).
    public var without: Double?
    public var with: Double?
    public var method: Method
    /// The largest contribution first.
    public var items: [Mover]
    /// What the statements beyond those listed one by one move together; nil when all are listed.
    public var rest: Rest?

    public struct Rest: Sendable, Hashable {
        public var statements: [String]
        public var contribution: Double
        public var standardError: Double?
    }
}
