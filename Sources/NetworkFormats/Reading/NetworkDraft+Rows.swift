import SourceText

/// Rows that were brought to a sum of 1, for one warning about all of them.
struct NormalisedRows {
    /// Rounding of published tables begins here; below is what double precision makes of sums.
    static let worthSaying = 1e-9

    private var variables = 0
    private var worst: (miss: Double, variable: String, span: TextSpan)?

    mutating func note(_ variable: String, miss: Double, _ span: TextSpan) {
        variables += 1
        if miss > worst?.miss ?? 0 { worst = (miss, variable, span) }
    }

    var problem: (problem: NetworkProblem, span: TextSpan)? {
        worst.map { (.rowNormalised($0.variable, miss: $0.miss, variables: variables), $0.span) }
    }
}

extension NetworkDraft {
    /// A row that misses 1 by more is no matter of rounding.
    static let mostRounding = 0.01

    /// Brings every row to a sum of 1, as published networks often are rounded; reports what cannot be probabilities.
    ///
    /// Rows whose sum differs from 1 by no more than adding up may round are left as they are: so a network that is
    /// written and read again keeps its numbers, and a division would not bring the sum nearer to 1.
    ///
    /// - Returns: whether all rows are right
    mutating func normalise(_ values: inout [Double], of child: Int, place: (_ position: Int) -> TextSpan) -> Bool {
        let states = entries[child].states.count
        let name = entries[child].name
        let found = values.withUnsafeMutableBufferPointer { RowFindings(normalising: $0, states: states) }
        if let first = found.firstInvalid {
            problems.add(
                .invalidProbability(values[first], of: name, others: found.invalid - 1), place(first))
            return false
        }
        if let row = found.firstWrong {
            let first = place(row * states)
            let sum = values[row * states..<(row + 1) * states].reduce(0, +)
            problems.add(
                .rowSum(sum, of: name, others: found.wrong - 1), first.union(place((row + 1) * states - 1)))
            return false
        }
        if found.worst > NormalisedRows.worthSaying {
            normalised.note(
                name, miss: found.worst,
                place(found.worstRow * states).union(place((found.worstRow + 1) * states - 1)))
        }
        return true
    }
}

/// What a pass over the rows of a table found.
struct RowFindings {
    private(set) var firstInvalid: Int?
    private(set) var invalid = 0
    private(set) var firstWrong: Int?
    private(set) var wrong = 0
    private(set) var worst = 0.0
    private(set) var worstRow = 0

    /// Normalises the rows that are near enough to a distribution.
    init(normalising values: UnsafeMutableBufferPointer<Double>, states: Int) {
        guard states > 0 else { return }
        // Each of the additions may round by half a unit in the last place.
        let rounding = Double(states) * 0x1p-53
        for row in 0..<values.count / states {
            let cells = UnsafeMutableBufferPointer(rebasing: values[row * states..<(row + 1) * states])
            var sum = 0.0
            var isRight = true
            for value in cells {
                sum += value
                isRight = isRight && value >= 0
            }
            guard isRight, sum.isFinite else {
                noteInvalid(cells, at: row * states)
                continue
            }
            let miss = (sum - 1).magnitude
            if miss <= rounding { continue }
            if miss > NetworkDraft.mostRounding {
                wrong += 1
                firstWrong = firstWrong ?? row
                continue
            }
            if miss > worst { (worst, worstRow) = (miss, row) }
            for index in cells.indices { cells[index] /= sum }
        }
    }

    private mutating func noteInvalid(_ cells: UnsafeMutableBufferPointer<Double>, at start: Int) {
        let before = invalid
        for (index, value) in cells.enumerated() where !(value >= 0 && value.isFinite) {
            invalid += 1
            firstInvalid = firstInvalid ?? start + index
        }
        // Finite numbers may still add up to infinity.
        guard invalid == before else { return }
        wrong += 1
        firstWrong = firstWrong ?? start / cells.count
    }

    /// Whether every row of `values` is near enough to a distribution.
    static func isTable(_ values: [Double], states: Int) -> Bool {
        var copy = values
        let found = copy.withUnsafeMutableBufferPointer { RowFindings(normalising: $0, states: states) }
        return found.firstInvalid == nil && found.firstWrong == nil
    }
}
