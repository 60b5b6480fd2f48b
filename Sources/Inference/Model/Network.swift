/// A discrete Bayesian network: variables, and for each one table of its probabilities given its parents.
///
///     let network = try Network(
///         variables: [
///             Variable(name: "rain", states: ["false", "true"]),
///             Variable(name: "wet", states: ["false", "true"]),
///         ],
///         tables: [
///             ConditionalTable(child: 0, values: [0.8, 0.2]),
///             ConditionalTable(child: 1, parents: [0], values: [0.9, 0.1, 0.2, 0.8]),
///         ])
///     var evidence = Evidence()
///     evidence.observe(1, state: 1)
///     try CompiledNetwork(network).posteriors(evidence)[0]  // [0.333…, 0.667…]
public struct Network: Sendable {
    /// How far the sum of a row may lie from 1. Rows are used as given; a reader of files normalises them.
    public static let rowTolerance = 1e-6

    public let variables: [Variable]
    /// One family per variable, in the order of `variables`.
    public let families: [Family]
    let graph: DirectedGraph

    /// Checks the description and keeps it.
    ///
    /// - Parameters:
    ///   - variables: with different names, each with at least one state, states of one variable different
    ///   - tables: exactly one per variable, in any order
    /// - Throws: ``NetworkError`` on the first thing wrong: names, positions, cycles, sizes, entries that are negative or
    ///   not finite, rows that do not sum to 1 within ``rowTolerance``.
    public init(variables: [Variable], tables: [ConditionalTable]) throws(NetworkError) {
        try self.init(variables: variables, families: tables.map(Family.table))
    }

    /// The same for variables of which some depend on their parents in other ways than by a table.
    public init(variables: [Variable], families: [Family]) throws(NetworkError) {
        let graph = try DirectedGraph(variables: variables, families: families.map { ($0.child, $0.parents) })
        for family in families {
            let variable = variables[family.child]
            switch family {
            case .table(let table):
                let rows = try graph.rowCount(of: table.child, name: variable.name)
                try checkRows(table.values[...], rows: rows, of: variable)
            case .noisyMax(let model):
                guard model.contributions.count == model.parents.count else {
                    throw .wrongSize(
                        variable: variable.name, expected: model.parents.count, found: model.contributions.count)
                }
                for (parent, contribution) in zip(model.parents, model.contributions) {
                    try checkRows(contribution[...], rows: variables[parent].states.count, of: variable)
                }
                try checkRows(model.leak[...], rows: 1, of: variable)
            }
        }
        self.variables = variables
        self.families = graph.tableOfVariable.map { families[$0] }
        self.graph = graph
    }

    /// The position of the variable of a name; nil when there is none.
    ///
    ///     network.variable(named: "rain")                          // 0
    ///     network.variables[0].states.firstIndex(of: "true")       // 1
    public func variable(named name: String) -> Int? { variables.firstIndex { $0.name == name } }

    /// The table of `variable`, parents in their order and the child fastest.
    ///
    /// - Returns: nil for a ``NoisyMax`` whose table would have more than `mostEntries` entries.
    public func table(of variable: Int, mostEntries: Int = 1 << 24) -> [Double]? {
        switch families[variable] {
        case .table(let table): return table.values
        case .noisyMax(let model):
            let states = model.parents.map { graph.cardinalities[$0] }
            let entries = states.reduce(Double(model.leak.count)) { $0 * Double($1) }
            return entries <= Double(mostEntries) ? model.table(parentStates: states) : nil
        }
    }
}

private func checkRows(_ values: ArraySlice<Double>, rows: Int, of variable: Variable) throws(NetworkError) {
    let states = variable.states.count
    guard values.count == rows * states else {
        throw .wrongSize(variable: variable.name, expected: rows * states, found: values.count)
    }
    for row in 0..<rows {
        try checkDistribution(values[row * states..<(row + 1) * states], variable: variable.name, row: row)
    }
}

/// Checks that `values` are finite, not negative, and sum to 1 within ``Network/rowTolerance``.
func checkDistribution(_ values: ArraySlice<Double>, variable: String, row: Int) throws(NetworkError) {
    var sum = 0.0
    for value in values {
        guard value.isFinite, value >= 0 else {
            throw .invalidProbability(variable: variable, row: row, value: value)
        }
        sum += value
    }
    guard (sum - 1).magnitude <= Network.rowTolerance else {
        throw .rowSum(variable: variable, row: row, sum: sum)
    }
}
