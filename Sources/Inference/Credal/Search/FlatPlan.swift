/// An elimination plan in plain memory, as its evaluator runs through it.
final class FlatPlan {
    struct Step {
        var states: Int
        var isQuery: Bool
        var outerSize: Int
        /// Where the numbers of rows start in `places`, one per entry of the outcome.
        var rowStart: Int
        var inputStart: Int
        var inputCount: Int
        var weightStart: Int
        var offset: Int
        var productOffset: Int
    }

    struct Input {
        /// Where the message starts among all outcomes.
        var source: Int
        /// Where its base places start in `places`.
        var baseStart: Int
        var stride: Int
    }

    let count: Int
    let steps: UnsafeMutablePointer<Step>
    let inputs: UnsafeMutablePointer<Input>
    let places: UnsafeMutablePointer<Int32>
    let weights: UnsafeMutablePointer<Double>

    init(_ plan: EliminationPlan) {
        var steps: [Step] = []
        var inputs: [Input] = []
        var places: [Int32] = []
        var weights: [Double] = []
        for step in plan.steps {
            steps.append(
                Step(
                    states: step.states, isQuery: step.isQuery, outerSize: step.outerSize, rowStart: places.count,
                    inputStart: inputs.count, inputCount: step.inputs.count, weightStart: weights.count,
                    offset: step.offset, productOffset: step.productOffset))
            places += step.rowOf
            weights += step.weights
            for input in step.inputs {
                let source = plan.steps[input.step].offset
                inputs.append(Input(source: source, baseStart: places.count, stride: input.stride))
                places += input.base
            }
        }
        count = steps.count
        self.steps = FlatPlan.copy(steps)
        self.inputs = FlatPlan.copy(inputs)
        self.places = FlatPlan.copy(places)
        self.weights = FlatPlan.copy(weights)
    }

    private static func copy<T>(_ values: [T]) -> UnsafeMutablePointer<T> {
        let pointer = UnsafeMutablePointer<T>.allocate(capacity: max(1, values.count))
        for (index, value) in values.enumerated() { (pointer + index).initialize(to: value) }
        return pointer
    }

    deinit {
        steps.deallocate()
        inputs.deallocate()
        places.deallocate()
        weights.deallocate()
    }
}
