import Cases
import SourceText

/// How a judgement moved as things became known, reconstructed with the numbers that the case has today.
///
/// It is not what was thought on those days: grades, likelihoods and claims are those of now. What was thought stands in the ledger.
public struct CaseHistory: Sendable {
    /// A day on which the judgement changed.
    public struct Step: Sendable {
        public var day: CalendarDate
        public var value: JudgementSnapshot.Value
        /// Statements that became known on that day and without which the judgement would not be what it is.
        public var causes: [String]
        /// Whether none of them changes it by itself: any of the others makes up for the one that is left out.
        public var isJoint: Bool
    }

    public var proposition: Proposition
    public var text: String
    /// Before anything that has a date was known.
    public var start: JudgementSnapshot.Value
    /// In order of time.
    public var steps: [Step]
    /// Days on which something became known that did not change this judgement.
    public var quietDays: [CalendarDate]
    /// Statements without a date: nobody knows when to count them in, so that no day does.
    public var undated: [String]

    /// The judgement as it stood at the end of a day.
    public func value(on day: CalendarDate) -> JudgementSnapshot.Value {
        steps.last { $0.day <= day }?.value ?? start
    }
}

extension Assessor {
    /// Works out how judgements moved, day by day.
    ///
    /// Each day takes what has `on` up to it, as `--as-of` does.
    ///
    /// - Parameters:
    ///   - propositions: the judgements to follow.
    ///   - options: what to assume on every day; `asOf` is the last day that is looked at.
    /// - Returns: a history for each proposition; nil with diagnostics when the case cannot be computed as of one of the days.
    public static func history(
        of model: Case, propositions: [Proposition], options: AssessmentOptions = AssessmentOptions()
    ) -> (histories: [CaseHistory]?, diagnostics: [Diagnostic]) {
        var builder = HistoryBuilder(model: model, propositions: propositions, options: options)
        return builder.build().map { ($0, builder.diagnostics) } ?? (nil, builder.diagnostics)
    }
}

/// Assesses a case as of each of its days.
private struct HistoryBuilder {
    let model: Case
    let propositions: [Proposition]
    let options: AssessmentOptions
    var diagnostics: [Diagnostic] = []

    init(model: Case, propositions: [Proposition], options: AssessmentOptions) {
        self.model = model
        self.propositions = propositions
        self.options = options
    }

    mutating func build() -> [CaseHistory]? {
        let statements = model.datedStatements
        var byDay: [CalendarDate: [String]] = [:]
        for (name, day) in statements {
            guard let day, options.asOf.map({ day <= $0 }) ?? true, !options.without.contains(name) else { continue }
            byDay[day, default: []].append(name)
        }
        guard let dawn = CalendarDate(year: 1, month: 1, day: 1), let start = snapshot(dawn) else { return nil }
        let undated = statements.filter { $0.day == nil }.map(\.name)
        var histories = propositions.compactMap { proposition in
            start[proposition].map {
                CaseHistory(
                    proposition: proposition, text: model.text(of: proposition), start: $0, steps: [], quietDays: [],
                    undated: undated)
            }
        }
        for (day, names) in byDay.sorted(by: { $0.key < $1.key }) {
            guard let now = snapshot(day) else { return nil }
            guard let causes = causes(names, on: day, now, histories) else { return nil }
            for index in histories.indices {
                let proposition = histories[index].proposition
                guard let value = now[proposition] else { continue }
                guard value.differs(from: histories[index].steps.last?.value ?? histories[index].start) else {
                    histories[index].quietDays.append(day)
                    continue
                }
                let found = causes[proposition] ?? []
                histories[index].steps.append(
                    CaseHistory.Step(
                        day: day, value: value, causes: found.isEmpty ? names : found,
                        isJoint: found.isEmpty && names.count > 1))
            }
        }
        return histories
    }

    /// Which of a day's statements matter to each judgement: those without which it would be another.
    private mutating func causes(
        _ names: [String], on day: CalendarDate, _ now: JudgementSnapshot, _ histories: [CaseHistory]
    ) -> [Proposition: [String]]? {
        let moved = histories.filter { history in
            now[history.proposition]?.differs(from: history.steps.last?.value ?? history.start) ?? false
        }
        guard names.count > 1, !moved.isEmpty else { return [:] }
        var causes: [Proposition: [String]] = [:]
        for name in names {
            guard let other = snapshot(day, without: name) else { return nil }
            for proposition in moved.map(\.proposition) {
                guard let value = now[proposition], other[proposition]?.differs(from: value) ?? false else { continue }
                causes[proposition, default: []].append(name)
            }
        }
        return causes
    }

    private mutating func snapshot(_ day: CalendarDate, without name: String? = nil) -> JudgementSnapshot? {
        var options = options
        options.asOf = day
        if let name { options.without.append(name) }
        let (snapshot, found) = Assessor.snapshot(of: model, propositions: propositions, options: options)
        diagnostics += found.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.message += " (as of \(day))"
            return diagnostic
        }
        return snapshot
    }
}

extension Case {
    /// What can become known: reports, evidence that somebody looked at, estimates, doubts and outcomes, with their `on`.
    fileprivate var datedStatements: [(name: String, day: CalendarDate?)] {
        var all = reports.map { ($0.name, $0.details.on) }
        all += claims.filter { $0.role == .evidence && $0.observation.isLookedAt }.map { ($0.name, $0.details.on) }
        all += estimates.map { ($0.name, $0.details.on) }
        // A doubt is a view, and holds from the start unless it has a date.
        all += doubts.filter { $0.details.on != nil }.map { ($0.name, $0.details.on) }
        all += outcomes.map { ($0.name, $0.details.on) }
        return all.map { (name: $0.0, day: $0.1) }
    }
}
