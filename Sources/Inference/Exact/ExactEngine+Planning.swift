extension ExactEngine {
    /// Entries for each open variable from which on a tree of its own is looked for: below, looking takes longer than it saves.
    private static let entriesWorthATree = 400

    /// Makes the schedule for the findings in the workspace.
    ///
    /// Either from the tree that was compiled, with the axes of observed variables cut away, or, where that leaves much to
    /// do, from a new one for what is left: evidence cuts the graph, and the best tree of a piece is rarely a piece of the
    /// best tree.
    func plan(_ workspace: Workspace, goal: ScheduleBuilder.Goal = .marginals) {
        let sliced = workspace.builder.entries(of: placed, cardinalities: cardinalities, findings: workspace.findings)
        var chosen = placed
        let open = cardinalities.count - workspace.findings.observed.count
        if sliced > Self.entriesWorthATree * open, workspace.findings.observed.count > 0 {
            chosen = tree(for: workspace.findings, ifBelow: sliced) ?? placed
        }
        workspace.builder.build(
            &workspace.schedule, chosen, tables: tables, cardinalities: cardinalities, findings: workspace.findings,
            goal: goal)
    }

    /// A tree for the variables that are open, if one of fewer entries than `limit` is found.
    private func tree(for findings: borrowing Findings, ifBelow limit: Int) -> PlacedTree? {
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
