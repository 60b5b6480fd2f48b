/// How large a network is as it is written down: what it holds, not what answering costs.
///
///     let shape = NetworkShape(network)
///     shape.arcs                           // 46 for ALARM
///     shape.parameters                     // 509
public struct NetworkShape: Sendable, Hashable {
    public let variables: Int
    /// States of all variables together.
    public let states: Int
    /// States of the variable that has most.
    public let mostStates: Int
    public let arcs: Int
    /// Numbers that may be chosen freely: in each distribution one less than it has entries, since they sum to one.
    public let parameters: Int
    /// Families that are kept factored, as noisy-MAX.
    public let factoredFamilies: Int
    /// The variable whose family, it and its parents, has most combinations of states; the first of several. Nil for a network
    /// without variables.
    public let largestFamily: Int?
    /// Combinations of states of ``largestFamily``; a family that is kept factored may have more than an `Int` holds.
    public let largestFamilyCombinations: Double
    /// Parents of the variable that has most.
    public let mostParents: Int
    /// Parts that no arc joins.
    public let components: Int

    public init(_ network: Network) {
        let cardinalities = network.graph.cardinalities
        var parameters = 0
        var factored = 0
        var largest: Int?
        var combinations = 0.0
        var parts = DisjointSets(count: cardinalities.count)
        for (variable, family) in network.families.enumerated() {
            let free = cardinalities[variable] - 1
            switch family {
            case .table(let table): parameters += table.values.count / cardinalities[variable] * free
            case .noisyMax:
                // One distribution for each state of each cause, and the leak.
                parameters += family.parents.reduce(1) { $0 + cardinalities[$1] } * free
                factored += 1
            }
            let own = family.parents.reduce(Double(cardinalities[variable])) { $0 * Double(cardinalities[$1]) }
            if own > combinations { (largest, combinations) = (variable, own) }
            for parent in family.parents { parts.join(variable, parent) }
        }
        variables = cardinalities.count
        states = cardinalities.reduce(0, +)
        mostStates = cardinalities.max() ?? 0
        arcs = network.families.reduce(0) { $0 + $1.parents.count }
        self.parameters = parameters
        factoredFamilies = factored
        largestFamily = largest
        largestFamilyCombinations = combinations
        mostParents = network.families.lazy.map(\.parents.count).max() ?? 0
        components = Set(parts.roots()).count
    }
}
