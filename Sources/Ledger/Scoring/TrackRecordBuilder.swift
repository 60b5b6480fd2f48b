import Cases

extension TrackRecord {
    /// Scores what was recorded and estimated in some cases by their outcomes.
    ///
    /// A judgement counts only when it was made before the day of the outcome; of several on one day the last counts.
    ///
    ///     let record = TrackRecord(cases, today: CalendarDate("2025-07-01"))
    ///     record.forecasters.first?.points?.brier
    ///
    /// - Parameter today: the day by which claims are overdue; nil leaves overdue ones untold.
    public init(_ cases: [LedgerCase], today: CalendarDate? = nil) {
        // Who wrote an article in one case is an author in all of them.
        let authors = Set(cases.flatMap { $0.model.articles.compactMap(\.author) })
        var builder = TrackRecordBuilder(today: today, authors: authors)
        for one in cases { builder.add(one) }
        self = builder.trackRecord(cases: cases.count)
    }
}

/// Gathers forecasts case by case.
struct TrackRecordBuilder {
    private struct Key: Hashable {
        var kind: TrackRecord.Forecaster.Kind
        var name: String
    }

    private let today: CalendarDate?
    private let authors: Set<String>
    private var forecasts: [Key: [Forecast]] = [:]
    private var witnesses: [String: TrackRecord.Witness] = [:]
    private var open: [TrackRecord.Open] = []
    private var leftOut: [TrackRecord.LeftOut.Reason: Int] = [:]
    private var records = 0
    private var datedByHand = 0
    private var reworded: [String] = []
    private var days: ClosedRange<CalendarDate>?

    init(today: CalendarDate?, authors: Set<String>) {
        self.today = today
        self.authors = authors
    }

    mutating func add(_ one: LedgerCase) {
        let resolutions = Resolutions(one.model)
        let recorded = addRecords(one, resolutions)
        let estimated = addEstimates(one, resolutions)
        addReports(one, resolutions)
        for subject in resolutions.subjects {
            let name = subject.proposition.written
            let said = [recorded[name], estimated[name]].compactMap { $0 }.max()
            if let reason = TrackRecord.Open.Reason(subject, said, today: today) {
                open.append(
                    TrackRecord.Open(caseName: one.name, claim: name, text: subject.text, reason: reason))
            }
        }
    }

    func trackRecord(cases: Int) -> TrackRecord {
        let purport = forecasts[Key(kind: .purport, name: "Purport")] ?? []
        let forecasters = forecasts.map { key, list in
            let claims = Set(list.filter { $0.point != nil }.map(\.claim))
            return TrackRecord.Forecaster(
                kind: key.kind, name: key.name, points: PointScore(list), ranges: RangeScore(list),
                purportOnSameClaims: key.kind == .purport
                    ? nil : PointScore(purport.filter { claims.contains($0.claim) }))
        }
        return TrackRecord(
            cases: cases, records: records, days: days,
            forecasters: forecasters.sorted { ($0.kind.rank, $0.name) < ($1.kind.rank, $1.name) },
            witnesses: witnesses.values.sorted { $0.name < $1.name }, open: open,
            leftOut: TrackRecord.LeftOut.Reason.allCases.compactMap { reason in
                leftOut[reason].map { TrackRecord.LeftOut(reason: reason, count: $0) }
            },
            datedByHand: datedByHand, reworded: reworded, today: today)
    }

    // MARK: Judgements

    /// What one party thought of one claim on a day.
    private struct View {
        var day: CalendarDate
        var point: Double?
        var range: ClosedRange<Double>
    }

    private mutating func addRecords(_ one: LedgerCase, _ resolutions: Resolutions) -> [String: Said] {
        guard let ledger = one.ledger else { return [:] }
        var views: [String: [View]] = [:]
        var changed: Set<String> = []
        for entry in ledger.entries {
            let record = entry.record
            records += 1
            if record.isDatedByHand { datedByHand += 1 }
            days =
                days.map { min($0.lowerBound, record.day)...max($0.upperBound, record.day) }
                ?? record.day...record.day
            guard let subject = resolutions[record.claim] else {
                if views.updateValue([], forKey: record.claim) == nil {
                    open.append(
                        TrackRecord.Open(
                            caseName: one.name, claim: record.claim, text: record.text, reason: .gone))
                }
                continue
            }
            if subject.text != record.text, changed.insert(record.claim).inserted {
                reworded.append("\(one.name): \(record.claim)")
            }
            views[record.claim, default: []].append(
                View(day: record.day, point: record.point, range: record.bounds.enclosing))
        }
        var said: [String: Said] = [:]
        for (claim, list) in views.sorted(by: { $0.key < $1.key }) {
            guard let subject = resolutions[claim] else { continue }
            said[claim] = add(list, subject, one.name, Key(kind: .purport, name: "Purport"))
        }
        return said
    }

    private mutating func addEstimates(_ one: LedgerCase, _ resolutions: Resolutions) -> [String: Said] {
        struct Author: Hashable {
            var source: String
            var claim: String
        }
        let names = Dictionary(one.model.sources.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        var views: [Author: [View]] = [:]
        var order: [Author] = []
        var said: [String: Said] = [:]
        for estimate in one.model.estimates {
            let claim = estimate.proposition.written
            guard resolutions[claim] != nil else { continue }
            said[claim] = max(said[claim] ?? .late, .late)
            guard !estimate.likelihood.isUnknown else {
                leftOut[.withoutNumber, default: 0] += 1
                continue
            }
            guard let day = estimate.details.on else {
                leftOut[.undated, default: 0] += 1
                continue
            }
            let author = Author(source: estimate.source, claim: claim)
            if views[author] == nil { order.append(author) }
            let (low, high) = (estimate.likelihood.low, estimate.likelihood.high)
            views[author, default: []].append(View(day: day, point: low == high ? low : nil, range: low...high))
        }
        for author in order {
            guard let subject = resolutions[author.claim], let list = views[author] else { continue }
            let name = names[author.source] ?? author.source
            let key = Key(kind: authors.contains(name) ? .author : .source, name: name)
            said[author.claim] = max(said[author.claim] ?? .late, add(list, subject, one.name, key))
        }
        return said
    }

    /// Adds what one party thought of a claim, as far as it can be scored.
    private mutating func add(
        _ views: [View], _ subject: Resolutions.Subject, _ caseName: String, _ key: Key
    ) -> Said {
        guard case .answered(let cameTrue, let outcome) = subject.resolution else { return .something }
        var last: [CalendarDate: View] = [:]
        for view in views {
            guard view.day < outcome else {
                leftOut[.afterOutcome, default: 0] += 1
                continue
            }
            if last.updateValue(view, forKey: view.day) != nil { leftOut[.replaced, default: 0] += 1 }
        }
        var said: Said = last.isEmpty ? .late : .nothing
        for view in last.values.sorted(by: { $0.day < $1.day }) {
            guard view.point != nil || view.range != 0...1 else {
                leftOut[.vacuous, default: 0] += 1
                continue
            }
            said = .something
            forecasts[key, default: []].append(
                Forecast(
                    claim: "\(caseName)\n\(subject.proposition.written)", day: view.day, point: view.point,
                    range: view.range, cameTrue: cameTrue))
        }
        return said
    }

    // MARK: Reports

    private mutating func addReports(_ one: LedgerCase, _ resolutions: Resolutions) {
        struct Statement: Hashable {
            var source: String
            var isAsserted: Bool
            var claim: String
        }
        let names = Dictionary(one.model.sources.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        var counted: Set<Statement> = []
        for report in one.model.reports {
            guard report.stance == .asserts || report.stance == .denies else { continue }
            let isAsserted = report.stance == .asserts
            let claim = report.proposition.written
            guard let subject = resolutions[claim],
                counted.insert(Statement(source: report.source, isAsserted: isAsserted, claim: claim)).inserted
            else { continue }
            let name = names[report.source] ?? report.source
            var witness = witnesses[name] ?? TrackRecord.Witness(name: name, right: 0, wrong: 0, open: 0)
            switch subject.resolution {
            case .answered(let cameTrue, let outcome):
                // Whoever says so once it is known has foretold nothing.
                if let day = report.details.on, day >= outcome { continue }
                if isAsserted == cameTrue { witness.right += 1 } else { witness.wrong += 1 }
            case .open, .ambiguous, .undated: witness.open += 1
            }
            witnesses[name] = witness
        }
    }
}

extension TrackRecord.Forecaster.Kind {
    fileprivate var rank: Int {
        switch self {
        case .purport: 0
        case .author: 1
        case .source: 2
        }
    }
}
