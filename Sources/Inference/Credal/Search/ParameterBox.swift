/// Part of the space of parameters: for every row of a plan a run of its extreme points, for every shared parameter a range
/// of log-odds.
struct ParameterBox {
    /// First extreme point, and one past the last, of each row of the plan; for shared rows 0 and 0.
    var first: [Int32]
    var end: [Int32]
    /// By the plan's own numbers of parameters.
    var low: [Double]
    var high: [Double]
}

extension ParameterBox {
    /// Extreme points of its rows, picked by pseudo-random noise (xorshift; Marsaglia 2003).
    func vertex(_ noise: inout UInt64) -> ParameterBox {
        func next() -> UInt64 {
            noise ^= noise << 13
            noise ^= noise >> 7
            noise ^= noise << 17
            return noise >> 11
        }
        var vertex = self
        for row in first.indices where end[row] > first[row] {
            vertex.first[row] = first[row] + Int32(next() % UInt64(end[row] - first[row]))
            vertex.end[row] = vertex.first[row] + 1
        }
        return vertex
    }
}

/// What the rows and parameters of one plan are: the layout's, renumbered.
struct PlanParameters {
    /// Numbers in the layout.
    let rows: [Int]
    let parameters: [Int]
    /// For each row of the plan: the plan's number of the shared parameter, -1 for rows of extreme points.
    let parameterOfRow: [Int]
    /// For shared rows: log-odds of state 1 are the parameter's times this (negative when complemented).
    let slope: [Double]
    let rowsOfParameter: [[Int]]

    init(rows: [Int], layout: ParameterLayout) {
        var numbers: [Int: Int] = [:]
        var parameters: [Int] = []
        var parameterOfRow: [Int] = []
        var slope: [Double] = []
        var rowsOfParameter: [[Int]] = []
        for (local, row) in rows.enumerated() {
            guard case .shared(let parameter, let power, let complemented) = layout.rows[row].source else {
                parameterOfRow.append(-1)
                slope.append(0)
                continue
            }
            let number = numbers[parameter] ?? parameters.count
            if number == parameters.count {
                numbers[parameter] = number
                parameters.append(parameter)
                rowsOfParameter.append([])
            }
            parameterOfRow.append(number)
            slope.append(complemented ? -power : power)
            rowsOfParameter[number].append(local)
        }
        self.rows = rows
        self.parameters = parameters
        self.parameterOfRow = parameterOfRow
        self.slope = slope
        self.rowsOfParameter = rowsOfParameter
    }

    /// Everything that the layout allows.
    func wholeBox(_ layout: ParameterLayout) -> ParameterBox {
        ParameterBox(
            first: rows.map { _ in 0 }, end: rows.map { Int32(layout.rows[$0].count) },
            low: parameters.map { layout.parameterLow[$0] }, high: parameters.map { layout.parameterHigh[$0] })
    }
}

extension PlanParameters {
    /// An assignment as a point of the plan's box.
    func point(_ assignment: Assignment) -> ParameterBox {
        ParameterBox(
            first: rows.map { assignment.choices[$0] }, end: rows.map { assignment.choices[$0] + 1 },
            low: parameters.map { assignment.parameterLogOdds[$0] },
            high: parameters.map { assignment.parameterLogOdds[$0] })
    }

    /// The assignment that differs from `base` where the plan's point says so.
    func assignment(_ point: ParameterBox, from base: Assignment) -> Assignment {
        var result = base
        for (local, row) in rows.enumerated() where parameterOfRow[local] < 0 {
            result.choices[row] = point.first[local]
        }
        for (local, parameter) in parameters.enumerated() { result.parameterLogOdds[parameter] = point.low[local] }
        return result
    }
}
