import Assessment
import Cases
import Ledger
import SourceText
import TestSupport
import Testing
import Wording

@testable import Figures

@Suite struct PlotTests {
    private static func reasons(
        _ loaded: AssessedText, _ language: Language
    ) throws -> ReasonsFigures {
        let (reasons, diagnostics) = Reasoner.reasons(for: .claim("lease"), in: loaded.assessment)
        return ReasonsFigures(
            try #require(reasons, "\(diagnostics)"), loaded.fragments(language), places: StatementPlaces(loaded.sources)
        )
    }

    @Test(arguments: Language.allCases)
    func reasonsOfALease(language: Language) throws {
        let markup = try Self.reasons(try Example.lease(), language).all.markup
        WellFormed.expect(markup)
        Example.golden.expect(markup, "reasons.\(language.rawValue).html")
    }

    /// Every basis that reasons may stand on has figures, and says which it is.
    @Test(arguments: [
        ("prior 20% to 40%", "prior unknown", Reasons.Basis.weight, "what follows is the weight of the evidence"),
        ("prior 20% to 40%", "if payer is other: unknown\n    otherwise: 20%", .ranges, "what follows are ranges"),
    ])
    func withoutAPoint(old: String, new: String, basis: Reasons.Basis, sentence: String) throws {
        let text = try #require(GoldenFolder("examples/vesk").text("lease.purport")).replacing(old, with: new)
        let figures = try Self.reasons(try Example.load(text), .english)
        #expect(figures.reasons.basis == basis)
        let markup = figures.all.markup
        WellFormed.expect(markup)
        #expect(markup.contains(sentence) && markup.contains("plot-bar"))
    }

    @Test func settledClaimsHaveNoTornado() throws {
        let loaded = try Example.lease { $0.suppositions = [Supposition(subject: "lease", value: "true")] }
        let figures = try Self.reasons(loaded, .english)
        #expect(figures.movers.isEmpty && figures.hinges.isEmpty)
    }

    @Test(arguments: Language.allCases)
    func matrix(language: Language) throws {
        let loaded = try Example.lease()
        for subject in ["payer", "lease"] {
            let matrix = try #require(Reasoner.matrix(of: subject, in: loaded.assessment).matrix)
            let markup = MatrixFigure(matrix, loaded.fragments(language)).html.markup
            WellFormed.expect(markup)
            Example.golden.expect(markup, "matrix-\(subject).\(language.rawValue).html")
        }
    }

    // MARK: History

    @Test(arguments: Language.allCases)
    func history(language: Language) throws {
        let model = try Example.lease().assessment.model
        let (histories, _) = Assessor.history(of: model, propositions: [.claim("lease")])
        let recorded = RecordedHistory(try #require(histories?.first))
        let figure = HistoryFigure(recorded, model: model, language: language)
        WellFormed.expect(figure.html.markup)
        WellFormed.expect(figure.sparkline.markup)
        Example.golden.expect(figure.html.markup + figure.sparkline.markup, "history.\(language.rawValue).html")
    }

    @Test func nothingWithADateHasNoHistory() throws {
        let model = try Example.load("case A\nclaim lease: A lease\n    prior 20% to 40%\n").assessment.model
        let (histories, _) = Assessor.history(of: model, propositions: [.claim("lease")])
        let figure = HistoryFigure(RecordedHistory(try #require(histories?.first)), model: model, language: .english)
        #expect(figure.isEmpty && figure.html.isEmpty && figure.sparkline.isEmpty)
    }

    /// A case whose second and third day contradict its first: the cross stands on each, and no judgement beyond the first.
    private static let contradictory = """
        case A
        claim lease: The berth is leased
            on 2030-01-01
            prior 30%
        source harbour: The harbour office
            reliability B
        report harbour asserts lease
            on 2030-01-02
        evidence signed: The lease is signed
            on 2030-02-01
            if lease: 100%
            otherwise: 0%
        evidence empty: The berth is empty for good
            on 2030-03-01
            if lease: 0%
            otherwise: 100%
        report harbour denies lease
            on 2030-04-01

        """

    @Test(arguments: Language.allCases)
    func daysThatContradictEachOtherAreMarked(language: Language) throws {
        let loaded = CaseLoader.load(text: Self.contradictory, name: "lease.purport", files: .memory([:]))
        let model = try #require(loaded.model, "\(loaded.diagnostics)")
        let (histories, diagnostics) = Assessor.history(of: model, propositions: [.claim("lease")])
        let history = try #require(histories?.first)
        #expect(history.contradictions.map(\.day.description) == ["2030-03-01", "2030-04-01"])
        #expect(diagnostics.count == 1)
        let figure = HistoryFigure(RecordedHistory(history), model: model, language: language)
        let crosses = { (html: HTML) in html.markup.split(separator: "class=\"history-contradiction\"").count - 1 }
        #expect(crosses(figure.html) == 2 && crosses(figure.sparkline) == 2)
        for drawing in [figure.html, figure.sparkline] {
            WellFormed.expect(drawing.markup)
            let ends = Self.ends(ofBandsIn: drawing.markup)
            let crossing = try #require(ends.cross)
            #expect(!ends.bands.isEmpty && ends.bands.allSatisfy { $0 <= crossing + 0.1 }, "\(ends)")
        }
        Example.golden.expect(
            figure.html.markup + figure.sparkline.markup, "history-contradiction.\(language.rawValue).html")
        let move = HistoryFigure.lastMove([RecordedHistory(history)], model: model, language: language).markup
        #expect(move.contains("2030-02-01") && move.contains("→"))
    }

    /// Where bands of a history end, and where its first cross stands, in per cent of the width.
    private static func ends(ofBandsIn markup: String) -> (bands: [Double], cross: Double?) {
        var (bands, cross): ([Double], Double?) = ([], nil)
        for element in markup.split(separator: "<") {
            let places = element.split(separator: " ").compactMap { part -> (Substring, Double)? in
                let sides = part.split(separator: "=\"")
                guard sides.count == 2, let number = Double(sides[1].prefix { $0 != "%" && $0 != "\"" }) else {
                    return nil
                }
                return (sides[0], number)
            }
            let x = places.first { $0.0 == "x" }?.1
            if element.hasPrefix("rect class=\"history-range\""), let x {
                bands.append(x + (places.first { $0.0 == "width" }?.1 ?? 0))
            }
            if element.hasPrefix("text class=\"history-contradiction\"") { cross = cross ?? x }
        }
        return (bands, cross)
    }

    // MARK: Calibration

    @Test func calibrationShowsEveryBucketWithItsCount() throws {
        let day = try #require(CalendarDate("2025-01-01"))
        let forecasts = (0..<40).map { index in
            let said = [0.15, 0.35, 0.75, 0.95][index % 4]
            return Forecast(
                claim: "c\(index)", day: day, point: said, range: said...said,
                cameTrue: Double(index % 20) / 20 < said)
        }
        let score = try #require(PointScore(forecasts))
        let markup = CalibrationFigure(score.calibration, language: .english).html.markup
        WellFormed.expect(markup)
        #expect(markup.ranges(of: "calibration-point").count == 4)
        #expect(markup.ranges(of: ">10</text>").count == 4)
        #expect(CalibrationFigure(Calibration(), language: .dutch).html.isEmpty)
    }

    // MARK: Scales

    @Test(arguments: [
        (PlotScale.odds, 1.0, 0.5), (.odds, 100, 1), (.odds, 0.1, 0.25), (.odds, 0, 0), (.odds, .infinity, 1),
        (.probability, 0.3, 0.3), (.probability, 1.5, 1),
    ])
    func places(scale: PlotScale, value: Double, share: Double) {
        #expect(abs(scale.share(value) - share) < 1e-12)
    }
}
