import Cases
import Inference

/// The table of evidence and hypotheses as it is put together.
struct MatrixRun {
    private let assessment: Assessment
    private let run: AssessmentRun
    private let subject: String
    private let variable: Int
    private let worlds: EvidenceWorlds
    private let columns: [EvidenceMatrix.Column]
    /// For each column, the state of the variable.
    private let states: [Int]
    private let players: [Player]

    /// Nil when there is no such claim or set.
    init?(_ assessment: Assessment, _ subject: String) throws {
        let run = try AssessmentRun(assessment.model, assessment.options)
        guard let variable = run.network.variable[subject],
            let worlds = EvidenceWorlds(run.network.observations + run.suppositions, uncertain: run.network.uncertain)
        else { return nil }
        self.assessment = assessment
        self.run = run
        self.subject = subject
        self.variable = variable
        self.worlds = worlds
        if let set = run.model.hypothesisSet(subject) {
            columns = set.hypotheses.map {
                EvidenceMatrix.Column(
                    proposition: .hypothesis(set: subject, name: $0.name), isNegated: false, text: $0.text)
            }
            states = Array(columns.indices)
        } else {
            columns = [false, true].map {
                EvidenceMatrix.Column(proposition: .claim(subject), isNegated: $0, text: "")
            }
            states = [1, 0]
        }
        players = ReasonsRun.players(run, Query(variable: variable, state: 0), worlds)
    }

    func matrix() throws -> EvidenceMatrix {
        let text = run.model.hypothesisSet(subject)?.text ?? run.claims[subject]?.text ?? subject
        return EvidenceMatrix(
            subject: subject, text: text, columns: columns, rows: try rows(), together: try together())
    }

    // MARK: Rows

    private func rows() throws -> [EvidenceMatrix.Row] {
        let (network, queries) = try run.network.withOneVariable(for: players)
        let others = run.suppositions.filter { $0.variable != variable }
        var prior = network
        prior.uncertain = []
        let inquiry = Inquiry(network: prior)
        let point = try PointNetwork(prior)
        var bounds: [[ClosedRange<Double>]] = []
        var points: [[Double?]] = []
        for state in states {
            let supposed = others + [Observation(variable: variable, state: state, statement: "")]
            let column = try inquiry.bounds(of: queries, supposing: supposed, keeping: { _ in false })
            bounds.append(queries.indices.map { column?[$0].enclosing ?? 0...1 })
            let known = Inquiry.states(supposed) ?? [:]
            let influence = Influence(prior, observed: known, uncertain: [])
            var evidence = Evidence()
            for (variable, state) in known.sorted(by: { $0.key < $1.key }) { evidence.observe(variable, state: state) }
            // A hypothesis that is impossible beforehand makes nothing likely.
            let posteriors = column == nil ? nil : try point.compiled.posteriors(evidence)
            points.append(
                queries.map { query in
                    influence.restsOnUnknown(query.variable) ? nil : posteriors?[query.variable, query.state]
                })
        }
        let reports = Set(run.model.reports.map(\.name))
        let outcomes = Set(run.model.outcomes.map(\.name))
        let rows = players.indices.map { index in
            row(
                players[index], reports, outcomes, bounds.map { $0[index] }, points.map { $0[index] })
        }
        return rows.enumerated().sorted { ($1.element.order, $0.offset) < ($0.element.order, $1.offset) }.map(\.element)
    }

    private func row(
        _ player: Player, _ reports: Set<String>, _ outcomes: Set<String>, _ ranges: [ClosedRange<Double>],
        _ points: [Double?]
    ) -> EvidenceMatrix.Row {
        let known = points.compactMap { $0 }
        let best = known.count == points.count ? known.max() : nil
        let shares = points.map { point in best.flatMap { best in point.map { best > 0 ? $0 / best : 1 } } }
        let telling = Convention.tellingRatio
        let readings: [EvidenceMatrix.Reading] = ranges.indices.map { column in
            if let share = shares[column] { return share * telling <= 1 ? .inconsistent : .consistent }
            let rivals = ranges.indices.filter { $0 != column }
            if rivals.contains(where: {
                ranges[$0].lowerBound >= telling * ranges[column].upperBound && ranges[$0].lowerBound > 0
            }) {
                return .inconsistent
            }
            return rivals.allSatisfy { ranges[$0].upperBound < telling * ranges[column].lowerBound }
                ? .consistent : .open
        }
        let isDiagnostic: Bool? =
            readings.contains(.inconsistent) ? true : readings.contains(.open) ? nil : false
        let cells = ranges.indices.map { column in
            EvidenceMatrix.Cell(
                reading: isDiagnostic == false ? .notDiagnostic : readings[column], likelihood: ranges[column],
                share: shares[column])
        }
        let least = shares.compactMap { $0 }.min()
        return EvidenceMatrix.Row(
            statement: player.statement,
            kind: reports.contains(player.statement)
                ? .report : outcomes.contains(player.statement) ? .outcome : .evidence,
            isUncertain: player.uncertain != nil, cells: cells,
            diagnosticity: best == nil ? nil : least.map { $0 > 0 ? 1 / $0 : .infinity },
            ratioRange: narrowed(spread(ranges), player.statement), isDiagnostic: isDiagnostic)
    }

    /// Of the headline the ratio is known from its weight as well, and mostly nearer.
    private func narrowed(_ ratio: ClosedRange<Double>, _ statement: String) -> ClosedRange<Double> {
        guard subject == assessment.headline,
            let known = assessment.weight?.contributions.first(where: { $0.statement == statement }),
            !known.dependsOnPrior
        else { return ratio }
        let low = max(ratio.lowerBound, known.ratio.lowerBound)
        return low...max(low, min(ratio.upperBound, known.ratio.upperBound))
    }

    /// Of a claim the ratio of true to false; of hypotheses that of the best to the worst.
    private func spread(_ ranges: [ClosedRange<Double>]) -> ClosedRange<Double> {
        if ranges.count == 2, run.model.hypothesisSet(subject) == nil {
            return ReasonsRun.quotient(ranges[0], ranges[1])
        }
        var (low, high) = (1.0, 1.0)
        for (index, above) in ranges.enumerated() {
            for (other, below) in ranges.enumerated() where other != index {
                let quotient = ReasonsRun.quotient(above, below)
                low = max(low, quotient.lowerBound)
                high = max(high, quotient.upperBound)
            }
        }
        return low...max(low, high)
    }

    // MARK: All together

    /// With all hypotheses equally likely beforehand posteriors are in proportion to P(all evidence | hypothesis).
    private func together() throws -> [Double]? {
        guard !players.isEmpty, !players.contains(where: { $0.uncertain != nil }), run.network.parents[variable].isEmpty
        else { return nil }
        var others = run.network
        others.unknownRows.removeAll { $0.variable == variable }
        var states = worlds.states
        states[variable] = nil
        let influence = Influence(others, observed: states, uncertain: [])
        if influence.restsOnUnknown(variable) { return nil }
        let point = try PointNetwork(run.network, even: variable)
        var evidence = Evidence()
        for (variable, state) in states.sorted(by: { $0.key < $1.key }) { evidence.observe(variable, state: state) }
        let posterior = try point.compiled.joint(of: [variable], evidence).values
        let best = posterior.max() ?? 1
        return self.states.map { posterior[$0] / best }
    }
}

extension EvidenceMatrix.Row {
    /// The most telling first; what something unknown decides after what tells, what does not tell last.
    fileprivate var order: Double {
        switch isDiagnostic {
        case true: 1e6 + min(diagnosticity ?? 1, 1e5)
        case nil: 1e3
        default: min(diagnosticity ?? 1, 1e2)
        }
    }
}
