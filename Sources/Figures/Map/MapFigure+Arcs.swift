import Wording

extension MapFigure {
    /// The thickest arc, in units of the drawing.
    private static let mostWidth = 9.0
    private static let leastWidth = 1.25

    /// Which way an arc acts: the class that its shape and colour go by.
    func effect(_ index: Int) -> String {
        let arc = graph.arcs[index]
        if let strength = readings.strengths.arcs[index] { return strength.isAgainst ? "against" : "for" }
        switch arc.kind {
        case .doubt, .testimony(.denies), .testimony(.doubts): return "against unstated"
        case .folded: return "folded"
        default: return "unstated"
        }
    }

    func arc(_ index: Int) -> HTML {
        let route = layout.places.routes[index]
        guard let first = route.first, let last = route.last, route.count > 1 else { return HTML() }
        let effect = effect(index)
        let width = readings.strengths.arcs[index].map {
            Self.leastWidth + $0.amount * (Self.mostWidth - Self.leastWidth)
        }
        let thickness = width ?? Self.leastWidth
        let isBackward = last.x < first.x
        // The line ends before the tip, which is as large as the line is thick.
        let tip = 6 + thickness * 0.6
        var path = "M\(SVG.number(first.x)) \(SVG.number(first.y))"
        for (number, (one, other)) in zip(route, route.dropFirst()).enumerated() {
            var end = other
            if number == route.count - 2 { end.x += isBackward ? tip : -tip }
            if one.y == end.y {
                path += "H\(SVG.number(end.x))"
            } else {
                let middle = SVG.number((one.x + end.x) / 2)
                path +=
                    "C\(middle) \(SVG.number(one.y)) \(middle) \(SVG.number(end.y)) \(SVG.number(end.x)) \(SVG.number(end.y))"
            }
        }
        let isOff = readings.isSetAside(graph.nodes[graph.arcs[index].from].name)
        let kind = effect + (isOff ? " off" : "")
        return """
            <g class="map-arc \(kind)"><path class="map-line" stroke-width="\(SVG.number(thickness))" d="\(path)"/>\(end(last, tip, effect, isBackward))</g>

            """
    }

    /// An arrow for what speaks for something, a bar across for what speaks against it.
    private func end(_ point: LayeredLayout.Point, _ tip: Double, _ effect: String, _ isBackward: Bool) -> HTML {
        let (x, y) = (SVG.number(point.x), point.y)
        let half = 2.5 + tip * 0.3
        if effect.hasPrefix("against") {
            let at = SVG.number(point.x + (isBackward ? 2 : -2))
            let back = SVG.number(point.x + (isBackward ? tip : -tip))
            return
                "<path class=\"map-bar\" d=\"M\(back) \(SVG.number(y))H\(at)M\(at) \(SVG.number(y - half - 1))v\(SVG.number(2 * half + 2))\"/>"
        }
        let back = SVG.number(isBackward ? tip : -tip)
        return
            "<path class=\"map-tip\" d=\"M\(x) \(SVG.number(y))l\(back) \(SVG.number(-half))v\(SVG.number(2 * half))z\"/>"
    }
}
