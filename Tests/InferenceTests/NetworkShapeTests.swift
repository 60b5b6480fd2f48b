import Inference
import Testing

@Suite struct NetworkShapeTests {
    private func variable(_ name: String, _ states: Int) -> Variable {
        Variable(name: name, states: (0..<states).map { "s\($0)" })
    }

    @Test func emptyNetworkHasNoLargestFamily() throws {
        let shape = NetworkShape(try Network(variables: [], tables: []))
        #expect(shape.variables == 0 && shape.states == 0 && shape.arcs == 0 && shape.components == 0)
        #expect(shape.largestFamily == nil)
    }

    /// a → c ← b as a table, c → d as noisy-MAX, and e alone with one state.
    @Test func countsWhatIsWrittenDown() throws {
        let network = try Network(
            variables: [variable("a", 2), variable("b", 3), variable("c", 4), variable("d", 3), variable("e", 1)],
            families: [
                .table(ConditionalTable(child: 0, values: [0.5, 0.5])),
                .table(ConditionalTable(child: 1, values: [0.2, 0.3, 0.5])),
                .table(
                    ConditionalTable(child: 2, parents: [1, 0], values: Array(repeating: 0.25, count: 24))),
                .noisyMax(
                    NoisyMax(
                        child: 3, parents: [2, 0],
                        contributions: [
                            [1, 0, 0, 0.5, 0.5, 0, 0.2, 0.3, 0.5, 0.1, 0.1, 0.8], [1, 0, 0, 0.5, 0.25, 0.25],
                        ],
                        leak: [1, 0, 0])),
                .table(ConditionalTable(child: 4, values: [1])),
            ])
        let shape = NetworkShape(network)
        #expect(shape.variables == 5)
        #expect(shape.states == 13)
        #expect(shape.mostStates == 4)
        #expect(shape.arcs == 4)
        #expect(shape.mostParents == 2)
        // 1 and 2 for the roots, 6 rows of 3, and 4 + 2 + 1 distributions of 2.
        #expect(shape.parameters == 1 + 2 + 18 + 14)
        #expect(shape.factoredFamilies == 1)
        // c and d have as many, and c comes first.
        #expect(shape.largestFamily == 2)
        #expect(shape.largestFamilyCombinations == 24)
        #expect(shape.components == 2)
    }
}
