import Cases
import Ledger

/// A track record on the terminal.
///
///     Track record   2 cases, 40 records from 2025-01-10 to 2025-05-02
///
///     Scores         claims  judgements  Brier  log score
///       Purport           4          12  0.098      0.310
///       …
public enum TrackRecordScreen {
    /// - Parameter width: columns of the terminal.
    public static func render(
        _ record: TrackRecord, language: Language, style: Style = Style(colour: false), width: Int = 100
    ) -> String {
        var screen = TextScreen(language: language, style: style, width: width)
        addSummary(record, to: &screen)
        addScores(record, to: &screen)
        for forecaster in record.forecasters { addCalibration(of: forecaster, to: &screen) }
        addWitnesses(record, to: &screen)
        addOpen(record, to: &screen)
        addLeftOut(record, to: &screen)
        addExplanation(record, to: &screen)
        return screen.text
    }

    // MARK: Scores

    private static func addSummary(_ record: TrackRecord, to screen: inout TextScreen) {
        let pick = screen.language.pick
        let cases = count(record.cases, pick("case", "zaak"), pick("cases", "zaken"))
        let records = count(
            record.records, pick("record", "vastgelegd oordeel"), pick("records", "vastgelegde oordelen"))
        let days = record.days.map { days in
            days.lowerBound == days.upperBound
                ? pick(" of ", " van ") + days.lowerBound.description
                : pick(" from ", " van ") + days.lowerBound.description + pick(" to ", " tot ")
                    + days.upperBound.description
        }
        screen.add(pick("Track record", "Staat van dienst"), "\(cases), \(records)\(days ?? "")")
        if record.forecasters.isEmpty {
            screen.add(
                "",
                pick(
                    "nothing can be scored yet: no outcome has a judgement or an estimate from before it",
                    "er valt nog niets te scoren: geen uitkomst heeft een oordeel of schatting van ervoor"))
        }
        if record.records == 0, record.cases > 0 {
            screen.add(
                "",
                pick(
                    "nothing is recorded: purport record CASE writes today's judgements down",
                    "er is niets vastgelegd: purport record ZAAK legt de oordelen van vandaag vast"))
        }
    }

    private static func addScores(_ record: TrackRecord, to screen: inout TextScreen) {
        if record.forecasters.isEmpty { return }
        let (pick, language) = (screen.language.pick, screen.language)
        var rows = [
            [
                pick("Scores", "Scores"), pick("claims", "beweringen"), pick("judgements", "oordelen"), "Brier",
                pick("log score", "log-score"),
            ]
        ]
        func add(_ name: String, _ score: PointScore) {
            rows.append([
                name, String(score.claims), String(score.forecasts), Numbers.score(score.brier, language),
                Numbers.score(score.logarithmic, language),
            ])
        }
        for forecaster in record.forecasters {
            let name = name(of: forecaster, language)
            if let points = forecaster.points { add(name, points) }
            if let ranges = forecaster.ranges {
                let label = pick("ranges, best to worst", "marges, gunstigst tot ongunstigst")
                rows.append([
                    forecaster.points == nil ? "\(name), \(label)" : "  \(label)", String(ranges.claims),
                    String(ranges.forecasts), Numbers.score(ranges.brier, language),
                    Numbers.score(ranges.logarithmic, language),
                ])
            }
            if let own = forecaster.purportOnSameClaims {
                add(pick("  Purport on the same claims", "  Purport over dezelfde beweringen"), own)
            }
        }
        screen.gap()
        screen.table(rows, indentedBy: 0)
    }

    private static func name(of forecaster: TrackRecord.Forecaster, _ language: Language) -> String {
        switch forecaster.kind {
        case .purport: forecaster.name
        case .author: forecaster.name + language.pick(" (author)", " (auteur)")
        case .source: forecaster.name + language.pick(" (source)", " (bron)")
        }
    }

    /// What was said beside what came true, and the parts of the Brier score.
    private static func addCalibration(of forecaster: TrackRecord.Forecaster, to screen: inout TextScreen) {
        // One judgement is not calibrated or otherwise; its score stands above.
        guard let points = forecaster.points, points.forecasts > 1 else { return }
        let (pick, language) = (screen.language.pick, screen.language)
        let murphy = points.murphy
        screen.gap()
        screen.heading(pick("Calibration: ", "IJking: ") + name(of: forecaster, language))
        var rows = [
            [
                pick("said", "gezegd"), pick("mean", "gemiddeld"), pick("came true", "kwam uit"),
                pick("claims", "beweringen"), pick("judgements", "oordelen"),
            ]
        ]
        for bucket in points.calibration.buckets where bucket.forecasts > 0 {
            rows.append([
                Numbers.percent(bucket.low...bucket.high), Numbers.percent(bucket.said),
                Numbers.percent(bucket.cameTrue), String(bucket.claims), String(bucket.forecasts),
            ])
        }
        screen.table(rows)
        let within = murphy.withinBuckets
        let parts =
            pick("reliability ", "betrouwbaarheid ") + Numbers.score(murphy.reliability, language)
            + pick(" − resolution ", " − onderscheid ") + Numbers.score(murphy.resolution, language)
            + pick(" + uncertainty ", " + onzekerheid ") + Numbers.score(murphy.uncertainty, language)
            + (within < 0 ? " − " : " + ") + pick("within buckets ", "binnen de vakken ")
            + Numbers.score(abs(within), language)
        screen.add("Brier \(Numbers.score(points.brier, language)) = \(parts)", indentedBy: 2)
    }

    private static func addWitnesses(_ record: TrackRecord, to screen: inout TextScreen) {
        if record.witnesses.isEmpty { return }
        let pick = screen.language.pick
        screen.gap()
        var rows = [
            [pick("Reports", "Berichten"), pick("right", "juist"), pick("wrong", "onjuist"), pick("open", "open")]
        ]
        rows += record.witnesses.map { [$0.name, String($0.right), String($0.wrong), String($0.open)] }
        screen.table(rows, indentedBy: 0)
    }

    // MARK: What is not scored

    private static func addOpen(_ record: TrackRecord, to screen: inout TextScreen) {
        let language = screen.language
        var last = ""
        let items = record.open.enumerated().sorted {
            ($0.element.reason.rank, $0.offset) < ($1.element.reason.rank, $1.offset)
        }.map(\.element)
        if !items.isEmpty { screen.gap() }
        for item in items {
            let (label, detail) = item.reason.words(language)
            let place = record.cases > 1 ? " (\(item.caseName))" : ""
            screen.add(label == last ? "" : label, "\(item.text)\(detail)\(place)")
            last = label
        }
    }

    private static func addLeftOut(_ record: TrackRecord, to screen: inout TextScreen) {
        let pick = screen.language.pick
        let notes = record.leftOut.map { "\($0.count) \($0.reason.words(screen.language))" }
        if notes.isEmpty, record.datedByHand == 0, record.reworded.isEmpty { return }
        screen.gap()
        if !notes.isEmpty {
            screen.add(pick("Set aside", "Niet gebruikt"), notes.joined(separator: "; "), dim: true)
        }
        // These are scored; whoever reads the score should know.
        if record.datedByHand > 0 {
            screen.add(
                pick("By hand", "Met de hand"),
                pick(
                    "\(count(record.datedByHand, "record", "records")) dated by --today and not by the clock",
                    "\(count(record.datedByHand, "oordeel", "oordelen")) gedateerd met --today en niet door de klok"),
                dim: true)
        }
        if !record.reworded.isEmpty {
            screen.add(
                pick("Reworded", "Herschreven"),
                pick("worded otherwise when recorded: ", "anders verwoord toen het werd vastgelegd: ")
                    + record.reworded.joined(separator: ", "), dim: true)
        }
    }

    private static func addExplanation(_ record: TrackRecord, to screen: inout TextScreen) {
        if record.forecasters.isEmpty { return }
        let pick = screen.language.pick
        screen.gap()
        screen.add(
            pick("Reading it", "Leeswijzer"),
            pick(
                "Brier: 0 is perfect, 0.25 is what always saying 50% gets. Log score: 0 is perfect, 0.693 is what always saying 50% gets. "
                    + "Every claim counts once, however often it was judged; judgements count by their mid-range, "
                    + "and where they have none by the best and the worst number of their range, never by its middle.",
                "Brier: 0 is volmaakt, 0,25 haalt wie altijd 50% zegt. Log-score: 0 is volmaakt, 0,693 haalt wie altijd 50% zegt. "
                    + "Elke bewering telt één keer, hoe vaak er ook over geoordeeld is; oordelen tellen met hun middenwaarde, "
                    + "en waar die er niet is met het gunstigste en het ongunstigste getal van hun marge, nooit met het midden."
            ),
            dim: true)
        if record.forecasters.contains(where: { ($0.points?.ruledOut ?? 0) > 0 }) {
            screen.add(
                "", pick("∞: something happened that was given no chance", "∞: er gebeurde iets dat geen kans kreeg"),
                dim: true)
        }
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}
