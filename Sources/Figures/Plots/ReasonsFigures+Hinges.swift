import Assessment
import Wording

extension ReasonsFigures {
    /// What it hangs on: a tornado, each bar a number of the case over its own range.
    public var hinges: HTML {
        if reasons.basis == .settled { return HTML() }
        let hinges = reasons.hinges
        var content = HTML()
        if hinges.bars.isEmpty {
            content += paragraph("why", words.noHingesSentence)
        } else {
            content += paragraph("why", explanation)
            content += tornado
        }
        content += paragraph("note", words.wordSentence)
        content += fixed
        for remark in words.hingeRemarks { content += paragraph("note", remark) }
        return fragments.section("hinges", pick("What it hangs on", "Waar het van afhangt"), content)
    }

    private var explanation: String {
        pick(
            "Each number of the case by itself, from the low end of its own range (○) to the high end (●), all others staying where they are.",
            "Elk getal van de zaak apart, van het lage eind van zijn eigen bereik (○) tot het hoge (●); alle andere blijven waar ze zijn."
        )
    }

    /// Of the weights where there are any, else of probabilities.
    private var scale: PlotScale {
        reasons.hinges.bars.contains { if case .weight = $0.effect { true } else { false } } ? .odds : .probability
    }

    private var tornado: HTML {
        table(
            "tornado",
            caption: pick("What it hangs on, the longest bar first", "Waar het van afhangt, de langste staaf eerst"),
            head: """
                <th scope="col">\(pick("Number", "Getal"))</th><th scope="col">\(pick("its own range", "eigen bereik"))</th>\
                <th scope="col">\(pick("what that does", "wat dat doet"))\(scale.axis(language))</th>
                """,
            rows: reasons.hinges.bars.map(row))
    }

    private func row(_ hinge: Hinge) -> HTML {
        let place = words.place(hinge).map { " <span class=\"place\">\($0)</span>" as HTML } ?? HTML()
        let changes = words.changes(hinge).map { "<p class=\"change\">\($0)</p>" as HTML }
        return """
            <tr><th scope="row">\(words.name(hinge))\(place)</th>\
            <td data-label="\(pick("its own range", "eigen bereik"))"><span class="reading">\(words.range(hinge))</span></td>\
            <td data-label="\(pick("what that does", "wat dat doet"))"><span class="reading">\(words.effect(hinge))</span>\
            \(bar(hinge))\(changes)</td></tr>

            """
    }

    /// Nothing for what has no place on the scale of the others.
    private func bar(_ hinge: Hinge) -> HTML {
        let marks: HTML
        switch (hinge.effect, scale) {
        case (.probability(let low, let high, let over), .probability), (.weight(let low, let high, let over), .odds):
            let now =
                scale == .odds ? reasons.movers.with.map(Numbers.ratio(bits:)) : reasons.judgement.midRange
            marks =
                SVG.bar("plot-range", scale.shares(over), y: 4, height: 14)
                + (now.map { SVG.line("plot-now", from: scale.share($0), to: scale.share($0), y1: 0, y2: 22) } ?? HTML())
                + SVG.circle("plot-low", at: scale.share(low), y: 11, radius: 4.5)
                + SVG.circle("plot-high", at: scale.share(high), y: 11, radius: 4.5)
        case (.bounds(let low, let high), .probability):
            let one = low.map { SVG.bar("plot-range low", scale.shares($0), y: 2, height: 7) }
            let other = high.map { SVG.bar("plot-range", scale.shares($0), y: 13, height: 7) }
            marks = (one ?? HTML()) + (other ?? HTML())
        default: return HTML()
        }
        return SVG.decoration("plot-bar", height: 22, scale.grid + marks)
    }

    private var fixed: HTML {
        let fixed = reasons.hinges.fixed
        if fixed.isEmpty { return HTML() }
        let ordered = fixed.filter { !$0.changes.isEmpty } + fixed.filter(\.changes.isEmpty)
        let items = ordered.map { "<li>\(words.fixed($0))</li>\n" as HTML }
        let label = pick("Not varied, since the case gives no range", "Niet gevarieerd, want zonder bereik in de zaak")
        return
            "<details class=\"more\"><summary>\(label) (\(fixed.count))</summary><ul class=\"plain\">\n\(items)</ul></details>\n"
    }
}
