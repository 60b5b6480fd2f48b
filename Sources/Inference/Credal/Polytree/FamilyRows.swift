extension PolytreeBuilder {
    /// The numbers of a family's rows for every combination of its unobserved parents.
    func rowNumbers(of child: Int) -> [Int] {
        var rowNumbers = [layout.firstRow[child]]
        var stride = 1
        var strides: [Int] = []
        for parent in graph.parents[child].reversed() {
            strides.append(stride)
            stride *= graph.cardinalities[parent]
        }
        for (parent, stride) in zip(graph.parents[child], strides.reversed()) {
            if isFree(parent) {
                var next: [Int] = []
                next.reserveCapacity(rowNumbers.count * graph.cardinalities[parent])
                for number in rowNumbers {
                    for state in 0..<graph.cardinalities[parent] { next.append(number + state * stride) }
                }
                rowNumbers = next
            } else {
                for index in rowNumbers.indices { rowNumbers[index] += observed[parent] * stride }
            }
        }
        return rowNumbers
    }

    /// The rows of a family as a block takes them; nil when they use several shared parameters, or one with several powers.
    func entries(of child: Int, _ rowNumbers: [Int]) -> ([FamilyBlock.Entry], parameter: Int)? {
        let state = isFree(child) ? 1 : observed[child]
        var parameter = -1
        var power = 0.0
        var entries: [FamilyBlock.Entry] = []
        entries.reserveCapacity(rowNumbers.count)
        for number in rowNumbers {
            let row = layout.rows[number]
            if case .shared(let used, let rowPower, let complemented) = row.source {
                if parameter >= 0 && (used != parameter || rowPower != power) { return nil }
                parameter = used
                power = rowPower
                let slope = complemented == (state == 1) ? -power : power
                entries.append(
                    .init(row: Int32(number), low: 0, high: 1, lowPoint: 0, highPoint: 0, slope: slope))
            } else {
                var entry = FamilyBlock.Entry(row: Int32(number), low: 2, high: -1, lowPoint: 0, highPoint: 0)
                for point in 0..<row.count {
                    let value = layout.values[row.offset + point * row.states + state]
                    if value < entry.low { (entry.low, entry.lowPoint) = (value, Int32(point)) }
                    if value > entry.high { (entry.high, entry.highPoint) = (value, Int32(point)) }
                }
                entries.append(entry)
            }
        }
        return (entries, parameter)
    }
}
