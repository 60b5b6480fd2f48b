import Inference

/// A made-up binary credal network of bounded treewidth, every row an interval: a partial k-tree, its arcs running from
/// the older vertices to the younger, so that a variable's parents lie in one clique and the moral graph stays within it.
struct PartialKTree {
    var variables = 40
    var treewidth = 2
    /// How often an arc of the full k-tree is left out.
    var dropped = 0.2
    var leastWidth = 0.1
    var mostWidth = 0.4
    /// How often nothing at all is known of a row.
    var unknown = 0.0

    func build(_ random: inout RandomNumbers) throws -> CredalNetwork {
        var tables: [CredalNetwork.Table] = []
        var cliques: [[Int]] = [[]]
        for child in 0..<variables {
            let clique = cliques[random.below(cliques.count)]
            var parents = clique.filter { _ in !random.chance(dropped) }
            if parents.isEmpty, let kept = clique.randomElement(using: &random) { parents = [kept] }
            if clique.count < treewidth {
                cliques = [clique + [child]]
            } else {
                for left in clique { cliques.append(clique.filter { $0 != left } + [child]) }
            }
            tables.append(
                .init(child: child, parents: parents, rows: (0..<(1 << parents.count)).map { _ in row(&random) }))
        }
        return try CredalNetwork(
            variables: (0..<variables).map { Variable(name: "v\($0)", states: ["false", "true"]) }, tables: tables)
    }

    private func row(_ random: inout RandomNumbers) -> CredalNetwork.Row {
        if random.chance(unknown) { return .interval(low: [0, 0], high: [1, 1]) }
        let width = leastWidth + random.unit() * (mostWidth - leastWidth)
        let low = random.unit() * (1 - width)
        return .interval(low: [1 - low - width, low], high: [1 - low, low + width])
    }
}

extension RandomNumbers {
    /// What one draw from a binary network shows of some of its variables.
    mutating func sampledEvidence(on network: CredalNetwork, at assignment: Assignment, rate: Double) -> Evidence {
        var states = [Int](repeating: 0, count: network.variables.count)
        // The tables of a partial k-tree come parents first.
        for (number, table) in network.tables.enumerated() {
            let row = table.parents.reduce(0) { 2 * $0 + states[$1] }
            states[table.child] = unit() < assignment.row(table: number, row: row)[1] ? 1 : 0
        }
        var evidence = Evidence()
        for variable in states.indices where chance(rate) { evidence.observe(variable, state: states[variable]) }
        return evidence
    }
}
