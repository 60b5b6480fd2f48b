import Cases
import Inference

extension ReasonsRun {
    /// So many statements are played one by one; those that do least play together as one.
    private static let mostPlayers = 40

    func movers() throws -> Movers {
        let ranges = try ratioRanges()
        guard let point else {
            let items = players.map { mover($0, contribution: nil, ratio: nil, ranges) }
            return Movers(without: nil, with: nil, method: .none, items: Self.sorted(items), rest: nil)
        }
        let game = try EvidenceGame(point, query, players, fixed: run.suppositions)
        let alone = try aloneAndLast(game)
        let ratios = alone.alone.map { value -> Double? in
            let before = alone.nothing.odds
            let ratio = value.odds / before
            return before > 0 && before.isFinite && !ratio.isNaN ? ratio : nil
        }
        let isWeight = basis == .weight
        let scale = { (chance: EvidenceGame.Chance) in isWeight ? chance.bits : chance.probability }
        let (without, with) = (scale(alone.nothing), scale(alone.everything))
        guard without.isFinite, with.isFinite else {
            let items = players.indices.map { mover(players[$0], contribution: nil, ratio: ratios[$0], ranges) }
            return Movers(without: nil, with: nil, method: .none, items: Self.sorted(items), rest: nil)
        }
        let strongest = players.indices.sorted { (alone.strength[$1], $0) < (alone.strength[$0], $1) }
        let single = strongest.prefix(players.count > Self.mostPlayers ? Self.mostPlayers - 1 : players.count)
        let rest = Array(strongest.dropFirst(single.count))
        let groups = single.sorted().map { [$0] } + (rest.isEmpty ? [] : [rest.sorted()])
        let plan = ShapleyPlan(players: groups.count)
        let coalitions = plan.coalitions.map { coalition in
            var members = [Bool](repeating: false, count: players.count)
            for (group, isIn) in zip(groups, coalition) where isIn { for player in group { members[player] = true } }
            return members
        }
        let shares = plan.values(try game.chances(coalitions).map(scale))
        var items: [Mover] = []
        var together: Movers.Rest?
        for (group, share) in zip(groups, shares) {
            guard let first = group.first, group.count == 1 else {
                together = Movers.Rest(
                    statements: group.map { players[$0].statement }, contribution: share.value,
                    standardError: share.standardError)
                continue
            }
            items.append(mover(players[first], contribution: share, ratio: ratios[first], ranges))
        }
        let method = plan.pairs.map { Movers.Method.sampled(pairs: $0, seed: ShapleyPlan.seed) } ?? .exact
        return Movers(without: without, with: with, method: method, items: Self.sorted(items), rest: together)
    }

    private struct AloneAndLast {
        var nothing: EvidenceGame.Chance
        var everything: EvidenceGame.Chance
        var alone: [EvidenceGame.Chance]
        /// How far a statement moves the log-odds when it is the first to be known and when it is the last.
        var strength: [Double]
    }

    /// What each statement does alone, and after all others.
    private func aloneAndLast(_ game: EvidenceGame) throws -> AloneAndLast {
        let count = players.count
        let none = [Bool](repeating: false, count: count)
        let all = [Bool](repeating: true, count: count)
        var coalitions = [none, all]
        for player in 0..<count {
            var (one, others) = (none, all)
            one[player] = true
            others[player] = false
            coalitions += [one, others]
        }
        let found = try game.chances(coalitions)
        let alone = (0..<count).map { found[2 + 2 * $0] }
        let strength = (0..<count).map { player in
            let first = (alone[player].yes - found[0].yes).magnitude
            let last = (found[1].yes - found[3 + 2 * player].yes).magnitude
            return first + last
        }
        return AloneAndLast(nothing: found[0], everything: found[1], alone: alone, strength: strength)
    }

    /// Enclosing likelihood ratios by statement: as worked out for the headline, else from the chances of what was found under either
    /// supposition. Of hypotheses there are none that hold whatever the others' priors are.
    private func ratioRanges() throws -> [String: ClosedRange<Double>] {
        if run.network.variables[query.variable].states.count != 2 || players.isEmpty { return [:] }
        var ranges: [String: ClosedRange<Double>] = [:]
        let (network, queries) = try run.network.withOneVariable(for: players)
        var alone = network
        alone.uncertain = []
        let inquiry = Inquiry(network: alone)
        let others = run.suppositions.filter { $0.variable != query.variable }
        let sides = try [query.state, 1 - query.state].map { state in
            try inquiry.bounds(
                of: queries, supposing: others + [Observation(variable: query.variable, state: state, statement: "")],
                keeping: { _ in false })
        }
        if let ifTrue = sides[0], let ifFalse = sides[1] {
            for (index, player) in players.enumerated() where player.uncertain == nil {
                ranges[player.statement] = Self.quotient(ifTrue[index].enclosing, ifFalse[index].enclosing)
            }
        }
        if proposition == assessment.headline.map(Proposition.claim) {
            for item in assessment.weight?.contributions ?? [] { ranges[item.statement] = item.ratio }
        }
        return ranges
    }

    private static func sorted(_ items: [Mover]) -> [Mover] {
        items.enumerated().sorted { ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset) }.map(\.element)
    }

    // MARK: One statement

    private func mover(
        _ player: Player, contribution: (value: Double, standardError: Double?)?, ratio: Double?,
        _ ranges: [String: ClosedRange<Double>]
    ) -> Mover {
        let model = run.model
        let report = reports[player.statement]
        let outcome = model.outcomes.first { $0.name == player.statement }
        let claim = run.claims[player.statement]
        let details = report?.details ?? claim?.details ?? outcome?.details
        let location = report?.location ?? claim?.location ?? outcome?.location
        var mover = Mover(
            statement: player.statement, kind: report != nil ? .report : outcome != nil ? .outcome : .evidence,
            contribution: contribution?.value, standardError: contribution?.standardError, ratio: ratio,
            ratioRange: ranges[player.statement], dependsOnPrior: player.uncertain != nil, weakness: [],
            quotes: details?.quotes ?? [], location: location)
        if mover.isWeak { mover.weakness = weakness(report, claim) }
        return mover
    }

    private var reports: [String: Report] {
        Dictionary(run.model.reports.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func weakness(_ report: Report?, _ claim: Claim?) -> [Weakness] {
        var found: [Weakness] = []
        let subject = proposition.subject
        if let report {
            let word = report.relays ?? report.source
            if let relayed = report.relays { found.append(.relays(source: relayed)) }
            if run.model.source(word)?.hasInterestServed(by: report.stance, report.proposition) == true {
                found.append(.servesInterest(source: word))
            }
            found += lowReliability(word)
            if report.proposition.subject != subject { found.append(.indirect(subject: report.proposition.subject)) }
        } else if let claim {
            if let reaction = claim.reaction { found += lowReliability(reaction.source) }
            let tied = claim.parents + (claim.reaction.map { [$0.proposition.subject] } ?? [])
            if case .uncertain = claim.observation { found.append(.uncertain) }
            if tied.contains(subject) {
                if claim.reaction == nil, found.isEmpty { found.append(.nearlyAsLikelyOtherwise) }
            } else if let first = tied.first {
                found.append(.indirect(subject: first))
            }
        }
        return found
    }

    private func lowReliability(_ source: String) -> [Weakness] {
        guard let reliability = run.model.source(source)?.reliability, let ratio = reliability.ratio,
            max(ratio.high, 1 / ratio.low) <= Convention.tellingRatio
        else { return [] }
        return [.lowReliability(source: source, written: reliability.written)]
    }
}

extension Mover {
    /// How much it does: its contribution, or where there is none what its ratio could do at most.
    var strength: Double {
        if let contribution { return contribution.magnitude }
        guard let range = ratioRange else { return ratio.map { binaryLogarithm($0).magnitude } ?? 0 }
        if range.lowerBound <= 0, range.upperBound.isInfinite { return 0 }
        let away = range.lowerBound > 0 ? max(range.upperBound, 1 / range.lowerBound) : .infinity
        return binaryLogarithm(max(away, 1))
    }

    /// Whether it weighs little: its ratio tells true from false less than ``Convention/tellingRatio`` times.
    public var isWeak: Bool {
        if let ratio { return ratio > 0 && max(ratio, 1 / ratio) < Convention.tellingRatio }
        guard let range = ratioRange, range.lowerBound > 0 else { return false }
        return max(range.upperBound, 1 / range.lowerBound) < Convention.tellingRatio
    }
}
