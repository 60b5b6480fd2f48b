import Assessment
import Wording

extension ReasonsFigures {
    /// What to watch: how much each would tell, and where it would bring the question if it happens and if it does not.
    public var watch: HTML {
        if reasons.watch.isEmpty { return HTML() }
        let telling = reasons.watch.filter { !words.isUntold($0) }
        let untold = reasons.watch.filter(words.isUntold)
        var content = HTML()
        if !telling.isEmpty {
            content += paragraph("why", explanation(telling))
            content += table(
                "watch-list",
                caption: pick("What to watch, the most telling first", "Waarop te letten, het veelzeggendste eerst"),
                head: """
                    <th scope="col">\(pick("Not seen yet", "Nog niet gezien"))</th>\
                    <th scope="col">\(pick("what it would tell", "wat het zou zeggen"))\(scale(telling).axis(language))</th>
                    """,
                rows: telling.map { row($0, scale(telling)) })
        }
        if !untold.isEmpty { content += paragraph("note", words.untold(untold)) }
        return fragments.section("watch", pick("What to watch", "Waarop te letten"), content)
    }

    private func hasPoint(_ items: [WatchItem]) -> Bool { items.contains { $0.information != nil } }

    private func scale(_ items: [WatchItem]) -> PlotScale { hasPoint(items) ? .probability : .odds }

    private func explanation(_ items: [WatchItem]) -> String {
        hasPoint(items)
            ? pick(
                "● where it would stand if it happens, ○ if it does not; the line is where it stands now.",
                "● waar het zou staan als het gebeurt, ○ als het niet gebeurt; de streep is waar het nu staat.")
            : pick(
                "How far it would weigh if it happens (above) and if it does not (below).",
                "Hoe zwaar het zou wegen als het gebeurt (boven) en als het niet gebeurt (onder).")
    }

    /// What has no place on the scale of the others has words only.
    private func row(_ item: WatchItem, _ scale: PlotScale) -> HTML {
        let isDrawn = (item.information != nil) == (scale == .probability)
        let bar = isDrawn ? SVG.decoration("plot-bar", height: 22, scale.grid + marks(item)) : HTML()
        return """
            <tr><th scope="row">\(words.watched(item))</th>\
            <td data-label="\(pick("what it would tell", "wat het zou zeggen"))">\
            \(bar)<span class="reading">\(words.worth(item))</span></td></tr>

            """
    }

    private func marks(_ item: WatchItem) -> HTML {
        if item.information == nil {
            let ranges = [(item.ratioIfSeen, 2.0), (item.ratioIfNot, 13.0)]
            return HTML(
                ranges.map { range, y in
                    range.map { SVG.bar("plot-range", PlotScale.odds.shares($0), y: y, height: 7) } ?? HTML()
                })
        }
        let ends = item.outcomes.map(\.posterior)
        guard let low = ends.min(), let high = ends.max() else { return HTML() }
        var marks = SVG.bar("plot-span", low...high, y: 9, height: 4)
        if let now = reasons.judgement.midRange { marks += SVG.line("plot-now", from: now, to: now, y1: 0, y2: 22) }
        for outcome in item.outcomes {
            marks += SVG.circle(outcome.happens ? "plot-high" : "plot-low", at: outcome.posterior, y: 11, radius: 4.5)
        }
        return marks
    }
}
