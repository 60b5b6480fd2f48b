/// A table of numbers over some variables: one value for each combination of their states.
///
/// Values stand in row-major order, the last variable running fastest: with cardinalities `[2, 3]` the value for states
/// `(i, j)` is `values[3 * i + j]`.
public struct Factor: Sendable, Hashable {
    public let variables: [Int]
    public let cardinalities: [Int]
    public var values: [Double]

    /// - Parameters:
    ///   - variables: positions of the variables in their network, each once
    ///   - cardinalities: how many states each of them has
    ///   - values: as many as the product of the cardinalities; shorter input is filled with zeros, longer is cut
    public init(variables: [Int], cardinalities: [Int], values: [Double]) {
        let size = cardinalities.reduce(1, *)
        self.variables = variables
        self.cardinalities = cardinalities
        self.values =
            values.count == size
            ? values : Array(values.prefix(size)) + Array(repeating: 0, count: max(0, size - values.count))
    }
}
