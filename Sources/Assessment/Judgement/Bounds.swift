/// How far a probability is settled, as a pair.
///
/// `attained` is reached by numbers that the case allows; `enclosing` is never too narrow. Equal means exact.
public struct Bounds: Sendable, Hashable {
    public var attained: ClosedRange<Double>
    public var enclosing: ClosedRange<Double>

    public init(attained: ClosedRange<Double>, enclosing: ClosedRange<Double>) {
        self.attained = attained
        self.enclosing = enclosing
    }

    public init(exactly range: ClosedRange<Double>) {
        self.init(attained: range, enclosing: range)
    }

    /// Whether nothing at all is said: from 0 to 1.
    public var isVacuous: Bool { enclosing.lowerBound <= 0 && enclosing.upperBound >= 1 }

    /// Whether both pairs agree to nine decimals.
    public var isExact: Bool {
        abs(attained.lowerBound - enclosing.lowerBound) <= 1e-9
            && abs(attained.upperBound - enclosing.upperBound) <= 1e-9
    }
}
