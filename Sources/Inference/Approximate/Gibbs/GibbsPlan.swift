/// A network laid out for Gibbs sampling: the tables in one array, and for every variable its children, which together
/// with its own family are all that its distribution given everything else depends on (its Markov blanket).
struct GibbsPlan: Sendable {
    /// A child of a variable.
    struct Link: Sendable {
        let child: Int
        /// What one state of the parent moves by in the child's table; for a noisy-MAX the position among its parents.
        let stride: Int
        /// Position in `noisyMaxes`, -1 for a child with a table.
        let noisyMax: Int
    }

    /// A family that is not written out as a table.
    struct NoisyMaxFamily: Sendable {
        let child: Int
        /// How many states the child has.
        let grades: Int
        let parents: [Int]
        /// Where the cumulative distributions of each parent's contributions begin in `tables`.
        let contributions: [Int]
        /// Where that of the leak begins.
        let leak: Int
    }

    /// A variable that the findings leave more than one state.
    struct FreeVariable: Sendable {
        let variable: Int
        let stateCount: Int
        /// Where its states begin in the weights of the findings.
        let offset: Int
        let isFound: Bool
        /// Position in `noisyMaxes`, -1 for one with a table.
        let noisyMax: Int
        /// Its children.
        let links: Range<Int>
    }

    let stateCounts: [Int]
    /// In topological order.
    private(set) var free: [FreeVariable] = []
    /// Tables as given, and the cumulative distributions of noisy-MAX families.
    private(set) var tables: [Double] = []
    /// Where the table of each variable begins, -1 for one without.
    private(set) var tableStarts: [Int]
    private(set) var noisyMaxes: [NoisyMaxFamily] = []
    /// For every variable the position of its family in `noisyMaxes`, or -1.
    private var noisyMaxOfVariable: [Int]
    private(set) var links: [Link] = []
    /// Variables whose families hold zeros, ascending.
    private(set) var zeroEntries: [Int] = []

    /// Where the row that `states` select begins, for every variable with a table.
    func rows(states: [Int], _ graph: DirectedGraph) -> [Int] {
        tableStarts.enumerated().map { variable, start in
            guard start >= 0 else { return -1 }
            let row = graph.parents[variable].reduce(0) { $0 * graph.cardinalities[$1] + states[$1] }
            return start + row * graph.cardinalities[variable]
        }
    }

    init(_ network: Network, _ findings: CombinedFindings) {
        let graph = network.graph
        stateCounts = graph.cardinalities
        tableStarts = graph.cardinalities.map { _ in -1 }
        noisyMaxOfVariable = tableStarts
        for variable in graph.cardinalities.indices where !findings.isIntervened[variable] {
            addFamily(of: variable, network)
        }
        var linkStarts: [Int] = []
        for variable in graph.cardinalities.indices {
            linkStarts.append(links.count)
            for child in graph.children[variable] where !findings.isIntervened[child] {
                links.append(link(from: variable, to: child, graph))
            }
        }
        linkStarts.append(links.count)
        for variable in graph.topologicalOrder where findings.onlyState[variable] < 0 {
            free.append(
                FreeVariable(
                    variable: variable, stateCount: stateCounts[variable], offset: findings.offsets[variable],
                    isFound: findings.isFound[variable], noisyMax: noisyMaxOfVariable[variable],
                    links: linkStarts[variable]..<linkStarts[variable + 1]))
        }
    }

    private mutating func addFamily(of variable: Int, _ network: Network) {
        let family = network.families[variable]
        if let values = network.table(of: variable, mostEntries: SamplingPlan.largestNoisyMaxTable) {
            tableStarts[variable] = tables.count
            tables += values
            if values.contains(0) { zeroEntries.append(variable) }
        } else if case .noisyMax(let model) = family {
            if model.hasZeroEntries { zeroEntries.append(variable) }
            let grades = model.leak.count
            var contributions: [Int] = []
            for contribution in model.contributions {
                contributions.append(tables.count)
                for start in stride(from: 0, to: contribution.count, by: grades) {
                    let row = Array(contribution[start..<start + grades])
                    tables += cumulated(row, total: row.reduce(0, +))
                }
            }
            noisyMaxOfVariable[variable] = noisyMaxes.count
            noisyMaxes.append(
                NoisyMaxFamily(
                    child: variable, grades: grades, parents: model.parents, contributions: contributions,
                    leak: tables.count))
            tables += cumulated(model.leak, total: model.leak.reduce(0, +))
        }
    }

    private func link(from parent: Int, to child: Int, _ graph: DirectedGraph) -> Link {
        let position = graph.parents[child].firstIndex(of: parent) ?? 0
        guard noisyMaxOfVariable[child] < 0 else {
            return Link(child: child, stride: position, noisyMax: noisyMaxOfVariable[child])
        }
        let later = graph.parents[child][(position + 1)...]
        let stride = later.reduce(graph.cardinalities[child]) { $0 * graph.cardinalities[$1] }
        return Link(child: child, stride: stride, noisyMax: -1)
    }
}

extension NoisyMax {
    /// Whether the table that says the same would hold a zero.
    ///
    /// P(child = 0) is a product and P(child = y) the difference of two: zero where a factor P(grade ≤ y) is, which
    /// then P(grade = 0) is as well, or where no cause and no leak ever brings about y in one combination of the
    /// causes' states.
    var hasZeroEntries: Bool {
        let grades = leak.count
        let rows = contributions.map { values in
            stride(from: 0, to: values.count, by: grades).map { values[$0..<$0 + grades] }
        }
        if leak[0] == 0 || rows.contains(where: { $0.contains { $0.first == 0 } }) { return true }
        return (1..<max(1, grades)).contains { grade in
            leak[grade] == 0 && rows.allSatisfy { $0.contains { $0[$0.startIndex + grade] == 0 } }
        }
    }
}
