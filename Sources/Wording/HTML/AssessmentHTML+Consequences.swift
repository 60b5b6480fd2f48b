import Assessment
import Cases

extension AssessmentHTML {
    /// What would follow, as pairs: if it is true, if it is not, if whoever estimated it is right, and overall.
    public var consequences: HTML {
        let title = pick("If it is true …", "Als het waar is …")
        let hanging = assessment.judgements.filter(isConsequence)
        if hanging.isEmpty {
            guard assessment.headline != nil else { return HTML() }
            let none = pick("The case names no consequences.", "De zaak noemt geen gevolgen.")
            return section("consequences", title, "<p class=\"why\">\(none)</p>\n")
        }
        let columns = ConsequenceColumns(hanging, words)
        let heads = columns.titles.map { "<th scope=\"col\">\($0)</th>" as HTML }
        let rows = hanging.map { row($0, columns) }
        let table: HTML = """
            <table class="stacking consequence-pairs"><caption class="visually-hidden">\(pick("Consequences, if it is true and if it is not", "Gevolgen, als het waar is en als het niet waar is"))</caption>
            <thead><tr><th scope="col">\(pick("What would follow", "Wat zou volgen"))</th>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody></table>

            """
        return section("consequences", title, table)
    }

    private func isConsequence(_ judgement: Judgement) -> Bool {
        judgement.ifHeadlineTrue != nil && (judgement.role == .consequence || judgement.role == .indicator)
    }

    private func row(_ judgement: Judgement, _ columns: ConsequenceColumns) -> HTML {
        if let outcome = judgement.outcome { return settled(judgement, outcome, columns) }
        var cells = [
            cell(columns.ifTrue, judgement.ifHeadlineTrue, judgement),
            cell(columns.ifFalse, judgement.ifHeadlineFalse, judgement),
        ]
        if columns.hasEstimate { cells.append(estimated(columns.ifRight, judgement)) }
        if columns.showsOverall { cells.append("<td data-label=\"\(columns.overall)\">\(likelihood(judgement))</td>") }
        return "<tr\(anchor(judgement.proposition.subject))>\(heading(judgement))\(cells)</tr>\n"
    }

    /// What reality answered stands in place of what was thought.
    private func settled(_ judgement: Judgement, _ outcome: Outcome, _ columns: ConsequenceColumns) -> HTML {
        """
        <tr\(anchor(judgement.proposition.subject))>\(heading(judgement))<td colspan="\(columns.titles.count)" data-label="\(pick("outcome", "uitkomst"))">\
        <strong class="outcome">\(words.outcome(outcome))</strong></td></tr>

        """
    }

    private func heading(_ judgement: Judgement) -> HTML {
        let details = judgement.details
        let by: HTML =
            details.by.map { " <span class=\"by\">\(pick("by", "uiterlijk")) \($0.description)</span>" } ?? HTML()
        return
            "<th scope=\"row\">\(judgement.text)\(by)\(reasons(details))\(quotes(details))\(supposing(judgement))</th>\n"
    }

    /// One side of the pair: the author's word where it has no number, the range where there is one.
    private func cell(_ title: String, _ view: ConditionalJudgement?, _ judgement: Judgement) -> HTML {
        let bar = view.flatMap(\.bounds).map { LikelihoodBar($0.enclosing, isOpen: view?.isUnstated ?? false).html }
        let text = reading(words.conditional(view, of: judgement), isOpen: view?.isUnstated ?? true)
        return "<td data-label=\"\(title)\">\(text)\(bar ?? HTML())</td>"
    }

    private func estimated(_ title: String, _ judgement: Judgement) -> HTML {
        guard let view = judgement.ifEstimateRight.first else { return "<td data-label=\"\(title)\">–</td>" }
        let isOpen = view.restsOnUnknown && view.bounds.isVacuous
        let bar = LikelihoodBar(view.bounds.enclosing, isOpen: isOpen).html
        return "<td data-label=\"\(title)\">\(reading(words.estimated(view), isOpen: isOpen))\(bar)</td>"
    }

    /// The reasons that the author gives.
    private func reasons(_ details: Details) -> HTML {
        let texts = details.reasons.map { reason -> HTML in
            "\(linked(reason)) "
        }
        if texts.isEmpty { return HTML() }
        return "<p class=\"because\">\(pick("because", "omdat")) \(texts)</p>"
    }

    /// Doubts on single inferences: shown always, weighed when they have a number.
    public var doubts: HTML {
        let rows = assessment.model.doubts.map { doubt -> HTML in
            "<li\(anchor(doubt.name))>\(words.describe(doubt))\(quotes(doubt.details))</li>\n"
        }
        if rows.isEmpty { return HTML() }
        return section("doubts", pick("Doubts", "Twijfel"), "<ul class=\"plain\">\n\(rows)</ul>\n")
    }

    /// Claims that are neither the headline nor among the consequences.
    public var otherClaims: HTML {
        let others = assessment.judgements.filter { judgement in
            guard case .claim(let name) = judgement.proposition, name != assessment.headline else { return false }
            return judgement.role != .evidence && !isConsequence(judgement)
        }
        if others.isEmpty { return HTML() }
        let rows = others.map { judgement -> HTML in
            let details = judgement.details
            return
                "<li\(anchor(judgement.proposition.subject))><span class=\"name\">\(judgement.text)</span> \(likelihood(judgement))\(quotes(details))\(supposing(judgement))</li>\n"
        }
        return section(
            "other-claims", pick("Other claims", "Andere beweringen"),
            "<ul class=\"likelihoods\">\n\(rows)</ul>\n")
    }
}

/// The columns that a table of consequences needs.
private struct ConsequenceColumns {
    let ifTrue: String
    let ifFalse: String
    let ifRight: String
    let overall: String
    let hasEstimate: Bool
    let showsOverall: Bool

    init(_ judgements: [Judgement], _ words: AssessmentWords) {
        ifTrue = words.pick("if true", "als waar")
        ifFalse = words.pick("if not true", "als niet waar")
        ifRight = words.ifEstimateRight(judgements)
        overall = words.pick("overall", "al met al")
        hasEstimate = judgements.contains { !$0.ifEstimateRight.isEmpty }
        showsOverall = judgements.contains { !($0.restsOnUnknown && $0.bounds.isVacuous) }
    }

    var titles: [String] {
        [ifTrue, ifFalse] + (hasEstimate ? [ifRight] : []) + (showsOverall ? [overall] : [])
    }
}
