import Inference

extension CaseNetwork {
    /// The network with one variable for each statement: that of its only finding, or one that holds when all its findings do.
    ///
    /// - Returns: the network, and for each player the state that its statement says was found
    func withOneVariable(for players: [Player]) throws -> (network: CaseNetwork, found: [Query]) {
        var network = self
        var tables = compiled.network.tables
        var found: [Query] = []
        for player in players {
            var findings = player.findings.filter { !isAlone($0.variable) }
            if let uncertain = player.uncertain { findings.append((uncertain.variable, 1)) }
            if findings.count == 1, let only = findings.first {
                found.append(Query(variable: only.variable, state: only.state))
                continue
            }
            let sizes = findings.map { network.variables[$0.variable].states.count }
            let rows = (0..<sizes.reduce(1, *)).map { index in
                var rest = index
                var holds = true
                for position in sizes.indices.reversed() {
                    if rest % sizes[position] != findings[position].state { holds = false }
                    rest /= sizes[position]
                }
                return CredalNetwork.Row.point(holds ? [0, 1] : [1, 0])
            }
            let all = network.variables.count
            // No claim has such a name: names of the notation hold no spaces.
            network.variables.append(Variable(name: "all of \(player.statement)", states: ["no", "yes"]))
            network.parents.append(findings.map(\.variable))
            tables.append(CredalNetwork.Table(child: all, parents: findings.map(\.variable), rows: rows))
            found.append(Query(variable: all, state: 1))
        }
        if network.variables.count > variables.count {
            network.compiled = try CompiledCredalNetwork(
                CredalNetwork(variables: network.variables, parameters: compiled.network.parameters, tables: tables))
        }
        return (network, found)
    }

    /// Whether a variable is tied to no other: evidence whose ratio stands in a variable of its own.
    func isAlone(_ variable: Int) -> Bool {
        parents[variable].isEmpty && !parents.contains { $0.contains(variable) }
    }
}
