import Assessment
import Cases
import Wording

/// A map in words: every claim with its likelihood, and what acts on it, how strongly and which way. It says all that the picture does.
public struct MapOutline: Sendable {
    public struct Item: Sendable, Hashable {
        public var text: String
        /// How likely it is, or what it weighs; empty where neither can be said.
        public var reading: String
        public var influences: [Influence]
    }

    public struct Influence: Sendable, Hashable {
        /// What acts, with its own reading.
        public var text: String
        /// How it acts.
        public var influence: String
    }

    /// Claims and hypotheses, and whatever else something acts on, in the order of the graph.
    public let items: [Item]

    public init(_ graph: MapGraph, assessment: Assessment, language: Language) {
        self.init(MapReadings(graph, assessment, language))
    }

    init(_ readings: MapReadings) {
        let graph = readings.graph
        var incoming = [[Int]](repeating: [], count: graph.nodes.count)
        for (index, arc) in graph.arcs.enumerated() { incoming[arc.to].append(index) }
        items = graph.nodes.indices.compactMap { index in
            let node = graph.nodes[index]
            switch node.kind {
            case .claim, .hypotheses: break
            case .finding, .report, .doubt, .group: if incoming[index].isEmpty { return nil }
            }
            let influences = incoming[index].map { arc in
                let cause = graph.nodes[graph.arcs[arc].from]
                let reading = Self.reading(cause, readings)
                let text = Self.text(cause, readings) + (reading.isEmpty ? "" : " (\(reading))")
                return Influence(text: text, influence: readings.influence(arc))
            }
            return Item(text: Self.text(node, readings), reading: Self.reading(node, readings), influences: influences)
        }
    }

    private static func text(_ node: MapGraph.Node, _ readings: MapReadings) -> String {
        if case .group(let count) = node.kind { return readings.language.pick("\(count) more", "nog \(count)") }
        return node.text
    }

    private static func reading(_ node: MapGraph.Node, _ readings: MapReadings) -> String {
        switch node.kind {
        case .claim: return readings.judgement(.claim(node.name)).map(readings.reading) ?? ""
        case .hypotheses(let hypotheses):
            return hypotheses.compactMap { hypothesis in
                readings.judgement(.hypothesis(set: node.name, name: hypothesis.name)).map {
                    "\(hypothesis.text) \(readings.reading($0))"
                }
            }.joined(separator: " · ")
        case .finding, .report: return readings.weight(node.name)
        case .doubt, .group: return ""
        }
    }
}
