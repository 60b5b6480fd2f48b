import Assessment
import Cases
import Ledger

/// The words in which a history is told: the same in the terminal, on a page and in a report.
package struct HistoryWords {
    private let recorded: RecordedHistory
    private let names: StatementNames
    private let language: Language

    package init(_ recorded: RecordedHistory, model: Case, language: Language) {
        self.recorded = recorded
        self.language = language
        names = StatementNames(model: model, language: language, topic: recorded.history.proposition)
    }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    // MARK: Line by line

    /// A line of a history.
    package enum Entry {
        /// How it was before, too.
        case step(CaseHistory.Step, before: JudgementSnapshot.Value)
        /// A clash that stands already is the same.
        case contradiction(CaseHistory.Contradiction, isSame: Bool)
        case record(LedgerRecord)

        package var day: CalendarDate {
            switch self {
            case .step(let step, _): step.day
            case .contradiction(let contradiction, _): contradiction.day
            case .record(let record): record.day
            }
        }
    }

    /// All that happened, in order of time. What was recorded on a day may not have known what became known on it, so that it comes after.
    package var entries: [Entry] {
        let history = recorded.history
        let befores = [history.start] + history.steps.map(\.value)
        var clash: [String] = []
        let found =
            zip(history.steps, befores).map { Entry.step($0, before: $1) }
            + history.contradictions.map { contradiction in
                defer { clash = contradiction.clash }
                return Entry.contradiction(contradiction, isSame: contradiction.clash == clash)
            } + records.map(Entry.record)
        return found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// Of what was recorded on one day the last counts; the same again is told once.
    private var records: [LedgerRecord] {
        let all = recorded.records
        return zip(all, all.dropFirst().map(Optional.some) + [nil]).compactMap { record, next in
            if let next, next.day == record.day, phrase(next) == phrase(record) { return nil }
            return record
        }
    }

    // MARK: Phrases

    package func phrase(_ value: JudgementSnapshot.Value) -> String { value.phrase(language) }
    package func phrase(_ record: LedgerRecord) -> String { record.phrase(language) }

    /// What it became; a change that is not seen in whole points is said to be one.
    package func phrase(_ step: CaseHistory.Step, before: JudgementSnapshot.Value) -> String {
        phrase(step.value) == phrase(before) ? before.change(to: step.value, language) : phrase(step.value)
    }

    /// From what to what, in brief: `unlikely (20–45%) → likely (55–80%)`.
    package func move(_ step: CaseHistory.Step, before: JudgementSnapshot.Value) -> String {
        let (old, new) = (before.brief(language), step.value.brief(language))
        if old == new { return before.change(to: step.value, language) }
        let ranges = [before, step.value].map { Numbers.percent($0.bounds.enclosing) }
        // The same word twice hides what moved.
        if before.words == step.value.words, !before.bounds.isVacuous, !step.value.bounds.isVacuous {
            return before.words.words(language) + ": " + ranges.joined(separator: " → ")
        }
        return "\(old) → \(new)"
    }

    /// That today's numbers were used for days of the past.
    package static func reconstructed(_ language: Language) -> String {
        language.pick("reconstructed with today's numbers", "nagerekend met de getallen van nu")
    }

    /// What did a step, and whether only all of it did.
    package func causes(of step: CaseHistory.Step) -> String {
        let causes = step.causes.map(describe).joined(separator: " · ")
        return step.isJoint ? pick("only together: ", "alleen samen: ") + causes : causes
    }

    /// A day on which what is known cannot all be.
    package func contradiction(isSame: Bool) -> String {
        isSame
            ? pick("still contradictory", "nog steeds tegenstrijdig")
            : pick("contradictory: no judgement can be given", "tegenstrijdig: er is geen oordeel te geven")
    }

    /// What clashes on it.
    package func clash(_ contradiction: CaseHistory.Contradiction) -> String {
        let clash = contradiction.clash.map(describe).joined(separator: " · ")
        return contradiction.clash.count == 1
            ? pick("cannot be: ", "kan niet: ") + clash : pick("cannot be together: ", "kan niet samen: ") + clash
    }

    package var undated: String {
        pick("counted on no day: ", "telt op geen enkele dag mee: ")
            + recorded.history.undated.map(describe).joined(separator: " · ")
    }

    /// A report, what was seen, or how a claim turned out.
    private func describe(_ name: String) -> String { names.describe(name, shortened: true) }
}
