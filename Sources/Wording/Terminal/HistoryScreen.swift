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
        screen.screen.add(
            "", HistoryWords(model: model, language: language).reconstructed, dim: true)
        for history in histories { screen.add(history) }
        return screen.screen.text
    }

    private var words: HistoryWords { HistoryWords(model: model, language: language) }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    private mutating func add(_ recorded: RecordedHistory) {
        let history = recorded.history
        screen.gap()
        screen.add(
            history.proposition.isHypothesis ? pick("Hypothesis", "Hypothese") : pick("Claim", "Bewering"), history.text
        )
        screen.add(pick("At first", "In het begin"), history.start.phrase(language))
        addSteps(recorded)
        if history.steps.isEmpty {
            screen.add("", pick("nothing that has a date changes it", "niets met een datum verandert het"))
        }
        if !history.undated.isEmpty {
            screen.add(
                pick("Undated", "Ongedateerd"),
                words.undated(history), dim: true)
        }
        addPlot(recorded)
    }

    private mutating func addSteps(_ recorded: RecordedHistory) {
        var before = recorded.history.start
        var records = recorded.records[...]
        for step in recorded.history.steps {
            // What was recorded on a day may not have known what became known on it.
            while let record = records.first, record.day < step.day { addRecord(record, &records) }
            screen.add(step.day.description, "\(before.phrase(language)) → \(step.value.phrase(language))")
            screen.add("", words.causes(of: step), dim: true)
            before = step.value
        }
        while let record = records.first { addRecord(record, &records) }
    }

    private mutating func addRecord(_ record: LedgerRecord, _ records: inout ArraySlice<LedgerRecord>) {
        screen.add(record.day.description, pick("recorded: ", "vastgelegd: ") + record.phrase(language))
        records.removeFirst()
    }

    private mutating func addPlot(_ recorded: RecordedHistory) {
        let marks = isUnicode ? HistoryPlot.Marks.blocks : .ascii
        guard let plot = HistoryPlot(recorded, marks: marks, width: screen.width) else { return }
        screen.gap()
        for line in plot.lines(recorded) { screen.add(line: line) }
        var legend =
            "\(marks.range) \(pick("range", "marge"))   \(marks.point) \(pick("mid-range", "middenwaarde"))"
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
