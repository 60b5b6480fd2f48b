import Cases

/// What somebody thought of a claim that has since been answered, and what the answer was.
public struct Forecast: Sendable, Hashable {
    /// Identifies the claim across cases: only forecasts of one claim share its weight.
    public var claim: String
    public var day: CalendarDate
    /// From 0 to 1; nil where only a range was given.
    public var point: Double?
    public var range: ClosedRange<Double>
    public var cameTrue: Bool

    public init(claim: String, day: CalendarDate, point: Double?, range: ClosedRange<Double>, cameTrue: Bool) {
        self.claim = claim
        self.day = day
        self.point = point
        self.range = range
        self.cameTrue = cameTrue
    }
}

extension Sequence<Forecast> {
    /// The weight of each forecast: every claim counts for one, shared equally by what was thought of it from day to day.
    ///
    /// Otherwise a claim that was looked at daily would count hundreds of times, and one that was answered in a week not at all
    /// (the Good Judgment tournaments averaged so too: Mellers and others 2014).
    func weights() -> [Double] {
        var counts: [String: Int] = [:]
        for forecast in self { counts[forecast.claim, default: 0] += 1 }
        return map { 1 / Double(counts[$0.claim] ?? 1) }
    }
}
