import Cases

/// The numbers of a case at which the attained bounds of a judgement are reached.
public struct ReachedBounds: Sendable, Hashable {
    /// At the lower bound, those that it hangs on most first.
    public var low: [ReachedNumber]
    public var high: [ReachedNumber]

    public init(low: [ReachedNumber], high: [ReachedNumber]) {
        self.low = low
        self.high = high
    }
}

/// One number of the case at the place in its range where a bound is reached.
///
/// Numbers on which the bound does not hang at all are not among them.
public struct ReachedNumber: Sendable, Hashable {
    public var place: NumberPlace
    /// A probability or, where ``NumberPlace/isRatio`` says so, a likelihood ratio.
    public var value: Double
    /// The range that the case leaves it, doubts with a number included.
    public var range: ClosedRange<Double>
    /// As its author wrote it; empty where nobody did.
    public var written: String
    /// As those wrote it who doubt the line and put another number to it.
    public var doubts: [String] = []
    /// Nobody stated it: it may be anything.
    public var isUnknown: Bool
    public var location: Location?
    /// What the judgement would become, all else as it is there, with this number at the far end of its range; nil where
    /// what is observed would become impossible. A line of a set of hypotheses is compared with the middle of the set.
    public var otherwise: Double?
}
