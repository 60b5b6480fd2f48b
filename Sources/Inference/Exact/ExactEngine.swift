import Synchronization

/// A network triangulated and laid out, with what every question to it shares.
final class ExactEngine: Sendable {
    let cardinalities: [Int]
    let visible: Int
    let tables: FamilyTables
    let placed: PlacedTree
    /// Whether the tables have all their parents, see ``WorkingNetwork/isComplete``.
    let isComplete: Bool
    let memoryBudget: Int
    let entryBudget: Double
    let zeros: ZeroStructure
    /// Where the states of each variable start in a flat list of all posteriors, with the total at the end.
    let stateOffsets: [Int]
    /// For questions without evidence.
    let unobserved: SharedSchedule
    /// Rooms that no question uses at the moment.
    private let spare = Mutex<[Workspace]>([])

    let rule: PlanningRule

    init(
        _ network: WorkingNetwork, memoryBudget: Int, entryBudget: Double, effort: TriangulationEffort = .thorough,
        rule: PlanningRule = PlanningRule()
    ) throws(InferenceError) {
        self.rule = rule
        cardinalities = network.cardinalities
        visible = network.visible
        isComplete = network.isComplete
        stateOffsets = network.cardinalities.prefix(network.visible).reduce(into: [0]) {
            $0.append(($0.last ?? 0) + $1)
        }
        self.memoryBudget = memoryBudget
        self.entryBudget = entryBudget
        let tree = Self.tree(of: network, effort: effort)
        placed = PlacedTree(tree, scopes: Scopes(network.scopes))
        try Self.check(placed, cardinalities, memoryBudget: memoryBudget, entryBudget: entryBudget)
        let tables = FamilyTables(scopes: network.scopes, cardinalities: cardinalities, rank: tree.rank)
        for (family, table) in network.tables.enumerated() {
            table.withUnsafeBufferPointer { buffer in
                if let base = buffer.baseAddress { tables.fill(base, of: family) }
            }
        }
        self.tables = tables
        zeros = ZeroStructure(tables, cardinalities: cardinalities)
        var findings = Findings()
        try findings.set(Evidence(), cardinalities: cardinalities, visible: visible)
        var builder = ScheduleBuilder()
        var schedule = Schedule()
        builder.build(&schedule, placed, tables: tables, cardinalities: cardinalities, findings: findings)
        unobserved = SharedSchedule(schedule)
    }

    /// The best tree found for questions without evidence.
    static func tree(of network: WorkingNetwork, effort: TriangulationEffort) -> CliqueTree {
        let cardinalities = network.cardinalities
        let scopes = Scopes(network.scopes)
        let members = cardinalities.indices.filter { cardinalities[$0] > 1 }.map { Int32($0) }
        let graph = CliqueGraph(
            Triangulator.best(
                scopes: scopes, members: members, cardinalities: cardinalities, effort: effort))
        let tree = CliqueTree(graph, members: members, cardinalities: cardinalities)
        let roots = PlacedTree(tree, scopes: scopes).bestRoots(cardinalities: cardinalities, scopes: scopes)
        return CliqueTree(
            graph, members: members, cardinalities: cardinalities, roots: roots.map { Int(tree.numberInGraph[$0]) })
    }

    /// Lends a room to a question.
    func withWorkspace<Answer, Failure: Error>(_ body: (Workspace) throws(Failure) -> Answer) throws(Failure) -> Answer
    {
        let workspace = spare.withLock { $0.popLast() } ?? Workspace()
        defer { spare.withLock { $0.append(workspace) } }
        return try body(workspace)
    }

    /// Posteriors of every variable; nil when the evidence is impossible.
    func posteriors(_ evidence: Evidence) throws(InferenceError) -> Posteriors? {
        try withWorkspace { workspace throws(InferenceError) in
            try workspace.findings.set(evidence, cardinalities: cardinalities, visible: visible)
            if workspace.findings.clash != nil { return nil }
            if evidence.isEmpty {
                workspace.reduction = nil
                return answer(unobserved.schedule, workspace)
            }
            plan(workspace, reducing: true)
            if let found = answer(workspace.schedule, workspace) { return found }
            return try planAgain(workspace, evidence) ? answer(workspace.schedule, workspace) : nil
        }
    }

    /// Posteriors of every variable with other tables; nil when the evidence is impossible.
    func posteriors(_ evidence: Evidence, with tables: FamilyTables) throws(InferenceError) -> Posteriors? {
        try withWorkspace { workspace throws(InferenceError) in
            try workspace.findings.set(evidence, cardinalities: cardinalities, visible: visible)
            if workspace.findings.clash != nil { return nil }
            workspace.reduction = nil
            workspace.builder.build(
                &workspace.schedule, placed, tables: tables, cardinalities: cardinalities,
                findings: workspace.findings)
            return answer(workspace.schedule, workspace, tables)
        }
    }

    /// Logarithm of the probability of the evidence; nil when it is zero.
    func logEvidence(_ evidence: Evidence) throws(InferenceError) -> Double? {
        try withWorkspace { workspace throws(InferenceError) in
            try workspace.findings.set(evidence, cardinalities: cardinalities, visible: visible)
            if workspace.findings.clash != nil { return nil }
            plan(workspace, goal: .evidence, reducing: true)
            if let found = collect(workspace) { return found }
            return try planAgain(workspace, evidence, goal: .evidence) ? collect(workspace) : nil
        }
    }

    private func collect(_ workspace: Workspace) -> Double? {
        if workspace.schedule.isImpossible { return nil }
        var propagator = Propagator(
            workspace.schedule, tables: (workspace.reduction?.tables ?? tables).values,
            weights: workspace.findings.weights.start,
            memory: &workspace.memory)
        return propagator.collect() ? propagator.logEvidence + workspace.findings.logScale : nil
    }

    /// - Parameter keeping: whether messages that the workspace holds as current are not sent again
    func answer(
        _ schedule: borrowing Schedule, _ workspace: Workspace, _ tables: FamilyTables? = nil, keeping: Bool = false
    ) -> Posteriors? {
        if schedule.isImpossible { return nil }
        let reduction = workspace.reduction
        var propagator = Propagator(
            schedule, tables: (tables ?? reduction?.tables ?? self.tables).values,
            weights: workspace.findings.weights.start,
            memory: &workspace.memory, keeping: keeping)
        guard propagator.collect() else { return nil }
        propagator.distribute()
        return Posteriors(
            logEvidence: propagator.logEvidence + workspace.findings.logScale, offsets: stateOffsets,
            values: reduction.map { marginals(workspace, $0) } ?? marginals(workspace))
    }

    /// Normalised; where variables were observed, certain.
    private func marginals(_ workspace: Workspace) -> [Double] {
        let values = workspace.memory.marginals.start
        for variable in 0..<visible {
            let own = values + stateOffsets[variable]
            let known = Int(workspace.findings.state[variable])
            if known >= 0 {
                own[known] = 1
            } else {
                normalise(own, stateOffsets[variable + 1] - stateOffsets[variable])
            }
        }
        return Array(UnsafeBufferPointer(start: values, count: stateOffsets[visible]))
    }

    /// The same, back in the states of the whole network.
    private func marginals(_ workspace: Workspace, _ reduction: Reduction) -> [Double] {
        let values = workspace.memory.marginals.start
        var result = [Double](repeating: 0, count: stateOffsets[visible])
        var place = 0
        for variable in 0..<visible {
            let kept = reduction.kept(of: variable)
            if kept.count == 1 { values[place] = 1 } else { normalise(values + place, kept.count) }
            for state in kept {
                result[stateOffsets[variable] + Int(state)] = values[place]
                place += 1
            }
        }
        return result
    }

    private func normalise(_ values: UnsafeMutablePointer<Double>, _ count: Int) {
        let total = sumRun(values, count)
        for state in 0..<count { values[state] /= total }
    }

    /// - Throws: ``InferenceError`` when working through a tree takes more than the budgets allow
    static func check(
        _ placed: PlacedTree, _ cardinalities: [Int], memoryBudget: Int, entryBudget: Double
    ) throws(InferenceError) {
        let tree = placed.tree
        // Places within a table are counted in 32 bits, whatever is allowed.
        let budget = tree.largest <= Double(Int32.max) ? entryBudget : min(entryBudget, Double(Int32.max))
        guard tree.entries <= budget else {
            throw .entryBudgetExceeded(needed: tree.entries, budget: budget)
        }
        let needed = placed.bytes(cardinalities)
        guard needed <= Double(memoryBudget) else {
            throw .memoryBudgetExceeded(needed: needed, budget: memoryBudget)
        }
    }
}
