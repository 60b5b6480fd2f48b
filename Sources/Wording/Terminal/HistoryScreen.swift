import Assessment
import Cases
import Ledger

/// How a judgement moved, on the terminal: a line for each day on which it changed, and a plot.
public struct HistoryScreen {
    private let model: Case
    private let language: Language
    private let isUnicode: Bool
    private var screen: TextScreen

    /// - Parameters:
    ///   - isUnicode: whether the terminal shows more than ASCII.
    ///   - width: columns of the terminal.
    public static func render(
        _ histories: [RecordedHistory], of model: Case, language: Language, style: Style = Style(colour: false),
        isUnicode: Bool = true, width: Int = 100
    ) -> String {
        var screen = HistoryScreen(
            model: model, language: language, isUnicode: isUnicode,
            screen: TextScreen(language: language, style: style, width: width))
        screen.screen.add(screen.pick("Question", "Vraag"), model.question ?? model.title)
        screen.screen.add("", HistoryWords.reconstructed(language), dim: true)
        for history in histories { screen.add(history) }
        return screen.screen.text
    }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    private mutating func add(_ recorded: RecordedHistory) {
        let history = recorded.history
        let words = HistoryWords(recorded, model: model, language: language)
        screen.gap()
        screen.add(
            history.proposition.isHypothesis ? pick("Hypothesis", "Hypothese") : pick("Claim", "Bewering"), history.text
        )
        screen.add(pick("At first", "In het begin"), history.start.phrase(language))
        addEntries(words)
        if history.steps.isEmpty, history.contradictions.isEmpty {
            screen.add("", pick("nothing that has a date changes it", "niets met een datum verandert het"))
        }
        if !history.undated.isEmpty {
            screen.add(pick("Undated", "Ongedateerd"), words.undated, dim: true)
        }
        addPlot(recorded)
    }

    private mutating func addEntries(_ words: HistoryWords) {
        for entry in words.entries {
            let day = entry.day.description
            switch entry {
            case .step(let step, let before):
                screen.add(day, before.change(to: step.value, language))
                screen.add("", words.causes(of: step), dim: true)
            case .contradiction(let contradiction, let isSame):
                screen.add(day, words.contradiction(isSame: isSame))
                if !isSame { screen.add("", words.clash(contradiction), dim: true) }
            case .record(let record):
                screen.add(day, pick("recorded: ", "vastgelegd: ") + words.phrase(record))
            }
        }
    }

    private mutating func addPlot(_ recorded: RecordedHistory) {
        let marks = isUnicode ? HistoryPlot.Marks.blocks : .ascii
        guard let plot = HistoryPlot(recorded, marks: marks, width: screen.width) else { return }
        screen.gap()
        for line in plot.lines(recorded) { screen.add(line: line) }
        var legend =
            "\(marks.range) \(pick("range", "marge"))   \(marks.point) \(pick("mid-range", "middenwaarde"))"
        if !recorded.history.contradictions.isEmpty {
            legend += "   \(marks.contradiction) \(pick("contradictory", "tegenstrijdig"))"
        }
        if !recorded.records.isEmpty {
            legend += "   \(marks.recordedRange) \(pick("recorded range", "vastgelegde marge"))"
            legend += "   \(marks.recordedPoint) \(pick("recorded mid-range", "vastgelegde middenwaarde"))"
        }
        screen.add(legend, indentedBy: 6, dim: true)
    }
}

extension Proposition {
    fileprivate var isHypothesis: Bool {
        if case .hypothesis = self { return true }
        return false
    }
}
