extension ExactEngine {
    /// Entries for each open variable from which on a tree of its own is looked for: below, looking takes longer than it saves.
    private static let entriesWorthATree = 400

    /// Makes the schedule for the findings in the workspace.
    ///
    /// Either from the tree that was compiled, with the axes of observed variables cut away, or, where that leaves much to
    /// do, from a new one for what is left: evidence cuts the graph, and the best tree of a piece is rarely a piece of the
    /// best tree.
    ///
    /// - Parameter reducing: whether the network may be reduced to what the evidence leaves possible, see ``Reduction``; the
    ///   workspace then says so
    func plan(_ workspace: Workspace, goal: ScheduleBuilder.Goal = .marginals, reducing: Bool = false) {
        workspace.reduction = nil
        let sliced = workspace.builder.entries(of: placed, cardinalities: cardinalities, findings: workspace.findings)
        let open = cardinalities.count - workspace.findings.observed.count
        guard sliced > Self.entriesWorthATree * open, workspace.findings.observed.count > 0 else {
            return build(workspace, placed, tables, cardinalities, goal)
        }
        if reducing { return reduce(workspace, goal) }
        if let own = tree(for: workspace.findings, tables, cardinalities, ifBelow: sliced) {
            return build(workspace, own, tables, cardinalities, goal)
        }
        build(workspace, placed, tables, cardinalities, goal)
    }

    private func build(
        _ workspace: Workspace, _ placed: PlacedTree, _ tables: FamilyTables, _ cardinalities: [Int],
        _ goal: ScheduleBuilder.Goal
    ) {
        workspace.builder.build(
            &workspace.schedule, placed, tables: tables, cardinalities: cardinalities, findings: workspace.findings,
            goal: goal)
    }

    /// Plans for what the evidence leaves of the network.
    private func reduce(_ workspace: Workspace, _ goal: ScheduleBuilder.Goal) {
        guard workspace.possible.find(tables, zeros, cardinalities: cardinalities, findings: workspace.findings) else {
            workspace.schedule.removeAll()
            workspace.schedule.isImpossible = true
            return
        }
        let reduction = Reduction(
            tables, cardinalities: cardinalities, possible: workspace.possible, findings: &workspace.findings)
        workspace.reduction = reduction
        let left = workspace.builder.entries(
            of: placed, cardinalities: reduction.cardinalities, findings: workspace.findings)
        let open = (0..<cardinalities.count).count { workspace.findings.state[$0] < 0 }
        var own: PlacedTree?
        if left > Self.entriesWorthATree * open {
            own = tree(for: workspace.findings, reduction.tables, reduction.cardinalities, ifBelow: left)
        }
        build(workspace, own ?? placed, reduction.tables, reduction.cardinalities, goal)
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
