import SourceText

/// Lines of a terminal as they are put together: labelled paragraphs and columns.
struct TextScreen: LabelledScreen {
    let language: Language
    let style: Style
    let width: Int
    var lines: [String] = []

    /// - Parameter width: columns of the terminal; clamped to 60…140.
    init(language: Language, style: Style, width: Int) {
        self.language = language
        self.style = style
        self.width = ScreenMeasure.columns(width)
    }

    /// A paragraph that is set in from the left.
    mutating func add(_ text: String, indentedBy columns: Int, dim: Bool = false) {
        let margin = String(repeating: " ", count: columns)
        lines += Layout.wrap(text, to: width - columns).map { margin + (dim ? style.dim($0) : $0) }
    }

    /// A line as it is.
    mutating func add(line: String) { lines.append(line) }

    mutating func heading(_ text: String) { lines.append(style.bold(text)) }

    /// Rows of columns as wide as what stands in them: the first to the left, numbers to the right. The first row is a heading.
    mutating func table(_ rows: [[String]], indentedBy columns: Int = 2) {
        guard let count = rows.map(\.count).max() else { return }
        var widths = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        let others = widths.dropFirst().reduce(0) { $0 + $1 + 2 }
        widths[0] = min(widths[0], max(16, width - columns - others))
        for (index, row) in rows.enumerated() {
            let first = Layout.shorten(row.first ?? "", to: widths[0])
            // What was set in stays so: shortening takes white space away.
            let margin = (row.first ?? "").prefix { $0 == " " }
            var line = String(repeating: " ", count: columns) + DisplayWidth.pad(margin + first, to: widths[0])
            for column in 1..<count {
                let cell = row.indices.contains(column) ? row[column] : ""
                line += "  " + String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cell))) + cell
            }
            while line.hasSuffix(" ") { line.removeLast() }
            lines.append(index == 0 ? style.bold(line) : line)
        }
    }
}
