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
        let statements = model.datedStatements
        var byDay: [CalendarDate: [String]] = [:]
        for (name, day) in statements {
            guard let day, options.asOf.map({ day <= $0 }) ?? true, !options.without.contains(name) else { continue }
            byDay[day, default: []].append(name)
        }
        guard let dawn = CalendarDate(year: 1, month: 1, day: 1) else { return nil }
        let start: JudgementSnapshot
        switch snapshot(dawn) {
        case .found(let snapshot): start = snapshot
        case .impossible(_, let diagnostic):
            diagnostics.append(diagnostic)
            return nil
        case .failed: return nil
        }
        let undated = statements.filter { $0.day == nil }.map(\.name)
        var histories = propositions.compactMap { proposition in
            start[proposition].map {
                CaseHistory(
                    proposition: proposition, text: model.text(of: proposition), start: $0, steps: [], quietDays: [],
                    undated: undated)
            }
        }
        for (day, names) in byDay.sorted(by: { $0.key < $1.key }) {
            let now: JudgementSnapshot
            switch snapshot(day) {
            case .found(let snapshot): now = snapshot
            case .impossible(let clash, let diagnostic):
                // The same clash again is no news.
                if histories.first?.contradictions.last?.clash != clash { diagnostics.append(diagnostic) }
                for index in histories.indices {
                    histories[index].contradictions.append(CaseHistory.Contradiction(day: day, clash: clash))
                }
                continue
            case .failed: return nil
            }
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
            let other: JudgementSnapshot?
            switch snapshot(day, without: name) {
            case .found(let snapshot): other = snapshot
            // Without it nothing would be possible: that makes it a cause.
            case .impossible: other = nil
            case .failed: return nil
            }
            for proposition in moved.map(\.proposition) {
                guard let value = now[proposition], other?[proposition]?.differs(from: value) ?? true else { continue }
                causes[proposition, default: []].append(name)
            }
        }
        return causes
    }

    private enum Day {
        case found(JudgementSnapshot)
        case impossible(clash: [String], Diagnostic)
        /// With its diagnostics added.
        case failed
    }

    private mutating func snapshot(_ day: CalendarDate, without name: String? = nil) -> Day {
        var options = options
        options.asOf = day
        if let name { options.without.append(name) }
        do {
            return .found(try JudgementSnapshot(AssessmentRun(model, options), of: propositions))
        } catch let failure as InferenceFailure {
            var diagnostic = failure.diagnostic(model, options)
            diagnostic.message += " (as of \(day))"
            if let clash = failure.clash(options) { return .impossible(clash: clash, diagnostic) }
            diagnostics.append(diagnostic)
        } catch {
            diagnostics.append(Assessor.diagnostic(of: error, model))
        }
        return .failed
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
