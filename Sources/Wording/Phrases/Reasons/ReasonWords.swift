import Assessment
import Cases
import SourceText

/// The sentences in which reasons are told: the same in the terminal, on a page and in a report.
package struct ReasonWords: Sendable {
    package let reasons: Reasons
    package let words: AssessmentWords
    package let places: StatementPlaces

    package init(_ reasons: Reasons, _ assessment: Assessment, _ places: StatementPlaces, language: Language) {
        self.reasons = reasons
        words = AssessmentWords(assessment, language: language, topic: reasons.proposition)
        self.places = places
    }

    var language: Language { words.language }

    func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    func word(_ term: String) -> String { ScaleTerms.word(term, language) }

    func term(_ word: String?) -> String { word.map { " (\(self.word($0)))" } ?? "" }

    /// A claim's or a hypothesis' text, cut for a line.
    func text(of subject: String, to width: Int = 60) -> String {
        let model = words.assessment.model
        return Layout.shorten(model.claim(subject)?.text ?? model.hypothesisSet(subject)?.text ?? subject, to: width)
    }

    /// Whether so much points one way that the number is next to 0 or 1, without being certain.
    var isNearCertain: Bool {
        guard let midRange = reasons.judgement.midRange else { return false }
        return midRange > 0 && midRange < 1e-9 || midRange < 1 && midRange > 1 - 1e-9
    }

    // MARK: What is explained

    /// How likely it is, and at which point the rest is worked out.
    package var likelihood: String {
        let judgement = reasons.judgement
        if let outcome = judgement.outcome, reasons.basis == .settled { return words.outcome(outcome) }
        var text = words.open(judgement)
        if let midRange = judgement.midRange, reasons.basis == .midRange {
            text +=
                pick("; at the mid-range ", "; bij de middenwaarden ") + Numbers.percent(midRange) + term(reasons.word)
        }
        return text
    }

    /// What kind of numbers follow.
    package var basis: String {
        switch reasons.basis {
        case .midRange:
            pick(
                "Every range stands at its centre for what follows.", "Voor wat volgt staat elk bereik op zijn midden.")
        case .weight:
            pick(
                "No prior is known, so no probability can be given: what follows is the weight of the evidence, which holds for any prior.",
                "Er is geen kans vooraf bekend, dus geen kans te noemen: wat volgt is het gewicht van het bewijs, dat voor elke kans vooraf geldt."
            )
        case .ranges:
            pick(
                "Something that nobody stated influences it, so there is no point to measure from: what follows are ranges.",
                "Iets wat niemand noemde heeft er invloed op, dus er is geen punt om vanuit te meten: wat volgt zijn bereiken."
            )
        case .settled:
            pick(
                "It was observed or is supposed: nothing moves it any more.",
                "Het is waargenomen of aangenomen: niets verandert er nog iets aan.")
        }
    }

    /// Conventions of Purport that these reasons rest on, each a sentence.
    package var conventions: [String] {
        var bearing = words.assessment
        let places = (reasons.hinges.bars + reasons.hinges.fixed).map(\.place)
        let hasGrades = places.contains { if case .reliability = $0 { true } else { false } }
        if !hasGrades { bearing.conventions.remove(.grades) }
        if !reasons.hinges.usesInterestConvention { bearing.conventions.remove(.interest) }
        return AssessmentWords(bearing, language: language).conventions
    }
}
