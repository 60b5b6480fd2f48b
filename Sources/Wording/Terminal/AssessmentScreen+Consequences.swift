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
                add("", "\(hypothesis.text.isEmpty ? hypothesis.name : hypothesis.text): \(open(judgement))")
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
        if hasEstimate { headers.append(estimateHeader(hanging)) }
        if showsOverall { headers.append(pick("overall", "al met al")) }
        let rows = hanging.map { judgement in
            var cells = [
                judgement.text, cell(judgement.ifHeadlineTrue, judgement), cell(judgement.ifHeadlineFalse, judgement),
            ]
            if judgement.outcome != nil { return Array(cells.prefix(2)) + headers.dropFirst(2).map { _ in "" } }
            if hasEstimate {
                cells.append(judgement.ifEstimateRight.first.map { estimated($0) } ?? "–")
            }
            if showsOverall { cells.append(open(judgement)) }
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

    private func estimateHeader(_ judgements: [Judgement]) -> String {
        let names = judgements.compactMap { $0.ifEstimateRight.first?.estimate }
        let isByAuthor = assessment.estimates.filter { names.contains($0.name) }.allSatisfy(isByAuthor)
        return isByAuthor
            ? pick("if the author is right", "als de auteur gelijk heeft")
            : pick("if the estimate is right", "als de schatting klopt")
    }

    /// One view of a pair: the author's word where it has no number, the range where there is one.
    private func cell(_ view: ConditionalJudgement?, _ judgement: Judgement) -> String {
        if let outcome = judgement.outcome { return self.outcome(outcome) }
        guard let view else { return "–" }
        guard let bounds = view.bounds, let words = view.words else { return pick("impossible", "onmogelijk") }
        if view.isUnstated {
            if let word = view.stated.first(where: { $0.basis == .noNumber }) { return stated(word) }
            let words = assessment.model.claim(judgement.proposition.subject)?.details.wordings.map(\.text) ?? []
            let unstated = pick("not stated", "niet gezegd")
            // The words that its author used are about what follows if it is true.
            return view == judgement.ifHeadlineTrue && !words.isEmpty
                ? "\(unstated) (\(quoted(list: words)))" : unstated
        }
        if let said = view.stated.first, !said.isUnknown, case .translation = said.basis {
            return "\(quoted(said.written)): \(words.words(with: bounds, language))"
        }
        return words.words(with: bounds, language)
    }

    private func estimated(_ view: EstimatedJudgement) -> String {
        if view.restsOnUnknown, view.bounds.isVacuous { return pick("cannot say", "niet te zeggen") }
        return Numbers.percent(view.bounds.enclosing)
    }

    /// A likelihood, or that it is open because something is unknown.
    func open(_ judgement: Judgement) -> String {
        if judgement.restsOnUnknown, judgement.bounds.isVacuous { return pick("cannot say", "niet te zeggen") }
        return judgement.words.words(with: judgement.bounds, language)
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
            add(label, "\(judgement.text): \(open(judgement))")
            label = ""
        }
    }

    /// Doubts on single lines: shown always, weighed when they have a number.
    mutating func addDoubts() {
        if assessment.model.doubts.isEmpty { return }
        gap()
        var label = pick("Doubts", "Twijfel")
        for doubt in assessment.model.doubts {
            let claim = assessment.model.claim(doubt.claim)?.text ?? doubt.claim
            let by = doubt.source.map { (assessment.model.source($0)?.text ?? $0) + ": " } ?? ""
            let view = doubt.likelihood.map { ": " + stated($0) } ?? pick(": shown only", ": alleen getoond")
            add(label, by + Layout.shorten(claim, to: 72) + view)
            label = ""
        }
    }

    /// Conventions that a number above rests on are named as such.
    mutating func addConventions() {
        let weighed = Set(assessment.weight?.contributions.filter(\.isReport).map(\.statement) ?? [])
        let reports = assessment.model.reports.filter { weighed.contains($0.name) }
        let isGraded = reports.contains { report in
            if case .grade = assessment.model.source(report.source)?.reliability { return true }
            return false
        }
        if !isGraded { return }
        gap()
        let title = assessment.model.grades.title
        add(
            pick("Convention", "Afspraak"),
            pick(
                "what the grades weigh is an agreement, not a measurement (\(title)); a ratio in the case replaces it",
                "wat de cijfers wegen is een afspraak, geen meting (\(title)); een verhouding in de zaak gaat voor"),
            dim: true)
    }
}
