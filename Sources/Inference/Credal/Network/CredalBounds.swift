/// A state of a variable whose probability is asked for.
public struct Query: Sendable, Hashable {
    public let variable: Int
    public let state: Int

    public init(variable: Int, state: Int) {
        self.variable = variable
        self.state = state
    }
}

/// Between what limits a probability lies in a credal network.
public struct CredalBounds: Sendable {
    /// Bounds that `lowAt` and `highAt` reach, or come as near to as one likes where evidence becomes impossible at the
    /// limit itself. The true bounds are at least this far apart.
    public let attained: ClosedRange<Double>
    /// Bounds that nothing exceeds. The true bounds are at most this far apart.
    public let enclosing: ClosedRange<Double>
    let low: BoundPlace
    let high: BoundPlace

    /// Where the lower attained bound is reached; worked out when asked for.
    public var lowAt: Assignment { low.assignment }
    /// Where the upper attained bound is reached; worked out when asked for.
    public var highAt: Assignment { high.assignment }

    /// Whether attained and enclosing bounds are equal to within 1e-9.
    public var isExact: Bool {
        attained.lowerBound - enclosing.lowerBound <= 1e-9 && enclosing.upperBound - attained.upperBound <= 1e-9
    }
}

/// How much work bounds may take, counted in table entries computed: never in seconds, so that the same question has the
/// same answer on every machine.
public struct Budget: Sendable, Hashable {
    /// For one bound of one query, apart from a first pass that is always made.
    public var entriesPerBound: Int
    /// For all queries of one call together, apart from the first passes.
    public var entriesInAll: Int
    /// Whether attained bounds are widened by descent in the network as a whole; enclosing ones never change by that.
    public var widensAttained = true
    /// Whether a query that first passes leave a gap for is searched by itself, however little may be spent on it.
    public var searchesEach = true

    public init(entriesPerBound: Int, entriesInAll: Int) {
        self.entriesPerBound = entriesPerBound
        self.entriesInAll = entriesInAll
    }

    /// A fraction of a second on one core.
    public static let standard = Budget(entriesPerBound: 6_000_000, entriesInAll: 60_000_000)
    /// Attained bounds by descent from several places; enclosing ones as far as single passes tell.
    public static let attainedOnly = Budget(entriesPerBound: 0, entriesInAll: 0)
    /// As long as it takes.
    public static let unlimited = Budget(entriesPerBound: .max / 4, entriesInAll: .max / 4)
}
