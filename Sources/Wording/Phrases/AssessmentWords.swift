import Assessment
import Cases

/// The phrases in which an assessment speaks: the same words in the terminal, on a page and in a report.
package struct AssessmentWords: Sendable {
    package let assessment: Assessment
    package let language: Language
    /// What the text at hand is about; nil for the headline claim.
    let topic: Proposition?

    package init(_ assessment: Assessment, language: Language, topic: Proposition? = nil) {
        self.assessment = assessment
        self.language = language
        self.topic = topic
    }

    func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    func quoted(_ text: String) -> String { pick("“\(text)”", "‘\(text)’") }

    func quoted(list: [String]) -> String { list.map(quoted).joined(separator: ", ") }

    /// A source by its full name.
    func source(_ name: String) -> String { assessment.model.source(name)?.text ?? name }

    // MARK: Likelihoods

    /// A likelihood, or that it is open because something is unknown.
    package func open(_ judgement: Judgement) -> String {
        if judgement.restsOnUnknown, judgement.bounds.isVacuous { return cannotSay }
        return judgement.words.words(with: judgement.bounds, language)
    }

    private var cannotSay: String { pick("cannot say", "niet te zeggen") }

    /// One side of a pair: the author's word where it has no number, the range where there is one.
    package func conditional(_ view: ConditionalJudgement?, of judgement: Judgement) -> String {
        if let outcome = judgement.outcome { return self.outcome(outcome) }
        guard let view else { return "–" }
        guard let bounds = view.bounds, let words = view.words else { return pick("impossible", "onmogelijk") }
        if view.isUnstated {
            if let word = view.stated.first(where: { $0.basis == .noNumber }) { return stated(word) }
            let wordings = judgement.details.wordings.map(\.text)
            let unstated = pick("not stated", "niet gezegd")
            // The words that its author used are about what follows if it is true.
            return view == judgement.ifHeadlineTrue && !wordings.isEmpty
                ? "\(unstated) (\(quoted(list: wordings)))" : unstated
        }
        if let said = view.stated.first, !said.isUnknown, case .translation = said.basis {
            return "\(quoted(said.written)): \(words.words(with: bounds, language))"
        }
        return words.words(with: bounds, language)
    }

    /// What it would be if an estimate is right.
    package func estimated(_ view: EstimatedJudgement) -> String {
        if view.restsOnUnknown, view.bounds.isVacuous { return cannotSay }
        return Numbers.percent(view.bounds.enclosing)
    }

    /// A likelihood as its author put it, with the range that it stands for.
    package func stated(_ likelihood: Likelihood) -> String {
        let range = Numbers.percent(likelihood.low...likelihood.high)
        switch likelihood.basis {
        case .number: return range
        case .scale(let term):
            let word = ScaleTerms.word(term, language)
            return term == likelihood.written
                ? "\(word) (\(range))" : "\(quoted(likelihood.written)): \(word) (\(range))"
        case .survey:
            return
                "\(quoted(likelihood.written)) (\(range), \(pick("as surveys read it", "zoals lezers het in onderzoek opvatten")))"
        case .translation(let english, let basis):
            let word: String
            if case .scale(let term) = basis { word = ScaleTerms.word(term, language) } else { word = english }
            return "\(quoted(likelihood.written)): \(word) (\(range), \(pick("by translation", "via vertaling")))"
        case .noNumber: return "\(quoted(likelihood.written)): \(pick("no number", "geen getal"))"
        case .unknown: return pick("unknown", "onbekend")
        }
    }

    /// Words of likelihood that no scale and no survey knows.
    package func withoutNumber(_ wordings: [Quote]) -> String {
        quoted(list: wordings.map(\.text)) + pick(": no number", ": geen getal")
    }

    package func outcome(_ outcome: Outcome) -> String {
        let value =
            switch outcome.value {
            case .isTrue: pick("true", "waar")
            case .isFalse: pick("not true", "niet waar")
            case .ambiguous: pick("ambiguous", "onduidelijk")
            case .hypothesis(let name): name
            }
        return value + (outcome.details.on.map { pick(" on ", " op ") + $0.description } ?? "")
    }
}
