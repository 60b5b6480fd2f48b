import Assessment
import Cases
import Wording

extension MapFigure {
    func node(_ index: Int) -> HTML {
        let node = graph.nodes[index]
        let corner = layout.places.corners[index]
        var card = MapCard(lines: layout.lines[index], height: layout.heights[index])
        switch node.kind {
        case .claim(let role): claim(node, role, &card)
        case .hypotheses(let hypotheses): self.hypotheses(node, hypotheses, &card)
        case .finding: statement(node, "finding", &card)
        case .report(let stance): statement(node, stance == .asserts ? "report" : "report denial", &card)
        case .doubt: statement(node, "report denial", &card)
        case .group(let count): group(node, count, &card)
        }
        return """
            <g class="map-node \(card.kind)" transform="translate(\(SVG.number(corner.x)) \(SVG.number(corner.y)))">
            \(card.html)</g>

            """
    }

    // MARK: Claims

    private func claim(_ node: MapGraph.Node, _ role: Claim.Role, _ card: inout MapCard) {
        card.kind = node.isHeadline ? "claim headline" : role.rawValue
        guard let judgement = readings.judgement(.claim(node.name)) else { return }
        let supposed = readings.supposed(node.name)
        if supposed != nil { card.kind += " supposed" }
        let top = card.y + 18
        addReading(judgement, &card)
        guard let actions, judgement.outcome == nil else { return }
        card.addBarLinks(
            from: top, low: actions.suppose(node.name, supposed == "false" ? nil : "false"),
            high: actions.suppose(node.name, supposed == "true" ? nil : "true"))
        card.addControls(
            node.name,
            [("false", pick("not true", "niet waar")), ("", pick("open", "open")), ("true", pick("true", "waar"))].map {
                value, label in
                let isChosen = (supposed ?? "") == value
                return MapCard.Control(
                    value: value.isEmpty ? "open" : value, label: label, isChosen: isChosen,
                    description: pick("Suppose “\(node.text)”: \(label)", "Neem aan, ‘\(node.text)’: \(label)"),
                    address: actions.suppose(node.name, value.isEmpty ? nil : value))
            })
    }

    /// Words, bar, and what it was before.
    private func addReading(_ judgement: Judgement, _ card: inout MapCard) {
        card.add(reading: readings.reading(judgement))
        card.add(bar: LikelihoodBar(judgement, before: earlier(judgement.proposition)).marks)
    }

    private func hypotheses(
        _ node: MapGraph.Node, _ hypotheses: [MapGraph.Hypothesis], _ card: inout MapCard
    ) {
        card.kind = "hypotheses"
        let supposed = readings.supposed(node.name)
        for hypothesis in hypotheses {
            guard let judgement = readings.judgement(.hypothesis(set: node.name, name: hypothesis.name)) else {
                continue
            }
            let isSupposed = supposed == hypothesis.name
            let mark = isSupposed ? "✓ " : ""
            let top = card.y
            card.add(
                line: mark
                    + (TextMeasure.lines(hypothesis.text, size: 12.5, width: MapMeasure.inner - 14, most: 1).first ?? "")
            )
            addReading(judgement, &card)
            card.y = top + MapMeasure.hypothesisHeight
            guard let actions else { continue }
            let label =
                isSupposed
                ? pick("Suppose nothing of “\(node.text)”", "Neem niets aan van ‘\(node.text)’")
                : pick("Suppose “\(hypothesis.text)”", "Neem aan: ‘\(hypothesis.text)’")
            card.addLink(
                "\(node.name)-\(hypothesis.name)", actions.suppose(node.name, isSupposed ? nil : hypothesis.name),
                label,
                from: top, height: MapMeasure.hypothesisHeight)
        }
    }

    // MARK: What is said and seen

    private func statement(_ node: MapGraph.Node, _ kind: String, _ card: inout MapCard) {
        card.kind = kind
        let isOff = readings.isSetAside(node.name)
        if isOff { card.kind += " off" }
        if node.kind != .doubt { card.add(reading: readings.weight(node.name)) }
        guard let actions else { return }
        // What was set aside for another reason than this page's cannot be put back here.
        let isLeftOut = assessment.options.without.contains(node.name)
        if isOff, !isLeftOut { return }
        let label =
            isLeftOut
            ? pick("Count in again: \(node.text)", "Tel weer mee: \(node.text)")
            : pick("Leave out: \(node.text)", "Laat weg: \(node.text)")
        card.addSwitch(node.name, actions.leaveOut(node.name, !isLeftOut), label, isOn: !isLeftOut)
    }

    // MARK: Groups

    private func group(_ node: MapGraph.Node, _ count: Int, _ card: inout MapCard) {
        card.kind = "group"
        card.y = 25
        card.addCentred("+\(count)")
        guard let actions else { return }
        let label = pick("Show \(count) more", "Toon er nog \(count)")
        card.addLink("more-\(node.name)", actions.unfold(node.name), label, from: 0, height: card.height)
    }
}
