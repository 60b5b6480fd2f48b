import Assessment
import Cases
import Ledger

/// The words in which a history is told: the same in the terminal, on a page and in a report.
package struct HistoryWords {
    private let model: Case
    private let language: Language

    package init(model: Case, language: Language) {
        self.model = model
        self.language = language
    }

    package func phrase(_ value: JudgementSnapshot.Value) -> String { value.phrase(language) }
    package func phrase(_ record: LedgerRecord) -> String { record.phrase(language) }

    /// That today's numbers were used for days of the past.
    package var reconstructed: String {
        language.pick("reconstructed with today's numbers", "nagerekend met de getallen van nu")
    }

    /// What did a step, and whether only all of it did.
    package func causes(of step: CaseHistory.Step) -> String {
        let causes = step.causes.map(describe).joined(separator: " · ")
        return step.isJoint ? language.pick("only together: ", "alleen samen: ") + causes : causes
    }

    package func undated(_ history: CaseHistory) -> String {
        language.pick("counted on no day: ", "telt op geen enkele dag mee: ")
            + history.undated.map(describe).joined(separator: " · ")
    }

    /// A report, what was seen, or how a claim turned out.
    package func describe(_ name: String) -> String {
        if let outcome = model.outcomes.first(where: { $0.name == name }) {
            let text = model.claim(outcome.subject)?.text ?? outcome.subject
            return language.pick("outcome of ", "uitkomst van ") + language.pick("“\(text)”", "‘\(text)’")
        }
        return StatementNames(model: model, language: language).describe(name, shortened: true)
    }
}
