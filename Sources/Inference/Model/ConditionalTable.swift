/// The probabilities of one variable for each combination of the states of its parents.
///
/// `values` holds one row per combination of the parents, in their order with the last parent running fastest, and within
/// a row one number per state of the child: the child runs fastest of all.
///
///     // P(wet | rain), rain and wet both with states ["false", "true"]
///     ConditionalTable(child: 1, parents: [0], values: [0.9, 0.1, 0.2, 0.8])
public struct ConditionalTable: Sendable, Hashable {
    public let child: Int
    public let parents: [Int]
    public var values: [Double]

    public init(child: Int, parents: [Int] = [], values: [Double]) {
        self.child = child
        self.parents = parents
        self.values = values
    }
}
