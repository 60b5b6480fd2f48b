/// How the rows of a table are numbered where the states of some parents stand in the file in reverse.
struct XDSLRows {
    private let states: [Int]
    private let reversed: [Bool]
    private let isPlain: Bool

    /// - Parameters:
    ///   - states: how many states each parent has
    ///   - reversed: for each parent whether they stand in reverse
    init(states: [Int], reversed: [Bool]) {
        self.states = states
        self.reversed = reversed
        isPlain = !reversed.contains(true)
    }

    /// The number in the file of a row of the network, and equally the other way.
    func other(_ row: Int) -> Int {
        if isPlain { return row }
        var rest = row
        var result = 0
        var stride = 1
        for (states, isReversed) in zip(states, reversed).reversed() {
            let state = rest % states
            rest /= states
            result += (isReversed ? states - 1 - state : state) * stride
            stride *= states
        }
        return result
    }

    /// A table with its rows numbered the other way.
    ///
    /// - Parameter cells: how many numbers a row has
    func reorder(_ values: [Double], cells: Int) -> [Double] {
        if isPlain { return values }
        var result: [Double] = []
        result.reserveCapacity(values.count)
        for row in 0..<values.count / max(1, cells) {
            let start = other(row) * cells
            result += values[start..<start + cells]
        }
        return result
    }
}
