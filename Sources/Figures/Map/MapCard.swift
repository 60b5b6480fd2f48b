import Wording

/// One node of a map as it is put together from top to bottom.
struct MapCard {
    struct Control {
        var value: String
        var label: String
        var isChosen: Bool
        var description: String
        var address: String
    }

    let height: Double
    var kind = "claim"
    /// Where the next thing goes.
    var y: Double
    private let lines: [String]
    private var content = HTML()

    init(lines: [String], height: Double) {
        self.lines = lines
        self.height = height
        y = MapMeasure.padding + Double(lines.count) * MapMeasure.lineHeight
    }

    var html: HTML {
        let isSquare = kind.hasPrefix("finding")
        let texts = lines.enumerated().map { number, line in
            SVG.text(
                "map-text", x: MapMeasure.padding, y: 21 + Double(number) * MapMeasure.lineHeight, line)
        }
        return
            "\(SVG.rectangle("map-card", x: 0, y: 0, width: MapMeasure.width, height: height, radius: isSquare ? 1 : 7))\(HTML(texts))\(content)"
    }

    mutating func add(line: String) {
        content += SVG.text("map-hypothesis", x: MapMeasure.padding, y: y + 13, line)
        y += 17
    }

    /// The words of a likelihood or of a weight. A range in brackets at their end stands by itself on the right and is never cut.
    mutating func add(reading: String) {
        var words = reading
        var range = ""
        if reading.hasSuffix("%)"), let bracket = reading.lastIndex(of: "(") {
            words = String(reading[..<bracket].dropLast())
            range = String(reading[reading.index(after: bracket)...].dropLast())
        }
        let room = MapMeasure.inner - (range.isEmpty ? 0 : TextMeasure.width(range, size: 12) + 6)
        let fitted = TextMeasure.lines(words, size: 12, width: room, most: 1).first ?? ""
        let full: HTML = fitted == words ? HTML() : "<title>\(reading)</title>"
        content +=
            "<text class=\"map-reading\" x=\"\(SVG.number(MapMeasure.padding))\" y=\"\(SVG.number(y + 14))\">\(fitted)\(full)</text>"
        if !range.isEmpty {
            content += SVG.text("map-range", x: MapMeasure.width - MapMeasure.padding, y: y + 14, range)
        }
        y += 18
    }

    mutating func add(bar marks: HTML) {
        content +=
            "<g class=\"map-belief\" aria-hidden=\"true\" transform=\"translate(\(SVG.number(MapMeasure.padding)) \(SVG.number(y + 2)))\">\(marks)</g>"
        y += 24
    }

    mutating func addCentred(_ text: String) {
        content += SVG.text("map-count", x: MapMeasure.width / 2, y: y, text)
    }

    /// Side by side; the chosen one leads nowhere else, and says that it is chosen.
    mutating func addControls(_ name: String, _ controls: [Control]) {
        let width = MapMeasure.inner / Double(max(1, controls.count))
        for (number, control) in controls.enumerated() {
            let x = MapMeasure.padding + Double(number) * width
            let current: HTML = control.isChosen ? " aria-current=\"true\"" : HTML()
            content += """
                <a class="map-choice" id="map-\(name)-\(control.value)" href="\(control.address)" aria-label="\(control.description)"\(current)>\
                \(SVG.rectangle("map-button", x: x + 1, y: y + 2, width: width - 2, height: MapMeasure.controlHeight, radius: 4))\
                \(SVG.text("map-label", x: x + width / 2, y: y + 18, control.label))</a>

                """
        }
        y += MapMeasure.controlHeight + 6
    }

    /// Either half of a bar supposes what its end stands for. The controls below do the same, so that neither a keyboard nor a screen reader
    /// meets them twice.
    mutating func addBarLinks(from top: Double, low: String, high: String) {
        let half = MapMeasure.inner / 2
        for (number, address) in [low, high].enumerated() {
            let x = MapMeasure.padding + Double(number) * half
            content += """
                <a class="map-link" href="\(address)" tabindex="-1" aria-hidden="true">\
                \(SVG.rectangle("map-target", x: x, y: top, width: half, height: 22, radius: 3))</a>

                """
        }
    }

    /// A link over part of the card.
    mutating func addLink(_ id: String, _ address: String, _ label: String, from top: Double, height: Double) {
        content += """
            <a class="map-link" id="map-\(id)" href="\(address)" aria-label="\(label)">\
            \(SVG.rectangle("map-target", x: 4, y: top + 2, width: MapMeasure.width - 8, height: height - 4, radius: 5))\
            <title>\(label)</title></a>

            """
    }

    /// A switch in the upper right corner.
    mutating func addSwitch(_ name: String, _ address: String, _ label: String, isOn: Bool) {
        let x = MapMeasure.width - MapMeasure.padding - 28
        let knob = isOn ? x + 20 : x + 8
        content += """
            <a class="map-switch" id="map-\(name)-switch" href="\(address)" aria-label="\(label)">\
            \(SVG.rectangle("map-target", x: x - 4, y: 4, width: 36, height: 26, radius: 5))\
            \(SVG.rectangle(isOn ? "map-slot on" : "map-slot", x: x, y: 9, width: 28, height: 16, radius: 8))\
            <circle class="map-knob" cx="\(SVG.number(knob))" cy="17" r="5.5"/><title>\(label)</title></a>

            """
    }
}
