/// Bounds of Σ g(x) P(x, evidence) over a box of parameters, x the query's states and g any weights, with bounds of its
/// derivatives by every row and shared parameter: interval arithmetic through an elimination, forwards and backwards.
///
/// The sum is linear in each row (Castillo, Gutiérrez & Hadi 1996; Darwiche 2003), so in the forward pass the extreme over
/// a row is taken at its extreme points; what makes the bounds wider than the truth is that different entries of a
/// message may choose differently. At a box of single points both bounds are the value itself.
final class BoxEvaluator {
    let plan: EliminationPlan
    let parameters: PlanParameters
    let layout: ParameterLayout
    /// For each parameter whether extremes lie at the ends of its range.
    let isAtEnds: [Bool]
    /// Bounds by ratios, where the plan admits of them.
    private(set) lazy var ratios = RatioEvaluator(plan, parameters: parameters, layout: layout)
    /// Table entries computed so far.
    private(set) var spent = 0

    let steps: FlatPlan
    // Plain memory: checks of exclusive access to a class's arrays would take most of the time.
    let low: UnsafeMutablePointer<Double>
    let high: UnsafeMutablePointer<Double>
    let productLow: UnsafeMutablePointer<Double>
    let productHigh: UnsafeMutablePointer<Double>
    let adjointLow: UnsafeMutablePointer<Double>
    let adjointHigh: UnsafeMutablePointer<Double>
    /// Factors that keep outcomes of steps near 1, and the sum of their logarithms with the sign changed.
    let scale: UnsafeMutablePointer<Double>
    private var logScale = 0.0
    private let logFactors: UnsafeMutablePointer<Double>
    /// Steps whose outcome hangs on the weights of the query's states, in order.
    private let weighted: [Int]
    /// Distributions that rows range over in the box at hand: `pointCount` of them from `pointStart`.
    let points: UnsafeMutablePointer<Double>
    let pointStart: UnsafeMutablePointer<Int>
    let pointCount: UnsafeMutablePointer<Int>
    /// Bounds of the derivative by each state of a row, taken relative to state 0.
    let slopeLow: UnsafeMutablePointer<Double>
    let slopeHigh: UnsafeMutablePointer<Double>
    let slopeStart: [Int]
    let slopeCount: Int
    /// Whether a row can vary at all.
    let isOpen: UnsafeMutablePointer<Bool>
    let weights: UnsafeMutablePointer<Double>

    init(plan: EliminationPlan, layout: ParameterLayout) {
        self.plan = plan
        self.layout = layout
        let parameters = PlanParameters(rows: plan.rows, layout: layout)
        self.parameters = parameters
        isAtEnds = parameters.parameters.indices.map { plan.leaf(of: $0, parameters) != nil }
        func zeros(_ count: Int) -> UnsafeMutablePointer<Double> {
            let pointer = UnsafeMutablePointer<Double>.allocate(capacity: max(1, count))
            pointer.initialize(repeating: 0, count: max(1, count))
            return pointer
        }
        low = zeros(plan.outcomeSize)
        high = zeros(plan.outcomeSize)
        adjointLow = zeros(plan.outcomeSize)
        adjointHigh = zeros(plan.outcomeSize)
        productLow = zeros(plan.productSize)
        productHigh = zeros(plan.productSize)
        scale = zeros(plan.steps.count)
        logFactors = zeros(plan.steps.count)
        var isWeighted: [Bool] = []
        for step in plan.steps { isWeighted.append(step.isQuery || step.inputs.contains { isWeighted[$0.step] }) }
        weighted = isWeighted.indices.filter { isWeighted[$0] }
        let rowCount = max(1, plan.rows.count)
        pointStart = .allocate(capacity: rowCount)
        pointStart.initialize(repeating: 0, count: rowCount)
        pointCount = .allocate(capacity: rowCount)
        pointCount.initialize(repeating: 0, count: rowCount)
        isOpen = .allocate(capacity: rowCount)
        isOpen.initialize(repeating: false, count: rowCount)
        var start: [Int] = []
        var total = 0
        var pointTotal = 0
        for (local, row) in plan.rows.enumerated() {
            start.append(total)
            let own = layout.rows[row]
            total += own.states
            pointTotal += own.states * max(2, own.count)
            isOpen[local] = own.count != 1
        }
        points = zeros(pointTotal)
        slopeStart = start
        slopeCount = total
        slopeLow = zeros(total)
        slopeHigh = zeros(total)
        weights = zeros(plan.steps.first { $0.isQuery }?.states ?? 1)
        steps = FlatPlan(plan)
    }

    deinit {
        for pointer in [
            low, high, productLow, productHigh, adjointLow, adjointHigh, scale, logFactors, points, slopeLow,
            slopeHigh, weights,
        ] { pointer.deallocate() }
        pointStart.deallocate()
        pointCount.deallocate()
        isOpen.deallocate()
    }

    /// Counts work done elsewhere on the same question.
    func spend(_ entries: Int) { spent += entries }

    /// The extreme points of a row of the plan that a box leaves open are set out in one buffer.
    private func setOut(_ box: ParameterBox) {
        var next = 0
        for (local, number) in plan.rows.enumerated() {
            let row = layout.rows[number]
            pointStart[local] = next
            let parameter = parameters.parameterOfRow[local]
            if parameter >= 0 {
                let slope = parameters.slope[local]
                let isRange = box.low[parameter] < box.high[parameter]
                for end in 0..<(isRange ? 2 : 1) {
                    let t = slope * (end == 0 ? box.low[parameter] : box.high[parameter])
                    points[next] = probability(logOdds: -t)
                    points[next + 1] = probability(logOdds: t)
                    next += 2
                }
                pointCount[local] = isRange ? 2 : 1
                continue
            }
            let isCentre = box.first[local] < 0
            let first = isCentre ? row.centre : row.offset + Int(box.first[local]) * row.states
            let count = isCentre ? 1 : Int(box.end[local] - box.first[local])
            for i in 0..<count * row.states { points[next + i] = layout.values[first + i] }
            pointCount[local] = count
            next += count * row.states
        }
    }

    /// Bounds of the sum over the box, up to a positive factor (``lastLogScale``).
    ///
    /// - Parameters:
    ///   - weights: g, one for each state of the query
    ///   - rescale: false to keep the scaling of the call before, so that results can be added
    func evaluate(_ box: ParameterBox, weights: [Double], rescale: Bool = true) -> (low: Double, high: Double) {
        setOut(box)
        for (state, weight) in weights.enumerated() { self.weights[state] = weight }
        spent += plan.entries + plan.rows.count
        if rescale {
            for index in 0..<steps.count { logFactors[index] = forward(index, rescale: true) }
            sumScales()
        } else {
            for index in 0..<steps.count { _ = forward(index, rescale: false) }
        }
        return outcome
    }

    /// The same for the box of the last evaluation, which must have rescaled, with other weights: what does not hang on them stays.
    func reweigh(_ weights: [Double]) -> (low: Double, high: Double) {
        for (state, weight) in weights.enumerated() { self.weights[state] = weight }
        spent += plan.entries + plan.rows.count
        for index in weighted { logFactors[index] = forward(index, rescale: true) }
        sumScales()
        return outcome
    }

    private func sumScales() {
        logScale = 0
        for index in 0..<steps.count { logScale += logFactors[index] }
    }

    /// Only the last step of a part has no outer scope that is taken up again.
    private var outcome: (low: Double, high: Double) {
        guard steps.count > 0 else { return (1, 1) }
        let last = steps.steps[steps.count - 1].offset
        return (low[last], high[last])
    }

    /// The logarithm of the factor by which the last result must be multiplied.
    var lastLogScale: Double { logScale }

    /// - Returns: the logarithm of what the outcome was divided by
    private func forward(_ index: Int, rescale: Bool) -> Double {
        let step = steps.steps[index]
        let inputs = steps.inputs + step.inputStart
        let findings = steps.weights + step.weightStart
        let rowOf = steps.places + step.rowStart
        let states = step.states
        var largest = 0.0
        for outer in 0..<step.outerSize {
            let product = step.productOffset + outer * states
            for state in 0..<states {
                var l = findings[state]
                var h = l
                if l != 0 {
                    if step.isQuery {
                        l *= weights[state]
                        h = l
                    }
                    for number in 0..<step.inputCount {
                        let input = inputs[number]
                        let place = input.source + Int(steps.places[input.baseStart + outer]) + state * input.stride
                        (l, h) = times(l, h, low[place], high[place])
                    }
                }
                productLow[product + state] = l
                productHigh[product + state] = h
            }
            let row = Int(rowOf[outer])
            var least = Double.infinity
            var most = -Double.infinity
            var place = pointStart[row]
            for _ in 0..<pointCount[row] {
                var l = 0.0
                var h = 0.0
                for state in 0..<states {
                    l += points[place + state] * productLow[product + state]
                    h += points[place + state] * productHigh[product + state]
                }
                least = min(least, l)
                most = max(most, h)
                place += states
            }
            low[step.offset + outer] = least
            high[step.offset + outer] = most
            largest = max(largest, max(least.magnitude, most.magnitude))
        }
        if rescale {
            scale[index] = largest > 0 ? 1 / largest : 1
            if !scale[index].isFinite { scale[index] = 1e300 }
        }
        let factor = scale[index]
        for outer in step.offset..<step.offset + step.outerSize {
            low[outer] *= factor
            high[outer] *= factor
        }
        return rescale ? -logarithm(factor) : 0
    }
}

/// The product of two intervals.
@inline(__always)
func times(_ al: Double, _ ah: Double, _ bl: Double, _ bh: Double) -> (Double, Double) {
    if bl >= 0 { return (al >= 0 ? al * bl : al * bh, ah >= 0 ? ah * bh : ah * bl) }
    if al >= 0 { return (bl >= 0 ? al * bl : ah * bl, bh >= 0 ? ah * bh : al * bh) }
    let a = al * bl
    let b = al * bh
    let c = ah * bl
    let d = ah * bh
    return (min(min(a, b), min(c, d)), max(max(a, b), max(c, d)))
}
