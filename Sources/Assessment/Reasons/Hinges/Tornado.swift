import Inference

/// Varies the numbers of a case one at a time, all others at the mid-range.
///
/// One pass through the network gives the posterior as a function of every number in its tables (Coupé & van der Gaag 2002), exactly. What
/// several rows share, the reliability of a source, is stepped through its range.
struct Tornado {
    /// One number varied.
    struct Varied {
        /// Where it stands at the mid-range.
        var value: Double
        var effect: Hinge.Effect
        var changes: [WordChange]
        var slope: Double
    }

    private struct Place: Hashable {
        var variable: Int
        var row: Int
        var state: Int
    }

    let reasons: ReasonsRun
    let point: PointNetwork
    private let now: Double
    private var responses: [Place: Response] = [:]
    private var posteriors: [Double] = []

    init(_ reasons: ReasonsRun, _ point: PointNetwork) throws {
        self.reasons = reasons
        self.point = point
        var total = 0.0
        for world in reasons.worlds.worlds {
            let functions = try point.compiled.sensitivity(of: reasons.query, world.evidence)
            let posterior = try point.compiled.joint(of: [reasons.query.variable], world.evidence)
                .values[reasons.query.state]
            posteriors.append(posterior)
            total += world.weight * posterior
            for function in functions {
                let place = Place(variable: function.variable, row: function.row, state: function.state)
                responses[place, default: Response(parts: [], rest: 0)].parts.append((world.weight, function))
            }
        }
        // Worlds that do not hang on a number count as they are.
        for (place, response) in responses {
            responses[place]?.rest = total - response.parts.reduce(0) { $0 + $1.weight * $1.function.posterior }
        }
        now = total
    }

    /// Nil when the proposition does not hang on the number.
    func vary(_ number: StatedNumber) throws -> Varied? {
        switch number.target {
        case .row(let variable, let row, let state):
            return responses[Place(variable: variable, row: row, state: state)].flatMap { vary(number, $0, scale: 1) }
        case .ratioRow(let variable, let row, let scale):
            return responses[Place(variable: variable, row: row, state: 1)].flatMap { vary(number, $0, scale: scale) }
        case .parameter(let parameter): return try vary(number, parameter: parameter)
        case .observation(let statement): return vary(number, observation: statement)
        }
    }

    // MARK: A number of a table

    private func vary(_ number: StatedNumber, _ response: Response, scale: Double) -> Varied? {
        guard let value = response.parts.first?.function.value else { return nil }
        let range = (number.range.lowerBound / scale)...(number.range.upperBound / scale)
        guard let found = response.probabilities(over: range) else { return nil }
        let slope = response.slope
        let changes = neighbours.compactMap { neighbour in
            response.number(for: neighbour.border).map {
                change(neighbour, at: $0 * scale, from: value * scale, isRising: slope > 0, in: number.range)
            }
        }
        return Varied(
            value: value * scale, effect: effect(found), changes: Self.nearest(changes, value * scale), slope: slope)
    }

    var neighbours: [(border: Double, word: String, isUpper: Bool)] {
        if reasons.basis == .weight { return [] }
        return reasons.bands.neighbours(of: now).map { ($0.border, $0.word, $0.border > now) }
    }

    /// - Parameters:
    ///   - value: where the border is reached
    ///   - now: where the number stands; beyond the border is on the far side from there
    func change(
        _ neighbour: (border: Double, word: String, isUpper: Bool), at value: Double, from now: Double, isRising: Bool,
        in range: ClosedRange<Double>
    ) -> WordChange {
        let isAbove = (value - now).magnitude > 1e-9 ? value > now : isRising == neighbour.isUpper
        return WordChange(
            value: value, side: isAbove ? .above : .below, word: neighbour.word, isRise: neighbour.isUpper,
            isWithinRange: isAbove ? value < range.upperBound - 1e-9 : value > range.lowerBound + 1e-9)
    }

    /// The nearest on each side: what comes behind it may be another word again.
    static func nearest(_ changes: [WordChange], _ value: Double) -> [WordChange] {
        let sorted = changes.sorted { ($0.value - value).magnitude < ($1.value - value).magnitude }
        return sorted.indices.filter { index in !sorted[..<index].contains { $0.side == sorted[index].side } }.map {
            sorted[$0]
        }
    }

    func effect(_ found: (low: Double, high: Double, over: ClosedRange<Double>)) -> Hinge.Effect {
        let low = reasons.told(found.low)
        let high = reasons.told(found.high)
        let over = reasons.told(found.over.lowerBound)...reasons.told(found.over.upperBound)
        if reasons.basis != .weight { return .probability(low: low, high: high, over: over) }
        // At a prior of one half posterior odds are the weight of the evidence.
        return .weight(
            low: ReasonsRun.odds(low), high: ReasonsRun.odds(high),
            over: ReasonsRun.odds(over.lowerBound)...ReasonsRun.odds(over.upperBound))
    }

    // MARK: The proportion of uncertain evidence

    /// The mixture is linear in each proportion.
    private func vary(_ number: StatedNumber, observation statement: String) -> Varied? {
        guard let position = reasons.worlds.open.firstIndex(where: { $0.statement == statement }) else { return nil }
        let value = (number.range.lowerBound + number.range.upperBound) / 2
        var sides = [0.0, 0.0]
        var weights = [0.0, 0.0]
        for (world, posterior) in zip(reasons.worlds.worlds, posteriors) {
            let side = world.seen[position] ? 1 : 0
            sides[side] += world.weight * posterior
            weights[side] += world.weight
        }
        guard weights[0] > 0, weights[1] > 0 else { return nil }
        let (unseen, seen) = (sides[0] / weights[0], sides[1] / weights[1])
        let at = { (proportion: Double) in unseen + proportion * (seen - unseen) }
        let (low, high) = (at(number.range.lowerBound), at(number.range.upperBound))
        let changes = neighbours.compactMap { neighbour -> WordChange? in
            guard seen != unseen else { return nil }
            let needed = (neighbour.border - unseen) / (seen - unseen)
            guard (0...1).contains(needed) else { return nil }
            return change(neighbour, at: needed, from: value, isRising: seen > unseen, in: number.range)
        }
        return Varied(
            value: value, effect: effect((low, high, min(low, high)...max(low, high))),
            changes: Self.nearest(changes, value), slope: seen - unseen)
    }
}
