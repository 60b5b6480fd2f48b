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
        let phrases = TrackRecordPhrases(language: screen.language)
        screen.add(screen.language.pick("Track record", "Staat van dienst"), phrases.summary(record))
        if record.forecasters.isEmpty { screen.add("", phrases.nothingScored) }
        if record.records == 0, record.cases > 0 { screen.add("", phrases.nothingRecorded) }
    }

    private static func addScores(_ record: TrackRecord, to screen: inout TextScreen) {
        if record.forecasters.isEmpty { return }
        screen.gap()
        screen.table(TrackRecordPhrases(language: screen.language).scoreRows(record), indentedBy: 0)
    }

    /// What was said beside what came true, and the parts of the Brier score.
    private static func addCalibration(of forecaster: TrackRecord.Forecaster, to screen: inout TextScreen) {
        // One judgement is not calibrated or otherwise; its score stands above.
        guard let points = forecaster.points, points.forecasts > 1 else { return }
        let phrases = TrackRecordPhrases(language: screen.language)
        screen.gap()
        screen.heading(screen.language.pick("Calibration: ", "IJking: ") + phrases.name(of: forecaster))
        screen.table(phrases.calibrationRows(points))
        screen.add(phrases.brierParts(points), indentedBy: 2)
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
        let items = TrackRecordPhrases(language: language).openInOrder(record)
        if !items.isEmpty { screen.gap() }
        for item in items {
            let (label, detail) = item.reason.words(language)
            let place = record.cases > 1 ? " (\(item.caseName))" : ""
            screen.add(label == last ? "" : label, "\(item.text)\(detail)\(place)")
            last = label
        }
    }

    private static func addLeftOut(_ record: TrackRecord, to screen: inout TextScreen) {
        let notes = TrackRecordPhrases(language: screen.language).leftOut(record)
        if !notes.isEmpty { screen.gap() }
        for note in notes { screen.add(note.label, note.text, dim: true) }
    }

    private static func addExplanation(_ record: TrackRecord, to screen: inout TextScreen) {
        if record.forecasters.isEmpty { return }
        let phrases = TrackRecordPhrases(language: screen.language)
        screen.gap()
        screen.add(screen.language.pick("Reading it", "Leeswijzer"), phrases.explanation, dim: true)
        if phrases.hasRuledOut(record) { screen.add("", phrases.ruledOut, dim: true) }
    }
}
