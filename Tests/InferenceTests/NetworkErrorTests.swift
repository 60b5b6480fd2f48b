import Inference
import Testing

@Suite struct NetworkErrorTests {
    private let two = [variable(0, states: 2), variable(1, states: 2)]
    private let half = [0.5, 0.5]

    private func error(_ variables: [Variable], _ tables: [ConditionalTable]) -> NetworkError? {
        #expect(throws: NetworkError.self) { try Network(variables: variables, tables: tables) }
    }

    @Test func descriptionsThatMakeNoNetwork() {
        let first = ConditionalTable(child: 0, values: half)
        let second = ConditionalTable(child: 1, values: half)
        #expect(error(two, [first]) == .missingTable(variable: "v1"))
        #expect(error(two, [first, first]) == .duplicateTable(variable: "v0"))
        #expect(error(two, [first, ConditionalTable(child: 2, values: half)]) == .unknownVariable(index: 2))
        #expect(error([two[0], two[0]], [first, second]) == .duplicateVariable("v0"))
        #expect(error([Variable(name: "a", states: [])], []) == .noStates(variable: "a"))
        #expect(
            error([Variable(name: "a", states: ["x", "x"])], []) == .duplicateState(variable: "a", state: "x"))
        #expect(
            error(two, [first, ConditionalTable(child: 1, parents: [0, 0], values: half)])
                == .repeatedParent(variable: "v1", parent: "v0"))
        #expect(
            error(two, [first, ConditionalTable(child: 1, parents: [0], values: half)])
                == .wrongSize(variable: "v1", expected: 4, found: 2))
        #expect(
            error(two, [first, ConditionalTable(child: 1, values: [0.5, 0.6])])
                == .rowSum(variable: "v1", row: 0, sum: 1.1))
        #expect(
            error(two, [first, ConditionalTable(child: 1, values: [1.5, -0.5])])
                == .invalidProbability(variable: "v1", row: 0, value: -0.5))
        #expect(
            error(two, [first, ConditionalTable(child: 1, values: [.infinity, 0])])
                == .invalidProbability(variable: "v1", row: 0, value: .infinity))
    }

    @Test func cyclesAreNamed() {
        let three = (0..<3).map { variable($0, states: 2) }
        let row = [0.5, 0.5, 0.5, 0.5]
        let tables = (0..<3).map { ConditionalTable(child: $0, parents: [($0 + 1) % 3], values: row) }
        guard case .cycle(let names)? = error(three, tables) else {
            Issue.record("no cycle found")
            return
        }
        #expect(names.sorted() == ["v0", "v1", "v2"])
        #expect(NetworkError.cycle(["a", "b"]).description == "the arcs run in a circle: a → b → a")
    }

    @Test func hugeTablesAreRefused() {
        let count = 40
        let variables = (0..<count).map { variable($0, states: 4) }
        var tables = (0..<count - 1).map { ConditionalTable(child: $0, values: [1, 0, 0, 0]) }
        tables.append(ConditionalTable(child: count - 1, parents: Array(0..<count - 1), values: []))
        #expect(error(variables, tables) == .tooLarge(variable: "v39"))
    }

    @Test func credalRowsThatAdmitNothing() {
        func error(_ row: CredalNetwork.Row, states: Int = 2) -> NetworkError? {
            #expect(throws: NetworkError.self) {
                try CredalNetwork(
                    variables: [variable(0, states: states)], parameters: [.init(name: "p", low: 0.2, high: 0.8)],
                    tables: [.init(child: 0, rows: [row])])
            }
        }
        let invalid = NetworkError.invalidInterval(variable: "v0", row: 0)
        #expect(error(.interval(low: [0.6, 0.6], high: [1, 1])) == invalid)
        #expect(error(.interval(low: [0, 0], high: [0.4, 0.4])) == invalid)
        #expect(error(.interval(low: [0.5, 0], high: [0.4, 1])) == invalid)
        #expect(error(.interval(low: [-0.1, 0], high: [1, 1])) == invalid)
        #expect(error(.interval(low: [.nan, 0], high: [1, 1])) == invalid)
        #expect(error(.interval(low: [0], high: [1])) == .wrongSize(variable: "v0", expected: 2, found: 1))
        #expect(
            error(.shared(parameter: 1, power: 1, complemented: false)) == .unknownParameter(variable: "v0", row: 0))
        #expect(
            error(.shared(parameter: 0, power: 0, complemented: false)) == .invalidPower(variable: "v0", row: 0))
        #expect(
            error(.shared(parameter: 0, power: 1, complemented: false), states: 3)
                == .sharedRowNotBinary(variable: "v0", row: 0))
        #expect(throws: NetworkError.invalidParameter(name: "p")) {
            try CredalNetwork(variables: [], parameters: [.init(name: "p", low: 0.8, high: 0.2)], tables: [])
        }
    }
}
