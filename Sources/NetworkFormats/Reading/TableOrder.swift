/// Brings tables from the orders that formats prescribe to that of ``Inference/ConditionalTable``: the child fastest.
enum TableOrder {
    /// A table in which the child runs slowest, with the child fastest.
    static func childFastest(_ values: [Double], rows: Int, states: Int) -> [Double] {
        if rows == 1 || states == 1 { return values }
        var turned: [Double] = []
        turned.reserveCapacity(values.count)
        values.withUnsafeBufferPointer { source in
            for row in 0..<rows {
                for state in 0..<states { turned.append(source[state * rows + row]) }
            }
        }
        return turned
    }
}
