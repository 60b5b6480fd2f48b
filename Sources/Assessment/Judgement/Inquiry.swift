import Cases
import Inference

/// Asks the network of a case for bounds under suppositions.
///
/// Uncertain evidence follows Jeffrey's rule (Jeffrey 1965, chapter 11): the answer is the mixture of the answers with the node
/// settled each way, in the stated proportions. Several such nodes are taken as observed independently of one another.
struct Inquiry {
    let network: CaseNetwork
    /// Uncertain nodes multiply the work by two each.
    static let mostUncertainNodes = 8
    /// For each set of bounds, of which an assessment asks several: a tenth of what the engine takes when left to itself.
    private static let budget = Budget(entriesPerBound: 4_000_000, entriesInAll: 6_000_000)
    /// For more propositions at once than this, what a mixture attains is read off the mid-range alone.
    private static let mostSearched = 200

    /// Bounds of several propositions, or nil when the suppositions clash with what is observed.
    func bounds(
        of queries: [Query], supposing suppositions: [Observation] = [], keeping: (Observation) -> Bool = { _ in true }
    ) throws -> [Bounds]? {
        let observations = network.observations.filter(keeping) + suppositions
        guard let states = Self.states(observations) else { return nil }
        let open = network.uncertain.filter { states[$0.variable] == nil }
        if open.count > Self.mostUncertainNodes { throw InferenceFailure.tooManyUncertain(open.count) }
        do {
            if open.isEmpty {
                return try network.compiled.bounds(
                    of: queries, evidence: evidence(states), budget: Self.budget
                ).map(Bounds.init)
            }
            return try mixture(queries, states, open)
        } catch InferenceError.impossibleEvidence where !suppositions.isEmpty {
            return nil
        } catch let error as InferenceError {
            throw InferenceFailure.engine(error, network)
        }
    }

    /// Probabilities with every range at its centre.
    func midRange(of queries: [Query], supposing suppositions: [Observation] = []) throws -> [Double?] {
        guard let states = Self.states(network.observations + suppositions) else { return queries.map { _ in nil } }
        let open = network.uncertain.filter { states[$0.variable] == nil }
        if open.count > Self.mostUncertainNodes { throw InferenceFailure.tooManyUncertain(open.count) }
        var sums = [Double](repeating: 0, count: queries.count)
        for world in 0..<(1 << open.count) {
            var states = states
            var weight = 1.0
            for (bit, node) in open.enumerated() {
                let isTrue = world >> bit & 1 == 1
                let chance = (node.low + node.high) / 2
                weight *= isTrue ? chance : 1 - chance
                states[node.variable] = isTrue ? 1 : 0
            }
            if weight == 0 { continue }
            let values = try posteriorsAtMidRange(evidence(states))
            for (index, query) in queries.enumerated() { sums[index] += weight * values[query.variable][query.state] }
        }
        return sums
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

    private func evidence(_ states: [Int: Int]) -> Evidence {
        var evidence = Evidence()
        for (variable, state) in states.sorted(by: { $0.key < $1.key }) { evidence.observe(variable, state: state) }
        return evidence
    }

    /// Assignments that may be extreme for a mixture: those extreme for all its worlds together, as far as they agree.
    private static func candidates(_ extremes: [Assignment]) -> [Assignment] {
        [extremes, extremes.reversed()].compactMap { order in
            order.first.map { first in order.dropFirst().reduce(first) { $0.filled(from: $1) } }
        }
    }

    private func mixture(
        _ queries: [Query], _ states: [Int: Int], _ open: [UncertainObservation]
    ) throws -> [Bounds] {
        let worlds = (0..<(1 << open.count)).map { world in
            evidence(
                states.merging(open.enumerated().map { ($1.variable, world >> $0 & 1) }, uniquingKeysWith: { $1 }))
        }
        let settled = try worlds.map { try network.compiled.bounds(of: queries, evidence: $0, budget: Self.budget) }
        // A mixture is linear in each proportion, so that its extremes are at the ends of the stated ranges.
        let proportions = (0..<(1 << open.count)).map { corner in
            worlds.indices.map { world in
                open.enumerated().reduce(1.0) { product, node in
                    let chance = corner >> node.offset & 1 == 1 ? node.element.high : node.element.low
                    return product * (world >> node.offset & 1 == 1 ? chance : 1 - chance)
                }
            }
        }
        return try queries.indices.map { query in
            let low = proportions.map { zip($0, settled).reduce(0) { $0 + $1.0 * $1.1[query].enclosing.lowerBound } }
            let high = proportions.map { zip($0, settled).reduce(0) { $0 + $1.0 * $1.1[query].enclosing.upperBound } }
            let candidates =
                queries.count > Self.mostSearched
                ? [network.compiled.midRange]
                : Self.candidates(settled.map { $0[query].lowAt }) + Self.candidates(settled.map { $0[query].highAt })
            var attained: [Double] = []
            for assignment in candidates {
                let values = try worlds.map { world in
                    try network.compiled.posteriors(at: assignment, evidence: world)[queries[query].variable][
                        queries[query].state]
                }
                attained += proportions.map { zip($0, values).reduce(0) { $0 + $1.0 * $1.1 } }
            }
            let enclosing = (low.min() ?? 0)...(max(low.min() ?? 0, high.max() ?? 1))
            let reached = (attained.min() ?? enclosing.lowerBound)...(attained.max() ?? enclosing.upperBound)
            return Bounds(attained: reached.clamped(to: enclosing), enclosing: enclosing)
        }
    }
}

extension Bounds {
    init(_ bounds: CredalBounds) {
        self.init(attained: bounds.attained, enclosing: bounds.enclosing)
    }
}
