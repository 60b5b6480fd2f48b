import Assessment
import Cases
import Ledger
import Wording

/// A history in the space that a list of cases has.
extension HistoryFigure {
    private static let sparklineHeight = 32.0

    /// How the judgement moved, as wide as the bar of its likelihood: for the eye only.
    public var sparkline: HTML {
        let isOpen = marks.allSatisfy { $0.value.bounds.isVacuous && $0.value.midRange == nil }
        guard let first, let last, first < last, !isOpen else { return HTML() }
        let height = Self.sparklineHeight
        var content = HTML(
            [0.0, 0.5, 1.0].map { SVG.line("plot-grid", from: 0, to: 1, y1: height * $0, y2: height * $0) })
        content += steps(height: height)
        content += contradictions(at: height / 2 + 5)
        content += SVG.text("plot-tick start", at: 0, y: height + 15, first.description)
        content += SVG.text("plot-tick end", at: 1, y: height + 15, last.description)
        return SVG.decoration("sparkline", height: height + 18, content)
    }

    /// What moved a judgement last: the day, what became known on it, and from what to what. Of several judgements, such as those of the
    /// answers to one question, the one that moved last, with its text; nothing where none has moved.
    public static func lastMove(_ histories: [RecordedHistory], model: Case, language: Language) -> HTML {
        let moved = histories.filter { !$0.history.steps.isEmpty }
        let latest = moved.compactMap { $0.history.steps.last?.day }.max()
        guard let recorded = moved.first(where: { $0.history.steps.last?.day == latest }),
            let step = recorded.history.steps.last
        else { return HTML() }
        let before = recorded.history.steps.dropLast().last?.value ?? recorded.history.start
        let words = HistoryWords(recorded, model: model, language: language)
        let subject: HTML = histories.count > 1 ? "\(recorded.history.text): " : HTML()
        return """
            <time datetime="\(step.day.description)">\(step.day.description)</time> \(words.causes(of: step)): \
            <span class="moved">\(subject)\(words.move(step, before: before))</span>
            """
    }
}
