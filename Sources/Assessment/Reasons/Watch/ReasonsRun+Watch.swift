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
        let joint = table.joint(with: variable)
        item.information = mutualInformation(joint)
        let now = table.prior[query.state]
        var chance = 0.0
        for happens in [true, false] {
            let column = joint.map { $0[happens ? 1 : 0] }
            let probability = column.reduce(0, +)
            guard probability > 0 else { continue }
            let posterior = column[query.state] / probability
            item.outcomes.append(
                WatchItem.Outcome(
                    happens: happens, probability: min(1, probability), posterior: posterior,
                    word: bands.word(of: posterior)))
            // What differs by rounding is the same.
            if (posterior - now).magnitude > 1e-12, bands.index(of: posterior) != bands.index(of: now) {
                chance += probability
            }
        }
        item.chanceOfOtherWord = min(1, chance)
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
        let low = below.upperBound > 0 ? above.lowerBound / below.upperBound : 0
        let high = below.lowerBound > 0 ? above.upperBound / below.lowerBound : .infinity
        return low...max(low, high)
    }
}

/// The mutual information in bits of the rows and the columns of a joint distribution.
private func mutualInformation(_ joint: [[Double]]) -> Double {
    let columns = joint.first?.count ?? 0
    let sums = (0..<columns).map { column in joint.reduce(0) { $0 + $1[column] } }
    var bits = 0.0
    for row in joint {
        let total = row.reduce(0, +)
        for (value, sum) in zip(row, sums) where value > 0 { bits += value * binaryLogarithm(value / (total * sum)) }
    }
    return max(0, bits)
}

/// The joint distribution of a target with any other variable, over all worlds that uncertain evidence leaves open.
///
/// P(target, other) is the sum over worlds and states of P(world) · P(state | world) · P(other | state, world): one propagation for each,
/// whatever the number of others.
private struct TargetTable {
    let prior: [Double]
    private var parts: [(state: Int, weight: Double, posteriors: Posteriors)] = []

    init(_ reasons: ReasonsRun, _ point: PointNetwork) throws {
        let target = reasons.query.variable
        var prior = reasons.run.network.variables[target].states.map { _ in 0.0 }
        for world in reasons.worlds.worlds {
            let shares = try point.compiled.joint(of: [target], world.evidence).values
            for (state, share) in shares.enumerated() where share > 0 {
                prior[state] += world.weight * share
                var evidence = world.evidence
                evidence.observe(target, state: state)
                parts.append((state, world.weight * share, try point.compiled.posteriors(evidence)))
            }
        }
        self.prior = prior
    }

    /// A row for each state of the target.
    func joint(with other: Int) -> [[Double]] {
        var rows = prior.map { _ in [0.0, 0.0] }
        for part in parts {
            for (state, share) in part.posteriors[other].enumerated() where state < 2 {
                rows[part.state][state] += part.weight * share
            }
        }
        return rows
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
