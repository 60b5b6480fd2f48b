import Assessment
import Cases

/// What is said first of a claim that reality has answered: how it turned out, when, and what was thought until then.
extension AssessmentWords {
    /// `turned out not true on 2025-06-21`.
    package func turnedOut(_ outcome: Outcome) -> String {
        let names = StatementNames(model: assessment.model, language: language)
        return names.turnedOut(outcome) + (outcome.details.on.map { pick(" on ", " op ") + $0.description } ?? "")
    }

    /// The head of what was thought on the eve of the outcome.
    package var untilThen: String { pick("Until then", "Tot dan toe") }

    /// `unlikely (20–45%), mid-range 31%`.
    package func phrase(_ before: JudgementBeforeOutcome) -> String {
        let judgement = before.judgement
        let value = JudgementSnapshot.Value(
            bounds: judgement.bounds, midRange: judgement.midRange, words: judgement.words,
            restsOnUnknown: judgement.restsOnUnknown)
        return value.phrase(language)
    }
}

extension Judgement {
    /// Whether reality has answered so clearly that a likelihood tells nothing more.
    package var isSettled: Bool {
        switch outcome?.value {
        case .isTrue, .isFalse, .hypothesis: true
        case .ambiguous, nil: false
        }
    }
}
