/// An elimination plan of binary variables as its ``RatioEvaluator`` runs through it.
struct RatioPlan {
    struct Input {
        /// The step that sends the message.
        var step: Int
        /// The axis, among those of the message, of the variable that is summed out.
        var axis: Int
        /// For each outer axis of the receiving step the axis of the message, or -1.
        var axisOfOuter: [Int]
        /// For every combination of the outer scope the message's entry for state 0, and how far off state 1 is.
        var base: [Int]
        var stride: Int
    }

    struct Step {
        var axes: Int
        var size: Int
        var isQuery: Bool
        /// The state that was observed, or -1.
        var observed: Int
        /// Weight of state 1 over that of state 0.
        var finding: Double
        /// For every combination of the outer scope the number, within the plan, of the row.
        var row: [Int]
        /// Outer axes along which the row does not change.
        var freeAxes: [Int]
        var inputs: [Input]
        /// The input that the query has a part in, or -1.
        var carrier: Int
        /// Whether the query has been summed out here or before.
        var hasQuery: Bool
        /// Where the messages of the step start: ratios along each axis, and values.
        var ratioStart: Int
        var valueStart: Int

        /// The position that stands for an axis in the number of an entry.
        func bit(_ axis: Int) -> Int { 1 << (axes - 1 - axis) }
    }

    private(set) var steps: [Step] = []
    private(set) var ratioCount = 0
    private(set) var valueCount = 0
    private(set) var mostAxes = 0

    /// Nil when a variable has more than two states or fewer.
    init?(_ plan: EliminationPlan) {
        for step in plan.steps {
            guard step.states == 2 else { return nil }
            let axes = step.outer.count
            let isZero = step.weights.map { $0 == 0 }
            var carrier = -1
            let inputs = step.inputs.enumerated().map { position, input in
                let sender = plan.steps[input.step]
                if steps[input.step].hasQuery { carrier = position }
                return Input(
                    step: input.step, axis: sender.outer.firstIndex(of: step.variable) ?? 0,
                    axisOfOuter: step.outer.map { sender.outer.firstIndex(of: $0) ?? -1 },
                    base: input.base.map(Int.init), stride: input.stride)
            }
            let row = step.rowOf.map(Int.init)
            let freeAxes = (0..<axes).filter { axis in
                let bit = 1 << (axes - 1 - axis)
                return row.indices.allSatisfy { row[$0] == row[$0 & ~bit] }
            }
            steps.append(
                Step(
                    axes: axes, size: step.outerSize, isQuery: step.isQuery,
                    observed: isZero[0] ? 1 : isZero[1] ? 0 : -1, finding: step.weights[1] / step.weights[0], row: row,
                    freeAxes: freeAxes, inputs: inputs, carrier: carrier, hasQuery: step.isQuery || carrier >= 0,
                    ratioStart: ratioCount, valueStart: valueCount))
            ratioCount += axes * step.outerSize
            valueCount += step.outerSize
            mostAxes = max(mostAxes, axes)
        }
    }
}
