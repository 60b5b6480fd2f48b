import Assessment
import Cases
import SourceText
import Wording

extension CaseReport {
    // MARK: The reasons

    func addReasons(_ page: inout Markdown) {
        guard let reasons, reasons.basis != .settled else { return }
        let told = ReasonWords(reasons, assessment, StatementPlaces(sources), language: language)
        page.heading(2, pick("What moved it", "Wat het bewoog"))
        if reasons.basis != .midRange { page.paragraph(Markdown(text: told.basis)) }
        page.paragraph(Markdown(text: told.move))
        page.list(
            reasons.movers.items.map { mover in
                let share = mover.contribution.map { told.contribution($0, mover.standardError) + ": " } ?? ""
                let weakness = told.weakness(mover).map { "; " + $0 } ?? ""
                return "\(share)\(told.mover(mover))\(weakness)"
            })
        for text in told.notWeighed + told.stances + [told.method].compactMap({ $0 }) {
            page.paragraph(Markdown(text: text))
        }
        page.heading(2, pick("What it hangs on", "Waar het van afhangt"))
        if reasons.hinges.bars.isEmpty {
            page.paragraph(Markdown(text: told.noHingesSentence))
        } else {
            page.table(
                [
                    pick("Number", "Getal"), pick("its own range", "eigen bereik"),
                    pick("what that does", "wat dat doet"),
                    pick("where", "waar"),
                ],
                reasons.hinges.bars.map { hinge in
                    let changes = told.changes(hinge).map { "; " + $0 }.joined()
                    return [told.name(hinge), told.range(hinge), told.effect(hinge) + changes, told.place(hinge) ?? ""]
                        .map(
                            Markdown.init(text:))
                })
        }
        if let sentence = told.wordSentence { page.paragraph(Markdown(text: sentence)) }
        page.list(reasons.hinges.fixed.map { Markdown(text: told.fixed($0)) })
        if reasons.watch.isEmpty { return }
        page.heading(2, pick("What to watch", "Waarop te letten"))
        page.list(
            reasons.watch.filter { !told.isUntold($0) }.map { "\(told.watched($0)): \(told.worth($0))" })
        let untold = reasons.watch.filter(told.isUntold)
        if !untold.isEmpty { page.paragraph(Markdown(text: told.untold(untold))) }
    }

    // MARK: History

    func addHistories(_ page: inout Markdown) {
        let moved = histories.filter {
            !$0.history.steps.isEmpty || !$0.history.contradictions.isEmpty || !$0.records.isEmpty
        }
        if moved.isEmpty { return }
        page.heading(2, pick("How it came about", "Hoe het zover kwam"))
        for recorded in moved {
            if histories.count > 1 { page.heading(3, recorded.history.text) }
            let told = HistoryWords(recorded, model: assessment.model, language: language)
            let start = [pick("at first", "in het begin"), told.phrase(recorded.history.start), ""]
            let rows = told.entries.map { entry -> [String] in
                switch entry {
                case .step(let step, let before):
                    [step.day.description, told.phrase(step, before: before), told.causes(of: step)]
                case .contradiction(let contradiction, let isSame):
                    [
                        contradiction.day.description, told.contradiction(isSame: isSame),
                        isSame ? "" : told.clash(contradiction),
                    ]
                case .record(let record):
                    [record.day.description, told.phrase(record), pick("recorded", "vastgelegd")]
                }
            }
            page.table(
                [pick("From", "Vanaf"), pick("Likelihood", "Kans"), pick("What did it", "Wat het deed")],
                ([start] + rows).map { $0.map(Markdown.init(text:)) })
            if !recorded.history.undated.isEmpty { page.paragraph(Markdown(text: told.undated)) }
        }
        page.paragraph(Markdown(text: HistoryWords.reconstructed(language)))
    }

    // MARK: Hypotheses

    func addHypotheses(_ page: inout Markdown) {
        for set in assessment.model.hypotheses {
            page.heading(2, set.text)
            page.list(
                set.hypotheses.compactMap { hypothesis in
                    let name = Proposition.hypothesis(set: set.name, name: hypothesis.name)
                    return assessment.judgement(name).map {
                        "\(hypothesis.text.isEmpty ? hypothesis.name : hypothesis.text): \(words.open($0))"
                    }
                })
        }
    }

    func addMatrices(_ page: inout Markdown) {
        for matrix in matrices where !matrix.rows.isEmpty {
            let told = MatrixWords(matrix, assessment, language: language)
            page.heading(2, pick("Which evidence fits: ", "Welk bewijs past: ") + matrix.text)
            var rows = matrix.rows.map { row in
                [told.name(row)] + row.cells.map { told.reading($0.reading) } + [told.telling(row)]
            }
            rows.append([told.inconsistentLabel] + matrix.inconsistencies.map(String.init) + [""])
            if let together = told.together { rows.append([told.togetherLabel] + together + [""]) }
            page.table(
                [pick("Evidence", "Bewijs")] + told.headers + [told.tellingHeader],
                rows.map { $0.map(Markdown.init(text:)) })
            page.paragraph(Markdown(text: told.legend(usesLetters: false)))
        }
    }
}
