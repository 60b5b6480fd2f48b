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
    /// One table per variable, in the order of `variables`.
    public let tables: [ConditionalTable]
    let graph: DirectedGraph

    /// Checks the description and keeps it.
    ///
    /// - Parameters:
    ///   - variables: with different names, each with at least one state, states of one variable different
    ///   - tables: exactly one per variable, in any order
    /// - Throws: ``NetworkError`` on the first thing wrong: names, positions, cycles, sizes, entries that are negative or
    ///   not finite, rows that do not sum to 1 within ``rowTolerance``.
    public init(variables: [Variable], tables: [ConditionalTable]) throws(NetworkError) {
        let graph = try DirectedGraph(variables: variables, families: tables.map { ($0.child, $0.parents) })
        for table in tables {
            let variable = variables[table.child]
            let rows = try graph.rowCount(of: table.child, name: variable.name)
            let states = variable.states.count
            guard table.values.count == rows * states else {
                throw .wrongSize(variable: variable.name, expected: rows * states, found: table.values.count)
            }
            for row in 0..<rows {
                try checkDistribution(
                    table.values[row * states..<(row + 1) * states], variable: variable.name, row: row)
            }
        }
        self.variables = variables
        self.tables = graph.tableOfVariable.map { tables[$0] }
        self.graph = graph
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
