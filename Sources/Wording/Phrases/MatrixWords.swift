import Assessment
import Cases

/// The words of the table of evidence and hypotheses: the same in the terminal, on a page and in a report.
package struct MatrixWords: Sendable {
    let matrix: EvidenceMatrix
    let words: AssessmentWords

    package init(_ matrix: EvidenceMatrix, _ assessment: Assessment, language: Language) {
        self.matrix = matrix
        words = AssessmentWords(assessment, language: language, topic: .claim(matrix.subject))
    }

    private var language: Language { words.language }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    private var isClaim: Bool { matrix.columns.contains(where: \.isNegated) }

    package var nothing: String {
        pick("No weighed report or evidence bears on it.", "Geen gewogen bericht of bewijs zegt er iets over.")
    }

    /// Names of the hypotheses, or the two sides of a claim.
    package var headers: [String] {
        matrix.columns.map { column in
            switch column.proposition {
            case .claim: column.isNegated ? pick("if not true", "als niet waar") : pick("if true", "als waar")
            case .hypothesis(_, let name): name
            }
        }
    }

    package var tellingHeader: String { pick("how telling", "hoe veelzeggend") }

    // MARK: Rows

    package func name(_ row: EvidenceMatrix.Row, shortened: Bool = false) -> String {
        words.describe(row.statement, shortened: shortened)
            + (row.isUncertain ? pick(" (if it was seen)", " (als het gezien is)") : "")
    }

    package func reading(_ reading: EvidenceMatrix.Reading) -> String {
        switch reading {
        case .consistent: pick("consistent", "past")
        case .inconsistent: pick("inconsistent", "past niet")
        case .notDiagnostic: pick("not diagnostic", "zegt niets")
        case .open: pick("unknown", "onbekend")
        }
    }

    /// For a claim the likelihood ratio; of hypotheses how many times the best fits better than the worst.
    package func telling(_ row: EvidenceMatrix.Row) -> String {
        if isClaim { return Numbers.odds(row.ratioRange, language) }
        let (low, high) = (row.ratioRange.lowerBound, row.ratioRange.upperBound)
        if low.isInfinite { return pick("without limit", "onbegrensd") }
        if high.isInfinite {
            return low > 1
                ? pick("at least \(Numbers.shown(low, language)) to 1", "minstens \(Numbers.shown(low, language)) op 1")
                : pick("cannot say", "niet te zeggen")
        }
        let (from, to) = (Numbers.shown(low, language), Numbers.shown(high, language))
        if from == to { return pick("\(to) to 1", "\(to) op 1") }
        return pick("\(from) to \(to) to 1", "\(from) tot \(to) op 1")
    }

    // MARK: Below them

    package var inconsistentLabel: String { pick("Inconsistent with it", "Past er niet bij") }

    package var togetherLabel: String { pick("All together, at the mid-range", "Alles samen, bij de middenwaarden") }

    /// All evidence together for each column; nil where something unknown decides.
    package var together: [String]? {
        matrix.together?.map { share in
            share >= 1
                ? pick("best", "beste")
                : share > 0
                    ? pick("1 in \(Numbers.shown(1 / share, language))", "1 op \(Numbers.shown(1 / share, language))")
                    : "0"
        }
    }

    /// What the signs mean.
    ///
    /// - Parameter usesLetters: whether + and − stand in place of words.
    package func legend(usesLetters: Bool) -> String {
        let ratio = Numbers.shown(Convention.tellingRatio, language)
        let letters = usesLetters ? pick("+ consistent, − inconsistent, ", "+ past, − past niet, ") : ""
        return pick(
            "\(letters)· not diagnostic, ? something unknown decides. Inconsistent: at least \(ratio) times less likely than where it fits best (Purport's convention).",
            "\(letters)· zegt niets, ? iets onbekends beslist. Past niet: minstens \(ratio) keer minder waarschijnlijk dan waar het het best past (afspraak van Purport)."
        )
    }
}
