import Assessment
import Cases
import Figures
import Ledger
import SourceText
import Wording

/// A case in the list: its question, its judgement, how that moved, and what there is to do.
struct CaseRow: Sendable {
    /// What a case asks of its reader; those that ask most come first.
    enum Standing: String, CaseIterable, Sendable {
        case attention, open, answered

        func title(_ language: Language) -> String {
            switch self {
            case .attention: language.pick("Needs attention", "Vraagt aandacht")
            case .open: language.pick("Open", "Open")
            case .answered: language.pick("Answered", "Beantwoord")
            }
        }
    }

    let path: String
    let entry: CaseLibrary.Entry
    let frame: PageFrame
    private let overdue: Int
    private let isAnswered: Bool
    /// Worked out already, or quickly enough.
    private let histories: [RecordedHistory]?
    /// What became known last.
    private let latest: (day: CalendarDate, name: String)?

    init(_ path: String, _ entry: CaseLibrary.Entry, frame: PageFrame, budget: inout HistoryBudget) {
        self.path = path
        self.entry = entry
        self.frame = frame
        let model = entry.loaded.model
        overdue = model.map { Self.overdue($0, path, entry.ledger) } ?? 0
        latest = model.flatMap { HistoryBudget.known(of: $0).max { $0.day < $1.day } }
        let asked = model?.questioned ?? []
        isAnswered =
            !asked.isEmpty && asked.allSatisfy { entry.assessment?.judgement($0)?.outcome != nil }
        if let findings = entry.findings, let model {
            histories =
                findings.knownHistories ?? (budget.allows(model) ? findings.histories(entry.ledger) : nil)
        } else {
            histories = nil
        }
    }

    var standing: Standing {
        if entry.errors > 0 || overdue > 0 { return .attention }
        return isAnswered ? .answered : .open
    }

    /// What cannot be judged first, then where something became known last.
    func comes(before other: CaseRow) -> Bool {
        if (entry.errors > 0) != (other.entry.errors > 0) { return entry.errors > 0 }
        guard latest?.day != other.latest?.day else { return path < other.path }
        guard let mine = latest?.day else { return false }
        return other.latest.map { mine > $0.day } ?? true
    }

    /// What it is found by: its question, its title and its place.
    var findable: String { ListFilter.findable(name, entry.loaded.model?.title ?? "", path) }

    /// The question; the title of a case that asks none.
    var name: String {
        entry.loaded.model.map { $0.question ?? $0.title } ?? titleOfBroken ?? path
    }

    var html: HTML {
        """
        <h3><a href="\(links.caseFile(path))">\(name)</a></h3>
        \(entry.errors > 0 ? problems : judgement)\(lastMove)<p class="path">\(path)\(due)</p>
        """
    }

    private var links: Links { frame.request.links }
    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        frame.pick(english(), dutch())
    }

    // MARK: How likely

    private var judgement: HTML {
        guard let assessment = entry.assessment else { return HTML() }
        // What was thought before is worked out along with the history, or not at all.
        let before = histories == nil ? nil : entry.findings?.beforeOutcome
        let summary = AssessmentHTML(assessment, beforeOutcome: before, language: frame.language).summary
        return "<div class=\"judgement\">\(summary)\(sparkline)</div>\n"
    }

    /// How the judgement moved, as a small picture; nothing where there is none.
    private var sparkline: HTML {
        guard let model = entry.loaded.model, let recorded = histories?.first else { return HTML() }
        return HistoryFigure(recorded, model: model, language: frame.language).sparkline
    }

    private var problems: HTML {
        let count = entry.errors
        let text = pick(
            count == 1 ? "1 error: it cannot be assessed yet" : "\(count) errors: it cannot be assessed yet",
            count == 1 ? "1 fout: nog niet te beoordelen" : "\(count) fouten: nog niet te beoordelen")
        return "<p class=\"errors\"><a href=\"\(links.caseFile(path))\">\(text)</a></p>\n"
    }

    // MARK: What happened

    /// What moved the judgement last; without a history, what became known last. An answer is told beside it.
    private var lastMove: HTML {
        guard let model = entry.loaded.model, !isAnswered else { return HTML() }
        let moved = histories.map { HistoryFigure.lastMove($0, model: model, language: frame.language) } ?? HTML()
        if !moved.isEmpty { return "<p class=\"latest\">\(moved)</p>\n" }
        guard let latest else { return HTML() }
        let words = StatementNames(model: model, language: frame.language).describe(latest.name, shortened: true)
        return
            "<p class=\"latest\"><time datetime=\"\(latest.day.description)\">\(latest.day.description)</time> \(words)</p>\n"
    }

    /// Outcomes that are due, and that nobody has entered.
    private var due: HTML {
        if overdue == 0 { return HTML() }
        let text = pick(
            overdue == 1 ? "1 outcome overdue" : "\(overdue) outcomes overdue",
            overdue == 1 ? "1 uitkomst over tijd" : "\(overdue) uitkomsten over tijd")
        return " · <a class=\"overdue\" href=\"\(links.record)#open-title\">\(text)</a>"
    }

    private static func overdue(_ model: Case, _ path: String, _ ledger: LedgerReading?) -> Int {
        let record = TrackRecord([LedgerCase(name: path, model: model, ledger: ledger)], today: .today)
        return record.open.count { if case .overdue = $0.reason { true } else { false } }
    }

    /// What the first line calls a case that has errors.
    private var titleOfBroken: String? {
        guard let source = entry.loaded.sources.first else { return nil }
        let line = source.text(source.lineSpan(0))
        return line.hasPrefix("case ") ? String(line.dropFirst(5)) : nil
    }
}
