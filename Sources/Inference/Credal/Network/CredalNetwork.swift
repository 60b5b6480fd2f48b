/// A Bayesian network whose probabilities are known only within limits (a credal network).
///
/// Rows are *separately specified*: each varies within its own limits whatever the others do, and the network stands for
/// every Bayesian network that results (the strong extension; Cozman 2000). ``Row/shared(parameter:power:complemented:)``
/// is the exception: rows that use one parameter vary together.
///
///     // A claim of unknown prior and a report of it by a source whose reliability lies between 60 and 80 %.
///     let network = try CredalNetwork(
///         variables: [
///             Variable(name: "claim", states: ["false", "true"]),
///             Variable(name: "says so", states: ["false", "true"]),
///         ],
///         parameters: [.init(name: "source", low: 0.6, high: 0.8)],
///         tables: [
///             .init(child: 0, rows: [.interval(low: [0, 0], high: [1, 1])]),
///             .init(child: 1, parents: [0], rows: [
///                 .shared(parameter: 0, power: 1, complemented: true),
///                 .shared(parameter: 0, power: 1, complemented: false),
///             ]),
///         ])
public struct CredalNetwork: Sendable {
    /// A probability that several rows share, known to lie between `low` and `high`.
    public struct Parameter: Sendable, Hashable {
        public let name: String
        public let low: Double
        public let high: Double

        public init(name: String, low: Double, high: Double) {
            self.name = name
            self.low = low
            self.high = high
        }
    }

    /// The distribution of a child for one combination of its parents' states.
    public enum Row: Sendable, Hashable {
        case point([Double])
        /// Every distribution with each probability within its limits (box ∩ simplex).
        case interval(low: [Double], high: [Double])
        /// For a child of two states: with θ the parameter and a the power, P(state 1) = θᵃ / (θᵃ + (1 − θ)ᵃ), and
        /// P(state 0) is the rest; `complemented` swaps the two. θ / (1 − θ) is then a likelihood ratio, and a power of ½
        /// takes its square root.
        case shared(parameter: Int, power: Double, complemented: Bool)
    }

    /// The rows of one variable, one per combination of the parents' states, the last parent running fastest.
    public struct Table: Sendable, Hashable {
        public let child: Int
        public let parents: [Int]
        public let rows: [Row]

        public init(child: Int, parents: [Int] = [], rows: [Row]) {
            self.child = child
            self.parents = parents
            self.rows = rows
        }
    }

    public let variables: [Variable]
    public let parameters: [Parameter]
    /// In the order given; ``Assignment/row(table:row:)`` counts by it.
    public let tables: [Table]
    let graph: DirectedGraph

    /// Checks the description and keeps it.
    /// - Throws: ``NetworkError`` on the first thing wrong, as ``Network/init(variables:tables:)`` does, and for intervals
    ///   that admit no distribution, parameters outside 0 to 1 and shared rows of a child that is not binary.
    public init(
        variables: [Variable], parameters: [Parameter] = [], tables: [Table]
    ) throws(NetworkError) {
        graph = try DirectedGraph(variables: variables, families: tables.map { ($0.child, $0.parents) })
        for parameter in parameters
        where !(parameter.low >= 0 && parameter.low <= parameter.high && parameter.high <= 1) {
            throw .invalidParameter(name: parameter.name)
        }
        for table in tables {
            let variable = variables[table.child]
            let rows = try graph.rowCount(of: table.child, name: variable.name)
            guard table.rows.count == rows else {
                throw .wrongSize(variable: variable.name, expected: rows, found: table.rows.count)
            }
            for (index, row) in table.rows.enumerated() {
                try CredalNetwork.check(row, at: index, of: variable, parameters: parameters.count)
            }
        }
        self.variables = variables
        self.parameters = parameters
        self.tables = tables
    }

    private static func check(
        _ row: Row, at index: Int, of variable: Variable, parameters: Int
    ) throws(NetworkError) {
        let states = variable.states.count
        switch row {
        case .point(let values):
            guard values.count == states else {
                throw .wrongSize(variable: variable.name, expected: states, found: values.count)
            }
            try checkDistribution(values[...], variable: variable.name, row: index)
        case .interval(let low, let high):
            guard low.count == states, high.count == states else {
                throw .wrongSize(
                    variable: variable.name, expected: states, found: low.count == states ? high.count : low.count)
            }
            var least = 0.0
            var most = 0.0
            for (lower, upper) in zip(low, high) {
                guard lower >= 0, lower <= upper, upper <= 1 else {
                    throw .invalidInterval(variable: variable.name, row: index)
                }
                least += lower
                most += upper
            }
            guard least <= 1 + Network.rowTolerance, most >= 1 - Network.rowTolerance else {
                throw .invalidInterval(variable: variable.name, row: index)
            }
        case .shared(let parameter, let power, _):
            guard (0..<parameters).contains(parameter) else {
                throw .unknownParameter(variable: variable.name, row: index)
            }
            guard states == 2 else { throw .sharedRowNotBinary(variable: variable.name, row: index) }
            guard power > 0, power.isFinite else { throw .invalidPower(variable: variable.name, row: index) }
        }
    }
}
