import Cases
import SourceText
import Threads

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

    /// A day on which what was known by then cannot all be, so that no judgement can be given.
    public struct Contradiction: Sendable, Hashable {
        public var day: CalendarDate
        /// What clashes: statements, or what is supposed.
        public var clash: [String]
    }

    public var proposition: Proposition
    public var text: String
    /// Before anything that has a date was known.
    public var start: JudgementSnapshot.Value
    /// In order of time.
    public var steps: [Step]
    /// Days on which something became known that did not change this judgement.
    public var quietDays: [CalendarDate]
    /// In order of time. What is known is never taken back, so that mostly all days after the first are among them.
    public var contradictions: [Contradiction] = []
    /// Statements without a date: nobody knows when to count them in, so that no day does.
    public var undated: [String]

    /// The judgement as it stood at the end of a day; the last that could be given on a day on which none can.
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
    /// - Returns: a history for each proposition, with an error among the diagnostics for each day on which what is known cannot all be;
    ///   nil with diagnostics when nothing is possible from the start, or the case cannot be computed.
    public static func history(
        of model: Case, propositions: [Proposition], options: AssessmentOptions = AssessmentOptions()
    ) -> (histories: [CaseHistory]?, diagnostics: [Diagnostic]) {
        var builder = HistoryBuilder(model: model, propositions: propositions, options: options)
        return builder.build().map { ($0, builder.diagnostics) } ?? (nil, builder.diagnostics)
    }
}

/// Assesses a case as of each of its days.
///
/// No day hangs on another, so that all cores work on them: first on all days, then on what would be without each statement of the days
/// on which a judgement moved. What is told comes in the order of time all the same.
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
        diagnostics = OptionCheck.check(options, in: model)
        if diagnostics.hasErrors { return nil }
        guard let dawn = CalendarDate(year: 1, month: 1, day: 1) else { return nil }
        let statements = model.datedStatements
        var byDay: [CalendarDate: [String]] = [:]
        for (name, day) in statements {
            guard let day, options.asOf.map({ day <= $0 }) ?? true, !options.without.contains(name) else { continue }
            byDay[day, default: []].append(name)
        }
        let days = byDay.sorted { $0.key < $1.key }
        var snapshots = snapshots(([dawn] + days.map(\.key)).map { Moment(day: $0) })[...]
        let start: JudgementSnapshot
        switch snapshots.popFirst() {
        case .found(let snapshot): start = snapshot
        case .impossible(_, let diagnostic), .failed(let diagnostic):
            diagnostics.append(diagnostic)
            return nil
        case nil: return nil
        }
        let undated = statements.filter { $0.day == nil }.map(\.name)
        var histories = propositions.compactMap { proposition in
            start[proposition].map {
                CaseHistory(
                    proposition: proposition, text: model.text(of: proposition), start: $0, steps: [], quietDays: [],
                    undated: undated)
            }
        }
        for ((day, names), found) in zip(days, snapshots) {
            let now: JudgementSnapshot
            switch found {
            case .found(let snapshot): now = snapshot
            case .impossible(let clash, let diagnostic):
                // The same clash again is no news.
                if histories.first?.contradictions.last?.clash != clash { diagnostics.append(diagnostic) }
                for index in histories.indices {
                    histories[index].contradictions.append(CaseHistory.Contradiction(day: day, clash: clash))
                }
                continue
            case .failed(let diagnostic):
                diagnostics.append(diagnostic)
                return nil
            }
            for index in histories.indices {
                guard let value = now[histories[index].proposition] else { continue }
                guard value.differs(from: histories[index].steps.last?.value ?? histories[index].start) else {
                    histories[index].quietDays.append(day)
                    continue
                }
                histories[index].steps.append(CaseHistory.Step(day: day, value: value, causes: names, isJoint: false))
            }
        }
        return tellCauses(of: &histories, byDay) ? histories : nil
    }

    /// Which of a day's statements matter to each judgement: those without which it would be another.
    ///
    /// - Returns: false where that cannot be worked out
    private mutating func tellCauses(of histories: inout [CaseHistory], _ byDay: [CalendarDate: [String]]) -> Bool {
        let moved = Set(histories.flatMap { $0.steps.map(\.day) }).sorted()
        let moments = moved.flatMap { day in
            (byDay[day] ?? []).count > 1 ? (byDay[day] ?? []).map { Moment(day: day, without: $0) } : []
        }
        var others: [Moment: JudgementSnapshot] = [:]
        for (moment, found) in zip(moments, snapshots(moments)) {
            switch found {
            case .found(let snapshot): others[moment] = snapshot
            // Without it nothing would be possible: that makes it a cause.
            case .impossible: break
            case .failed(let diagnostic):
                diagnostics.append(diagnostic)
                return false
            }
        }
        for history in histories.indices {
            let proposition = histories[history].proposition
            for index in histories[history].steps.indices {
                let step = histories[history].steps[index]
                if step.causes.count < 2 { continue }
                let found = step.causes.filter { name in
                    others[Moment(day: step.day, without: name)]?[proposition]?.differs(from: step.value) ?? true
                }
                if found.isEmpty { histories[history].steps[index].isJoint = true }
                if !found.isEmpty { histories[history].steps[index].causes = found }
            }
        }
        return true
    }

    /// What is looked at: the end of a day, with one statement left out or none.
    private struct Moment: Hashable, Sendable {
        var day: CalendarDate
        var without: String?
    }

    private enum Day: Sendable {
        case found(JudgementSnapshot)
        case impossible(clash: [String], Diagnostic)
        case failed(Diagnostic)
    }

    private func snapshots(_ moments: [Moment]) -> [Day] {
        together(moments.map { moment in { snapshot(moment) } })
    }

    private func snapshot(_ moment: Moment) -> Day {
        var options = options
        options.asOf = moment.day
        if let name = moment.without { options.without.append(name) }
        do {
            return .found(try JudgementSnapshot(AssessmentRun(model, options), of: propositions))
        } catch let failure as InferenceFailure {
            var diagnostic = failure.diagnostic(model, options)
            diagnostic.message += " (as of \(moment.day))"
            return failure.clash(options).map { .impossible(clash: $0, diagnostic) } ?? .failed(diagnostic)
        } catch {
            return .failed(Assessor.diagnostic(of: error, model))
        }
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
