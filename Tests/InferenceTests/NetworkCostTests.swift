import Inference
import Testing

@Suite struct NetworkCostTests {
    /// A network of variables with some states each, by their parents, all rows uniform.
    private func network(_ states: [Int], _ parents: [[Int]]) throws -> Network {
        try Network(
            variables: states.enumerated().map { index, count in
                Variable(name: "v\(index)", states: (0..<count).map { "s\($0)" })
            },
            tables: parents.enumerated().map { child, parents in
                let rows = parents.reduce(1) { $0 * states[$1] }
                // Rows differ, so that every parent matters.
                let values = (0..<rows).flatMap { row in
                    let weights = (0..<states[child]).map { Double(1 + row * 7 % 11 + $0 * (row + 1) % 5) }
                    return weights.map { $0 / weights.reduce(0, +) }
                }
                return ConditionalTable(child: child, parents: parents, values: values)
            })
    }

    @Test func emptyNetworkCostsNothing() throws {
        let cost = NetworkCost(of: try network([], []))
        #expect(cost.cliques == 0 && cost.entries == 0 && cost.treewidth == 0 && cost.bytes == 0)
    }

    /// A chain has a clique for each arc.
    @Test func chain() throws {
        let cost = NetworkCost(of: try network([2, 3, 4, 5], [[], [0], [1], [2]]))
        #expect(cost.cliques == 3)
        #expect(cost.treewidth == 1)
        #expect(cost.largestClique == 20)
        #expect(cost.entries == 6 + 12 + 20)
    }

    /// A common child joins its parents.
    @Test func family() throws {
        let cost = NetworkCost(of: try network([2, 3, 4], [[], [], [0, 1]]))
        #expect(cost.cliques == 1)
        #expect(cost.treewidth == 2)
        #expect(cost.entries == 24)
    }

    /// Forty binary parents of one child are told of without a table over them, which no network could hold.
    @Test func costIsKnownBeforeItIsPaid() throws {
        let causes = 40
        let cost = NetworkCost(
            of: try network(
                Array(repeating: 2, count: causes + causes * (causes - 1) / 2),
                Array(repeating: [], count: causes)
                    + (0..<causes).flatMap { a in (0..<a).map { b in [b, a] } }))
        #expect(cost.treewidth == causes - 1)
        #expect(cost.largestClique == 0x1p40)
    }

    @Test func refusalNamesTheCost() throws {
        let network = try network([2, 3, 4], [[], [], [0, 1]])
        #expect(throws: InferenceError.entryBudgetExceeded(needed: NetworkCost(of: network).entries, budget: 23)) {
            try CompiledNetwork(network, entryBudget: 23)
        }
    }
}
