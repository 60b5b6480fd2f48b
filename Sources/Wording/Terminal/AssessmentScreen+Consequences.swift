import Assessment
import Cases
import SourceText

extension AssessmentScreen {
    /// Exclusive answers, each with its likelihood.
    mutating func addHypotheses() {
        for set in assessment.model.hypotheses {
            gap()
            add(set.name, set.text)
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
        let hasEstimate = hanging.contains { !$0.ifEstimateRight.isEmpty }
        let showsOverall = hanging.contains { !($0.restsOnUnknown && $0.bounds.isVacuous) }
        var headers = [
            pick("If it is true …", "Als het waar is …"), pick("if true", "als waar"),
            pick("if not true", "als niet waar"),
        ]
        if hasEstimate { headers.append(words.ifEstimateRight(hanging)) }
        if showsOverall { headers.append(pick("overall", "al met al")) }
        let rows = hanging.map { judgement in
            var cells = [
                judgement.text, words.conditional(judgement.ifHeadlineTrue, of: judgement),
                words.conditional(judgement.ifHeadlineFalse, of: judgement),
            ]
            if judgement.outcome != nil { return Array(cells.prefix(2)) + headers.dropFirst(2).map { _ in "" } }
            if hasEstimate {
                cells.append(judgement.ifEstimateRight.first.map { words.estimated($0) } ?? "–")
            }
            if showsOverall { cells.append(words.open(judgement)) }
            return cells
        }
        let columns = headers.count - 1
        // The text of a consequence gets what the views leave, and never less than a third.
        let longest = rows.flatMap { $0.dropFirst() }.map(DisplayWidth.of).max() ?? 0
        let room = (width - 2 - width / 3) / columns - 2
        let cellWidth = min(max(longest, 17), max(17, min(22, room)))
        let widths = [width - 2 - columns * (cellWidth + 2)] + [Int](repeating: cellWidth, count: columns)
        let plain = { (text: String) in text }
        lines += Layout.row(
            headers, widths: [widths[0] + 2] + widths.dropFirst(), styles: [Int](0...columns).map { _ in style.bold })
        for cells in rows {
            let laidOut = Layout.row(
                cells, widths: widths, styles: [plain] + [Int](0..<columns).map { _ in style.accent })
            lines += laidOut.map { "  " + $0 }
        }
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
        guard let convention = words.gradeConvention else { return }
        gap()
        add(pick("Convention", "Afspraak"), convention, dim: true)
    }
}
