import Inference

extension CaseNetwork {
    /// The same case with one of its numbers put at a value.
    func pinning(_ target: StatedNumber.Target, at value: Double) throws -> CaseNetwork {
        var pinned = self
        let credal = compiled.network
        var tables = credal.tables
        var parameters = credal.parameters
        switch target {
        case .row(let variable, let row, let state):
            pinned.unknownRows.removeAll { $0.variable == variable && $0.row == row }
            tables = Self.replacing(tables, variable, row) { Self.pinned($0, state, value) }
        case .ratioRow(let variable, let row, let scale):
            tables = Self.replacing(tables, variable, row) { _ in .point([1 - value / scale, value / scale]) }
        case .parameter(let index):
            guard parameters.indices.contains(index) else { return self }
            let share = value / (1 + value)
            parameters[index] = CredalNetwork.Parameter(name: parameters[index].name, low: share, high: share)
        case .observation(let statement):
            for index in pinned.uncertain.indices where pinned.uncertain[index].statement == statement {
                pinned.uncertain[index].low = value
                pinned.uncertain[index].high = value
            }
            return pinned
        }
        pinned.compiled = try CompiledCredalNetwork(
            CredalNetwork(variables: variables, parameters: parameters, tables: tables))
        return pinned
    }

    private static func replacing(
        _ tables: [CredalNetwork.Table], _ variable: Int, _ row: Int, _ change: (CredalNetwork.Row) -> CredalNetwork.Row
    ) -> [CredalNetwork.Table] {
        tables.map { table in
            guard table.child == variable else { return table }
            let rows = table.rows.enumerated().map { $0 == row ? change($1) : $1 }
            return CredalNetwork.Table(child: table.child, parents: table.parents, rows: rows)
        }
    }

    /// A row with the probability of one state settled, as far as the ranges of the others leave room.
    private static func pinned(_ row: CredalNetwork.Row, _ state: Int, _ value: Double) -> CredalNetwork.Row {
        guard case .interval(var low, var high) = row, low.indices.contains(state) else {
            return row
        }
        if low.count == 2 { return .point(state == 1 ? [1 - value, value] : [value, 1 - value]) }
        let others = low.indices.filter { $0 != state }
        let least = others.reduce(0) { $0 + low[$1] }
        let most = others.reduce(0) { $0 + high[$1] }
        let settled = min(max(value, max(0, 1 - most)), max(0, 1 - least))
        low[state] = settled
        high[state] = settled
        return .interval(low: low, high: high)
    }
}
