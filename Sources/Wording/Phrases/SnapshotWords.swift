import Assessment
import Cases
import Ledger

extension JudgementSnapshot.Value {
    /// `likely (55–80%), mid-range 66%`, or that nothing can be said.
    func phrase(_ language: Language) -> String {
        var text = brief(language)
        if bounds.isVacuous { return text }
        if let midRange, Numbers.percent(midRange) != Numbers.percent(bounds.enclosing) {
            text += language.pick(", mid-range ", ", middenwaarde ") + Numbers.percent(midRange)
        }
        return text
    }

    /// `likely (55–80%)`, or that nothing can be said; `true (100%)` once reality has answered.
    func brief(_ language: Language) -> String {
        switch outcome {
        case .isTrue: language.pick("true", "waar") + " (\(Numbers.percent(bounds.enclosing)))"
        case .isFalse: language.pick("not true", "niet waar") + " (\(Numbers.percent(bounds.enclosing)))"
        case .ambiguous, .hypothesis, nil:
            bounds.isVacuous ? language.pick("cannot say", "niet te zeggen") : words.words(with: bounds, language)
        }
    }

    /// From what to what: `unlikely (20–40%) → likely (55–80%)`; a change that is not seen in whole points is said to be one.
    func change(to other: JudgementSnapshot.Value, _ language: Language) -> String {
        let (old, new) = (phrase(language), other.phrase(language))
        return old == new ? "\(new), \(Numbers.lessThanAPoint(language))" : "\(old) → \(new)"
    }
}

extension Numbers {
    /// What stands beside two numbers that read the same.
    static func lessThanAPoint(_ language: Language) -> String {
        language.pick("changed by less than a point", "minder dan een punt veranderd")
    }
}

extension LedgerRecord {
    /// As it was judged then, in the words of then.
    func phrase(_ language: Language) -> String {
        let range: VerbalRange =
            switch (words.first, words.last) {
            case (let one?, let two?) where words.count > 1: .span(one, two)
            case (let one?, _): .band(one)
            default: .cannotSay
            }
        let value = JudgementSnapshot.Value(bounds: bounds, midRange: point, words: range, restsOnUnknown: point == nil)
        return value.phrase(language)
    }
}

extension Numbers {
    /// A score with three digits behind the point.
    static func score(_ value: Double, _ language: Language) -> String {
        guard value.isFinite, value < 1e12 else { return "∞" }
        let thousandths = Int((value * 1000).rounded())
        let digits = String(thousandths.magnitude)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return (thousandths < 0 ? "−" : "") + padded.dropLast(3) + language.pick(".", ",") + padded.suffix(3)
    }

    static func score(_ range: ClosedRange<Double>, _ language: Language) -> String {
        let (low, high) = (score(range.lowerBound, language), score(range.upperBound, language))
        return low == high ? low : "\(low)–\(high)"
    }
}
