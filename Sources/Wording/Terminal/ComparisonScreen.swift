import Assessment
import Cases

/// Two versions of a case on the terminal: which judgements changed, and because of which statements.
public struct ComparisonScreen {
    private let comparison: CaseComparison
    private let old: String
    private let new: String
    private let language: Language
    private var screen: TextScreen

    /// - Parameters:
    ///   - old: what the old version is called, such as `lease.purport@HEAD~1`.
    ///   - width: columns of the terminal.
    public static func render(
        _ comparison: CaseComparison, old: String, new: String, language: Language, style: Style = Style(colour: false),
        width: Int = 100
    ) -> String {
        var screen = ComparisonScreen(
            comparison: comparison, old: old, new: new, language: language,
            screen: TextScreen(language: language, style: style, width: width))
        screen.screen.add(screen.pick("Compared", "Vergeleken"), "\(old) → \(new)")
        screen.addJudgements()
        screen.addStatements()
        screen.addMethod()
        return screen.screen.text
    }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    private mutating func addJudgements() {
        if comparison.changes.isEmpty {
            return screen.add(
                pick("Judgements", "Oordelen"),
                pick(
                    "none changed; \(comparison.unchanged) are the same",
                    "geen enkel veranderde; \(comparison.unchanged) zijn hetzelfde"))
        }
        screen.add(
            pick("Judgements", "Oordelen"),
            pick(
                "\(comparison.changes.count) changed, \(comparison.unchanged) the same",
                "\(comparison.changes.count) veranderd, \(comparison.unchanged) hetzelfde"))
        for change in comparison.changes {
            screen.gap()
            screen.add(change.text, indentedBy: 2)
            let gone = pick("not in this version", "niet in deze versie")
            let (old, new) = (change.old?.phrase(language) ?? gone, change.new?.phrase(language) ?? gone)
            let both = change.old.flatMap { old in change.new.map { old.change(to: $0, language) } }
            screen.add(both ?? "\(old) → \(new)", indentedBy: 6)
            for cause in change.causes {
                let name = "[\(cause.change + 1)]"
                let phrase = cause.value.phrase(language)
                let value = phrase == (cause.isWithdrawn ? new : old) ? Numbers.lessThanAPoint(language) : phrase
                screen.add(
                    cause.isWithdrawn
                        ? pick("without \(name): \(value)", "zonder \(name): \(value)")
                        : pick("\(name) alone: \(value)", "alleen \(name): \(value)"), indentedBy: 6, dim: true)
            }
            if change.causes.isEmpty, comparison.attribution == .eachAlone, change.old != nil, change.new != nil {
                screen.add(
                    pick("no statement does so by itself", "geen uitspraak doet dat op zichzelf"), indentedBy: 6,
                    dim: true)
            }
        }
    }

    private mutating func addStatements() {
        let changes = comparison.difference.changes
        screen.gap()
        if changes.isEmpty {
            return screen.add(pick("Statements", "Uitspraken"), pick("all the same", "alle hetzelfde"))
        }
        screen.add(pick("Statements", "Uitspraken"), pick("\(changes.count) changed", "\(changes.count) veranderd"))
        for (index, change) in changes.enumerated() {
            guard let statement = change.statement else { continue }
            screen.add("[\(index + 1)] \(word(change.kind)), \(place(change)): \(statement.identity)", indentedBy: 2)
            let (old, new) = change.lines
            for line in old { screen.add("- \(line)", indentedBy: 6, dim: true) }
            for line in new { screen.add("+ \(line)", indentedBy: 6) }
        }
    }

    private func word(_ kind: StatementChange.Kind) -> String {
        switch kind {
        case .added: pick("added", "toegevoegd")
        case .removed: pick("removed", "verwijderd")
        case .changed: pick("changed", "veranderd")
        }
    }

    /// Where it stands: the line of the old version, the new one's, or both; with its file where that is an included one.
    private func place(_ change: StatementChange) -> String {
        let places = [(change.old, old), (change.new, new)].compactMap { statement, version -> String? in
            guard let statement else { return nil }
            let file = statement.location.file
            return (version.hasPrefix(file) ? "" : "\(file) ") + pick("line ", "regel ") + String(statement.line)
        }
        guard let last = places.last else { return "" }
        return places.first == last ? last : places.joined(separator: " → ")
    }

    private mutating func addMethod() {
        guard !comparison.difference.changes.isEmpty,
            comparison.changes.contains(where: { $0.old != nil && $0.new != nil })
        else {
            return
        }
        screen.gap()
        switch comparison.attribution {
        case .eachAlone:
            screen.add(
                pick("How found", "Hoe gevonden"),
                pick(
                    "each changed statement was switched by itself; effects need not add up",
                    "elke veranderde uitspraak is op zichzelf omgezet; effecten hoeven niet op te tellen"), dim: true)
        case .tooMany(let count):
            screen.add(
                pick("How found", "Hoe gevonden"),
                pick(
                    "\(count) statements changed: more than the \(CaseComparison.mostSwitched) that are switched one by one",
                    "\(count) uitspraken veranderden: meer dan de \(CaseComparison.mostSwitched) die een voor een worden omgezet"
                ), dim: true)
        }
        if !comparison.dependent.isEmpty {
            let names = comparison.dependent.map { "[\($0 + 1)]" }.joined(separator: ", ")
            screen.add(
                "",
                pick(
                    "\(names) cannot stand without the others, and was not switched",
                    "\(names) kan niet zonder de andere, en is niet omgezet"), dim: true)
        }
    }
}
