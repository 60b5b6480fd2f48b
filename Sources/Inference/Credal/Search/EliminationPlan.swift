/// How to sum a query's relevant part out, children before their parents, so that every sum over a variable runs along a
/// row of its own table: there the extremes over the row's limits can be taken exactly.
struct EliminationPlan {
    /// A message that an earlier step sends into this one.
    struct Input {
        var step: Int
        /// For every entry of the receiving step's outcome, where the message's entry for state 0 of the step's variable
        /// stands, and how far apart states are.
        var base: [Int32]
        var stride: Int
    }

    /// Eliminates `variable`: for each combination of the outer scope, the sum over its states of its row times messages.
    struct Step {
        var variable: Int
        var states: Int
        /// Weights of findings, one per state.
        var weights: [Double]
        var isQuery: Bool
        /// The outer scope, the last running fastest.
        var outer: [Int]
        var outerSize: Int
        /// For every combination of the outer scope the number, within the plan, of the row.
        var rowOf: [Int32]
        var inputs: [Input]
        /// Where the outcome starts among all outcomes, and where the products start among all products.
        var offset: Int
        var productOffset: Int
    }

    private(set) var steps: [Step] = []
    /// Numbers in the layout of the rows that matter.
    private(set) var rows: [Int] = []
    private(set) var outcomeSize = 0
    private(set) var productSize = 0
    /// Table entries that one evaluation computes.
    var entries: Int { productSize }

    /// - Throws: ``InferenceError/memoryBudgetExceeded(needed:budget:)`` before the tables are laid out
    init(
        query: Int, part: RelevantPart, graph: DirectedGraph, findings: EvidenceWeights, firstRow: [Int],
        memoryBudget: Int
    ) throws(InferenceError) {
        let cardinalities = graph.cardinalities
        var waiting = [Int](repeating: 0, count: graph.count)
        for child in part.families {
            for parent in graph.parents[child] where part.isMember[parent] { waiting[parent] += 1 }
        }
        var scopes: [[Int]] = []  // of each step's outcome
        var pending = [[Int]](repeating: [], count: graph.count)  // steps whose outcome holds the variable
        var consumed: [Bool] = []
        var ready = part.families.filter { waiting[$0] == 0 || !part.isMember[$0] }
        var localRow: [Int: Int32] = [:]

        func outer(_ variable: Int) -> [Int] {
            var scope = Set(graph.parents[variable].filter { part.isMember[$0] })
            if part.isMember[variable] {
                for step in pending[variable] where !consumed[step] { scope.formUnion(scopes[step]) }
                scope.remove(variable)
            }
            return scope.sorted()
        }
        func size(_ scope: [Int]) -> Double { scope.reduce(1.0) { $0 * Double(cardinalities[$1]) } }

        while !ready.isEmpty {
            // Of the variables that may go next, the one that leaves the smallest table; of equals, the lowest.
            var best = 0
            if ready.count > 1 {
                var bestKey = (Double.infinity, 0)
                for (index, variable) in ready.enumerated() {
                    let scope = outer(variable)
                    if scope.allSatisfy(graph.parents[variable].contains) {
                        // It leaves nothing but its own parents, which no later choice can better.
                        best = index
                        break
                    }
                    let key = (size(scope), variable)
                    if key < bestKey { (best, bestKey) = (index, key) }
                }
            }
            let variable = ready.remove(at: best)
            let scope = outer(variable)
            let states = cardinalities[variable]
            let needed = (Double(productSize) + size(scope) * Double(states + 1)) * 48
            if needed > Double(memoryBudget) { throw .memoryBudgetExceeded(needed: needed, budget: memoryBudget) }
            let outerSize = scope.reduce(1) { $0 * cardinalities[$1] }

            var inputs: [Input] = []
            if part.isMember[variable] {
                for step in pending[variable] where !consumed[step] {
                    consumed[step] = true
                    let (base, stride) = EliminationPlan.places(
                        of: scopes[step], along: variable, in: scope, cardinalities: cardinalities)
                    inputs.append(Input(step: step, base: base, stride: stride))
                }
            }
            let rowNumbers = EliminationPlan.rowNumbers(
                of: variable, in: scope, graph: graph, findings: findings, isMember: part.isMember)
            var rowOf: [Int32] = []
            rowOf.reserveCapacity(outerSize)
            for row in rowNumbers {
                let number = firstRow[variable] + row
                if let known = localRow[number] {
                    rowOf.append(known)
                } else {
                    let local = Int32(rows.count)
                    localRow[number] = local
                    rows.append(number)
                    rowOf.append(local)
                }
            }
            for member in scope { pending[member].append(steps.count) }
            steps.append(
                Step(
                    variable: variable, states: states,
                    weights: findings.weights(of: variable) ?? [Double](repeating: 1, count: states),
                    isQuery: variable == query, outer: scope, outerSize: outerSize, rowOf: rowOf, inputs: inputs,
                    offset: outcomeSize, productOffset: productSize))
            scopes.append(scope)
            consumed.append(false)
            outcomeSize += outerSize
            productSize += outerSize * states
            for parent in graph.parents[variable] where part.isMember[parent] {
                waiting[parent] -= 1
                if waiting[parent] == 0 { ready.append(parent) }
            }
        }
    }

    /// Where the entries of a table over `scope` stand as seen from `outer` (with `along` at state 0), and its stride.
    private static func places(
        of scope: [Int], along variable: Int, in outer: [Int], cardinalities: [Int]
    ) -> ([Int32], Int) {
        var strides: [Int: Int] = [:]
        var stride = 1
        for member in scope.reversed() {
            strides[member] = stride
            stride *= cardinalities[member]
        }
        let bases = odometer(
            lengths: outer.map { cardinalities[$0] }, strides: outer.map { strides[$0] ?? 0 }, start: 0)
        return (bases, strides[variable] ?? 0)
    }

    /// The row of the table of `variable` for every combination of `outer`, observed parents at what was observed.
    private static func rowNumbers(
        of variable: Int, in outer: [Int], graph: DirectedGraph, findings: EvidenceWeights, isMember: [Bool]
    ) -> [Int] {
        var strides: [Int: Int] = [:]
        var stride = 1
        var start = 0
        for parent in graph.parents[variable].reversed() {
            if isMember[parent] {
                strides[parent] = stride
            } else {
                start += stride * (findings.onlyState(of: parent) ?? 0)
            }
            stride *= graph.cardinalities[parent]
        }
        let lengths = outer.map { graph.cardinalities[$0] }
        return odometer(lengths: lengths, strides: outer.map { strides[$0] ?? 0 }, start: start).map(Int.init)
    }

    /// Positions reached by counting through axes of `lengths`, the last fastest, each moving by its stride.
    private static func odometer(lengths: [Int], strides: [Int], start: Int) -> [Int32] {
        var places = [Int32(start)]
        for (length, stride) in zip(lengths, strides) {
            var next: [Int32] = []
            next.reserveCapacity(places.count * length)
            for place in places {
                for i in 0..<length { next.append(place + Int32(i * stride)) }
            }
            places = next
        }
        return places
    }
}

extension EliminationPlan {
    /// The observed leaf whose rows alone use a parameter, in opposite directions: all that the parameter does is to move the ratio of
    /// the leaf's message, so that extremes lie at the ends of its range.
    ///
    /// - Returns: the step, and whether the message's ratio of state 1 to state 0 rises with the parameter
    func leaf(of parameter: Int, _ parameters: PlanParameters) -> (step: Int, rises: Bool)? {
        let rows = parameters.rowsOfParameter[parameter]
        guard rows.count == 2 else { return nil }
        for (index, step) in steps.enumerated() where step.states == 2 && step.rowOf.count == 2 {
            let (zero, one) = (Int(step.rowOf[0]), Int(step.rowOf[1]))
            guard rows.contains(zero), rows.contains(one), zero != one, step.weights.contains(0) else { continue }
            guard parameters.slope[zero] * parameters.slope[one] < 0 else { return nil }
            return (index, (parameters.slope[one] > 0) == (step.weights[0] == 0))
        }
        return nil
    }
}
