/// When evidence gets more than the tree that was compiled.
struct PlanningRule {
    /// Entries for each open variable from which on a tree of its own is looked for: below, looking takes longer than it saves.
    var entriesWorthATree = 400
    /// Entries that a reduction has to save for each that it has to lay out.
    var entriesWorthReducing = 1
}

extension ExactEngine {
    /// Makes the schedule for the findings in the workspace.
    ///
    /// Either from the tree that was compiled, with the axes of observed variables cut away, or, where that leaves much to
    /// do, from a new one for what is left: evidence cuts the graph, and the best tree of a piece is rarely a piece of the
    /// best tree.
    ///
    /// - Parameters:
    ///   - reducing: whether the network may be reduced to what the evidence leaves possible, see ``Reduction``; the workspace
    ///     then says so
    ///   - given: tables that take the place of the engine's own, which are not reduced
    func plan(
        _ workspace: Workspace, goal: ScheduleBuilder.Goal = .marginals, reducing: Bool = false,
        with given: FamilyTables? = nil
    ) {
        workspace.reduction = nil
        let tables = given ?? tables
        let sliced = workspace.builder.entries(of: placed, cardinalities: cardinalities, findings: workspace.findings)
        let open = cardinalities.count - workspace.findings.observed.count
        guard sliced > rule.entriesWorthATree * open, workspace.findings.observed.count > 0 else {
            return build(workspace, placed, tables, cardinalities, goal)
        }
        if reducing, reduce(workspace, sliced: sliced, goal) { return }
        if let own = tree(for: workspace.findings, tables, cardinalities, ifBelow: sliced) {
            return build(workspace, own, tables, cardinalities, goal)
        }
        build(workspace, placed, tables, cardinalities, goal)
    }

    /// Plans once more for evidence that a propagation found impossible, where that may be because what the evidence makes
    /// probable, against all else, is what it also excludes: next to states that are out of the question the numbers of
    /// those that are left may vanish. Reduced, a network no longer has the former.
    ///
    /// - Returns: false where there is nothing to be gained
    func planAgain(
        _ workspace: Workspace, _ evidence: Evidence, goal: ScheduleBuilder.Goal = .marginals
    ) throws(InferenceError) -> Bool {
        if workspace.schedule.isImpossible || workspace.reduction != nil { return false }
        try workspace.findings.set(evidence, cardinalities: cardinalities, visible: visible)
        let sliced = workspace.builder.entries(of: placed, cardinalities: cardinalities, findings: workspace.findings)
        return reduce(workspace, sliced: sliced, goal, isForced: true) && workspace.findings.clash == nil
    }

    private func build(
        _ workspace: Workspace, _ placed: PlacedTree, _ tables: FamilyTables, _ cardinalities: [Int],
        _ goal: ScheduleBuilder.Goal
    ) {
        workspace.builder.build(
            &workspace.schedule, placed, tables: tables, cardinalities: cardinalities, findings: workspace.findings,
            goal: goal)
    }

    /// Plans for what the evidence leaves of the network; false where laying that out would take longer than it saves.
    ///
    /// - Parameter sliced: entries that are left when only observed axes are cut away
    private func reduce(
        _ workspace: Workspace, sliced: Int, _ goal: ScheduleBuilder.Goal, isForced: Bool = false
    ) -> Bool {
        let isPossible = workspace.possible.find(
            tables, zeros, cardinalities: cardinalities, findings: workspace.findings,
            budget: isForced ? .max : sliced / 2)
        guard isPossible else {
            workspace.schedule.removeAll()
            workspace.schedule.isImpossible = true
            return true
        }
        let states = workspace.possible.counts(cardinalities, findings: workspace.findings)
        let left = workspace.builder.entries(of: placed, cardinalities: states, findings: workspace.findings)
        let isWorthIt = sliced - left >= rule.entriesWorthReducing * tables.entries(cardinalities: states)
        guard isForced || isWorthIt else { return false }
        let reduction = Reduction(
            tables, cardinalities: cardinalities, possible: workspace.possible, findings: &workspace.findings)
        workspace.reduction = reduction
        let open = states.count { $0 > 1 }
        var own: PlacedTree?
        if left > rule.entriesWorthATree * open {
            own = tree(for: workspace.findings, reduction.tables, reduction.cardinalities, ifBelow: left)
        }
        build(workspace, own ?? placed, reduction.tables, reduction.cardinalities, goal)
        return true
    }

    /// A tree for the variables that are open, if one of fewer entries than `limit` is found.
    private func tree(
        for findings: borrowing Findings, _ tables: FamilyTables, _ cardinalities: [Int], ifBelow limit: Int
    ) -> PlacedTree? {
        var members: [Int32] = []
        members.reserveCapacity(cardinalities.count)
        for variable in cardinalities.indices where findings.state[variable] < 0 { members.append(Int32(variable)) }
        let isCut = (0..<cardinalities.count).map { findings.isCut[$0] }
        guard
            let elimination = Triangulator.quick(
                scopes: tables.scopes, isCut: { isCut[$0] }, members: members, cardinalities: cardinalities,
                limit: Double(limit) * 0.9)
        else { return nil }
        return PlacedTree(
            CliqueTree(CliqueGraph(elimination), members: members, cardinalities: cardinalities),
            scopes: tables.scopes, isCut: { isCut[$0] })
    }
}
