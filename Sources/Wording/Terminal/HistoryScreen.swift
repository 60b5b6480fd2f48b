import Assessment
import Cases
import Ledger

/// How a judgement moved, on the terminal: a line for each day on which it changed, and a plot.
public struct HistoryScreen {
    private let model: Case
    private let language: Language
    private let isUnicode: Bool
    private var screen: TextScreen
    /// Whose history is being told.
    private var topic: Proposition?

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
            "", screen.pick("reconstructed with today's numbers", "nagerekend met de getallen van nu"), dim: true)
        for history in histories { screen.add(history) }
        return screen.screen.text
    }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    private mutating func add(_ recorded: RecordedHistory) {
        let history = recorded.history
        topic = history.proposition
        screen.gap()
        screen.add(
            history.proposition.isHypothesis ? pick("Hypothesis", "Hypothese") : pick("Claim", "Bewering"), history.text
        )
        screen.add(pick("At first", "In het begin"), history.start.phrase(language))
        addSteps(recorded)
        if history.steps.isEmpty, history.contradictions.isEmpty {
            screen.add("", pick("nothing that has a date changes it", "niets met een datum verandert het"))
        }
        if !history.undated.isEmpty {
            screen.add(
                pick("Undated", "Ongedateerd"),
                pick("counted on no day: ", "telt op geen enkele dag mee: ")
                    + history.undated.map(describe).joined(separator: " · "), dim: true)
        }
        addPlot(recorded)
    }

    private mutating func addSteps(_ recorded: RecordedHistory) {
        var before = recorded.history.start
        var records = recorded.records[...]
        var contradictions = recorded.history.contradictions[...]
        var clash: [String] = []
        /// Those before a day, and what was recorded up to them.
        func addContradictions(before day: CalendarDate?) {
            while let next = contradictions.first, day.map({ next.day < $0 }) ?? true {
                while let record = records.first, record.day < next.day { addRecord(record, &records) }
                add(next, isSame: next.clash == clash)
                clash = next.clash
                contradictions.removeFirst()
            }
        }
        for step in recorded.history.steps {
            addContradictions(before: step.day)
            // What was recorded on a day may not have known what became known on it.
            while let record = records.first, record.day < step.day { addRecord(record, &records) }
            screen.add(step.day.description, before.change(to: step.value, language))
            let causes = step.causes.map(describe).joined(separator: " · ")
            screen.add("", step.isJoint ? pick("only together: ", "alleen samen: ") + causes : causes, dim: true)
            before = step.value
        }
        addContradictions(before: nil)
        while let record = records.first { addRecord(record, &records) }
    }

    /// A day on which what is known cannot all be, with what clashes; a clash that stands already is not told again.
    private mutating func add(_ contradiction: CaseHistory.Contradiction, isSame: Bool) {
        screen.add(
            contradiction.day.description,
            isSame
                ? pick("still contradictory", "nog steeds tegenstrijdig")
                : pick(
                    "contradictory: no judgement can be given", "tegenstrijdig: er is geen oordeel te geven"))
        if isSame { return }
        let clash = contradiction.clash.map(describe).joined(separator: " · ")
        screen.add(
            "",
            contradiction.clash.count == 1
                ? pick("cannot be: ", "kan niet: ") + clash : pick("cannot be together: ", "kan niet samen: ") + clash,
            dim: true)
    }

    private mutating func addRecord(_ record: LedgerRecord, _ records: inout ArraySlice<LedgerRecord>) {
        records.removeFirst()
        // Of what was recorded on one day the last counts; the same again is told once.
        if let next = records.first, next.day == record.day, next.phrase(language) == record.phrase(language) { return }
        screen.add(record.day.description, pick("recorded: ", "vastgelegd: ") + record.phrase(language))
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

    /// A report, what was seen, or how a claim turned out.
    private func describe(_ name: String) -> String {
        StatementNames(model: model, language: language, topic: topic).describe(name, shortened: true)
    }
}

extension Proposition {
    fileprivate var isHypothesis: Bool {
        if case .hypothesis = self { return true }
        return false
    }
}
