import Assessment
import Cases

/// What changed between two states of a case that is being edited: a line for each judgement that did.
public enum WatchLines {
    /// Empty when nothing changed by as much as is shown.
    ///
    /// - Parameters:
    ///   - old: what each judgement was.
    ///   - reported: judgements that were dealt with already.
    public static func render(
        from old: JudgementSnapshot, of oldModel: Case, to new: JudgementSnapshot, of newModel: Case,
        except reported: Set<Proposition> = [], language: Language, style: Style = Style(colour: false)
    ) -> String {
        var lines: [String] = []
        for proposition in new.propositions where !reported.contains(proposition) {
            guard let value = new[proposition] else { continue }
            let text = style.bold(newModel.text(of: proposition))
            guard let before = old[proposition] else {
                lines.append("\(text): \(language.pick("new: ", "nieuw: "))\(value.phrase(language))")
                continue
            }
            if !value.differs(from: before) { continue }
            let (from, to) = (before.phrase(language), value.phrase(language))
            if from != to { lines.append("\(text): \(from) → \(to)") }
        }
        for proposition in old.propositions where new[proposition] == nil {
            let text = style.bold(oldModel.text(of: proposition))
            lines.append("\(text): \(language.pick("no longer in the case", "staat niet meer in de zaak"))")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
