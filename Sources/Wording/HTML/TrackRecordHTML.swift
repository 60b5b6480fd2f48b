import Ledger

/// A track record as pieces of a page, each a section with a heading of its own; empty where there is nothing to tell.
///
///     let fragments = TrackRecordHTML(record, language: .english)
///     let page: HTML = "<main>\(fragments.scores)\(fragments.calibration)</main>"
public struct TrackRecordHTML: Sendable {
    private let record: TrackRecord
    private let language: Language
    private let phrases: TrackRecordPhrases
    /// The address of a case by its name; nil where there is none.
    private let caseAddress: @Sendable (String) -> String?

    public init(
        _ record: TrackRecord, language: Language,
        caseAddress: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.record = record
        self.language = language
        self.caseAddress = caseAddress
        phrases = TrackRecordPhrases(language: language)
    }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    private func section(_ name: String, _ title: String, _ content: HTML) -> HTML {
        """
        <section class="\(name)" aria-labelledby="\(name)-title">
        <h2 id="\(name)-title">\(title)</h2>
        \(content)</section>

        """
    }

    /// A table whose first column names the rows.
    private func table(_ caption: String, _ heads: [String], _ rows: [[String]]) -> HTML {
        let body = rows.map { row -> HTML in
            let cells = zip(row, heads).dropFirst().map { cell, head in
                "<td data-label=\"\(head)\">\(cell)</td>" as HTML
            }
            let name = row.first ?? ""
            let kind: HTML = name.hasPrefix(" ") ? " class=\"of-the-same\"" : HTML()
            return "<tr\(kind)><th scope=\"row\">\(name)</th>\(cells)</tr>\n"
        }
        return """
            <table class="stacking numbers"><caption class="visually-hidden">\(caption)</caption>
            <thead><tr>\(heads.map { "<th scope=\"col\">\($0)</th>" as HTML })</tr></thead>
            <tbody>
            \(body)</tbody></table>

            """
    }

    // MARK: Sections

    /// How many cases, and records from when to when.
    public var summary: String { phrases.summary(record) }

    /// Everybody's scores, and how to read them; what is missing where nothing can be scored.
    public var scores: HTML {
        var notes = HTML()
        if record.forecasters.isEmpty { notes += "<p>\(phrases.nothingScored)</p>\n" }
        if record.records == 0, record.cases > 0 { notes += "<p>\(phrases.nothingRecorded)</p>\n" }
        guard !record.forecasters.isEmpty else { return notes }
        let title = pick("Scores", "Scores")
        let rows = phrases.scoreRows(record)
        let heads = [pick("who", "wie")] + (rows.first ?? []).dropFirst()
        let chance: HTML = phrases.hasRuledOut(record) ? "<p class=\"convention\">\(phrases.ruledOut)</p>\n" : HTML()
        return section(
            "scores", title,
            "\(notes)\(table(title, heads, Array(rows.dropFirst())))<p class=\"convention\">\(phrases.explanation)</p>\n\(chance)"
        )
    }

    /// What was said beside how often it came true, for everybody who gave more than one number.
    ///
    /// - Parameter plot: the same as a picture, put above each table.
    public func calibration(plot: (TrackRecord.Forecaster) -> HTML) -> HTML {
        let parts = record.forecasters.compactMap { forecaster -> HTML? in
            // One judgement is not calibrated or otherwise; its score stands above.
            guard let points = forecaster.points, points.forecasts > 1 else { return nil }
            let rows = phrases.calibrationRows(points)
            let name = phrases.name(of: forecaster)
            return """
                <h3>\(name)</h3>
                \(plot(forecaster))\(table(name, rows.first ?? [], Array(rows.dropFirst())))<p class="convention">\(phrases.brierParts(points))</p>

                """
        }
        return parts.isEmpty ? HTML() : section("calibration", pick("Calibration", "IJking"), HTML(parts))
    }

    public var calibration: HTML { calibration { _ in HTML() } }

    /// What sources asserted and denied, and how that turned out.
    public var witnesses: HTML {
        if record.witnesses.isEmpty { return HTML() }
        let title = pick("Reports", "Berichten")
        let heads = [pick("who", "wie"), pick("right", "juist"), pick("wrong", "onjuist"), pick("open", "open")]
        let rows = record.witnesses.map { [$0.name, String($0.right), String($0.wrong), String($0.open)] }
        return section("witnesses", title, table(title, heads, rows))
    }

    /// Claims that are not scored, or not yet: overdue ones first.
    public var open: HTML {
        let items = phrases.openInOrder(record).map { item -> HTML in
            let (label, detail) = item.reason.words(language)
            let kind: HTML = if case .overdue = item.reason { " overdue" } else { HTML() }
            let place: HTML =
                caseAddress(item.caseName).map { "<a href=\"\($0)\">\(item.caseName)</a>" } ?? HTML(text: item.caseName)
            return
                "<li class=\"status\(kind)\"><span class=\"role\">\(label)</span> \(item.text)\(detail) <small>\(place)</small></li>\n"
        }
        if items.isEmpty { return HTML() }
        return section(
            "open", pick("Not answered, or not scored", "Niet beantwoord, of niet gescoord"),
            "<ul class=\"plain\">\n\(items)</ul>\n")
    }

    /// Judgements that are set aside, and what is scored with a remark.
    public var leftOut: HTML {
        let notes = phrases.leftOut(record)
        if notes.isEmpty { return HTML() }
        let items = notes.map { "<li>\($0.label): \($0.text)</li>\n" as HTML }
        return section("left-out", pick("Remarks", "Opmerkingen"), "<ul class=\"plain\">\n\(items)</ul>\n")
    }
}
