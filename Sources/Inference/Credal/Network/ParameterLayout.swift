/// Everything that can vary in a credal network, laid out flat: rows by number, their extreme points, shared parameters.
final class ParameterLayout: Sendable {
    /// More extreme points than this in one row are refused.
    static let extremePointLimit = 4096

    enum Source: Sendable, Hashable {
        /// The extreme points stand in `points`; a fixed row has one.
        case points
        case shared(parameter: Int, power: Double, complemented: Bool)
    }

    struct Row: Sendable {
        var source: Source
        var states: Int
        /// Where the extreme points start in `values`, one after the other; the centre follows them.
        var offset: Int
        /// How many extreme points; 0 for a shared row.
        var count: Int
        var centre: Int { offset + count * states }
    }

    let rows: [Row]
    let values: [Double]
    /// Number of the first row of each variable's table.
    let firstRow: [Int]
    /// For each table in the caller's order, its child.
    let childOfTable: [Int]
    /// Ranges of the parameters in log-odds, ±``farthestLogOdds`` standing for certainty.
    let parameterLow: [Double]
    let parameterHigh: [Double]
    let parameterNames: [String]

    init(_ network: CredalNetwork) throws(InferenceError) {
        var rows: [Row] = []
        var values: [Double] = []
        var firstRow: [Int] = []
        for child in network.variables.indices {
            firstRow.append(rows.count)
            let table = network.tables[network.graph.tableOfVariable[child]]
            let states = network.graph.cardinalities[child]
            for (index, row) in table.rows.enumerated() {
                let offset = values.count
                switch row {
                case .point(let point):
                    values += point
                    values += point
                    rows.append(Row(source: .points, states: states, offset: offset, count: 1))
                case .interval(let low, let high):
                    let limit = ParameterLayout.extremePointLimit
                    guard let points = extremePoints(low: low, high: high, limit: limit), !points.isEmpty else {
                        throw .rowTooComplex(variable: child, row: index)
                    }
                    var centre = [Double](repeating: 0, count: states)
                    for point in points {
                        values += point
                        for state in 0..<states { centre[state] += point[state] }
                    }
                    values += normalised(centre)
                    rows.append(Row(source: .points, states: states, offset: offset, count: points.count))
                case .shared(let parameter, let power, let complemented):
                    if let point = network.certainty(of: parameter, complemented: complemented) {
                        values += point
                        values += point
                        rows.append(Row(source: .points, states: states, offset: offset, count: 1))
                        continue
                    }
                    let source = Source.shared(parameter: parameter, power: power, complemented: complemented)
                    rows.append(Row(source: source, states: states, offset: offset, count: 0))
                }
            }
        }
        self.rows = rows
        self.values = values
        self.firstRow = firstRow
        childOfTable = network.tables.map(\.child)
        parameterLow = network.parameters.map { logOdds($0.low) }
        parameterHigh = network.parameters.map { logOdds($0.high) }
        parameterNames = network.parameters.map(\.name)
    }

    /// The numbers of the rows of a variable's table.
    func rowNumbers(of variable: Int) -> Range<Int> {
        firstRow[variable]..<(variable + 1 < firstRow.count ? firstRow[variable + 1] : rows.count)
    }

    var parameterRanges: [LogOddsRange] {
        zip(parameterLow, parameterHigh).map { LogOddsRange(low: $0, high: $1) }
    }

    /// The values of a row under an assignment.
    func values(ofRow number: Int, choices: [Int32], logOdds: [Double]) -> [Double] {
        var found: [Double] = []
        appendValues(ofRow: number, choices: choices, logOdds: logOdds, to: &found)
        return found
    }

    /// Adds them to a list.
    func appendValues(ofRow number: Int, choices: [Int32], logOdds: [Double], to list: inout [Double]) {
        let row = rows[number]
        switch row.source {
        case .points:
            let choice = Int(choices[number])
            let start = choice < 0 ? row.centre : row.offset + choice * row.states
            for place in start..<start + row.states { list.append(values[place]) }
        case .shared(let parameter, let power, let complemented):
            list.append(probability(logOdds: logOdds[parameter] * (complemented ? power : -power)))
            list.append(probability(logOdds: logOdds[parameter] * (complemented ? -power : power)))
        }
    }
}

extension CredalNetwork {
    /// The row that a parameter known to be 0 or 1 amounts to; nil for any other.
    fileprivate func certainty(of parameter: Int, complemented: Bool) -> [Double]? {
        let range = parameters[parameter]
        guard range.low == range.high, range.low == 0 || range.low == 1 else { return nil }
        return (range.low == 1) != complemented ? [0, 1] : [1, 0]
    }
}

/// Log-odds this far out stand for 0 and 1: e⁻²⁰⁰ is below anything that a double can tell from 0 in a probability.
let farthestLogOdds = 200.0

/// ln(p / (1 − p)), kept within ±``farthestLogOdds``.
func logOdds(_ p: Double) -> Double {
    if p <= 0 { return -farthestLogOdds }
    if p >= 1 { return farthestLogOdds }
    return min(max(logarithm(p / (1 - p)), -farthestLogOdds), farthestLogOdds)
}

/// The inverse of ``logOdds(_:)``; both p and 1 − p (by changing the sign) to full relative precision.
func probability(logOdds t: Double) -> Double {
    if t >= 0 { return 1 / (1 + exponential(-t)) }
    let odds = exponential(t)
    return odds / (1 + odds)
}
