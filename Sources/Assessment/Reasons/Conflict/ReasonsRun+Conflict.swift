import Inference

extension ReasonsRun {
    /// Camps are looked for among so many findings at most, since that takes the square of their number.
    private static let mostTraced = 48

    /// How well the evidence fits together, as far as nothing unknown influences how probable it is; nil for fewer than two findings.
    func conflict() throws -> ConflictFinding? {
        // What is supposed is no evidence, and changes how probable evidence is.
        guard run.suppositions.isEmpty else { return nil }
        let open = dependsOnUnknown()
        var evidence = Evidence()
        var statements: [String] = []
        var leftOut: [String] = []
        for player in players {
            if player.uncertain != nil || player.findings.contains(where: { open[$0.variable] }) {
                leftOut.append(player.statement)
                continue
            }
            for finding in player.findings where !run.network.isAlone(finding.variable) {
                evidence.observe(finding.variable, state: finding.state)
                statements.append(player.statement)
            }
        }
        guard Set(statements).count > 1 else { return nil }
        let point = basis == .midRange || basis == .settled ? self.point : nil
        let compiled = try (point ?? PointNetwork(run.network)).compiled
        guard statements.count <= Self.mostTraced else {
            return ConflictFinding(
                bits: try compiled.conflict(of: evidence), camps: [], between: 0, leftOut: leftOut)
        }
        let analysis = try compiled.conflictAnalysis(of: evidence)
        var part = analysis.trace
        // Down to where the two camps stand that make up the conflict.
        while let inner = part.groups.max(by: { $0.conflict < $1.conflict }), inner.conflict > part.between {
            part = inner
        }
        let camps = part.groups.map { group in
            var names: [String] = []
            for position in group.positions where !names.contains(statements[position]) {
                names.append(statements[position])
            }
            return names
        }
        return ConflictFinding(bits: analysis.conflict, camps: camps, between: part.between, leftOut: leftOut)
    }

    /// For each variable, whether its probability rests on a number that nobody stated: one of its own or of its ancestors.
    private func dependsOnUnknown() -> [Bool] {
        let parents = run.network.parents
        var found = parents.map { _ in false }
        var open = run.network.unknownRows.map(\.variable)
        var children = parents.map { _ in [Int]() }
        for (child, its) in parents.enumerated() { for parent in its { children[parent].append(child) } }
        while let next = open.popLast() {
            if found[next] { continue }
            found[next] = true
            open += children[next]
        }
        return found
    }
}
