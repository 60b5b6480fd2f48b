import SourceText

/// Lines of a terminal with a label at the left of each paragraph.
protocol LabelledScreen {
    var language: Language { get }
    var style: Style { get }
    var width: Int { get }
    var lines: [String] { get set }
}

/// Measures that all screens have in common.
enum ScreenMeasure {
    static let labelWidth = 15

    /// Columns to lay out for, on a terminal of any width.
    static func columns(_ width: Int) -> Int { min(max(width, 60), 140) }
}

extension LabelledScreen {
    /// Each line with a line feed behind it.
    var text: String { lines.map { $0 + "\n" }.joined() }

    func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    /// A labelled paragraph; an empty label continues the one before.
    mutating func add(_ label: String, _ text: String, dim: Bool = false) {
        let plain = { (text: String) in text }
        lines += Layout.row(
            [label, text], widths: [ScreenMeasure.labelWidth - 2, width - ScreenMeasure.labelWidth],
            styles: [style.bold, dim ? style.dim : plain])
    }

    /// An empty line, unless there is one already.
    mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }
}
