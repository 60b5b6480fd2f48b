import Cases

/// How much of the past a list of cases may work out before it is shown. What it may not is told without, until somebody has looked at the case
/// itself, or at the list again.
///
/// The work grows with the claims and with the days that each is judged on; on the machine it was measured on, a claim and a day take about a
/// tenth of a millisecond.
struct HistoryBudget: Sendable {
    private static let most = 6000
    private static let mostOfOne = 2500

    private var left = most

    /// Whether a case's history may be worked out now, which then counts.
    mutating func allows(_ model: Case) -> Bool {
        let days = Set(Self.known(of: model).map(\.day)).count + 1
        let work = model.claims.count * days
        guard work <= Self.mostOfOne, work <= left else { return false }
        left -= work
        return true
    }

    /// All that became known on some day, with its day.
    static func known(of model: Case) -> [(day: CalendarDate, name: String)] {
        let dated: [(CalendarDate?, String)] =
            model.reports.map { ($0.details.on, $0.name) }
            + model.claims.filter { $0.role == .evidence }.map { ($0.details.on, $0.name) }
            + model.estimates.map { ($0.details.on, $0.name) } + model.outcomes.map { ($0.details.on, $0.name) }
        return dated.compactMap { day, name in day.map { (day: $0, name: name) } }
    }
}
