import Inference

/// A row of a table that uses a shared parameter, the reliability of a source.
struct ParameterUse {
    var variable: Int
    var row: Int
    /// The row's odds are those of the parameter raised to it; below zero where the row is the other way round.
    var exponent: Double

    /// For each parameter of a network the rows that use it.
    static func all(in network: CredalNetwork) -> [[ParameterUse]] {
        var uses = network.parameters.map { _ in [ParameterUse]() }
        for table in network.tables {
            for (row, content) in table.rows.enumerated() {
                guard case .shared(let parameter, let power, let isComplemented) = content else { continue }
                uses[parameter].append(
                    ParameterUse(variable: table.child, row: row, exponent: isComplemented ? -power : power))
            }
        }
        return uses
    }

    /// The row with the odds of the parameter at a likelihood ratio of the source.
    func values(atRatio ratio: Double) -> [Double] {
        let odds = power(ratio, exponent)
        return odds.isFinite ? [1 / (1 + odds), odds / (1 + odds)] : [0, 1]
    }
}
