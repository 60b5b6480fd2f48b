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
    /// Table entries computed so far.
    private(set) var spent = 0

    private var low: [Double]
    private var high: [Double]
    private var productLow: [Double]
    private var productHigh: [Double]
    private var adjointLow: [Double]
    private var adjointHigh: [Double]
    /// Factors that keep outcomes of steps near 1, and the sum of their logarithms with the sign changed.
    private var scale: [Double]
    private var logScale = 0.0
    /// Distributions that rows range over in the box at hand: `pointCount` of them from `pointStart`.
    private var points: [Double] = []
    private var pointStart: [Int]
    private var pointCount: [Int]
    /// Bounds of the derivative by each state of a row, taken relative to state 0.
    private(set) var slopeLow: [Double]
    private(set) var slopeHigh: [Double]
    private let slopeStart: [Int]
    private var weights: [Double] = []

    init(plan: EliminationPlan, layout: ParameterLayout) {
        self.plan = plan
        self.layout = layout
        parameters = PlanParameters(rows: plan.rows, layout: layout)
        low = [Double](repeating: 0, count: plan.outcomeSize)
        high = low
        adjointLow = low
        adjointHigh = low
        productLow = [Double](repeating: 0, count: plan.productSize)
        productHigh = productLow
        scale = [Double](repeating: 1, count: plan.steps.count)
        pointStart = [Int](repeating: 0, count: plan.rows.count)
        pointCount = pointStart
        var start: [Int] = []
        var total = 0
        for row in plan.rows {
            start.append(total)
            total += layout.rows[row].states
        }
        slopeStart = start
        slopeLow = [Double](repeating: 0, count: total)
        slopeHigh = slopeLow
    }

    /// The extreme points of a row of the plan that a box leaves open are set out in one buffer.
    private func setOut(_ box: ParameterBox) {
        points.removeAll(keepingCapacity: true)
        for (local, number) in plan.rows.enumerated() {
            let row = layout.rows[number]
            pointStart[local] = points.count
            let parameter = parameters.parameterOfRow[local]
            if parameter >= 0 {
                let slope = parameters.slope[local]
                let ends =
                    box.low[parameter] < box.high[parameter]
                    ? [box.low[parameter], box.high[parameter]] : [box.low[parameter]]
                for end in ends {
                    points.append(probability(logOdds: -slope * end))
                    points.append(probability(logOdds: slope * end))
                }
                pointCount[local] = ends.count
            } else if box.first[local] < 0 {
                points += layout.values[row.centre..<row.centre + row.states]
                pointCount[local] = 1
            } else {
                let first = row.offset + Int(box.first[local]) * row.states
                let end = row.offset + Int(box.end[local]) * row.states
                points += layout.values[first..<end]
                pointCount[local] = Int(box.end[local] - box.first[local])
            }
        }
    }

    /// Bounds of the sum over the box, up to a positive factor (``lastLogScale``).
    ///
    /// - Parameters:
    ///   - weights: g, one for each state of the query
    ///   - rescale: false to keep the scaling of the call before, so that results can be added
    func evaluate(_ box: ParameterBox, weights: [Double], rescale: Bool = true) -> (low: Double, high: Double) {
        setOut(box)
        self.weights = weights
        spent += plan.entries
        if rescale { logScale = 0 }
        var result = (low: 1.0, high: 1.0)
        for index in plan.steps.indices {
            forward(index, rescale: rescale)
            let step = plan.steps[index]
            // Only the last step of a part has no outer scope that is taken up again.
            if index == plan.steps.count - 1 { result = (low[step.offset], high[step.offset]) }
        }
        return result
    }

    /// The logarithm of the factor by which the last result must be multiplied.
    var lastLogScale: Double { logScale }

    private func forward(_ index: Int, rescale: Bool) {
        let step = plan.steps[index]
        var largest = 0.0
        for outer in 0..<step.outerSize {
            let product = step.productOffset + outer * step.states
            for state in 0..<step.states {
                var l = step.weights[state]
                var h = l
                if l != 0 {
                    if step.isQuery {
                        l *= weights[state]
                        h = l
                    }
                    for input in step.inputs {
                        let place = plan.steps[input.step].offset + Int(input.base[outer]) + state * input.stride
                        (l, h) = times(l, h, low[place], high[place])
                    }
                }
                productLow[product + state] = l
                productHigh[product + state] = h
            }
            let row = Int(step.rowOf[outer])
            var least = Double.infinity
            var most = -Double.infinity
            for point in 0..<pointCount[row] {
                let place = pointStart[row] + point * step.states
                var l = 0.0
                var h = 0.0
                for state in 0..<step.states {
                    l += points[place + state] * productLow[product + state]
                    h += points[place + state] * productHigh[product + state]
                }
                least = min(least, l)
                most = max(most, h)
            }
            low[step.offset + outer] = least
            high[step.offset + outer] = most
            largest = max(largest, max(least.magnitude, most.magnitude))
        }
        if rescale {
            scale[index] = largest > 0 ? 1 / largest : 1
            if !scale[index].isFinite { scale[index] = 1e300 }
            logScale -= logarithm(scale[index])
        }
        let factor = scale[index]
        for outer in step.offset..<step.offset + step.outerSize {
            low[outer] *= factor
            high[outer] *= factor
        }
    }

    /// Bounds of the derivatives by all rows, for the box and weights of the last evaluation.
    func differentiate() {
        spent += plan.entries
        for i in adjointLow.indices {
            adjointLow[i] = 0
            adjointHigh[i] = 0
        }
        for i in slopeLow.indices {
            slopeLow[i] = 0
            slopeHigh[i] = 0
        }
        guard let last = plan.steps.last else { return }
        adjointLow[last.offset] = 1
        adjointHigh[last.offset] = 1
        for index in plan.steps.indices.reversed() { backward(index) }
    }

    private func backward(_ index: Int) {
        let step = plan.steps[index]
        let factor = scale[index]
        for outer in 0..<step.outerSize {
            let al = adjointLow[step.offset + outer] * factor
            let ah = adjointHigh[step.offset + outer] * factor
            if al == 0 && ah == 0 { continue }
            let row = Int(step.rowOf[outer])
            let product = step.productOffset + outer * step.states
            if pointCount[row] > 1 || parameters.parameterOfRow[row] >= 0 || layout.rows[plan.rows[row]].count > 1 {
                for state in 1..<max(1, step.states) {
                    let (l, h) = times(
                        productLow[product + state] - productHigh[product],
                        productHigh[product + state] - productLow[product], al, ah)
                    slopeLow[slopeStart[row] + state] += l
                    slopeHigh[slopeStart[row] + state] += h
                }
            }
            if step.inputs.isEmpty { continue }
            for state in 0..<step.states where step.weights[state] != 0 {
                var least = Double.infinity
                var most = 0.0
                for point in 0..<pointCount[row] {
                    let value = points[pointStart[row] + point * step.states + state]
                    least = min(least, value)
                    most = max(most, value)
                }
                let weight = step.isQuery ? step.weights[state] * weights[state] : step.weights[state]
                var (l, h) = times(al, ah, least, most)
                (l, h) = times(l, h, weight, weight)
                pass(l, h, of: step, outer: outer, state: state)
            }
        }
    }

    /// Adds to each input's adjoint (l, h) times the other inputs.
    private func pass(_ l: Double, _ h: Double, of step: EliminationPlan.Step, outer: Int, state: Int) {
        for (position, input) in step.inputs.enumerated() {
            var result = (l, h)
            for (other, neighbour) in step.inputs.enumerated() where other != position {
                let place = plan.steps[neighbour.step].offset + Int(neighbour.base[outer]) + state * neighbour.stride
                result = times(result.0, result.1, low[place], high[place])
            }
            let place = plan.steps[input.step].offset + Int(input.base[outer]) + state * input.stride
            adjointLow[place] += result.0
            adjointHigh[place] += result.1
        }
    }

    /// Bounds of the derivative by the probability of `state` of a row, relative to state 0 of the row.
    func slope(row: Int, state: Int) -> (low: Double, high: Double) {
        (slopeLow[slopeStart[row] + state], slopeHigh[slopeStart[row] + state])
    }

    /// Bounds of the derivative by the log-odds of a shared parameter over its range in `box`.
    func slope(parameter: Int, in box: ParameterBox) -> (low: Double, high: Double) {
        var total = (low: 0.0, high: 0.0)
        for row in parameters.rowsOfParameter[parameter] {
            let a = parameters.slope[row]
            let ends = (variance(logOdds: a * box.low[parameter]), variance(logOdds: a * box.high[parameter]))
            let straddles = box.low[parameter] < 0 && box.high[parameter] > 0
            let rate = (low: min(ends.0, ends.1), high: straddles ? 0.25 : max(ends.0, ends.1))
            let partial = slope(row: row, state: 1)
            let (l, h) =
                a > 0
                ? times(partial.low, partial.high, a * rate.low, a * rate.high)
                : times(partial.low, partial.high, a * rate.high, a * rate.low)
            total.low += l
            total.high += h
        }
        return total
    }
}

/// p (1 − p) for the p of these log-odds: the derivative of p by them.
private func variance(logOdds t: Double) -> Double { probability(logOdds: t) * probability(logOdds: -t) }

/// The product of two intervals.
@inline(__always)
private func times(_ al: Double, _ ah: Double, _ bl: Double, _ bh: Double) -> (Double, Double) {
    if bl >= 0 { return (al >= 0 ? al * bl : al * bh, ah >= 0 ? ah * bh : ah * bl) }
    if al >= 0 { return (bl >= 0 ? al * bl : ah * bl, bh >= 0 ? ah * bh : al * bh) }
    let a = al * bl
    let b = al * bh
    let c = ah * bl
    let d = ah * bh
    return (min(min(a, b), min(c, d)), max(max(a, b), max(c, d)))
}
