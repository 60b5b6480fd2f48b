/// The arcs of a network, checked: every variable has one family (itself and its parents) and there is no cycle.
struct DirectedGraph: Sendable {
    let cardinalities: [Int]
    /// Parents of each variable, in the order of its table.
    let parents: [[Int]]
    /// Children of each variable, ascending.
    let children: [[Int]]
    /// Every variable after its parents; of those that could come next, the lowest first.
    let topologicalOrder: [Int]
    /// Position in the caller's list of the table of each variable.
    let tableOfVariable: [Int]

    var count: Int { cardinalities.count }

    /// - Throws: ``NetworkError`` for names, states, families or arcs that make no network.
    init(variables: [Variable], families: [(child: Int, parents: [Int])]) throws(NetworkError) {
        try DirectedGraph.checkNames(variables)
        var parents = [[Int]](repeating: [], count: variables.count)
        var children = [[Int]](repeating: [], count: variables.count)
        var table = [Int](repeating: -1, count: variables.count)
        for (position, family) in families.enumerated() {
            for index in [family.child] + family.parents where !variables.indices.contains(index) {
                throw .unknownVariable(index: index)
            }
            let name = variables[family.child].name
            if table[family.child] >= 0 { throw .duplicateTable(variable: name) }
            table[family.child] = position
            var seen: Set<Int> = []
            for parent in family.parents where !seen.insert(parent).inserted {
                throw .repeatedParent(variable: name, parent: variables[parent].name)
            }
            parents[family.child] = family.parents
        }
        if let missing = table.firstIndex(of: -1) { throw .missingTable(variable: variables[missing].name) }
        for child in variables.indices {
            for parent in parents[child] { children[parent].append(child) }
        }
        self.cardinalities = variables.map(\.states.count)
        self.parents = parents
        self.children = children
        self.tableOfVariable = table
        self.topologicalOrder = try DirectedGraph.order(variables, parents: parents, children: children)
    }

    private static func checkNames(_ variables: [Variable]) throws(NetworkError) {
        var names: Set<String> = []
        for variable in variables {
            if variable.states.isEmpty { throw .noStates(variable: variable.name) }
            if !names.insert(variable.name).inserted { throw .duplicateVariable(variable.name) }
            var states: Set<String> = []
            for state in variable.states where !states.insert(state).inserted {
                throw .duplicateState(variable: variable.name, state: state)
            }
        }
    }

    private static func order(
        _ variables: [Variable], parents: [[Int]], children: [[Int]]
    ) throws(NetworkError) -> [Int] {
        var waiting = parents.map(\.count)
        var order: [Int] = []
        order.reserveCapacity(variables.count)
        order.append(contentsOf: variables.indices.filter { waiting[$0] == 0 })
        var next = 0
        while next < order.count {
            for child in children[order[next]] {
                waiting[child] -= 1
                if waiting[child] == 0 { order.append(child) }
            }
            next += 1
        }
        guard order.count < variables.count, let start = waiting.firstIndex(where: { $0 > 0 }) else { return order }
        // Every variable left has a parent left: walking up must come round.
        var path: [Int] = []
        var current = start
        while !path.contains(current) {
            path.append(current)
            guard let parent = parents[current].first(where: { waiting[$0] > 0 }) else { break }
            current = parent
        }
        let cycle = path.drop { $0 != current }.reversed()
        throw .cycle(cycle.map { variables[$0].name })
    }

    /// Number of rows of the table of `variable`.
    /// - Throws: ``NetworkError/tooLarge(variable:)`` when rows times states exceed what an `Int32` counts.
    func rowCount(of variable: Int, name: String) throws(NetworkError) -> Int {
        var rows = 1
        for parent in parents[variable] {
            let (product, overflow) = rows.multipliedReportingOverflow(by: cardinalities[parent])
            if overflow || product > Int(Int32.max) { throw .tooLarge(variable: name) }
            rows = product
        }
        let (size, overflow) = rows.multipliedReportingOverflow(by: cardinalities[variable])
        if overflow || size > Int(Int32.max) { throw .tooLarge(variable: name) }
        return rows
    }
}
