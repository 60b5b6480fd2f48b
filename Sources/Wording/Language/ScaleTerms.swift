import Assessment

/// Terms of the built-in scales in the user's language. The numbers stay those of the scale; the Dutch words are translations.
enum ScaleTerms {
    static func word(_ term: String, _ language: Language) -> String {
        language == .dutch ? dutch[term] ?? term : term
    }

    private static let dutch: [String: String] = [
        "almost no chance": "vrijwel geen kans", "remote": "vrijwel geen kans",
        "very unlikely": "zeer onwaarschijnlijk", "highly unlikely": "hoogst onwaarschijnlijk",
        "unlikely": "onwaarschijnlijk", "roughly even chance": "ongeveer even kans",
        "realistic possibility": "reële mogelijkheid", "remote chance": "zeer kleine kans",
        "likely": "waarschijnlijk", "very likely": "zeer waarschijnlijk", "highly likely": "hoogst waarschijnlijk",
        "almost certain": "vrijwel zeker",
    ]
}

extension VerbalRange {
    /// `likely`, `unlikely to likely`, or that nothing can be said.
    func words(_ language: Language) -> String {
        switch self {
        case .band(let term): ScaleTerms.word(term, language)
        case .span(let low, let high):
            ScaleTerms.word(low, language) + language.pick(" to ", " tot ") + ScaleTerms.word(high, language)
        case .cannotSay: language.pick("cannot say", "niet te zeggen")
        }
    }

    /// The word with its range in the same breath: people read verbal probabilities right only so (Wintle and others 2019).
    ///
    /// No scale has a word for what is settled either way, so that is said plainly.
    func words(with bounds: Bounds, _ language: Language) -> String {
        if bounds.enclosing.lowerBound >= 1 { return language.pick("certain (100%)", "zeker (100%)") }
        if bounds.enclosing.upperBound <= 0 { return language.pick("impossible (0%)", "uitgesloten (0%)") }
        return "\(words(language)) (\(Numbers.percent(bounds.enclosing)))"
    }
}
