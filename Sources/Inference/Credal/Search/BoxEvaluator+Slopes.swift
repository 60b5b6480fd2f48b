extension BoxEvaluator {
    /// Bounds of the derivatives by all rows, for the box and weights of the last evaluation.
    func differentiate() {
        spend(plan.entries)
        adjointLow.update(repeating: 0, count: max(1, plan.outcomeSize))
        adjointHigh.update(repeating: 0, count: max(1, plan.outcomeSize))
        slopeLow.update(repeating: 0, count: max(1, slopeCount))
        slopeHigh.update(repeating: 0, count: max(1, slopeCount))
        guard steps.count > 0 else { return }
        let last = steps.steps[steps.count - 1].offset
        adjointLow[last] = 1
        adjointHigh[last] = 1
        for index in (0..<steps.count).reversed() { backward(index) }
    }

    private func backward(_ index: Int) {
        let step = steps.steps[index]
        let findings = steps.weights + step.weightStart
        let factor = scale[index]
        for outer in 0..<step.outerSize {
            let al = adjointLow[step.offset + outer] * factor
            let ah = adjointHigh[step.offset + outer] * factor
            if al == 0 && ah == 0 { continue }
            let row = Int(steps.places[step.rowStart + outer])
            let product = step.productOffset + outer * step.states
            if isOpen[row] {
                let slopes = slopeStart[row]
                for state in 1..<max(1, step.states) {
                    let (l, h) = times(
                        productLow[product + state] - productHigh[product],
                        productHigh[product + state] - productLow[product], al, ah)
                    slopeLow[slopes + state] += l
                    slopeHigh[slopes + state] += h
                }
            }
            if step.inputCount == 0 { continue }
            for state in 0..<step.states where findings[state] != 0 {
                var least = Double.infinity
                var most = 0.0
                for point in 0..<pointCount[row] {
                    let value = points[pointStart[row] + point * step.states + state]
                    least = min(least, value)
                    most = max(most, value)
                }
                let weight = step.isQuery ? findings[state] * weights[state] : findings[state]
                var (l, h) = times(al, ah, least, most)
                (l, h) = times(l, h, weight, weight)
                pass(l, h, of: step, outer: outer, state: state)
            }
        }
    }

    /// Adds to each input's adjoint (l, h) times the other inputs.
    private func pass(_ l: Double, _ h: Double, of step: FlatPlan.Step, outer: Int, state: Int) {
        let inputs = steps.inputs + step.inputStart
        for position in 0..<step.inputCount {
            var result = (l, h)
            for other in 0..<step.inputCount where other != position {
                let neighbour = inputs[other]
                let place = neighbour.source + Int(steps.places[neighbour.baseStart + outer]) + state * neighbour.stride
                result = times(result.0, result.1, low[place], high[place])
            }
            let input = inputs[position]
            let place = input.source + Int(steps.places[input.baseStart + outer]) + state * input.stride
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
