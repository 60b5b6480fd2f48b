import Assessment
import Cases

/// A case worked out the plain way, from what the guide says the words mean: every world is weighed one by one, for one choice of
/// all numbers. Knows nothing of networks.
struct CaseOracle {
    let model: Case

    /// One choice of all numbers of the case.
    typealias Values = [NumberPlace: Double]

    private struct World {
        var claims: [String: Bool] = [:]
        var answers: [String: String] = [:]

        func holds(_ proposition: Proposition) -> Bool {
            switch proposition {
            case .claim(let name): claims[name] == true
            case .hypothesis(let set, let name): answers[set] == name
            }
        }
    }

    // MARK: What can be chosen

    /// Numbers that are chosen together, and all ways to choose them at ends of their ranges.
    func choices(ratioSteps: Int) -> [(places: [NumberPlace], options: [[Double]])] {
        var found: [(places: [NumberPlace], options: [[Double]])] = []
        func add(_ place: NumberPlace, _ likelihood: Likelihood) {
            let ends = likelihood.low == likelihood.high ? [likelihood.low] : [likelihood.low, likelihood.high]
            found.append(([place], ends.map { [$0] }))
        }
        for set in model.hypotheses {
            let points = Self.corners(low: set.hypotheses.map(\.prior.low), high: set.hypotheses.map(\.prior.high))
            found.append((set.hypotheses.map { .hypothesis(set: set.name, name: $0.name) }, points))
        }
        for claim in model.claims {
            let name = claim.name
            switch claim.basis {
            case .prior(let prior): add(.prior(claim: name), prior)
            case .nothing, .estimate: add(.prior(claim: name), .unstated)
            case .rules(let rules, let otherwise):
                for rule in rules { add(.line(claim: name, condition: rule.condition), rule.likelihood) }
                add(.line(claim: name, condition: nil), otherwise)
            case .causes(let causes, let leak):
                for cause in causes { add(.cause(claim: name, condition: cause.condition), cause.likelihood) }
                add(.leak(claim: name), leak)
            case .favours(let favours):
                for favour in favours {
                    let place = NumberPlace.favours(evidence: name, proposition: favour.proposition)
                    found.append(([place], [[favour.ratio.low], [favour.ratio.high]]))
                }
            }
            if case .uncertain(let likelihood) = claim.observation { add(.observed(evidence: name), likelihood) }
        }
        for source in model.sources {
            guard let ratio = source.reliability.ratio else { continue }
            let steps = ratio.low == ratio.high ? 1 : ratioSteps
            let low = ratio.low / (1 + ratio.low)
            let high = ratio.high / (1 + ratio.high)
            let values = (0..<steps).map { step in
                let theta = steps == 1 ? low : low + (high - low) * Double(step) / Double(steps - 1)
                return [theta / (1 - theta)]
            }
            found.append(([.reliability(source: source.name)], values))
        }
        return found
    }

    /// Extreme points of ranges that have to add up to 1.
    private static func corners(low: [Double], high: [Double]) -> [[Double]] {
        var found: [[Double]] = []
        for free in low.indices {
            for mask in 0..<(1 << low.count) where mask & (1 << free) == 0 {
                var point = low
                for index in low.indices where mask & (1 << index) != 0 { point[index] = high[index] }
                point[free] = 0
                point[free] = 1 - point.reduce(0, +)
                if point[free] < low[free] - 1e-12 || point[free] > high[free] + 1e-12 { continue }
                found.append(point)
            }
        }
        return found
    }

    // MARK: One choice

    /// How likely every proposition is; nil where what is observed is impossible.
    ///
    /// - Parameter headline: what the headline is supposed to be
    func likelihoods(_ values: Values, headline: Bool? = nil) -> [Proposition: Double]? {
        let uncertain = model.claims.compactMap { claim -> (name: String, share: Double)? in
            guard case .uncertain = claim.observation else { return nil }
            return (claim.name, values[.observed(evidence: claim.name)] ?? 0)
        }
        var total: [Proposition: Double] = [:]
        for settled in 0..<(1 << uncertain.count) {
            var seen: [String: Bool] = [:]
            var share = 1.0
            for (bit, node) in uncertain.enumerated() {
                let isTrue = settled >> bit & 1 == 1
                seen[node.name] = isTrue
                share *= isTrue ? node.share : 1 - node.share
            }
            if share == 0 { continue }
            guard let part = settledLikelihoods(values, headline: headline, seen: seen) else { return nil }
            for (proposition, value) in part { total[proposition, default: 0] += share * value }
        }
        return total
    }

    private func settledLikelihoods(
        _ values: Values, headline: Bool?, seen: [String: Bool]
    ) -> [Proposition: Double]? {
        var sums: [Proposition: Double] = [:]
        var total = 0.0
        forEachWorld(World(), model.hypotheses[...], model.claims[...]) { world in
            if let headline, let name = model.headline?.name, world.claims[name] != headline { return }
            let weight = weight(of: world, values, seen, isHeadlineSupposed: headline != nil)
            if weight == 0 { return }
            total += weight
            for claim in model.claims where world.claims[claim.name] == true {
                sums[.claim(claim.name), default: 0] += weight
            }
            for (set, name) in world.answers { sums[.hypothesis(set: set, name: name), default: 0] += weight }
        }
        return total > 0 ? sums.mapValues { $0 / total } : nil
    }

    private func forEachWorld(
        _ world: World, _ sets: ArraySlice<HypothesisSet>, _ claims: ArraySlice<Claim>, _ body: (World) -> Void
    ) {
        var world = world
        if let set = sets.first {
            for hypothesis in set.hypotheses {
                world.answers[set.name] = hypothesis.name
                forEachWorld(world, sets.dropFirst(), claims, body)
            }
        } else if let claim = claims.first {
            for value in [false, true] {
                world.claims[claim.name] = value
                forEachWorld(world, sets, claims.dropFirst(), body)
            }
        } else {
            body(world)
        }
    }

    private func weight(
        of world: World, _ values: Values, _ seen: [String: Bool], isHeadlineSupposed: Bool
    ) -> Double {
        var weight = 1.0
        for set in model.hypotheses {
            weight *= values[.hypothesis(set: set.name, name: world.answers[set.name] ?? "")] ?? 0
        }
        for claim in model.claims {
            let isTrue = world.claims[claim.name] == true
            if case .favours(let favours) = claim.basis {
                // Seen, and nothing else is known of it: only the ratio counts.
                if !isTrue { return 0 }
                for favour in favours where world.holds(favour.proposition) {
                    weight *= values[.favours(evidence: claim.name, proposition: favour.proposition)] ?? 0
                }
                continue
            }
            let chance = chance(of: claim, in: world, values)
            weight *= isTrue ? chance : 1 - chance
            // Evidence of which nobody said how likely it would be either way is not weighed.
            if case .rules(let rules, let otherwise) = claim.basis, otherwise.isUnknown,
                rules.allSatisfy(\.likelihood.isUnknown)
            {
                continue
            }
            switch claim.observation {
            case .observed where !isTrue, .notFound where isTrue: return 0
            case .uncertain where seen[claim.name] != isTrue: return 0
            default: break
            }
        }
        for report in model.reports {
            guard model.source(report.source)?.reliability.ratio != nil else { continue }
            let ratio = values[.reliability(source: report.source)] ?? 1
            let saysSo = world.holds(report.proposition) == (report.stance == .asserts)
            weight *= saysSo ? ratio / (1 + ratio) : 1 / (1 + ratio)
        }
        return weight
    }

    private func chance(of claim: Claim, in world: World, _ values: Values) -> Double {
        let name = claim.name
        switch claim.basis {
        case .rules(let rules, _):
            let line = rules.first { $0.condition.evaluate(world.holds) }
            return values[.line(claim: name, condition: line?.condition)] ?? 0
        case .causes(let causes, _):
            var absent = 1 - (values[.leak(claim: name)] ?? 0)
            for cause in causes where cause.condition.evaluate(world.holds) {
                absent *= 1 - (values[.cause(claim: name, condition: cause.condition)] ?? 0)
            }
            return 1 - absent
        default: return values[.prior(claim: name)] ?? 0
        }
    }
}
