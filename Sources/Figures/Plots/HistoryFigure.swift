import Assessment
import Cases
import Ledger
import Wording

/// How a judgement moved over time: its range as a band of steps, the mid-range on it, and what was recorded; each step has a number,
/// under which the table says what did it.
public struct HistoryFigure: Sendable {
    private static let plotHeight = 180.0
    /// The share of the width that shows what was before anything was known, as in the terminal's plot.
    private static let lead = 1.0 / 12

    let recorded: RecordedHistory
    private let model: Case
    let language: Language
    let first: CalendarDate?
    let last: CalendarDate?

    public init(_ recorded: RecordedHistory, model: Case, language: Language) {
        self.recorded = recorded
        self.model = model
        self.language = language
        let history = recorded.history
        let days =
            history.steps.map(\.day) + history.quietDays + recorded.records.map(\.day)
            + history.contradictions.map(\.day)
        first = days.min()
        last = days.max()
    }

    var history: CaseHistory { recorded.history }
    var words: HistoryWords { HistoryWords(recorded, model: model, language: language) }

    func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    /// Whether nothing with a date changes the judgement or makes it impossible, and nothing was recorded of it.
    public var isEmpty: Bool {
        history.steps.isEmpty && history.contradictions.isEmpty && recorded.records.isEmpty
    }

    /// The plot and its table; nothing where there is nothing to show.
    public var html: HTML {
        if isEmpty { return HTML() }
        return "<figure class=\"history\">\n\(plot)\(table)</figure>\n"
    }

    /// Those of several propositions below each other, each with its text above it where there is more than one; nothing of those in which nothing
    /// happened.
    public static func all(_ histories: [RecordedHistory], model: Case, language: Language) -> HTML {
        let figures = histories.map { HistoryFigure($0, model: model, language: language) }.filter { !$0.isEmpty }
        return HTML(figures.map { histories.count > 1 ? "<h3>\($0.history.text)</h3>\n\($0.html)" : $0.html })
    }

    // MARK: Plot

    private var plot: HTML {
        guard let first, let last, first < last else { return HTML() }
        let height = Self.plotHeight
        var content = HTML(
            [0.0, 0.5, 1.0].flatMap { level -> [HTML] in
                let y = height * (1 - level)
                return [
                    "<line class=\"plot-grid\" x1=\"0\" x2=\"100%\" y1=\"\(SVG.number(y))\" y2=\"\(SVG.number(y))\"/>",
                    "<text class=\"plot-tick end\" x=\"-8\" y=\"\(SVG.number(y + 4))\">\(Numbers.percent(level))</text>",
                ]
            })
        content += steps(height: height)
        content += contradictions(at: height / 2 + 5)
        content += records
        content += numbers
        content += SVG.text("plot-tick start", at: 0, y: height + 42, first.description)
        content += SVG.text("plot-tick end", at: 1, y: height + 42, last.description)
        return SVG.picture(
            "history-plot", height: height + 48, title: history.text,
            description: pick(
                "Likelihood from \(first) to \(last); every step stands in the table below.",
                "Kans van \(first) tot \(last); elke stap staat in de tabel hieronder."), content)
    }

    private func share(_ day: CalendarDate) -> Double {
        guard let first, let last else { return 0 }
        let span = Double(max(1, last.dayNumber - first.dayNumber))
        return Self.lead + Double(day.dayNumber - first.dayNumber) / span * (1 - Self.lead)
    }

    /// The stretches of time on which the judgement stayed as it was. Between a contradiction and the next step there is none.
    var marks: [(from: Double, to: Double, value: JudgementSnapshot.Value)] {
        let changes =
            [(at: 0.0, value: Optional(history.start))]
            + history.steps.map { (at: share($0.day), value: Optional($0.value)) }
            + history.contradictions.map { (at: share($0.day), value: nil) }
        let ordered = changes.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
        let ends = ordered.dropFirst().map(\.at) + [1]
        return zip(ordered, ends).compactMap { change, end in
            change.value.map { (change.at, max(change.at, end), $0) }
        }
    }

    /// A cross for every day on which what was known cannot all be.
    func contradictions(at y: Double) -> HTML {
        HTML(history.contradictions.map { SVG.text("history-contradiction", at: share($0.day), y: y, "×") })
    }

    /// Bands with the mid-range on them, in a drawing so high.
    func steps(height: Double) -> HTML {
        let y = { (probability: Double) in height * (1 - min(1, max(0, probability))) }
        var content = HTML()
        var before: (at: Double, middle: Double)?
        for mark in marks {
            let range = mark.value.bounds.enclosing
            let top = y(range.upperBound)
            let kind = mark.value.bounds.isVacuous && mark.value.midRange == nil ? "history-open" : "history-range"
            content +=
                "<rect class=\"\(kind)\" x=\"\(SVG.share(mark.from))\" width=\"\(SVG.share(mark.to - mark.from))\" y=\"\(SVG.number(top))\" height=\"\(SVG.number(max(2, y(range.lowerBound) - top)))\"/>"
            if let middle = mark.value.midRange {
                if let before, before.at == mark.from {
                    content += SVG.line(
                        "history-middle", from: mark.from, to: mark.from, y1: y(before.middle), y2: y(middle))
                }
                content += SVG.line("history-middle", from: mark.from, to: mark.to, y1: y(middle), y2: y(middle))
            }
            before = mark.value.midRange.map { (mark.to, $0) }
        }
        return content
    }

    private var records: HTML {
        let y = { (probability: Double) in Self.plotHeight * (1 - min(1, max(0, probability))) }
        return HTML(
            recorded.records.map { record in
                let at = share(record.day)
                let range = record.bounds.enclosing
                let point = record.point.map { SVG.circle("history-record", at: at, y: y($0), radius: 4) } ?? HTML()
                return SVG.line(
                    "history-recorded", from: at, to: at, y1: y(range.upperBound), y2: y(range.lowerBound)) + point
            })
    }

    /// Numbers below the steps, in two rows where they would lie on each other.
    private var numbers: HTML {
        var content = HTML()
        var ends = [-1.0, -1.0]
        for (number, step) in history.steps.enumerated() {
            let at = share(step.day)
            let row = ends[0] + 0.03 <= at ? 0 : 1
            ends[row] = at
            content += SVG.text(
                at > 0.97 ? "history-number end" : "history-number", at: at, y: Self.plotHeight + (row == 0 ? 14 : 27),
                String(number + 1))
        }
        return content
    }

    // MARK: Table

    private var table: HTML {
        var rows: [HTML] = [
            "<tr><td></td><th scope=\"row\">\(pick("At first", "In het begin"))</th><td class=\"reading\">\(words.phrase(history.start))</td><td></td></tr>\n"
        ]
        var number = 0
        for entry in words.entries {
            let day: HTML =
                "<th scope=\"row\"><time datetime=\"\(entry.day.description)\">\(entry.day.description)</time></th>"
            switch entry {
            case .step(let step, let before):
                number += 1
                rows.append(
                    """
                    <tr><td class="number">\(number)</td>\(day)\
                    <td class="reading">\(words.phrase(step, before: before))</td><td>\(words.causes(of: step))</td></tr>

                    """)
            case .contradiction(let contradiction, let isSame):
                rows.append(
                    """
                    <tr class="contradiction"><td><span aria-hidden="true">×</span></td>\(day)\
                    <td class="reading">\(words.contradiction(isSame: isSame))</td><td>\(isSame ? "" : words.clash(contradiction))</td></tr>

                    """)
            case .record(let record):
                rows.append(
                    """
                    <tr class="recorded"><td><span aria-hidden="true">●</span></td>\(day)\
                    <td class="reading">\(words.phrase(record))</td><td>\(pick("recorded", "vastgelegd"))</td></tr>

                    """)
            }
        }
        let undated = history.undated.isEmpty ? nil : words.undated
        return """
            <table class="history-steps"><caption class="visually-hidden">\(pick("Steps of the judgement", "Stappen van het oordeel"))</caption>
            <thead><tr><th scope="col"><span class="visually-hidden">\(pick("Number", "Nummer"))</span></th><th scope="col">\(pick("From", "Vanaf"))</th><th scope="col">\(pick("Likelihood", "Kans"))</th><th scope="col">\(pick("What did it", "Wat het deed"))</th></tr></thead>
            <tbody>
            \(rows)</tbody></table>
            <p class="note">\(HistoryWords.reconstructed(language))</p>
            \(undated.map { "<p class=\"note\">\($0)</p>\n" } ?? HTML())
            """
    }
}
