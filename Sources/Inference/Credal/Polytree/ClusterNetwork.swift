/// The families of a ``ClusterBlock`` as a small network of its own, in which what comes in at a port is an observed leaf.
struct ClusterNetwork {
    let network: CredalNetwork
    let layout: ParameterLayout
    let evidence: Evidence
    let centre: Assignment
    let localOfMember: [Int: Int]
    /// For each port its leaf; the parameter of the leaf is the port's number plus the number of shared parameters.
    let leaves: [Int]
    let sharedParameters: [Int]
    let globalRow: [Int]

    init(
        _ families: [ClusterBlock.Family], _ members: [Int], _ ports: [Int], _ whole: CredalNetwork,
        _ wholeLayout: ParameterLayout, _ findings: EvidenceWeights
    ) throws {
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
}
