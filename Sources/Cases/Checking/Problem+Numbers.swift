import SourceText

/// What is wrong with numbers and words of likelihood.
extension Problem {
    static let likelihoodForms = "65%, 20% to 40%, 3 to 1, 1 in 20, a word such as likely, or unknown"

    static func badNumber(_ text: String, remedy: String? = nil) -> Problem {
        Problem(
            .badNumber, "\"\(short(text))\" is no likelihood", remedy: remedy ?? "write \(likelihoodForms)")
    }

    static let missingLikelihood = Problem(
        .missingPart, "the likelihood is missing", remedy: "write \(likelihoodForms)")

    static func badRatio(_ text: String) -> Problem {
        Problem(
            .badNumber, "\"\(short(text))\" is no ratio",
            remedy: "write `4 to 1`, `1 to 4` when it speaks against, or `between 2 to 1 and 5 to 1`")
    }

    static func outOfRange(_ text: String) -> Problem {
        Problem(.outOfRange, "\(short(text)) is not between 0% and 100%", remedy: "likelihoods run from 0% to 100%")
    }

    static func upsideDown(_ text: String, better: String) -> Problem {
        Problem(.upsideDown, "the range \(short(text)) is upside down", remedy: "write \(better)")
    }

    static func zeroOdds(_ text: String) -> Problem {
        Problem(
            .zeroOdds, "odds of \(short(text)) hold a zero",
            remedy: "write 0% or 100% for what is impossible or certain; a ratio of zero would settle everything")
    }

    static func oddsOrRange(_ text: String, value: Double, range: String) -> Problem {
        Problem(
            .oddsOrRange, "\(text) is read as odds, which is \(percent(value))",
            remedy: "write \(range) if a range is meant",
            severity: .warning)
    }

    static func noNumber(_ words: String, scale: String, meant: String?) -> Problem {
        let message = "no number is known for \"\(short(words))\": it counts as unknown"
        return Problem(
            .noNumber, message,
            remedy: meant.map { "did you mean \"\($0)\"?" }
                ?? "keep it as the author's word, or write a term of \(scale), a range such as 20% to 40%, or unknown",
            severity: meant == nil ? .note : .warning)
    }

    static func mostLikelyOutside(_ value: String, _ range: String) -> Problem {
        Problem(
            .badMostLikely, "\(short(value)) is no value within a range of \(short(range))",
            remedy: "write a range with its most likely value between the ends, such as 20% to 40%, most likely 25%")
    }

    static func mostLikelyIsNoNumber(_ words: String) -> Problem {
        Problem(
            .badMostLikely, "\"\(short(words))\" is not one number, as the most likely value has to be",
            remedy: "write a single value, such as 20% to 40%, most likely 25%")
    }

    static func mostLikelyOfUnknown(_ value: String) -> Problem {
        Problem(
            .badMostLikely, "what is unknown has no most likely value",
            remedy: "state the range as well, such as 0% to 100%, most likely \(short(value))")
    }

    static let likelihoodAndConfidence = Problem(
        .likelihoodAndConfidence, "likelihood and confidence stand in one statement",
        remedy: "how probable it is and how good the basis is are separate (ICD 203): put the confidence in a `note`",
        severity: .warning)

    static func impossibleSum(_ low: Double, _ high: Double) -> Problem {
        let message =
            low > 1
            ? "the hypotheses take at least \(percent(low)) together, more than 100%"
            : "the hypotheses take at most \(percent(high)) together, less than 100%"
        return Problem(
            .impossibleSum, message,
            remedy: low > 1 ? "lower the ranges" : "raise the ranges, or add a hypothesis `other`")
    }

    static func percent(_ value: Double) -> String { JSONWriter.format((value * 1000).rounded() / 10) + "%" }

    static let emptyExpectation = Problem(
        .emptyExpectation, "this expectation can never fail, since it allows everything from 0% to 100%",
        remedy: "write a range such as 30% to 95%")

    static func scaleWithoutTerms(_ keyword: StatementKeyword, _ name: String) -> Problem {
        let line =
            keyword == .grades ? "A completely reliable: between 10 to 1 and 50 to 1" : "term very likely: 80% to 95%"
        return Problem(
            .scaleWithoutTerms, "\"\(name)\" has a title but no lines", remedy: "add lines such as `\(line)`")
    }
}
