import Ledger
import Wording

/// What was said beside how often it came true: a point for each bucket, as large as there are forecasts in it, and the line on which
/// they would lie if all that is said comes true as often as it is said.
public struct CalibrationFigure: Sendable {
    private static let height = 280.0
    private static let mostRadius = 16.0

    private let calibration: Calibration
    private let language: Language

    public init(_ calibration: Calibration, language: Language) {
        self.calibration = calibration
        self.language = language
    }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    private var buckets: [Calibration.Bucket] { calibration.buckets.filter { $0.forecasts > 0 } }

    /// The picture; its text twin is the table of `TrackRecordHTML.calibration(plot:)`, above which it stands.
    public var html: HTML {
        if buckets.isEmpty { return HTML() }
        return "<figure class=\"calibration\">\n\(plot)</figure>\n"
    }

    private func y(_ share: Double) -> Double { Self.height * (1 - min(1, max(0, share))) }

    private var plot: HTML {
        var content = HTML()
        for level in [0.0, 0.25, 0.5, 0.75, 1.0] {
            content +=
                "<line class=\"plot-grid\" x1=\"0\" x2=\"100%\" y1=\"\(SVG.number(y(level)))\" y2=\"\(SVG.number(y(level)))\"/>"
            content +=
                "<text class=\"plot-tick end\" x=\"-8\" y=\"\(SVG.number(y(level) + 4))\">\(Numbers.percent(level))</text>"
            let anchor = level == 0 ? "plot-tick start" : level == 1 ? "plot-tick end" : "plot-tick"
            content += SVG.text(anchor, at: level, y: Self.height + 18, Numbers.percent(level))
        }
        content += SVG.line("calibration-ideal", from: 0, to: 1, y1: y(0), y2: y(1))
        let most = Double(buckets.map(\.forecasts).max() ?? 1)
        for bucket in buckets {
            let radius = 4 + (Self.mostRadius - 4) * (Double(bucket.forecasts) / most).squareRoot()
            content += SVG.line(
                "calibration-miss", from: bucket.said, to: bucket.said, y1: y(bucket.said), y2: y(bucket.cameTrue))
            content += SVG.circle("calibration-point", at: bucket.said, y: y(bucket.cameTrue), radius: radius)
            let beside = bucket.said > 0.9 ? "calibration-count end" : "calibration-count"
            let x = SVG.share(bucket.said)
            let shift = bucket.said > 0.9 ? -radius - 4 : radius + 4
            content +=
                "<text class=\"\(beside)\" x=\"\(x)\" dx=\"\(SVG.number(shift))\" y=\"\(SVG.number(y(bucket.cameTrue) + 4))\">\(bucket.forecasts)</text>"
        }
        content += SVG.text("plot-tick", at: 0.5, y: Self.height + 38, pick("said", "gezegd"))
        return SVG.picture(
            "calibration-plot", height: Self.height + 44,
            title: pick("How often what was said came true", "Hoe vaak uitkwam wat gezegd werd"),
            description: pick(
                "Points on the diagonal are as often true as was said; each bucket stands in the table below.",
                "Punten op de diagonaal komen zo vaak uit als gezegd; elk vak staat in de tabel hieronder."), content)
    }
}
