import Cases
import Ledger

/// What a track record says, wherever it is shown.
struct TrackRecordPhrases: Sendable {
    let language: Language

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    private func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    // MARK: The whole

    /// `2 cases, 40 records from 2025-01-10 to 2025-05-02`.
    func summary(_ record: TrackRecord) -> String {
        let cases = count(record.cases, pick("case", "zaak"), pick("cases", "zaken"))
        let records = count(
            record.records, pick("record", "vastgelegd oordeel"), pick("records", "vastgelegde oordelen"))
        let days = record.days.map { days in
            days.lowerBound == days.upperBound
                ? pick(" of ", " van ") + days.lowerBound.description
                : pick(" from ", " van ") + days.lowerBound.description + pick(" to ", " tot ")
                    + days.upperBound.description
        }
        return "\(cases), \(records)\(days ?? "")"
    }

    var nothingScored: String {
        pick(
            "nothing can be scored yet: no outcome has a judgement or an estimate from before it",
            "er valt nog niets te scoren: geen uitkomst heeft een oordeel of schatting van ervoor")
    }

    var nothingRecorded: String {
        pick(
            "nothing is recorded: purport record CASE writes today's judgements down",
            "er is niets vastgelegd: purport record ZAAK legt de oordelen van vandaag vast")
    }

    var explanation: String {
        pick(
            "Brier: 0 is perfect, 0.25 is what always saying 50% gets. Log score: 0 is perfect, 0.693 is what always saying 50% gets. "
                + "Every claim counts once, however often it was judged; judgements count by their mid-range, "
                + "and where they have none by the best and the worst number of their range, never by its middle.",
            "Brier: 0 is volmaakt, 0,25 haalt wie altijd 50% zegt. Log-score: 0 is volmaakt, 0,693 haalt wie altijd 50% zegt. "
                + "Elke bewering telt één keer, hoe vaak er ook over geoordeeld is; oordelen tellen met hun middenwaarde, "
                + "en waar die er niet is met het gunstigste en het ongunstigste getal van hun marge, nooit met het midden."
        )
    }

    func hasRuledOut(_ record: TrackRecord) -> Bool {
        record.forecasters.contains { ($0.points?.ruledOut ?? 0) > 0 }
    }

    var ruledOut: String {
        pick("∞: something happened that was given no chance", "∞: er gebeurde iets dat geen kans kreeg")
    }

    // MARK: Tables, the first row with their heads

    func scoreRows(_ record: TrackRecord) -> [[String]] {
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
            let name = name(of: forecaster)
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
        return rows
    }

    func name(of forecaster: TrackRecord.Forecaster) -> String {
        switch forecaster.kind {
        case .purport: forecaster.name
        case .author: forecaster.name + pick(" (author)", " (auteur)")
        case .source: forecaster.name + pick(" (source)", " (bron)")
        }
    }

    func calibrationRows(_ points: PointScore) -> [[String]] {
        let heads = [
            pick("said", "gezegd"), pick("mean", "gemiddeld"), pick("came true", "kwam uit"),
            pick("claims", "beweringen"), pick("judgements", "oordelen"),
        ]
        let rows = points.calibration.buckets.filter { $0.forecasts > 0 }.map { bucket in
            [
                Numbers.percent(bucket.low...bucket.high), Numbers.percent(bucket.said),
                Numbers.percent(bucket.cameTrue), String(bucket.claims), String(bucket.forecasts),
            ]
        }
        return [heads] + rows
    }

    /// The Brier score as the sum of its parts.
    func brierParts(_ points: PointScore) -> String {
        let murphy = points.murphy
        let within = murphy.withinBuckets
        let parts =
            pick("reliability ", "betrouwbaarheid ") + Numbers.score(murphy.reliability, language)
            + pick(" − resolution ", " − onderscheid ") + Numbers.score(murphy.resolution, language)
            + pick(" + uncertainty ", " + onzekerheid ") + Numbers.score(murphy.uncertainty, language)
            + (within < 0 ? " − " : " + ") + pick("within buckets ", "binnen de vakken ")
            + Numbers.score(abs(within), language)
        return "Brier \(Numbers.score(points.brier, language)) = \(parts)"
    }

    // MARK: What is not scored

    /// What needs doing first; else in the order of the cases.
    func openInOrder(_ record: TrackRecord) -> [TrackRecord.Open] {
        record.open.enumerated().sorted {
            ($0.element.reason.rank, $0.offset) < ($1.element.reason.rank, $1.offset)
        }.map(\.element)
    }

    /// Judgements that are set aside, and those that are scored of which whoever reads the score should know something.
    func leftOut(_ record: TrackRecord) -> [(label: String, text: String)] {
        var notes: [(label: String, text: String)] = []
        let aside = record.leftOut.map { "\($0.count) \($0.reason.words(language))" }
        if !aside.isEmpty { notes.append((pick("Set aside", "Niet gebruikt"), aside.joined(separator: "; "))) }
        if record.datedByHand > 0 {
            notes.append(
                (
                    pick("By hand", "Met de hand"),
                    pick(
                        "\(count(record.datedByHand, "record", "records")) dated by --today and not by the clock",
                        "\(count(record.datedByHand, "oordeel", "oordelen")) gedateerd met --today en niet door de klok"
                    )
                ))
        }
        if !record.reworded.isEmpty {
            notes.append(
                (
                    pick("Reworded", "Herschreven"),
                    pick("worded otherwise when recorded: ", "anders verwoord toen het werd vastgelegd: ")
                        + record.reworded.joined(separator: ", ")
                ))
        }
        return notes
    }
}
