/// Where everything on a map stands: computed once for a structure, and kept while numbers change.
///
///     let graph = MapGraph(model, names: names).folded()
///     let layout = MapLayout(graph)
///     let map = MapFigure(layout, assessment: assessment, language: .english)
public struct MapLayout: Sendable {
    public let graph: MapGraph
    /// Whether nodes have room for the controls with which one supposes and leaves out.
    public let isInteractive: Bool
    /// The text of each node, in lines.
    let lines: [[String]]
    /// Height of each node.
    let heights: [Double]
    let places: LayeredLayout

    public init(_ graph: MapGraph, isInteractive: Bool = false) {
        self.graph = graph
        self.isInteractive = isInteractive
        lines = graph.nodes.map(MapMeasure.lines)
        heights = zip(graph.nodes, lines).map { MapMeasure.height($0, lines: $1.count, isInteractive: isInteractive) }
        places = LayeredLayout(
            LayeredGraph(
                heights: heights, arcs: graph.arcs.map { LayeredGraph.Arc(from: $0.from, to: $0.to) }),
            LayeredLayout.Measure(boxWidth: MapMeasure.width))
    }
}

/// Sizes of the cards of a map, in units of the drawing, which are CSS pixels where it is not zoomed.
enum MapMeasure {
    static let width = 224.0
    static let padding = 12.0
    /// Bars are 200 units long wherever they are drawn.
    static let inner = width - 2 * padding
    static let fontSize = 13.0
    static let lineHeight = 17.0
    /// From the words of a likelihood to the end of its bar.
    static let readingHeight = 42.0
    /// At least 24 CSS pixels in either direction (WCAG 2.2, success criterion 2.5.8).
    static let controlHeight = 24.0
    static let switchWidth = 32.0
    static let hypothesisHeight = 58.0

    static func lines(_ node: MapGraph.Node) -> [String] {
        switch node.kind {
        case .claim, .hypotheses:
            TextMeasure.lines(
                node.text, size: fontSize, width: inner, most: node.isHeadline ? 5 : 4, isBold: node.isHeadline)
        case .finding, .report, .doubt:
            TextMeasure.lines(node.text, size: fontSize, width: inner - switchWidth, most: 3)
        case .group: []
        }
    }

    static func height(_ node: MapGraph.Node, lines: Int, isInteractive: Bool) -> Double {
        let text = padding + Double(lines) * lineHeight
        switch node.kind {
        case .claim: return text + readingHeight + (isInteractive ? controlHeight + 6 : 0) + 6
        case .hypotheses(let hypotheses): return text + Double(hypotheses.count) * hypothesisHeight + 8
        case .finding, .report: return text + 18 + 8
        case .doubt: return text + 10
        case .group: return 40
        }
    }
}
