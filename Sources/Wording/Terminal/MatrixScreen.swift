import Assessment
import Cases
import SourceText

/// The table of evidence and hypotheses on a terminal.
public struct MatrixScreen: LabelledScreen {
    private let matrix: EvidenceMatrix
    private let words: AssessmentWords
    let style: Style
    let width: Int
    var lines: [String] = []

    /// The table, each line ending in a line feed; what does not discriminate is dim, and stands last.
    ///
    /// - Parameter width: columns of the terminal; clamped to 60…140
    public static func render(
        _ matrix: EvidenceMatrix, of assessment: Assessment, language: Language, style: Style = Style(colour: false),
        width: Int = 100
    ) -> String {
        var screen = MatrixScreen(
            matrix: matrix, words: AssessmentWords(assessment, language: language, topic: .claim(matrix.subject)),
            style: style,
            width: ScreenMeasure.columns(width))
        screen.add()
        return screen.text
    }

    private init(matrix: EvidenceMatrix, words: AssessmentWords, style: Style, width: Int) {
        self.matrix = matrix
        self.words = words
        self.style = style
        self.width = width
    }

    var language: Language { words.language }

    private mutating func add() {
        lines += Layout.wrap(matrix.text, to: width).map(style.bold)
        if matrix.rows.isEmpty {
            lines += Layout.wrap(
                pick("No weighed report or evidence bears on it.", "Geen gewogen bericht of bewijs zegt er iets over."),
                to: width)
            return addUnweighed()
        }
        lines.append("")
        addRows()
        lines.append("")
        addSums()
        addUnweighed()
        addLegend()
    }

    // MARK: The table

    private var isClaim: Bool { matrix.columns.contains(where: \.isNegated) }

    private var headers: [String] {
        matrix.columns.map { column in
            switch column.proposition {
            case .claim: column.isNegated ? pick("if not true", "als niet waar") : pick("if true", "als waar")
            case .hypothesis(_, let name): name
            }
        }
    }

    private var cellWidth: Int {
        max(pick("inconsistent", "past niet").count, min(headers.map(DisplayWidth.of).max() ?? 0, 16))
    }

    private var usesLetters: Bool { matrix.columns.count * (cellWidth + 2) > width / 2 }

    private var widths: [Int] {
        let column = usesLetters ? max(3, min(12, width / 2 / max(1, matrix.columns.count) - 2)) : cellWidth
        let ratio = width < 80 ? 14 : 22
        let text = max(12, width - matrix.columns.count * (column + 2) - ratio - 2)
        return [text] + matrix.columns.map { _ in column } + [ratio]
    }

    private mutating func addRows() {
        let plain = { (text: String) in text }
        let head = [pick("Evidence", "Bewijs")] + headers + [pick("how telling", "hoe veelzeggend")]
        lines += Layout.row(head, widths: widths, styles: head.map { _ in style.bold })
        for row in matrix.rows {
            let isDim = row.isDiagnostic == false
            let cells =
                [name(row)] + row.cells.map(cell) + [telling(row)]
            lines += Layout.row(cells, widths: widths, styles: cells.map { _ in isDim ? style.dim : plain })
        }
    }

    private func name(_ row: EvidenceMatrix.Row) -> String {
        words.describe(row.statement, shortened: true)
            + (row.isUncertain ? pick(" (if it was seen)", " (als het gezien is)") : "")
    }

    private func cell(_ cell: EvidenceMatrix.Cell) -> String {
        switch cell.reading {
        case .consistent: usesLetters ? "+" : pick("consistent", "past")
        case .inconsistent: usesLetters ? "−" : pick("inconsistent", "past niet")
        case .notDiagnostic: "·"
        case .open: "?"
        }
    }

    /// For a claim the likelihood ratio; of hypotheses how many times the best fits better than the worst.
    private func telling(_ row: EvidenceMatrix.Row) -> String {
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

    // MARK: Below it

    private mutating func addSums() {
        let counts = matrix.inconsistencies.map(String.init)
        let plain = { (text: String) in text }
        lines += Layout.row(
            [pick("Inconsistent with it", "Past er niet bij")] + counts + [""], widths: widths,
            styles: [style.bold] + counts.map { _ in plain } + [plain])
        guard let together = matrix.together else { return }
        let shares = together.map { share in
            share >= 1
                ? pick("best", "beste")
                : share > 0
                    ? pick("1 in \(Numbers.shown(1 / share, language))", "1 op \(Numbers.shown(1 / share, language))")
                    : "0"
        }
        lines += Layout.row(
            [pick("All together, at the mid-range", "Alles samen, bij de middenwaarden")] + shares + [""],
            widths: widths,
            styles: [style.bold] + shares.map { _ in plain } + [plain])
    }

    private mutating func addUnweighed() {
        let items = words.assessment.unweighed
        if items.isEmpty { return }
        lines.append("")
        for item in items {
            let text = "\(words.describe(item.statement, shortened: true)): \(words.reason(item.reason))"
            lines += Layout.wrap(pick("not weighed: ", "niet gewogen: ") + text, to: width).map(style.dim)
        }
    }

    private mutating func addLegend() {
        lines.append("")
        let ratio = Numbers.shown(Convention.tellingRatio, language)
        let letters = usesLetters ? pick("+ consistent, − inconsistent, ", "+ past, − past niet, ") : ""
        let text = pick(
            "\(letters)· not diagnostic, ? something unknown decides. Inconsistent: at least \(ratio) times less likely than where it fits best (Purport's convention).",
            "\(letters)· zegt niets, ? iets onbekends beslist. Past niet: minstens \(ratio) keer minder waarschijnlijk dan waar het het best past (afspraak van Purport)."
        )
        lines += Layout.wrap(text, to: width).map(style.dim)
    }
}
