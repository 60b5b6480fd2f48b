extension RatioEvaluator {
    /// Bounds of the derivatives of P(event, evidence) − bound · P(evidence) by all rows over the box of the last evaluation, each up
    /// to a positive factor.
    func differentiate(bound: Double) {
        for row in parameters.rows.indices { slopes[row] = RatioInterval(low: 0, high: 0) }
        for step in plan.steps.reversed() {
            slope(step, bound)
            if step.observed < 0 { for position in step.inputs.indices { tell(step, position) } }
        }
    }

    // MARK: What the rest says

    /// Sends to an input what all else says about its entries.
    private func tell(_ step: RatioPlan.Step, _ position: Int) {
        let input = step.inputs[position]
        let receiver = plan.steps[input.step]
        let axes = step.axes
        let size = 2 * step.size
        // The table over the outer axes and the variable, the input left out, the variable's axis last.
        for entry in 0..<step.size {
            let odds = RatioInterval(
                low: rows[step.row[entry]].low / (1 - rows[step.row[entry]].low),
                high: rows[step.row[entry]].high / (1 - rows[step.row[entry]].high))
            var ratio = odds * RatioInterval(low: step.finding, high: step.finding)
            for (other, sibling) in step.inputs.enumerated() where other != position {
                ratio = ratio * ratioAlong(sibling, entry)
            }
            local[axes * size + 2 * entry] = ratio
        }
        for axis in 0..<axes {
            let bit = step.bit(axis)
            let outer = above + step.ratioStart + axis * step.size
            for entry in 0..<step.size where entry & bit == 0 {
                let (zero, one) = (step.row[entry], step.row[entry | bit])
                for state in 0...1 {
                    var ratio = outer[entry]
                    if zero != one {
                        let (p, q) = (chance(of: state, zero), chance(of: state, one))
                        ratio = ratio * RatioInterval(low: q.low / p.high, high: q.high / p.low).widened
                    }
                    for (other, sibling) in step.inputs.enumerated() where other != position {
                        ratio = ratio * ratioAcross(sibling, axis: axis, entry, state: state)
                    }
                    local[axis * size + 2 * entry + state] = ratio
                }
            }
        }
        let needsValues = !receiver.hasQuery
        if needsValues {
            for entry in 0..<step.size {
                let pair =
                    step.hasQuery
                    ? values(step, entry)
                    : (valueAbove[step.valueStart + entry], valueAbove[step.valueStart + entry])
                localValues[2 * entry] = pair.0
                localValues[2 * entry + 1] = pair.1
            }
        }
        var gone = 0
        for axis in 0..<axes where input.axisOfOuter[axis] < 0 {
            sumOut(axis: axis, axes: axes + 1, gone: gone, values: needsValues)
            gone |= 2 * step.bit(axis)
        }
        let ratios = above + receiver.ratioStart
        for entry in 0..<step.size where (2 * entry) & gone == 0 {
            ratios[input.axis * receiver.size + input.base[entry]] = local[axes * size + 2 * entry]
            for state in 0...1 {
                let place = input.base[entry] + state * input.stride
                for axis in 0..<axes where input.axisOfOuter[axis] >= 0 && entry & step.bit(axis) == 0 {
                    ratios[input.axisOfOuter[axis] * receiver.size + place] = local[axis * size + 2 * entry + state]
                }
                if needsValues { valueAbove[receiver.valueStart + place] = localValues[2 * entry + state] }
            }
        }
    }

    /// Sums an axis of the local table out; what remains stands where the axis is 0.
    private func sumOut(axis: Int, axes: Int, gone: Int, values: Bool) {
        let size = 1 << axes
        let bit = 1 << (axes - 1 - axis)
        let weights = local + axis * size
        for other in 0..<axes where other != axis && gone & (1 << (axes - 1 - other)) == 0 {
            let otherBit = 1 << (axes - 1 - other)
            let ratios = local + other * size
            for entry in 0..<size where entry & (bit | otherBit | gone) == 0 {
                let (zero, one) = (ratios[entry], ratios[entry | bit])
                // The mean of the ratios as seen from either side of the other axis.
                let near = RatioInterval.mean(zero, one, weight: weights[entry])
                let far = RatioInterval.mean(zero.inverse, one.inverse, weight: weights[entry | otherBit]).inverse
                ratios[entry] = near.widened.narrowed(by: far.widened)
            }
        }
        if !values { return }
        for entry in 0..<size where entry & (bit | gone) == 0 {
            localValues[entry] = .mean(localValues[entry], localValues[entry | bit], weight: weights[entry])
        }
    }

    // MARK: Slopes

    private func slope(_ step: RatioPlan.Step, _ bound: Double) {
        let free = step.freeAxes.reduce(0) { $0 | step.bit($1) }
        for reference in 0..<step.size where reference & free == 0 {
            let row = step.row[reference]
            var total = RatioInterval(low: 0, high: 0)
            // Every combination of the free axes, with its weight against the reference.
            var part = 0
            repeat {
                let entry = reference | part
                let own = slope(step, entry, bound)
                if part == 0 {
                    total = own
                } else {
                    let weight = weight(step, part, reference)
                    total.low += least(own.low, weight)
                    total.high -= least(-own.high, weight)
                }
                part = (part - free) & free
            } while part != 0
            slopes[row] = RatioInterval(
                low: total.low.isNaN ? -.infinity : total.low, high: total.high.isNaN ? .infinity : total.high)
        }
    }

    /// The least product of a number and a weight.
    private func least(_ value: Double, _ weight: RatioInterval) -> Double {
        value == 0 ? 0 : value < 0 ? value * weight.high : value * weight.low
    }

    /// Bounds of the derivative by one use of a row, for a weight of 1 of the variable's state 0.
    private func slope(_ step: RatioPlan.Step, _ entry: Int, _ bound: Double) -> RatioInterval {
        if step.observed >= 0 {
            let value = valueAbove[step.valueStart + entry]
            let (low, high) = (value.low - bound, value.high - bound)
            return step.observed == 1 ? RatioInterval(low: low, high: high) : RatioInterval(low: -high, high: -low)
        }
        let along = along[step.valueStart + entry]
        if step.hasQuery {
            let (zero, one) = values(step, entry)
            let low = least(one.low - bound, along) - (zero.high - bound)
            let high = -least(bound - one.high, along) - (zero.low - bound)
            return RatioInterval(low: low, high: high)
        }
        let value = valueAbove[step.valueStart + entry]
        let (a, b) = (value.low - bound, value.high - bound)
        let (c, d) = (along.low - 1, along.high - 1)
        let products = [product(a, c), product(a, d), product(b, c), product(b, d)]
        return RatioInterval(low: products.min() ?? 0, high: products.max() ?? 0)
    }

    private func product(_ a: Double, _ b: Double) -> Double { a == 0 || b == 0 ? 0 : a * b }

    /// Weight of state 0 at an entry `part` away from a reference along some axes.
    private func weight(_ step: RatioPlan.Step, _ part: Int, _ reference: Int) -> RatioInterval {
        var weight = RatioInterval.one
        var entry = reference
        for axis in 0..<step.axes where part & step.bit(axis) != 0 {
            weight = weight * ratio(step, axis, entry)
            entry |= step.bit(axis)
        }
        return weight
    }

    /// The ratio along an axis of what the rest says times what the inputs say of state 0.
    private func ratio(_ step: RatioPlan.Step, _ axis: Int, _ entry: Int) -> RatioInterval {
        var ratio = above[step.ratioStart + axis * step.size + entry]
        if step.observed < 0 {
            for input in step.inputs { ratio = ratio * ratioAcross(input, axis: axis, entry, state: 0) }
        }
        return ratio
    }
}
