import Cases
import Inference

/// Asks the network of a case for bounds under suppositions.
///
/// Uncertain evidence follows Jeffrey's rule (Jeffrey 1965, chapter 11): the answer is the mixture of the answers with the node
/// settled each way, in the stated proportions. Several such nodes are taken as observed independently of one another.
struct Inquiry {
    let network: CaseNetwork
    var effort = Effort.standard
    /// Whether nobody asks what is attained.
    var onlyEncloses = false
    /// By how much the work that an answer may take is divided: for a first look.
    var divisor = 1
    /// Uncertain nodes multiply the work by two each.
    static let mostUncertainNodes = 8
    /// For more propositions at once than this, what a mixture attains is read off the mid-range alone.
    private static let mostSearched = 200

    private var budget: Budget {
        var budget = effort.budget
        budget.entriesInAll /= divisor
        budget.widensAttained = !onlyEncloses
        return budget
    }

    /// Bounds of several propositions, or nil when the suppositions clash with what is observed.
    func bounds(
        of queries: [Query], supposing suppositions: [Observation] = [], keeping: (Observation) -> Bool = { _ in true }
    ) throws -> [Bounds]? {
        guard let setting = try setting(supposing: suppositions, keeping: keeping) else { return nil }
        return try answers(to: queries, in: setting, isSupposed: !suppositions.isEmpty)?.map(\.bounds)
    }

    /// What is known under suppositions; nil when one thing is observed in two states.
    func setting(
        supposing suppositions: [Observation] = [], keeping: (Observation) -> Bool = { _ in true }
    ) throws -> Setting? {
        guard let states = Self.states(network.observations.filter(keeping) + suppositions) else { return nil }
        let open = network.uncertain.filter { states[$0.variable] == nil }
        if open.count > Self.mostUncertainNodes { throw InferenceFailure.tooManyUncertain(open.count) }
        return Setting(states: states, open: open)
    }

    /// Bounds, and where they are reached.
    ///
    /// - Parameter isSupposed: whether something is supposed, so that what is impossible may be so for that reason: nil then
    func answers(to queries: [Query], in setting: Setting, isSupposed: Bool) throws -> [Answer]? {
        do {
            let answers =
                setting.open.isEmpty
                ? try network.compiled.bounds(of: queries, evidence: setting.evidence(of: 0), budget: budget)
                    .map(Answer.init)
                : try mixture(queries, setting)
            var certainty = Certainty(network, setting)
            return try zip(queries, answers).map { try certainty.told($0, $1) }
        } catch InferenceError.impossibleEvidence where isSupposed {
            return nil
        } catch let error as InferenceError {
            throw InferenceFailure.engine(error, network)
        }
    }

    /// Probabilities with every range at its centre.
    func midRange(of queries: [Query], supposing suppositions: [Observation] = []) throws -> [Double?] {
        guard let setting = try setting(supposing: suppositions) else { return queries.map { _ in nil } }
        var sums = [Double](repeating: 0, count: queries.count)
        let proportions = setting.open.map { ($0.low + $0.high) / 2 }
        for (weight, evidence) in setting.worlds(proportions) {
            let values = try posteriorsAtMidRange(evidence)
            for (index, query) in queries.enumerated() { sums[index] += weight * values[query.variable][query.state] }
        }
        let middle = Answer.Witness(place: .chosen(network.compiled.midRange), proportions: proportions)
        var certainty = Certainty(network, setting)
        return try zip(queries, sums).map { try certainty.told($0, $1, at: middle) }
    }

    private func posteriorsAtMidRange(_ evidence: Evidence) throws -> Posteriors {
        do {
            return try network.compiled.posteriors(at: network.compiled.midRange, evidence: evidence)
        } catch {
            throw InferenceFailure.engine(error, network)
        }
    }

    /// The observed state of each variable; nil when one is observed in two states.
    static func states(_ observations: [Observation]) -> [Int: Int]? {
        var states: [Int: Int] = [:]
        for observation in observations {
            if let known = states[observation.variable], known != observation.state { return nil }
            states[observation.variable] = observation.state
        }
        return states
    }
}

// MARK: Mixtures

extension Inquiry {
    private func mixture(_ queries: [Query], _ setting: Setting) throws -> [Answer] {
        let count = 1 << setting.open.count
        // A mixture is linear in each proportion, so that its extremes are at the ends of the stated ranges.
        let corners = (0..<count).map { corner in
            setting.open.enumerated().map { corner >> $0 & 1 == 1 ? $1.high : $1.low }
        }
        // A way to settle the evidence that has no share at any end need not be possible.
        let worlds = (0..<count).filter { world in corners.contains { setting.weight(of: world, $0) > 0 } }
        let evidence = worlds.map(setting.evidence)
        let settled = try evidence.map {
            try network.compiled.bounds(of: queries, evidence: $0, budget: budget)
        }
        let shares = corners.map { corner in worlds.map { setting.weight(of: $0, corner) } }
        return try queries.indices.map { index in
            let own = settled.map { $0[index] }
            let low = shares.map { zip($0, own).reduce(0) { $0 + $1.0 * $1.1.enclosing.lowerBound } }.min() ?? 0
            let high = shares.map { zip($0, own).reduce(0) { $0 + $1.0 * $1.1.enclosing.upperBound } }.max() ?? 1
            var reached: (low: (Double, Answer.Witness), high: (Double, Answer.Witness))?
            for assignment in candidates(own, isSearched: queries.count <= Self.mostSearched) {
                guard let values = try values(of: queries[index], at: assignment, evidence) else { continue }
                for (corner, share) in zip(corners, shares) {
                    let value = zip(share, values).reduce(0) { $0 + $1.0 * $1.1 }
                    let here = (value, Answer.Witness(place: .chosen(assignment), proportions: corner))
                    guard let known = reached else {
                        reached = (here, here)
                        continue
                    }
                    if value < known.low.0 { reached?.low = here }
                    if value > known.high.0 { reached?.high = here }
                }
            }
            let middle = Answer.Witness(place: .chosen(network.compiled.midRange), proportions: corners[0])
            let (least, most) = reached ?? ((low, middle), (high, middle))
            let enclosing = min(low, least.0)...max(high, most.0)
            return Answer(
                bounds: Bounds(attained: least.0...most.0, enclosing: enclosing), low: least.1, high: most.1)
        }
    }

    /// Assignments that may be extreme for a mixture: those extreme for all its worlds together, as far as they agree. At the
    /// middle all that is possible anywhere is.
    private func candidates(_ settled: [CredalBounds], isSearched: Bool) -> [Assignment] {
        let middle = [network.compiled.midRange]
        if !isSearched { return middle }
        return middle
            + [settled.map(\.lowAt), settled.map(\.highAt)].flatMap { extremes in
                [extremes, extremes.reversed()].compactMap { order in
                    order.first.map { first in order.dropFirst().reduce(first) { $0.filled(from: $1) } }
                }
            }
    }

    /// The probability at an assignment in each world; nil where one of them is impossible there.
    private func values(of query: Query, at assignment: Assignment, _ worlds: [Evidence]) throws -> [Double]? {
        var values: [Double] = []
        for evidence in worlds {
            guard let found = try network.compiled.posteriorsWherePossible(at: assignment, evidence: evidence) else {
                return nil
            }
            values.append(found[query.variable, query.state])
        }
        return values
    }
}

extension Answer {
    init(_ bounds: CredalBounds) {
        self.init(
            bounds: Bounds(attained: bounds.attained, enclosing: bounds.enclosing),
            low: Witness(place: .lowEnd(bounds), proportions: []),
            high: Witness(place: .highEnd(bounds), proportions: []))
    }
}
