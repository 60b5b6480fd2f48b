import Cases
import Inference

/// The reasons for one proposition as they are put together.
struct ReasonsRun {
    let assessment: Assessment
    let run: AssessmentRun
    let proposition: Proposition
    let query: Query
    let basis: Reasons.Basis
    /// The case at one point; nil where none is known.
    let point: PointNetwork?
    let worlds: EvidenceWorlds
    let bands: WordBands
    /// Statements that were found, in the order of the network, and that the proposition is tied to.
    let players: [Player]
    let influence: Influence
    /// Whether the proposition is so probable, or improbable, at the point that numbers do not tell it from certain: it is not.
    let isNearCertain: Bool

    /// - Throws: ``InferenceFailure`` and errors of the engine
    init?(_ assessment: Assessment, _ proposition: Proposition) throws {
        let run = try AssessmentRun(assessment.model, assessment.options)
        guard let query = run.network.state(of: proposition),
            let worlds = EvidenceWorlds(run.network.observations + run.suppositions, uncertain: run.network.uncertain)
        else { return nil }
        self.assessment = assessment
        self.run = run
        self.proposition = proposition
        self.query = query
        self.worlds = worlds
        influence = Self.influence(run.network, worlds)
        bands = WordBands(assessment.model.scale)
        basis = Self.basis(run, proposition, query, worlds, influence)
        point =
            switch basis {
            case .midRange, .settled: try PointNetwork(run.network)
            case .weight: try PointNetwork(run.network, even: query.variable)
            case .ranges: nil
            }
        players = Self.players(run, query, worlds)
        isNearCertain = try Self.isNearCertain(point, query, worlds)
    }

    private static func isNearCertain(
        _ point: PointNetwork?, _ query: Query, _ worlds: EvidenceWorlds
    ) throws -> Bool {
        guard let point, worlds.states[query.variable] == nil else { return false }
        let found = try worlds.worlds.map { world in
            let values = try point.compiled.posteriors(world.evidence)[query.variable]
            return (weight: world.weight, yes: values[query.state], values: values)
        }
        let yes = found.reduce(0) { $0 + $1.weight * $1.yes }
        let other = found.contains { one in
            one.values.indices.contains { ($0 == query.state) != (yes > 0.5) && one.values[$0] > 0 }
        }
        return Certainty.isExtreme(yes) && other
    }

    /// A probability of the proposition as it may be told: certain only where it can be.
    func told(_ probability: Double) -> Double {
        isNearCertain ? Certainty.short(of: probability) : probability
    }

    private static func basis(
        _ run: AssessmentRun, _ proposition: Proposition, _ query: Query, _ worlds: EvidenceWorlds,
        _ influence: Influence
    ) -> Reasons.Basis {
        if worlds.states[query.variable] != nil || worlds.open.contains(where: { $0.variable == query.variable }) {
            return .settled
        }
        if !influence.restsOnUnknown(query.variable) { return .midRange }
        guard case .claim(let name) = proposition, run.claims[name]?.basis.isPrior == true else { return .ranges }
        var others = run.network
        others.unknownRows.removeAll { $0.variable == query.variable && $0.row == 0 }
        return Self.influence(others, worlds).restsOnUnknown(query.variable) ? .ranges : .weight
    }

    static func influence(_ network: CaseNetwork, _ worlds: EvidenceWorlds) -> Influence {
        Influence(network, observed: worlds.states, uncertain: Set(worlds.open.map(\.variable)))
    }

    static func players(_ run: AssessmentRun, _ query: Query, _ worlds: EvidenceWorlds) -> [Player] {
        let reaching = run.statementsThatReach(query.variable, run.network)
        var order: [String] = []
        var players: [String: Player] = [:]
        func add(_ statement: String, _ change: (inout Player) -> Void) {
            guard reaching.contains(statement) else { return }
            if players[statement] == nil { order.append(statement) }
            change(&players[statement, default: Player(statement: statement, findings: [])])
        }
        for observation in run.network.observations where observation.variable != query.variable {
            add(observation.statement) { $0.findings.append((observation.variable, observation.state)) }
        }
        for node in worlds.open where node.variable != query.variable {
            add(node.statement) { $0.uncertain = (node.variable, (node.low + node.high) / 2) }
        }
        return order.compactMap { players[$0] }
    }

    func reasons() throws -> Reasons? {
        guard let judgement = assessment.judgement(proposition) else { return nil }
        let isSettled = basis == .settled
        let (story, leftOut) = try story()
        return Reasons(
            proposition: proposition, basis: basis, judgement: judgement,
            word: basis == .midRange ? judgement.midRange.flatMap(bands.word) : nil,
            movers: isSettled ? .nothing : try movers(), hinges: isSettled ? .nothing : try hinges(),
            watch: isSettled ? [] : try watch(), story: story, conflict: try conflict(), leftOutOfStory: leftOut)
    }

    /// Odds; infinite at certainty.
    static func odds(_ probability: Double) -> Double {
        probability >= 1 ? .infinity : probability / (1 - probability)
    }
}

extension Movers {
    static let nothing = Movers(without: nil, with: nil, method: .none, items: [], rest: nil)
}

extension Hinges {
    static let nothing = Hinges(bars: [], fixed: [], usesInterestConvention: false, idle: 0, untried: 0)
}
