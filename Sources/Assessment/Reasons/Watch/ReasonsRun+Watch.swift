import Cases
import Inference

extension ReasonsRun {
    /// Indicators, consequences and evidence that nobody has seen, the most telling first.
    func watch() throws -> [WatchItem] {
        let candidates = run.model.claims.filter { claim in
            guard claim.role != .claim, claim.name != proposition.subject,
                let variable = run.network.variable[claim.name]
            else { return false }
            if case .favours = claim.basis { return false }
            // Seen, though nobody said what that means.
            if run.selection.evidence.contains(claim.name) { return false }
            return worlds.states[variable] == nil && !worlds.open.contains { $0.variable == variable }
                && !claim.parents.isEmpty
        }
        let table = try point.map { try TargetTable(self, $0) }
        let items = try candidates.compactMap { claim in try item(claim, table) }
        let ranged = try addingRatios(to: items)
        return ranged.filter(\.saysSomething).enumerated().sorted {
            ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset)
        }.map(\.element)
    }

    private func item(_ claim: Claim, _ table: TargetTable?) throws -> WatchItem? {
        guard let variable = run.network.variable[claim.name] else { return nil }
        let today = run.options.today ?? run.options.asOf
        let by = claim.details.by
        var item = WatchItem(
            claim: claim.name, text: claim.text, role: claim.role, by: by,
            isOverdue: by.flatMap { by in today.map { $0 > by } } ?? false, information: nil, chanceOfOtherWord: nil,
            outcomes: [], ratioIfSeen: nil, ratioIfNot: nil)
        guard basis == .midRange, let table, !influence.restsOnUnknown(variable) else { return item }
        let now = table.prior[query.state]
        var chance = 0.0
        var left = 0.0
        var isSameWord = false
        for happens in [true, false] {
            let (probability, posterior) = table.outcome(of: variable, state: happens ? 1 : 0)
            guard probability > 0 else { continue }
            let value = posterior[query.state]
            left += probability * entropy(posterior)
            item.outcomes.append(
                WatchItem.Outcome(
                    happens: happens, probability: min(1, probability), posterior: told(value),
                    word: bands.word(of: value)))
            // What differs by rounding is the same.
            if (value - now).magnitude > 1e-12, bands.index(of: value) != bands.index(of: now) {
                chance += probability
            } else {
                isSameWord = true
            }
        }
        item.information = max(0, entropy(table.prior) - left)
        // Where either answer changes the word, that is certain whatever their chances add up to.
        item.chanceOfOtherWord = isSameWord ? min(1, chance) : 1
        return item
    }

    /// Likelihood ratios for those that have no information in bits.
    private func addingRatios(to items: [WatchItem]) throws -> [WatchItem] {
        let open = items.indices.filter { items[$0].information == nil }
        guard !open.isEmpty, run.network.variables[query.variable].states.count == 2 else { return items }
        let queries = open.compactMap { run.network.variable[items[$0].claim].map { Query(variable: $0, state: 1) } }
        let others = run.suppositions.filter { $0.variable != query.variable }
        let sides = try [query.state, 1 - query.state].map { state in
            try run.inquiry.bounds(
                of: queries, supposing: others + [Observation(variable: query.variable, state: state, statement: "")],
                keeping: { $0.variable != query.variable })
        }
        guard queries.count == open.count, let ifTrue = sides[0], let ifFalse = sides[1] else { return items }
        var items = items
        for (position, index) in open.enumerated() {
            let (yes, no) = (ifTrue[position].enclosing, ifFalse[position].enclosing)
            items[index].ratioIfSeen = Self.quotient(yes, no)
            items[index].ratioIfNot = Self.quotient(
                (1 - yes.upperBound)...(1 - yes.lowerBound), (1 - no.upperBound)...(1 - no.lowerBound))
        }
        return items
    }

    /// Every quotient of two numbers that lie in two ranges of probabilities.
    static func quotient(_ above: ClosedRange<Double>, _ below: ClosedRange<Double>) -> ClosedRange<Double> {
        let low = below.upperBound > 0 ? above.lowerBound / below.upperBound : above.lowerBound > 0 ? .infinity : 0
        let high = below.lowerBound > 0 ? above.upperBound / below.lowerBound : .infinity
        return low...max(low, high)
    }
}

/// Shannon's entropy in bits.
private func entropy(_ distribution: [Double]) -> Double {
    distribution.reduce(0) { $1 > 0 ? $0 - $1 * binaryLogarithm($1) : $0 }
}

/// What a target would be once another variable is known, for any of them.
///
/// In each world that uncertain evidence leaves open, P(target, other) is P(state) · P(other | state): one propagation for each state of the target,
/// whatever the number of others. Worlds keep their stated weights when more becomes known, as Jeffrey's rule is applied throughout.
private struct TargetTable {
    private struct World {
        var weight: Double
        var shares: [Double]
        /// For each state of the target; nil for impossible ones.
        var posteriors: [Posteriors?]
    }

    let prior: [Double]
    private let worlds: [World]

    init(_ reasons: ReasonsRun, _ point: PointNetwork) throws {
        let target = reasons.query.variable
        let worlds = try reasons.worlds.worlds.map { world in
            let shares = try point.compiled.joint(of: [target], world.evidence).values
            let posteriors = try shares.enumerated().map { state, share -> Posteriors? in
                if share <= 0 { return nil }
                var evidence = world.evidence
                evidence.observe(target, state: state)
                return try point.compiled.posteriors(evidence)
            }
            return World(weight: world.weight, shares: shares, posteriors: posteriors)
        }
        prior = reasons.run.network.variables[target].states.indices.map { state in
            worlds.reduce(0) { $0 + $1.weight * $1.shares[state] }
        }
        self.worlds = worlds
    }

    /// How probable a state of another variable is, and the target's distribution once it is known.
    func outcome(of other: Int, state: Int) -> (probability: Double, posterior: [Double]) {
        var probability = 0.0
        var possible = 0.0
        var posterior = prior.map { _ in 0.0 }
        for world in worlds {
            let joint = zip(world.shares, world.posteriors).map { share, given in share * (given?[other, state] ?? 0) }
            let total = joint.reduce(0, +)
            probability += world.weight * total
            guard total > 0 else { continue }
            possible += world.weight
            for (index, value) in joint.enumerated() { posterior[index] += world.weight * value / total }
        }
        return (probability, possible > 0 ? posterior.map { $0 / possible } : posterior)
    }
}

extension WatchItem {
    /// Whether it would say anything at all.
    fileprivate var saysSomething: Bool {
        if let information { return information > 1e-9 }
        return [ratioIfSeen, ratioIfNot].contains { ratio in
            ratio.map { !($0.lowerBound == 1 && $0.upperBound == 1) } ?? false
        }
    }

    /// What they are ranked by: bits, and below all that have some, how far they speak for or against for certain.
    fileprivate var worth: Double {
        if let information { return 1 + information }
        let certain = [ratioIfSeen, ratioIfNot].compactMap { $0 }.map { ratio in
            max(ratio.lowerBound, ratio.upperBound > 0 ? 1 / ratio.upperBound : .infinity, 1)
        }
        let most = binaryLogarithm(certain.max() ?? 1)
        return most.isFinite ? most / (1 + most) : 1
    }
}
