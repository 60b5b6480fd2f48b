/// What exact inference on a network would take, found out without taking it.
///
///     let cost = NetworkCost(of: network)
///     if cost.entries > 1e9 { … }
public struct NetworkCost: Sendable, Hashable {
    /// Cliques of the best triangulation found.
    public let cliques: Int
    /// Variables of its largest clique, less one.
    public let treewidth: Int
    /// Table entries of all cliques: one propagation goes through each once or twice.
    public let entries: Double
    /// Table entries of the largest.
    public let largestClique: Double
    /// Bytes that one propagation holds. Less than the tables would take, as large ones are worked through piece by piece.
    public let bytes: Double

    public init(of network: Network, effort: TriangulationEffort = .thorough) {
        let working = WorkingNetwork(network)
        let tree = ExactEngine.tree(of: working, effort: effort)
        self.init(PlacedTree(tree, scopes: Scopes(working.scopes)), cardinalities: working.cardinalities)
    }

    init(_ placed: PlacedTree, cardinalities: [Int]) {
        let tree = placed.tree
        cliques = tree.count
        treewidth = max(0, ((0..<tree.count).map { tree.axes(of: $0).count }.max() ?? 1) - 1)
        entries = tree.entries
        largestClique = tree.largest
        bytes = placed.bytes(cardinalities)
    }
}

extension CompiledNetwork {
    /// What a question without evidence takes.
    public var cost: NetworkCost { NetworkCost(engine.placed, cardinalities: engine.cardinalities) }
}
