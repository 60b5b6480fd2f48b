import Assessment
import Cases
import Wording

/// A case as a picture, with the same as a list beside it.
///
/// Nodes are claims with their likelihood, what was seen and said with what it weighs, and hypotheses. An arc is as thick as its
/// influence is strong. What speaks against something is dashed and ends in a bar, as well as in another colour; where nobody stated how
/// far something goes, the arc is thin and dotted.
public struct MapFigure: Sendable {
    let layout: MapLayout
    let assessment: Assessment
    /// The same case with nothing supposed; nil where nothing is.
    let before: Assessment?
    let language: Language
    let actions: MapActions?
    let readings: MapReadings
    private let earlier: [Proposition: Judgement]

    public init(
        _ layout: MapLayout, assessment: Assessment, before: Assessment? = nil, language: Language,
        actions: MapActions? = nil
    ) {
        self.layout = layout
        self.assessment = assessment
        self.before = before
        self.language = language
        self.actions = layout.isInteractive ? actions : nil
        readings = MapReadings(layout.graph, assessment, language)
        earlier = Dictionary(
            (before?.judgements ?? []).map { ($0.proposition, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// As it was with nothing supposed.
    func earlier(_ proposition: Proposition) -> Judgement? { earlier[proposition] }

    var graph: MapGraph { layout.graph }

    func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    /// The picture, what its lines mean, and the list.
    public var html: HTML {
        """
        <figure class="map">
        \(tools)<div class="map-scroll" tabindex="0" role="region" aria-label="\(pick("Drawing of the map", "Tekening van de kaart"))">
        \(svg)</div>
        <figcaption>\(legend)</figcaption>
        \(twin)</figure>

        """
    }

    /// Buttons for a script that makes the drawing larger and smaller; hidden until there is one.
    private var tools: HTML {
        if actions == nil { return HTML() }
        let buttons = [
            ("out", pick("smaller", "kleiner"), "−"), ("in", pick("larger", "groter"), "+"),
            ("fit", pick("fit the whole map", "hele kaart passend"), pick("fit", "passend")),
        ].map { kind, label, text -> HTML in
            "<button type=\"button\" class=\"quiet\" data-zoom=\"\(kind)\" aria-label=\"\(label)\">\(text)</button>"
        }
        let label = pick("Size of the map", "Grootte van de kaart")
        return
            "<div class=\"map-tools\" role=\"group\" aria-label=\"\(label)\" hidden=\"hidden\">\(buttons)</div>\n"
    }

    var svg: HTML {
        let margin = 8.0
        let (width, height) = (layout.places.width + 2 * margin, layout.places.height + 2 * margin)
        let arcs = graph.arcs.indices.map(arc)
        let nodes = readingOrder.map(node)
        // A picture with links in it is a group: a role of "img" would hide them.
        let role: HTML = actions == nil ? "img" : "group"
        let size = "\(SVG.number(width))"
        return """
            <svg class="map-drawing" width="\(size)" height="\(SVG.number(height))" viewBox="\(SVG.number(-margin)) \(SVG.number(-margin)) \(size) \(SVG.number(height))" role="\(role)" aria-labelledby="map-name" aria-describedby="map-description">
            <title id="map-name">\(title)</title><desc id="map-description">\(description)</desc>
            <g class="map-arcs" aria-hidden="true">
            \(arcs)</g>
            \(nodes)</svg>

            """
    }

    /// By column, then from top to bottom: the order in which a keyboard goes through them.
    private var readingOrder: [Int] {
        graph.nodes.indices.sorted { left, right in
            let (one, other) = (layout.places.corners[left], layout.places.corners[right])
            return (one.x, one.y, left) < (other.x, other.y, right)
        }
    }

    private var title: String {
        pick("Map: ", "Kaart: ") + (assessment.model.question ?? assessment.model.title)
    }

    private var description: String {
        pick(
            "What is said and seen stands on the left, what would follow on the right. The same stands in the list below.",
            "Links staat wat gezegd en gezien is, rechts wat zou volgen. Hetzelfde staat in de lijst eronder.")
    }

    private var legend: HTML {
        let kinds: [(String, String)] = [
            ("for", pick("makes it likelier", "maakt het waarschijnlijker")),
            ("against", pick("makes it less likely", "maakt het minder waarschijnlijk")),
            ("unstated", pick("how far is not stated", "hoeveel is niet gezegd")),
        ]
        let items = kinds.map { kind, text -> HTML in
            let end: HTML =
                kind == "against"
                ? "<path class=\"map-bar\" d=\"M38 1v12\"/>" : "<path class=\"map-tip\" d=\"M41 7l-8-4v8z\"/>"
            return
                "<li><svg class=\"map-key\" width=\"42\" height=\"14\" aria-hidden=\"true\" focusable=\"false\"><g class=\"map-arc \(kind)\"><path class=\"map-line\" stroke-width=\"3\" d=\"M1 7h33\"/>\(end)</g></svg>\(text)</li>"
        }
        return
            "<ul class=\"map-legend\">\(items)<li>\(pick("thicker: stronger influence", "dikker: sterkere invloed"))</li></ul>"
    }

    /// The same as a list.
    private var twin: HTML {
        let items = MapOutline(readings).items.map { item -> HTML in
            let arcs = item.influences.map { "<li>\($0.text): \($0.influence)</li>\n" as HTML }
            let list: HTML = arcs.isEmpty ? HTML() : "\n<ul>\n\(arcs)</ul>"
            return "<li>\(item.text) <span class=\"reading\">\(item.reading)</span>\(list)</li>\n"
        }
        return """
            <details class="twin"><summary>\(pick("The map as a list", "De kaart als lijst"))</summary>
            <ul class="map-list">
            \(items)</ul></details>

            """
    }
}
