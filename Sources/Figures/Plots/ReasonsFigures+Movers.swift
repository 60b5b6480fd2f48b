import Assessment
import Wording

extension ReasonsFigures {
    /// What moved it: each report and piece of evidence with its share, as a bar to the left or to the right.
    public var movers: HTML {
        if reasons.basis == .settled { return HTML() }
        let movers = reasons.movers
        let notes = words.notWeighed + words.stances + [words.method].compactMap { $0 }
        let content: HTML = """
            \(basis)<p class="why">\(words.move)</p>
            \(movers.items.isEmpty ? HTML() : table)\(notes.map { paragraph("note", $0) })
            """
        return fragments.section("movers", pick("What moved it", "Wat het bewoog"), content)
    }

    private var basis: HTML { reasons.basis == .midRange ? HTML() : paragraph("why", words.basis) }

    private var hasShares: Bool { reasons.movers.items.contains { $0.contribution != nil } }

    private var table: HTML {
        var rows = reasons.movers.items.map(row)
        if let rest = reasons.movers.rest {
            let count = rest.statements.count
            rows.append(
                """
                <tr><th scope="row">\(pick("\(count) others together", "\(count) andere samen"))</th>\
                \(share(rest.contribution, rest.standardError))</tr>

                """)
        }
        let share = hasShares ? pick("its share", "zijn aandeel") : pick("weighs by itself", "weegt op zichzelf")
        let axis = hasShares ? HTML() : PlotScale.odds.axis(language)
        return table(
            "movers-table",
            caption: pick("What moved it, the largest share first", "Wat het bewoog, het grootste aandeel eerst"),
            head:
                "<th scope=\"col\">\(pick("Reports and evidence", "Berichten en bewijs"))</th><th scope=\"col\">\(share)\(axis)</th>",
            rows: rows)
    }

    private func row(_ mover: Mover) -> HTML {
        let place = words.places.line(mover.location, language)
        let telling = words.telling(mover)
        let cell: HTML
        if let contribution = mover.contribution {
            cell = share(contribution, mover.standardError)
        } else {
            let range = mover.ratioRange ?? 0...(.infinity)
            cell = """
                <td data-label="\(pick("weighs", "weegt"))"><span class="reading">\(telling)</span>\
                \(bar(PlotScale.odds.shares(range), from: 0.5, isOpen: range.lowerBound <= 0 && range.upperBound.isInfinite))</td>
                """
        }
        let odds: HTML = mover.contribution == nil ? HTML() : "<span class=\"reading\">\(telling)</span>"
        return """
            <tr><th scope="row">\(words.words.describe(mover.statement))\(place.map { " <span class=\"place\">\($0)</span>" as HTML } ?? HTML())
            <p class="because">\(odds)\(words.weakness(mover).map { HTML(text: (odds.isEmpty ? "" : "; ") + $0) } ?? HTML())</p>\
            \(fragments.quotes(words.words.details(mover.statement)))</th>\(cell)</tr>

            """
    }

    /// A share as a number and as a bar from the middle, the largest as long as half the column.
    private func share(_ value: Double, _ error: Double?) -> HTML {
        let largest =
            (reasons.movers.items.compactMap(\.contribution) + [reasons.movers.rest?.contribution ?? 0])
            .map(\.magnitude).filter(\.isFinite).max() ?? 0
        let length = largest > 0 ? (value / largest).clamped(to: -1...1) / 2 : 0
        let end = 0.5 + length
        return """
            <td data-label="\(pick("its share", "zijn aandeel"))"><span class="reading">\(words.contribution(value, error))</span>\
            \(bar(min(0.5, end)...max(0.5, end), from: 0.5, isOpen: false))</td>
            """
    }

    /// For to the right, against to the left; their ends differ in shape as well.
    private func bar(_ shares: ClosedRange<Double>, from middle: Double, isOpen: Bool) -> HTML {
        var marks = HTML()
        if isOpen {
            marks += SVG.bar("plot-open", shares, y: 4, height: 14)
        } else {
            if shares.lowerBound < middle {
                let low = min(shares.upperBound, middle)
                marks += SVG.bar("plot-against", shares.lowerBound...low, y: 4, height: 14)
                marks += SVG.line("plot-cap", from: shares.lowerBound, to: shares.lowerBound, y1: 1, y2: 21)
            }
            if shares.upperBound > middle {
                marks += SVG.bar("plot-for", max(shares.lowerBound, middle)...shares.upperBound, y: 4, height: 14)
            }
        }
        let zero = SVG.line("plot-zero", from: middle, to: middle, y1: 0, y2: 22)
        return SVG.decoration("plot-bar", height: 22, marks + zero)
    }
}

extension Double {
    func clamped(to range: ClosedRange<Double>) -> Double {
        isNaN ? range.lowerBound : min(range.upperBound, max(range.lowerBound, self))
    }
}
