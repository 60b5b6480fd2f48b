import Assessment
import Cases
import Wording

extension MapFigure {
    /// The map as a list: every node with its likelihood or weight, and below it what acts on it, how strongly and which way.
    var twin: HTML {
        var incoming = [[Int]](repeating: [], count: graph.nodes.count)
        for (index, arc) in graph.arcs.enumerated() { incoming[arc.to].append(index) }
        let items = graph.nodes.indices.filter { index in
            switch graph.nodes[index].kind {
            case .claim, .hypotheses: true
            case .finding, .report, .doubt, .group: !incoming[index].isEmpty
            }
        }.map { index -> HTML in
            let arcs = incoming[index].map { "<li>\(text(graph.arcs[$0].from)): \(influence($0))</li>\n" as HTML }
            let list: HTML = arcs.isEmpty ? HTML() : "\n<ul>\n\(arcs)</ul>"
            return "<li>\(text(index))\(list)</li>\n"
        }
        return """
            <details class="twin"><summary>\(pick("The map as a list", "De kaart als lijst"))</summary>
            <ul class="map-list">
            \(items)</ul></details>

            """
    }

    private func text(_ index: Int) -> HTML {
        let node = graph.nodes[index]
        switch node.kind {
        case .claim:
            guard let judgement = judgements[.claim(node.name)] else { return HTML(text: node.text) }
            let reading = judgement.outcome.map(words.outcome) ?? words.open(judgement)
            return "\(node.text) <span class=\"reading\">\(reading)</span>"
        case .hypotheses(let hypotheses):
            let readings = hypotheses.compactMap { hypothesis -> String? in
                judgements[.hypothesis(set: node.name, name: hypothesis.name)].map {
                    "\(hypothesis.text) \(words.open($0))"
                }
            }
            return "\(node.text) <span class=\"reading\">\(readings.joined(separator: " · "))</span>"
        case .finding, .report: return "\(node.text) <span class=\"reading\">\(weight(node.name))</span>"
        case .doubt: return HTML(text: node.text)
        case .group(let count): return HTML(text: pick("\(count) more", "nog \(count)"))
        }
    }

    private func influence(_ index: Int) -> String {
        guard let strength = strengths.arcs[index] else {
            switch graph.arcs[index].kind {
            case .doubt: return pick("doubts it", "betwijfelt het")
            case .relay: return pick("is passed on by it", "wordt erdoor doorgegeven")
            case .folded: return pick("acts on it", "heeft er invloed op")
            default: return pick("how far it goes is not stated", "hoeveel het uitmaakt is niet gezegd")
            }
        }
        let amount = Numbers.percent(strength.amount)
        return strength.isAgainst
            ? pick("makes it less likely, strength \(amount)", "maakt het minder waarschijnlijk, sterkte \(amount)")
            : pick("makes it likelier, strength \(amount)", "maakt het waarschijnlijker, sterkte \(amount)")
    }
}
