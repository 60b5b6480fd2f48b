/// A range of probability with the words it came from.
///
/// *Unknown* is a value, the whole interval from 0 to 1: nothing is filled in for what nobody said.
public struct Likelihood: Sendable, Hashable {
    /// What the range rests on.
    public enum Basis: Sendable, Hashable {
        /// A percentage, a range of percentages, odds, or one in so many.
        case number
        /// A term of the declared scale, by its main name.
        case scale(term: String)
        /// A phrase of the published survey, quartiles of how people read it.
        case survey(phrase: String)
        /// A word in another language that names this English equivalent, which has `basis` (`scale` or `survey`).
        indirect case translation(english: String, basis: Basis)
        /// A word that neither scale nor survey holds: kept as written, computes as unknown.
        case noNumber
        /// The word `unknown`, or nothing written at all.
        case unknown
    }

    /// From 0 to 1; `low <= high`.
    public var low: Double
    public var high: Double
    /// Where in the range its author would put most weight: `20% to 40%, most likely 25%`. Bounds do not hang on it, a
    /// distribution does.
    public var mostLikely: Double?
    public var basis: Basis
    /// As the author wrote it, such as `very likely` or `20% to 40%`; empty when nothing was written.
    public var written: String
    /// Where; nil when nothing was written.
    public var location: Location?

    public init(
        low: Double, high: Double, mostLikely: Double? = nil, basis: Basis, written: String, location: Location? = nil
    ) {
        self.low = low
        self.high = high
        self.mostLikely = mostLikely
        self.basis = basis
        self.written = written
        self.location = location
    }

    /// The whole interval, for what nobody stated.
    public static let unstated = Likelihood(low: 0, high: 1, basis: .unknown, written: "")

    /// Whether nobody put a number or a word with a number to it.
    public var isUnknown: Bool {
        switch basis {
        case .unknown, .noNumber: true
        default: false
        }
    }
}

/// How many times more often something is said, or seen, when a claim is true than when it is not.
public struct LikelihoodRatio: Sendable, Hashable {
    /// Above 0; `low <= high`. Below 1 the balance is against.
    public var low: Double
    public var high: Double
    /// Where in the range its author would put most weight: `between 2 to 1 and 5 to 1, most likely 3 to 1`.
    public var mostLikely: Double?
    /// As written, such as `between 2 to 1 and 5 to 1`.
    public var written: String
    public var location: Location?

    public init(
        low: Double, high: Double, mostLikely: Double? = nil, written: String, location: Location? = nil
    ) {
        self.low = low
        self.high = high
        self.mostLikely = mostLikely
        self.written = written
        self.location = location
    }
}
