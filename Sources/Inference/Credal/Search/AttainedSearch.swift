/// Reaches further where bounds are not exact, by descent in the network as a whole.
///
/// With all parameters but one fixed a posterior is monotone in that one, and one pass up and down gives its derivatives by all of
/// them (Darwiche 2003): each row goes to the extreme point, each shared parameter to the end of its range, to which its
/// derivative leads; until nothing is gained. Every point on the way is a Bayesian network whose posteriors may be the furthest yet
/// for other questions as well, and is taken note of for all.
struct AttainedSearch {
    /// What is narrower than this is left alone.
    private static let leastGap = 1e-9
    /// Rounds of one descent, and how often a round is tried with half of its steps.
    private static let mostRounds = 12
    private static let mostHalvings = 5

    /// So many shared parameters are tried inside their ranges, the most promising ones: each takes passes of its own.
    private static let mostInside = 8

    /// Where more is asked than this, descent has to leave most of it to what it comes across; and where one pass through the
    /// network computes more table entries than this, it can make only a few.
    private static let few = 200
    private static let largePass = 20_000

    private let network: CompiledCredalNetwork
    private let evidence: Evidence
    private let queries: [Query]
    private let places: [[Int]]
    private let openRows: [(number: Int, variable: Int, row: Int)]
    /// Table entries that may still be worked through.
    private var left: Int
    /// The furthest points so far for each query.
    private var best: [Best]
    /// Queries that the evidence leaves nothing to be found about.
    private let isSettled: [Bool]

    private struct Best {
        var low: Double
        var high: Double
        var lowAt: BoundPlace
        var highAt: BoundPlace
    }

    /// - Returns: nil where there is nothing to be gained
    init?(
        _ network: CompiledCredalNetwork, evidence: Evidence, queries: [Query], bounds: [CredalBounds], budget: Budget
    ) {
        guard budget.entriesInAll > 0, bounds.contains(where: { Self.gap($0) > Self.leastGap }) else { return nil }
        self.network = network
        self.evidence = evidence
        self.queries = queries
        let findings = try? EvidenceWeights(evidence, cardinalities: network.network.graph.cardinalities)
        isSettled = queries.map { query in
            network.network.graph.cardinalities[query.variable] == 1 || findings?.onlyState(of: query.variable) != nil
        }
        let isSmall = queries.count <= Self.few && network.evaluator.entries <= Self.largePass
        left = isSmall ? budget.entriesInAll * 2 : budget.entriesInAll / 2
        let tables = network.evaluator.engine.tables
        let layout = network.layout
        places = network.network.variables.indices.map(tables.places)
        openRows = network.network.variables.indices.flatMap { variable in
            layout.rowNumbers(of: variable).enumerated().filter { layout.rows[$0.element].count != 1 }
                .map { ($0.element, variable, $0.offset) }
        }
        best = bounds.map {
            Best(low: $0.attained.lowerBound, high: $0.attained.upperBound, lowAt: $0.low, highAt: $0.high)
        }
    }

    private static func gap(_ bounds: CredalBounds) -> Double {
        max(
            bounds.attained.lowerBound - bounds.enclosing.lowerBound,
            bounds.enclosing.upperBound - bounds.attained.upperBound)
    }

    /// Widens what the bounds attain, the widest gap first, as far as the work allows.
    mutating func improve(_ bounds: inout [CredalBounds]) throws(InferenceError) {
        var ends: [(gap: Double, query: Int, end: RangeEnd)] = []
        for (index, bound) in bounds.enumerated() {
            ends.append((bound.attained.lowerBound - bound.enclosing.lowerBound, index, .low))
            ends.append((bound.enclosing.upperBound - bound.attained.upperBound, index, .high))
        }
        ends.sort { ($1.gap, $0.query, $0.end.rawValue) < ($0.gap, $1.query, $1.end.rawValue) }
        for end in ends where end.gap > Self.leastGap && !isSettled[end.query] {
            if left <= 0 { break }
            try descend(end.query, end.end)
        }
        for (index, bound) in bounds.enumerated() {
            let own = best[index]
            bounds[index] = CredalBounds(
                attained: own.low...own.high,
                enclosing: min(bound.enclosing.lowerBound, own.low)...max(bound.enclosing.upperBound, own.high),
                low: own.lowAt, high: own.highAt)
        }
    }

    // MARK: One descent

    private mutating func descend(_ index: Int, _ end: RangeEnd) throws(InferenceError) {
        let query = queries[index]
        var point = (end == .low ? best[index].lowAt : best[index].highAt).assignment
        guard var posteriors = try evaluate(point) else { return }

        /// Goes there if that is further.
        func take(_ next: Assignment) throws(InferenceError) -> Bool {
            guard let found = try evaluate(next) else { return false }
            let (here, there) = (posteriors[query.variable, query.state], found[query.variable, query.state])
            guard end == .low ? there < here - 1e-12 : there > here + 1e-12 else { return false }
            (point, posteriors) = (next, found)
            return true
        }

        for _ in 0..<Self.mostRounds where left > 0 {
            let steps = try steps(from: point, posteriors, query, end)
            var count = steps.count
            var isBetter = false
            for _ in 0...Self.mostHalvings where count > 0 && left > 0 && !isBetter {
                var next = point
                for step in steps.prefix(count) { step.apply(to: &next) }
                isBetter = try take(next)
                count /= 2
            }
            // The best value of a shared parameter may lie inside its range: ever shorter steps towards where the slope leads.
            for step in steps.filter({ $0.parameter >= 0 }).prefix(Self.mostInside) where !isBetter {
                let origin = point.parameterLogOdds[step.parameter]
                var shorter = step
                for _ in 0..<Self.mostHalvings where left > 0 && !isBetter {
                    shorter.logOdds = (origin + shorter.logOdds) / 2
                    var next = point
                    shorter.apply(to: &next)
                    isBetter = try take(next)
                }
            }
            if !isBetter { break }
        }
    }

    /// A change of one row or parameter.
    private struct Step {
        var row = -1
        var choice: Int32 = 0
        var parameter = -1
        var logOdds = 0.0
        /// How much it promises, by the slope at where it starts.
        var gain: Double

        func apply(to assignment: inout Assignment) {
            if row >= 0 { assignment.choices[row] = choice }
            if parameter >= 0 { assignment.parameterLogOdds[parameter] = logOdds }
        }
    }

    /// All changes that lead the right way, the most promising first.
    private mutating func steps(
        from point: Assignment, _ posteriors: Posteriors, _ query: Query, _ end: RangeEnd
    ) throws(InferenceError) -> [Step] {
        let sign = end == .low ? -1.0 : 1.0
        let states = network.network.graph.cardinalities[query.variable]
        let here = posteriors[query.variable, query.state]
        left -= 3 * network.evaluator.entries
        let gradient = try network.evaluator.engine.gradient(
            of: query.variable, weights: (0..<states).map { sign * (($0 == query.state ? 1 : 0) - here) }, evidence,
            logScale: posteriors.logEvidence, with: network.evaluator.tables(at: point))
        let layout = network.layout
        var found: [Step] = []
        var slopes = [Double](repeating: 0, count: layout.parameterLow.count)
        for (number, variable, index) in openRows {
            let row = layout.rows[number]
            let own = places[variable][index * row.states..<(index + 1) * row.states]
            switch row.source {
            case .points:
                let current = layout.values(ofRow: number, choices: point.choices, logOdds: [])
                let base = zip(own, current).reduce(0) { $0 + gradient[$1.0] * $1.1 }
                var step = Step(row: number, gain: 0)
                for choice in 0..<row.count {
                    let start = row.offset + choice * row.states
                    var value = -base
                    for (state, place) in own.enumerated() { value += gradient[place] * layout.values[start + state] }
                    if value > step.gain { (step.choice, step.gain) = (Int32(choice), value) }
                }
                if step.gain > 1e-15 { found.append(step) }
            case .shared(let parameter, let power, let complemented):
                let t = point.parameterLogOdds[parameter] * power
                let rate = probability(logOdds: t) * probability(logOdds: -t) * (complemented ? -power : power)
                slopes[parameter] += rate * (gradient[own[own.startIndex + 1]] - gradient[own[own.startIndex]])
            }
        }
        for (parameter, slope) in slopes.enumerated() where slope != 0 {
            let target = slope > 0 ? layout.parameterHigh[parameter] : layout.parameterLow[parameter]
            let distance = target - point.parameterLogOdds[parameter]
            if distance != 0 {
                found.append(Step(parameter: parameter, logOdds: target, gain: abs(slope * distance)))
            }
        }
        return found.enumerated().sorted { ($1.element.gain, $0.offset) < ($0.element.gain, $1.offset) }
            .map(\.element)
    }

    /// Posteriors at a point, taken note of for all queries; nil where the evidence is impossible.
    private mutating func evaluate(_ point: Assignment) throws(InferenceError) -> Posteriors? {
        left -= network.evaluator.entries
        guard let found = try network.posteriorsIfPossible(at: point, evidence: evidence) else { return nil }
        for (index, query) in queries.enumerated() {
            let value = found[query.variable, query.state]
            if value < best[index].low { (best[index].low, best[index].lowAt) = (value, .known(point)) }
            if value > best[index].high { (best[index].high, best[index].highAt) = (value, .known(point)) }
        }
        return found
    }
}
