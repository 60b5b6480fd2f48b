import Wording

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where values stand along a bar, as shares of its length.
enum PlotScale {
    /// From 0 to 100 %.
    case probability
    /// Ratios of odds around 1 to 1 in the middle, on a logarithmic scale; what lies beyond is drawn at the end.
    case odds

    /// Powers of ten to either side of 1 to 1.
    private static let decades = 2.0

    func share(_ value: Double) -> Double {
        switch self {
        case .probability: return min(1, max(0, value))
        case .odds:
            if value <= 0 { return 0 }
            if value.isInfinite { return 1 }
            return min(1, max(0, 0.5 + log10(value) / (2 * Self.decades)))
        }
    }

    func shares(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        let low = share(range.lowerBound)
        return low...max(low, share(range.upperBound))
    }

    /// What stands below a column of bars.
    private func ticks(_ language: Language) -> [(share: Double, text: String)] {
        switch self {
        case .probability: [(0, "0%"), (0.5, "50%"), (1, "100%")]
        case .odds:
            [
                (0, language.pick("100 to 1 against", "100 op 1 tegen")), (0.5, language.pick("even", "gelijk")),
                (1, language.pick("100 to 1 for", "100 op 1 voor")),
            ]
        }
    }

    /// The scale as the head of a column of bars.
    func axis(_ language: Language) -> HTML {
        let labels = ticks(language).map { tick -> HTML in
            let anchor = tick.share == 0 ? "plot-tick start" : tick.share == 1 ? "plot-tick end" : "plot-tick"
            return SVG.text(anchor, at: tick.share, y: 12, tick.text)
        }
        return SVG.decoration("plot-axis", height: 16, HTML(labels))
    }

    /// The lines behind every bar of a column.
    var grid: HTML {
        let lines = [0.25, 0.5, 0.75].map { SVG.line("plot-grid", from: $0, to: $0, y1: 0, y2: 22) }
        return "<rect class=\"plot-track\" x=\"0\" y=\"8\" width=\"100%\" height=\"6\"/>\(lines)"
    }
}
