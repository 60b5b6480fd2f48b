import Assessment
import Cases
import SourceText

/// The table of evidence and hypotheses on a terminal.
public struct MatrixScreen: LabelledScreen {
    private let matrix: EvidenceMatrix
    private let words: MatrixWords
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
            matrix: matrix, words: MatrixWords(matrix, assessment, language: language), style: style,
            width: ScreenMeasure.columns(width))
        screen.add()
        return screen.text
    }

    private init(matrix: EvidenceMatrix, words: MatrixWords, style: Style, width: Int) {
        self.matrix = matrix
        self.words = words
        self.style = style
        self.width = width
    }

    var language: Language { words.words.language }

    private mutating func add() {
        lines += Layout.wrap(matrix.text, to: width).map(style.bold)
        if matrix.rows.isEmpty {
            lines += Layout.wrap(words.nothing, to: width)
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

    private var cellWidth: Int {
        max(pick("inconsistent", "past niet").count, min(words.headers.map(DisplayWidth.of).max() ?? 0, 16))
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
        let head = [pick("Evidence", "Bewijs")] + words.headers + [words.tellingHeader]
        lines += Layout.row(head, widths: widths, styles: head.map { _ in style.bold })
        for row in matrix.rows {
            let isDim = row.isDiagnostic == false
            let cells =
                [words.name(row, shortened: true)] + row.cells.map(cell) + [words.telling(row)]
            lines += Layout.row(cells, widths: widths, styles: cells.map { _ in isDim ? style.dim : plain })
        }
    }

    private func cell(_ cell: EvidenceMatrix.Cell) -> String {
        switch cell.reading {
        case .consistent: usesLetters ? "+" : words.reading(.consistent)
        case .inconsistent: usesLetters ? "−" : words.reading(.inconsistent)
        case .notDiagnostic: "·"
        case .open: "?"
        }
    }

    // MARK: Below it

    private mutating func addSums() {
        let counts = matrix.inconsistencies.map(String.init)
        let plain = { (text: String) in text }
        lines += Layout.row(
            [words.inconsistentLabel] + counts + [""], widths: widths,
            styles: [style.bold] + counts.map { _ in plain } + [plain])
        guard let shares = words.together else { return }
        lines += Layout.row(
            [words.togetherLabel] + shares + [""],
            widths: widths,
            styles: [style.bold] + shares.map { _ in plain } + [plain])
    }

    private mutating func addUnweighed() {
        let items = words.words.assessment.unweighed
        if items.isEmpty { return }
        lines.append("")
        for item in items {
            let text = "\(words.words.describe(item.statement, shortened: true)): \(words.words.reason(item.reason))"
            lines += Layout.wrap(pick("not weighed: ", "niet gewogen: ") + text, to: width).map(style.dim)
        }
    }

    private mutating func addLegend() {
        lines.append("")
        lines += Layout.wrap(words.legend(usesLetters: usesLetters), to: width).map(style.dim)
    }
}
