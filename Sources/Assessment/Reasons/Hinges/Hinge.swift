import Cases

/// One number of the case, and what a proposition does while it runs over its own range, all others staying at their centre.
public struct Hinge: Sendable {
    public var place: NumberPlace
    /// As its author wrote it; empty where nobody did.
    public var written: String
    public var location: Location?
    /// The range that it was varied over: the case's own; probabilities, or likelihood ratios.
    public var range: ClosedRange<Double>
    /// Where it stands at the mid-range; nil for what is unknown.
    public var value: Double?
    public var isUnknown: Bool
    public var effect: Effect
    /// Values at which the word for the proposition becomes another, nearest first.
    public var changes: [WordChange]

    /// What the proposition does.
    public enum Effect: Sendable, Hashable {
        /// Its probability at the low and the high end, and over the whole range.
        case probability(low: Double, high: Double, over: ClosedRange<Double>)
        /// The weight of the evidence as a ratio of odds, likewise; no prior is known.
        case weight(low: Double, high: Double, over: ClosedRange<Double>)
        /// Its bounds with the number at the low end and at the high end, all else that is unknown staying open.
        case bounds(low: ClosedRange<Double>?, high: ClosedRange<Double>?)
    }

    /// How far it moves the proposition: the length of its bar.
    public var swing: Double {
        switch effect {
        case .probability(_, _, let over): over.upperBound - over.lowerBound
        case .weight(_, _, let over):
            over.lowerBound > 0 && over.upperBound.isFinite
                ? binaryLogarithm(over.upperBound / over.lowerBound) : .infinity
        case .bounds(let low, let high):
            zip(low.map(\.ends) ?? [0, 1], high.map(\.ends) ?? [0, 1]).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
        }
    }
}

extension ClosedRange<Double> {
    fileprivate var ends: [Double] { [lowerBound, upperBound] }
}

/// A value of a number from which on the word for a proposition is another.
public struct WordChange: Sendable, Hashable {
    public enum Side: String, Sendable { case below, above }

    /// In the number's own unit.
    public var value: Double
    /// On which side of the value the word changes.
    public var side: Side
    /// The word there, a term of the case's scale.
    public var word: String
    /// Whether that is a likelier word than now.
    public var isRise: Bool
    /// Whether the range that the case gives reaches beyond the value.
    public var isWithinRange: Bool
}

/// What a proposition hangs on: a tornado of all numbers in the case.
public struct Hinges: Sendable {
    /// Numbers that were varied over their own range, the longest bar first.
    public var bars: [Hinge]
    /// Numbers that have no range and so were not varied, the steepest first; only those that matter.
    public var fixed: [Hinge]
    /// Whether the rule for reports in their source's own interest, a convention without a range, entered the numbers.
    public var usesInterestConvention: Bool
    /// How many more numbers the case has, on which the proposition does not hang at all.
    public var idle: Int
    /// How many numbers were not varied for want of time: the case has too many that are open.
    public var untried: Int
}
