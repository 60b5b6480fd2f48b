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

    /// A row that uses a parameter.
    struct User {
        var variable: Int
        var row: Int
        var power: Double
        var isComplemented: Bool
    }

    private struct Place: Hashable {
        var variable: Int
        var row: Int
        var state: Int
    }

    private static let steps = 9
    /// A ratio without a range is followed to so many times itself.
    private static let farthest = 32.0

    private let reasons: ReasonsRun
    private let point: PointNetwork
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

    private var neighbours: [(border: Double, word: String, isUpper: Bool)] {
        if reasons.basis == .weight { return [] }
        return reasons.bands.neighbours(of: now).map { ($0.border, $0.word, $0.border > now) }
    }

    /// - Parameters:
    ///   - value: where the border is reached
    ///   - now: where the number stands; beyond the border is on the far side from there
    private func change(
        _ neighbour: (border: Double, word: String, isUpper: Bool), at value: Double, from now: Double, isRising: Bool,
        in range: ClosedRange<Double>
    ) -> WordChange {
        let isAbove = (value - now).magnitude > 1e-9 ? value > now : isRising == neighbour.isUpper
        return WordChange(
            value: value, side: isAbove ? .above : .below, word: neighbour.word, isRise: neighbour.isUpper,
            isWithinRange: isAbove ? value < range.upperBound - 1e-9 : value > range.lowerBound + 1e-9)
    }

    /// The nearest on each side: what comes behind it may be another word again.
    private static func nearest(_ changes: [WordChange], _ value: Double) -> [WordChange] {
        let sorted = changes.sorted { ($0.value - value).magnitude < ($1.value - value).magnitude }
        return sorted.indices.filter { index in !sorted[..<index].contains { $0.side == sorted[index].side } }.map {
            sorted[$0]
        }
    }

    private func effect(_ found: (low: Double, high: Double, over: ClosedRange<Double>)) -> Hinge.Effect {
        if reasons.basis != .weight { return .probability(low: found.low, high: found.high, over: found.over) }
        // At a prior of one half posterior odds are the weight of the evidence.
        return .weight(
            low: ReasonsRun.odds(found.low), high: ReasonsRun.odds(found.high),
            over: ReasonsRun.odds(found.over.lowerBound)...ReasonsRun.odds(found.over.upperBound))
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

    // MARK: What rows share

    static func users(of parameter: Int, _ network: CaseNetwork) -> [User] {
        network.compiled.network.tables.flatMap { table in
            table.rows.enumerated().compactMap { row, content in
                guard case .shared(parameter, let power, let isComplemented) = content else { return nil }
                return User(variable: table.child, row: row, power: power, isComplemented: isComplemented)
            }
        }
    }

    private func vary(_ number: StatedNumber, parameter: Int) throws -> Varied? {
        let users = Self.users(of: parameter, point.network)
        let range = number.range
        let value = ReasonsRun.odds(point.network.compiled.midRange.parameter(parameter))
        let isFixed = range.lowerBound == range.upperBound
        // Evenly in the logarithm, since ratios multiply; a fixed one is followed far to either side for where the word changes.
        let span = isFixed ? (value / Self.farthest)...(value * Self.farthest) : range
        let step = power(span.upperBound / span.lowerBound, 1 / Double(Self.steps - 1))
        let ratios = (0..<Self.steps).map {
            $0 == Self.steps - 1 ? span.upperBound : span.lowerBound * power(step, Double($0))
        }
        let found = try probabilities(ratios + [value * 1.001, value / 1.001, value], users)
        if found.contains(where: \.isNaN) { return nil }
        let values = Array(found.prefix(Self.steps))
        let slope = (found[Self.steps] - found[Self.steps + 1]) / 0.002
        guard let low = values.first, let high = values.last, let least = values.min(), let most = values.max(),
            most > least || slope.magnitude > 1e-12
        else { return nil }
        var changes: [WordChange] = []
        for neighbour in neighbours {
            for index in values.indices.dropLast()
            where (values[index] - neighbour.border) * (values[index + 1] - neighbour.border) < 0 {
                let isRising = values[index] < values[index + 1]
                let crossing = try crossing(neighbour.border, ratios[index], ratios[index + 1], isRising, users)
                changes.append(change(neighbour, at: crossing, from: value, isRising: isRising, in: range))
            }
        }
        let now = found[Self.steps + 2]
        return Varied(
            value: value, effect: effect(isFixed ? (now, now, now...now) : (low, high, least...most)),
            changes: Self.nearest(changes, value), slope: slope)
    }

    /// Where the probability reaches a border between two ratios: nine-fold narrower each round, until the twelfth digit.
    private func crossing(
        _ border: Double, _ low: Double, _ high: Double, _ isRising: Bool, _ users: [User]
    ) throws -> Double {
        var (low, high) = (low, high)
        for _ in 0..<12 {
            let inner = (1...8).map { low + (high - low) * Double($0) / 9 }
            let values = try probabilities(inner, users)
            let beyond = values.firstIndex { isRising ? $0 >= border : $0 <= border } ?? inner.count
            let before = beyond > 0 ? inner[beyond - 1] : low
            high = beyond < inner.count ? inner[beyond] : high
            low = before
        }
        return (low + high) / 2
    }

    /// The probability of the proposition for several ratios of a source.
    private func probabilities(_ ratios: [Double], _ users: [User]) throws -> [Double] {
        var sums = [Double](repeating: 0, count: ratios.count)
        let variables = Set(users.map(\.variable)).sorted()
        for world in reasons.worlds.worlds {
            let found = try point.compiled.posteriors(
                of: [reasons.query], world.evidence, samples: ratios.count
            ) { sample, tables in
                for variable in variables {
                    var table = tables[variable]
                    for user in users where user.variable == variable {
                        let odds = power(ratios[sample], user.isComplemented ? -user.power : user.power)
                        table[2 * user.row] = 1 / (1 + odds)
                        table[2 * user.row + 1] = odds / (1 + odds)
                    }
                    tables[variable] = table
                }
            }
            guard let values = found.first else { continue }
            for (index, value) in values.enumerated() { sums[index] += world.weight * value }
        }
        return sums
    }
}
