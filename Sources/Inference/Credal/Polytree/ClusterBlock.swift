/// Families that a polytree of single families cannot hold apart: loops, variables of more than two states, several shared
/// parameters in one family. Seen from outside they are one block whose binary members exchange messages with the rest; each
/// message is found by branch and bound on a ``ClusterNetwork``.
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
    /// What tells the cluster from all others of networks that differ in what is observed; nil where no memory is kept of it.
    let signature: ClusterMemory.Signature?
    /// The network of its own, made when it is first asked: what others remember of the cluster saves making it.
    private lazy var inner = Result { try ClusterNetwork(families, members, ports, whole, wholeLayout, findings) }
    private var evaluators: [Int: BoxEvaluator] = [:]
    private let families: [Family]
    private let whole: CredalNetwork
    private let wholeLayout: ParameterLayout
    private let findings: EvidenceWeights

    /// - Parameter closed: members with which the rest of the network has nothing to do
    init(
        families: [Family], network whole: CredalNetwork, layout wholeLayout: ParameterLayout,
        findings: EvidenceWeights,
        closed: Set<Int> = []
    ) {
        self.families = families
        self.whole = whole
        self.wholeLayout = wholeLayout
        self.findings = findings
        members = Set(families.flatMap(\.members)).sorted()
        ports = members.filter { whole.graph.cardinalities[$0] == 2 && !closed.contains($0) }
        signature = ClusterMemory.Signature(families, ports: ports, members: members, findings)
    }

    /// The evaluator for one question, made once.
    private func evaluator(of member: Int, withOwnPort: Bool) throws -> BoxEvaluator {
        let key = withOwnPort ? -1 - member : member
        if let known = evaluators[key] { return known }
        let inner = try inner.get()
        let (network, layout) = (inner.network, inner.layout)
        var evidence = inner.evidence
        for (port, leaf) in zip(ports, inner.leaves) where withOwnPort || port != member {
            evidence.observe(leaf, state: 1)
        }
        let findings = try EvidenceWeights(evidence, cardinalities: network.graph.cardinalities)
        let query = inner.localOfMember[member] ?? 0
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
    ) throws -> ClusterMemory.Message {
        let evaluator = try evaluator(of: ports[port], withOwnPort: false)
        let inner = try inner.get()
        let before = evaluator.spent
        let one = minimum([false, true], evaluator, inner, incoming, parameterRanges, entries)
        let zero = minimum([true, false], evaluator, inner, incoming, parameterRanges, entries)
        let range = LogOddsRange(low: outwards(one.enclosing), high: -outwards(zero.enclosing))
        return ClusterMemory.Message(
            range: range, atLow: origin(one, evaluator, inner, incoming),
            atHigh: origin(zero, evaluator, inner, incoming), spent: evaluator.spent - before)
    }

    /// The least probability of an event of a member, with all that is known from outside.
    func minimum(
        of member: Int, event: [Bool], incoming: [LogOddsRange], parameterRanges: [LogOddsRange], entries: Int
    ) throws -> (attained: Double, enclosing: Double, origin: Origin, spent: Int) {
        let evaluator = try evaluator(of: member, withOwnPort: true)
        let inner = try inner.get()
        let before = evaluator.spent
        let found = minimum(event, evaluator, inner, incoming, parameterRanges, entries)
        return (found.attained, found.enclosing, origin(found, evaluator, inner, incoming), evaluator.spent - before)
    }

    private func minimum(
        _ event: [Bool], _ evaluator: BoxEvaluator, _ inner: ClusterNetwork, _ incoming: [LogOddsRange],
        _ parameterRanges: [LogOddsRange],
        _ entries: Int
    ) -> BoundSearch.Result {
        var box = evaluator.parameters.wholeBox(inner.layout)
        var start = evaluator.parameters.point(inner.centre)
        for (local, parameter) in evaluator.parameters.parameters.enumerated() {
            let isShared = parameter < inner.sharedParameters.count
            let range =
                isShared
                ? parameterRanges[inner.sharedParameters[parameter]]
                : incoming[parameter - inner.sharedParameters.count]
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

    private func origin(
        _ found: BoundSearch.Result, _ evaluator: BoxEvaluator, _ inner: ClusterNetwork, _ incoming: [LogOddsRange]
    ) -> Origin {
        var origin = Origin(highPorts: ports.map { _ in false })
        // In log-odds, which is what is passed on: a probability near 0 must be reached as such.
        origin.isAttained =
            found.attained == 0
            || found.attained - found.enclosing <= 1e-11 * found.attained * max(1 - found.attained, 1e-4)
        for (local, row) in evaluator.plan.rows.enumerated() where evaluator.parameters.parameterOfRow[local] < 0 {
            let global = inner.globalRow[row]
            if global >= 0, inner.layout.rows[row].count > 1 {
                origin.points.append((Int32(global), found.point.first[local]))
            }
        }
        for (local, parameter) in evaluator.parameters.parameters.enumerated() {
            let value = found.point.low[local]
            if parameter < inner.sharedParameters.count {
                origin.uses.append((inner.sharedParameters[parameter], value))
            } else {
                let port = parameter - inner.sharedParameters.count
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
