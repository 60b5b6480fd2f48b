import Assessment
import Cases
import SourceText

extension AssessmentScreen {
    /// Exclusive answers, each with its likelihood.
    mutating func addHypotheses() {
        for set in assessment.model.hypotheses {
            gap()
            add(set.name, set.text)
            let outcome = set.hypotheses.lazy.compactMap { [assessment] in
                assessment.judgement(.hypothesis(set: set.name, name: $0.name))?.outcome
            }.first
            if let outcome { add(pick("Outcome", "Uitkomst"), words.turnedOut(outcome)) }
            for hypothesis in set.hypotheses {
                guard let judgement = assessment.judgement(.hypothesis(set: set.name, name: hypothesis.name)) else {
                    continue
                }
                add("", "\(hypothesis.text.isEmpty ? hypothesis.name : hypothesis.text): \(words.open(judgement))")
            }
        }
    }

    /// The consequences as pairs: if true, if not true, and if the author is right.
    mutating func addConsequences() {
        guard assessment.headline != nil else { return }
        let hanging = assessment.judgements.filter {
            $0.ifHeadlineTrue != nil && ($0.role == .consequence || $0.role == .indicator)
        }
        gap()
        if hanging.isEmpty { return }
        let views = self.views(of: hanging)
        let headers = [pick("If it is true …", "Als het waar is …")] + views.map(\.header)
        let rows = hanging.map { judgement in
            let text = judgement.text + deadline(judgement)
            // What reality answered does not hang on a supposition.
            let cells = judgement.outcome.map { [words.outcome($0)] + views.dropFirst().map { _ in "" } }
            return [text] + (cells ?? views.map { $0.cell(judgement) })
        }
        // The text of a consequence gets what the views leave; where that is too little, the views stand below it.
        let longest = rows.flatMap { $0.dropFirst() }.map(DisplayWidth.of).max() ?? 0
        let room = (width - 2 - width / 3) / views.count - 2
        let cellWidth = min(longest, max(17, min(22, room)))
        let textWidth = width - 2 - views.count * (cellWidth + 2)
        if textWidth < 20 { return addStacked(headers, zip(rows, hanging).map { ($0, $1.outcome != nil) }) }
        let widths = [textWidth] + views.map { _ in cellWidth }
        lines += Layout.row(
            headers, widths: [textWidth + 2] + widths.dropFirst(), styles: headers.map { _ in style.bold })
        let plain = { (text: String) in text }
        for cells in rows {
            lines += Layout.row(cells, widths: widths, styles: [plain] + views.map { _ in style.accent }).map {
                "  " + $0
            }
        }
    }

    /// One way of looking at a consequence: a column, or a line below it.
    private struct View {
        var header: String
        var cell: (Judgement) -> String
    }

    private func views(of judgements: [Judgement]) -> [View] {
        let words = words
        var views = [
            View(header: pick("if true", "als waar")) { words.conditional($0.ifHeadlineTrue, of: $0) },
            View(header: pick("if not true", "als niet waar")) { words.conditional($0.ifHeadlineFalse, of: $0) },
        ]
        for name in words.estimates(of: judgements) {
            views.append(
                View(header: words.ifRight(name)) { judgement in
                    judgement.ifEstimateRight.first { $0.estimate == name }.map(words.estimated) ?? "–"
                })
        }
        if judgements.contains(where: { !($0.restsOnUnknown && $0.bounds.isVacuous) }) {
            views.append(View(header: pick("overall", "al met al"), cell: words.open))
        }
        return views
    }

    /// Narrow screens: the views of a consequence on lines below it.
    private mutating func addStacked(_ headers: [String], _ rows: [(cells: [String], isSettled: Bool)]) {
        lines.append(style.bold(headers[0]))
        for (cells, isSettled) in rows {
            lines += Layout.wrap(cells[0], to: width - 2).map { "  " + $0 }
            let views = zip(headers, cells).dropFirst().filter { !$0.1.isEmpty }.map {
                isSettled ? $1 : "\($0): \($1)"
            }
            lines += Layout.wrap(views.joined(separator: " · "), to: width - 6).map { "      " + style.accent($0) }
        }
    }

    /// Until when it should have happened, and whether that has passed.
    private func deadline(_ judgement: Judgement) -> String {
        guard let by = judgement.by, judgement.outcome == nil else { return "" }
        let today = assessment.options.today ?? assessment.options.asOf
        let isOverdue = today.map { $0 > by } ?? false
        return pick(" (by \(by)", " (uiterlijk \(by)") + (isOverdue ? pick(", overdue)", ", over tijd)") : ")")
    }

    /// Claims that are neither the headline nor hang on it.
    mutating func addOtherClaims() {
        let shown = Set(assessment.judgements.filter { $0.ifHeadlineTrue != nil }.map(\.proposition))
        let others = assessment.judgements.filter { judgement in
            guard case .claim(let name) = judgement.proposition, name != assessment.headline else { return false }
            return !(shown.contains(judgement.proposition) && judgement.role != .claim) && judgement.role != .evidence
        }
        if others.isEmpty { return }
        gap()
        var label = pick("Also", "Verder")
        for judgement in others {
            add(label, "\(judgement.text): \(words.open(judgement))")
            label = ""
        }
    }

    /// Doubts on single lines: shown always, weighed when they have a number.
    mutating func addDoubts() {
        if assessment.model.doubts.isEmpty { return }
        gap()
        var label = pick("Doubts", "Twijfel")
        for doubt in assessment.model.doubts {
            add(label, words.describe(doubt, shortened: true))
            label = ""
        }
    }

    /// Conventions that a number above rests on are named as such.
    mutating func addConventions() {
        if words.conventions.isEmpty { return }
        gap()
        var label = pick("Convention", "Afspraak")
        for convention in words.conventions {
            add(label, convention, dim: true)
            label = ""
        }
    }
}
