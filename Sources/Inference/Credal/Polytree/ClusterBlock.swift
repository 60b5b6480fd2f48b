/// Families that a polytree of single families cannot hold apart: loops, variables of more than two states, several shared
/// parameters in one family. Seen from outside they are one block whose binary members exchange messages with the rest; each
/// message is found by branch and bound on a small network of its own, in which what comes in at a port is an observed leaf.
final class ClusterBlock {
    /// What reaches an end of a message.
    struct Origin {
        var points: [UnaryEvidence.RowChoice] = []
        var uses: [(parameter: Int, value: Double)] = []
        /// For each port whether its incoming message stands at the high end.
        var highPorts: [Bool] = []
        /// Whether the end is reached, and not merely not exceeded.
        var isAttained = true
        /// Whether it takes an incoming message that is as good as certain, so that what is possible may not be so in fact, or one
        /// between its ends.
        var isNearCertain = false
    }

    /// Log-odds of incoming messages beyond which they are as good as certain.
    static let certain = 100.0

    /// A family in the numbers of the whole network: unobserved members (parents in order, then the child if unobserved) and
    /// the rows for every combination of the unobserved parents.
    struct Family {
        var child: Int
        var members: [Int]
        var isObserved: Bool
        var rows: [Int]
    }

    let members: [Int]
    /// Binary members that exchange messages with the rest.
    let ports: [Int]
    private let network: CredalNetwork
    private let layout: ParameterLayout
    private let evidence: Evidence
    private let centre: Assignment
    private let localOfMember: [Int: Int]
    /// For each port its leaf; the parameter of the leaf is the port's number plus the number of shared parameters.
    private let leaves: [Int]
    private let sharedParameters: [Int]
    private let globalRow: [Int]
    private var evaluators: [Int: BoxEvaluator] = [:]

    /// - Parameter closed: members with which the rest of the network has nothing to do
    init(
        families: [Family], network whole: CredalNetwork, layout wholeLayout: ParameterLayout,
        findings: EvidenceWeights,
        closed: Set<Int> = []
    ) throws {
        members = Set(families.flatMap(\.members)).sorted()
        ports = members.filter { whole.graph.cardinalities[$0] == 2 && !closed.contains($0) }
        var local: [Int: Int] = [:]
        var variables: [Variable] = []
        var tables: [CredalNetwork.Table] = []
        var evidence = Evidence()
        for member in members {
            local[member] = variables.count
            variables.append(whole.variables[member])
            if whole.graph.cardinalities[member] != 2, let weights = findings.weights(of: member) {
                evidence.weigh(variables.count - 1, likelihood: weights)
            }
        }
        var shared: [Int: Int] = [:]
        var sharedParameters: [Int] = []
        var origin: [[Int]] = variables.map { _ in [] }  // rows of the whole network behind each local table
        var given = Set<Int>()
        for family in families {
            let child: Int
            let parents: [Int]
            if family.isObserved {
                child = variables.count
                variables.append(whole.variables[family.child])
                origin.append([])
                evidence.observe(child, state: findings.onlyState(of: family.child) ?? 0)
                parents = family.members
            } else {
                child = local[family.child] ?? 0
                given.insert(family.child)
                parents = Array(family.members.dropLast())
            }
            let table = whole.tables[whole.graph.tableOfVariable[family.child]]
            let first = wholeLayout.firstRow[family.child]
            let rows = family.rows.map { number -> CredalNetwork.Row in
                guard case .shared(let parameter, let power, let complemented) = table.rows[number - first] else {
                    return table.rows[number - first]
                }
                let own = shared[parameter] ?? sharedParameters.count
                if own == sharedParameters.count {
                    shared[parameter] = own
                    sharedParameters.append(parameter)
                }
                return .shared(parameter: own, power: power, complemented: complemented)
            }
            origin[child] = family.rows
            tables.append(.init(child: child, parents: parents.map { local[$0] ?? 0 }, rows: rows))
        }
        for member in members where !given.contains(member) {
            // Its own family lies outside: what that says comes in by the port.
            let count = whole.graph.cardinalities[member]
            let even = [Double](repeating: 1 / Double(count), count: count)
            tables.append(.init(child: local[member] ?? 0, rows: [.point(even)]))
            origin[local[member] ?? 0] = [-1]
        }
        var parameters = sharedParameters.map { whole.parameters[$0] }
        var leaves: [Int] = []
        for port in ports {
            let leaf = variables.count
            leaves.append(leaf)
            variables.append(Variable(name: "message to \(whole.variables[port].name)", states: ["false", "true"]))
            origin.append([-1, -1])
            tables.append(
                .init(
                    child: leaf, parents: [local[port] ?? 0],
                    rows: [true, false].map {
                        .shared(parameter: parameters.count, power: 1, complemented: $0)
                    }))
            parameters.append(.init(name: "", low: 0, high: 1))
        }
        // Names may repeat now that several leaves stand for one observed variable each: number them.
        let numbered = variables.enumerated().map { Variable(name: "\($0.offset)", states: $0.element.states) }
        network = try CredalNetwork(variables: numbered, parameters: parameters, tables: tables)
        layout = try ParameterLayout(network)
        centre = Assignment(centreOf: layout, parameters: parameters)
        self.evidence = evidence
        self.leaves = leaves
        self.sharedParameters = sharedParameters
        localOfMember = local
        globalRow = numbered.indices.flatMap { origin[$0] }
    }

    /// The evaluator for one question, made once.
    private func evaluator(of member: Int, withOwnPort: Bool) throws -> BoxEvaluator {
        let key = withOwnPort ? -1 - member : member
        if let known = evaluators[key] { return known }
        var evidence = evidence
        for (port, leaf) in zip(ports, leaves) where withOwnPort || port != member { evidence.observe(leaf, state: 1) }
        let findings = try EvidenceWeights(evidence, cardinalities: network.graph.cardinalities)
        let query = localOfMember[member] ?? 0
        let part = RelevantPart(of: query, graph: network.graph, findings: findings)
        let plan = try EliminationPlan(
            query: query, part: part, graph: network.graph, findings: findings, firstRow: layout.firstRow,
            memoryBudget: CompiledNetwork.defaultMemoryBudget)
        let made = BoxEvaluator(plan: plan, layout: layout)
        evaluators[key] = made
        return made
    }

    /// Bounds of the message to a port, in log-odds.
    func message(
        to port: Int, incoming: [LogOddsRange], parameterRanges: [LogOddsRange], entries: Int
    ) throws -> (range: LogOddsRange, atLow: Origin, atHigh: Origin, spent: Int) {
        let evaluator = try evaluator(of: ports[port], withOwnPort: false)
        let before = evaluator.spent
        let one = minimum([false, true], evaluator, incoming, parameterRanges, entries)
        let zero = minimum([true, false], evaluator, incoming, parameterRanges, entries)
        let range = LogOddsRange(low: outwards(one.enclosing), high: -outwards(zero.enclosing))
        return (range, origin(one, evaluator, incoming), origin(zero, evaluator, incoming), evaluator.spent - before)
    }

    /// The least probability of an event of a member, with all that is known from outside.
    func minimum(
        of member: Int, event: [Bool], incoming: [LogOddsRange], parameterRanges: [LogOddsRange], entries: Int
    ) throws -> (attained: Double, enclosing: Double, origin: Origin, spent: Int) {
        let evaluator = try evaluator(of: member, withOwnPort: true)
        let before = evaluator.spent
        let found = minimum(event, evaluator, incoming, parameterRanges, entries)
        return (found.attained, found.enclosing, origin(found, evaluator, incoming), evaluator.spent - before)
    }

    private func minimum(
        _ event: [Bool], _ evaluator: BoxEvaluator, _ incoming: [LogOddsRange], _ parameterRanges: [LogOddsRange],
        _ entries: Int
    ) -> BoundSearch.Result {
        var box = evaluator.parameters.wholeBox(layout)
        var start = evaluator.parameters.point(centre)
        for (local, parameter) in evaluator.parameters.parameters.enumerated() {
            let isShared = parameter < sharedParameters.count
            let range =
                isShared
                ? parameterRanges[sharedParameters[parameter]] : incoming[parameter - sharedParameters.count]
            box.low[local] = clipped(range.low)
            box.high[local] = clipped(range.high)
            // Half-way to what is as good as certain is as good as certain itself, and no slope leads away from there.
            let isExtreme = max(box.high[local], -box.low[local]) >= ClusterBlock.certain
            let nearer = -box.low[local] < box.high[local] ? box.low[local] : box.high[local]
            let value = isExtreme && !isShared ? nearer : (box.low[local] + box.high[local]) / 2
            start.low[local] = value
            start.high[local] = value
        }
        let search = BoundSearch(evaluator: evaluator, event: event, relativeTolerance: 1e-12, leastTolerance: 1e-300)
        return search.minimum(over: box, from: [start], entries: entries)
    }

    private func origin(_ found: BoundSearch.Result, _ evaluator: BoxEvaluator, _ incoming: [LogOddsRange]) -> Origin {
        var origin = Origin(highPorts: ports.map { _ in false })
        // In log-odds, which is what is passed on: a probability near 0 must be reached as such.
        origin.isAttained =
            found.attained == 0
            || found.attained - found.enclosing <= 1e-11 * found.attained * max(1 - found.attained, 1e-4)
        for (local, row) in evaluator.plan.rows.enumerated() where evaluator.parameters.parameterOfRow[local] < 0 {
            let global = globalRow[row]
            if global >= 0, layout.rows[row].count > 1 {
                origin.points.append((Int32(global), found.point.first[local]))
            }
        }
        for (local, parameter) in evaluator.parameters.parameters.enumerated() {
            let value = found.point.low[local]
            if parameter < sharedParameters.count {
                origin.uses.append((sharedParameters[parameter], value))
            } else {
                let port = parameter - sharedParameters.count
                let ends = (clipped(incoming[port].low), clipped(incoming[port].high))
                origin.highPorts[port] = ends.1 - value < value - ends.0
                if value.magnitude >= farthestLogOdds { origin.isAttained = false }
                let isEnd = value == ends.0 || value == ends.1
                if value.magnitude >= ClusterBlock.certain || !isEnd { origin.isNearCertain = true }
            }
        }
        return origin
    }

    private func clipped(_ t: Double) -> Double { min(max(t, -farthestLogOdds), farthestLogOdds) }

    /// Log-odds of a probability, a rounding error further down; certainty is infinite.
    private func outwards(_ p: Double) -> Double {
        if p <= 0 { return -.infinity }
        if p >= 1 { return .infinity }
        let t = logRatio(p, 1 - p)
        return t - 1e-15 / (p * (1 - p)) - 1e-15
    }
}
