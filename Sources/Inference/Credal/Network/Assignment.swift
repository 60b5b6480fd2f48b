/// A value for every row and every shared parameter of a credal network: one Bayesian network out of those it stands for.
public struct Assignment: Sendable {
    let layout: ParameterLayout
    /// For each row the number of an extreme point, -1 for the centre.
    var choices: [Int32]
    /// For each shared parameter its log-odds.
    var parameterLogOdds: [Double]

    /// The distribution that the row takes.
    /// - Parameters:
    ///   - table: position in ``CredalNetwork/tables``
    ///   - row: position in ``CredalNetwork/Table/rows``
    public func row(table: Int, row: Int) -> [Double] {
        let number = layout.firstRow[layout.childOfTable[table]] + row
        return layout.values(ofRow: number, choices: choices, logOdds: parameterLogOdds)
    }

    /// The distribution that a row of the table of a variable takes.
    func row(variable: Int, row: Int) -> [Double] {
        layout.values(ofRow: layout.firstRow[variable] + row, choices: choices, logOdds: parameterLogOdds)
    }

    /// This assignment with a row as it is in another one of the same network.
    ///
    /// - Parameters:
    ///   - row: position in ``CredalNetwork/Table/rows`` of the table of `variable`
    /// - Returns: this assignment unchanged when the other belongs to another network
    public func taking(row: Int, of variable: Int, from other: Assignment) -> Assignment {
        guard other.layout === layout else { return self }
        var changed = self
        let number = layout.firstRow[variable] + row
        changed.choices[number] = other.choices[number]
        return changed
    }

    /// This assignment with another value for a shared parameter.
    public func setting(parameter: Int, to value: Double) -> Assignment {
        var changed = self
        changed.parameterLogOdds[parameter] = logOdds(value)
        return changed
    }

    /// The value of a shared parameter (its position in ``CredalNetwork/parameters``).
    public func parameter(_ index: Int) -> Double { probability(logOdds: parameterLogOdds[index]) }

    /// Every row and parameter at its centre.
    init(centreOf layout: ParameterLayout, parameters: [CredalNetwork.Parameter]) {
        self.layout = layout
        choices = layout.rows.map { $0.count == 1 ? 0 : -1 }
        parameterLogOdds = parameters.map { logOdds(($0.low + $0.high) / 2) }
    }

    /// Adds the table of `variable` to a flat list: parents in order and the child fastest.
    func appendTable(of variable: Int, to flat: inout [Double]) {
        for number in layout.rowNumbers(of: variable) {
            layout.appendValues(ofRow: number, choices: choices, logOdds: parameterLogOdds, to: &flat)
        }
    }
}
