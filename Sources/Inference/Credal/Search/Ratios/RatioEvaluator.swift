/// Bounds of the probability of an event of the query over a box of parameters, for binary variables: each message is kept as
/// the ratios of its neighbouring entries, and along the way from the query to the last variable as the probability of the event.
///
/// How probable the evidence is differs widely over a box, and all entries of a message with it; in their ratios that cancels.
/// In a tree every message has one ratio, and the bounds are exact (2U, Fagiuoli & Zaffalon 1998); elsewhere they are wider
/// than the truth only in that entries of one message may choose differently.
final class RatioEvaluator {
    let plan: RatioPlan
    let parameters: PlanParameters
    let layout: ParameterLayout
    /// Whether each state of the query belongs to the event.
    private(set) var event = [false, true]
    /// Table entries that one forward pass computes, about.
    let entries: Int

    /// By row, limits of the probability of state 1.
    let rows: UnsafeMutablePointer<RatioInterval>
    /// Ratios m(axis at 1) / m(axis at 0) of what each step sends (`below`), and of what it is told by the rest (`above`).
    let below: UnsafeMutablePointer<RatioInterval>
    let above: UnsafeMutablePointer<RatioInterval>
    /// The probability of the event given each entry and all that was summed out before it, or all else.
    let valueBelow: UnsafeMutablePointer<RatioInterval>
    let valueAbove: UnsafeMutablePointer<RatioInterval>
    /// Ratio of state 1 to state 0 of the variable summed out, all messages taken together, by entry of each step.
    let along: UnsafeMutablePointer<RatioInterval>
    /// Bounds of the derivative by each row's probability of state 1, up to a positive factor.
    let slopes: UnsafeMutablePointer<RatioInterval>
    /// Room for one step's table with the variable as last axis.
    let local: UnsafeMutablePointer<RatioInterval>
    let localValues: UnsafeMutablePointer<RatioInterval>
    private let rowCount: Int
    /// For each parameter its leaf: the step, and whether the ratio of the leaf's message rises with it.
    let leaves: [(step: Int, rises: Bool)]

    /// Nil where a variable is not binary, or a parameter is not that of a single observed leaf.
    init?(_ elimination: EliminationPlan, parameters: PlanParameters, layout: ParameterLayout) {
        guard let plan = RatioPlan(elimination) else { return nil }
        let leaves = parameters.parameters.indices.compactMap { elimination.leaf(of: $0, parameters) }
        guard leaves.count == parameters.parameters.count else { return nil }
        self.plan = plan
        self.parameters = parameters
        self.layout = layout
        self.leaves = leaves
        entries = 2 * elimination.entries
        func room(_ count: Int) -> UnsafeMutablePointer<RatioInterval> {
            let pointer = UnsafeMutablePointer<RatioInterval>.allocate(capacity: max(1, count))
            pointer.initialize(repeating: .one, count: max(1, count))
            return pointer
        }
        rowCount = elimination.rows.count
        rows = room(rowCount)
        below = room(plan.ratioCount)
        above = room(plan.ratioCount)
        valueBelow = room(plan.valueCount)
        valueAbove = room(plan.valueCount)
        along = room(plan.valueCount)
        slopes = room(rowCount)
        let largest = 1 << (plan.mostAxes + 1)
        local = room((plan.mostAxes + 1) * largest)
        localValues = room(largest)
    }

    deinit {
        for pointer in [rows, below, above, valueBelow, valueAbove, along, slopes, local, localValues] {
            pointer.deallocate()
        }
    }

    private func setOut(_ box: ParameterBox) {
        for local in 0..<rowCount {
            let parameter = parameters.parameterOfRow[local]
            if parameter >= 0 {
                let a = probability(logOdds: parameters.slope[local] * box.low[parameter])
                let b = probability(logOdds: parameters.slope[local] * box.high[parameter])
                rows[local] = RatioInterval(low: min(a, b), high: max(a, b))
                continue
            }
            let row = layout.rows[parameters.rows[local]]
            let first = box.first[local] < 0 ? row.centre : row.offset + Int(box.first[local]) * 2
            let last = box.first[local] < 0 ? first : row.offset + Int(box.end[local] - 1) * 2
            let (a, b) = (layout.values[first + 1], layout.values[last + 1])
            rows[local] = RatioInterval(low: min(a, b), high: max(a, b))
        }
    }

    /// Bounds of the probability of the event over the box.
    func evaluate(_ box: ParameterBox, event: [Bool]) -> RatioInterval {
        self.event = event
        setOut(box)
        for step in plan.steps { if step.observed >= 0 { observe(step) } else { sumOut(step) } }
        guard let last = plan.steps.last else { return RatioInterval(low: 0, high: 1) }
        return valueBelow[last.valueStart]
    }

    /// The message of an observed variable: its rows.
    private func observe(_ step: RatioPlan.Step) {
        for axis in 0..<step.axes {
            let bit = step.bit(axis)
            let out = below + step.ratioStart + axis * step.size
            for entry in 0..<step.size where entry & bit == 0 {
                let (zero, one) = (step.row[entry], step.row[entry | bit])
                if zero == one {
                    out[entry] = .one
                    continue
                }
                let (p, q) = (chance(of: step.observed, zero), chance(of: step.observed, one))
                out[entry] = RatioInterval(low: q.low / p.high, high: q.high / p.low).widened
            }
        }
    }

    func chance(of state: Int, _ row: Int) -> RatioInterval {
        let p = rows[row]
        return state == 1 ? p : RatioInterval(low: 1 - p.high, high: 1 - p.low)
    }

    private func sumOut(_ step: RatioPlan.Step) {
        let along = along + step.valueStart
        for entry in 0..<step.size {
            var ratio = RatioInterval(low: step.finding, high: step.finding)
            for input in step.inputs { ratio = ratio * ratioAlong(input, entry) }
            along[entry] = ratio
        }
        if step.hasQuery {
            for entry in 0..<step.size {
                let (zero, one) = values(step, entry)
                let row = rows[step.row[entry]]
                let odds = RatioInterval(low: row.low / (1 - row.low), high: row.high / (1 - row.high))
                valueBelow[step.valueStart + entry] = .mean(zero, one, weight: odds * along[entry])
            }
        }
        for axis in 0..<step.axes {
            let bit = step.bit(axis)
            let out = below + step.ratioStart + axis * step.size
            for entry in 0..<step.size where entry & bit == 0 {
                var across = (RatioInterval.one, RatioInterval.one)
                for input in step.inputs where input.axisOfOuter[axis] >= 0 {
                    let place = ratios(input, axis: input.axisOfOuter[axis]) + input.base[entry]
                    across.0 = across.0 * place[0]
                    across.1 = across.1 * place[input.stride]
                }
                out[entry] = quotient(
                    zero: step.row[entry], one: step.row[entry | bit], across: across, along: along[entry],
                    alongOne: along[entry | bit])
            }
        }
    }

    private func ratios(_ input: RatioPlan.Input, axis: Int) -> UnsafeMutablePointer<RatioInterval> {
        let sender = plan.steps[input.step]
        return below + sender.ratioStart + axis * sender.size
    }

    /// What an input says of state 1 of the variable against state 0.
    func ratioAlong(_ input: RatioPlan.Input, _ entry: Int) -> RatioInterval {
        ratios(input, axis: input.axis)[input.base[entry]]
    }

    /// What an input says along an outer axis, given a state of the variable.
    func ratioAcross(_ input: RatioPlan.Input, axis: Int, _ entry: Int, state: Int) -> RatioInterval {
        let own = input.axisOfOuter[axis]
        return own < 0 ? .one : ratios(input, axis: own)[input.base[entry] + state * input.stride]
    }

    /// The probability of the event given each state of the variable, once the query has been met.
    func values(_ step: RatioPlan.Step, _ entry: Int) -> (zero: RatioInterval, one: RatioInterval) {
        guard step.carrier >= 0 else { return (certain(event[0]), certain(event[1])) }
        let input = step.inputs[step.carrier]
        let place = valueBelow + plan.steps[input.step].valueStart + input.base[entry]
        return (place[0], place[input.stride])
    }

    func certain(_ holds: Bool) -> RatioInterval { RatioInterval(low: holds ? 1 : 0, high: holds ? 1 : 0) }

    /// Bounds of (q₀ v₀ + q₁ v₁) / (p₀ u₀ + p₁ u₁), p and q rows, from u₁ / u₀ (`along`), v₁ / v₀ (`alongOne`) and
    /// v₀ / u₀, v₁ / u₁ (`across`). It is monotone in each, so that its extremes lie at their limits; one and the same row moves in
    /// both.
    private func quotient(
        zero: Int, one: Int, across: (RatioInterval, RatioInterval), along: RatioInterval, alongOne: RatioInterval
    ) -> RatioInterval {
        let (p, q) = (rows[zero], rows[one])
        let isShared = zero == one
        /// With u₀ = 1.
        @inline(__always) func first(_ r: Double, _ a: Double, _ b: Double, high: Bool) -> Double {
            @inline(__always) func value(_ p: Double, _ q: Double) -> Double {
                ((1 - q) * a + q * r * b) / ((1 - p) + p * r)
            }
            if isShared { return extreme(value(p.low, p.low), value(p.high, p.high), high: high) }
            return value((r >= 1) == high ? p.low : p.high, (r * b >= a) == high ? q.high : q.low)
        }
        /// With v₀ = 1.
        @inline(__always) func second(_ r: Double, _ a: Double, _ b: Double, high: Bool) -> Double {
            @inline(__always) func value(_ p: Double, _ q: Double) -> Double {
                ((1 - q) + q * r) / ((1 - p) / a + p * (r / b))
            }
            if isShared { return extreme(value(p.low, p.low), value(p.high, p.high), high: high) }
            return value((r / b >= 1 / a) == high ? p.low : p.high, (r >= 1) == high ? q.high : q.low)
        }
        let (a, b) = across
        let known = RatioInterval(
            low: extreme(
                first(along.low, a.low, b.low, high: false), first(along.high, a.low, b.low, high: false), high: false),
            high: extreme(
                first(along.low, a.high, b.high, high: true), first(along.high, a.high, b.high, high: true), high: true)
        )
        let other = RatioInterval(
            low: extreme(
                second(alongOne.low, a.low, b.low, high: false), second(alongOne.high, a.low, b.low, high: false),
                high: false),
            high: extreme(
                second(alongOne.low, a.high, b.high, high: true), second(alongOne.high, a.high, b.high, high: true),
                high: true))
        return known.widened.narrowed(by: other.widened)
    }

    /// The greater or lesser of two numbers; neither where one is undefined.
    @inline(__always)
    private func extreme(_ a: Double, _ b: Double, high: Bool) -> Double {
        if a.isNaN || b.isNaN { return .nan }
        return high ? max(a, b) : min(a, b)
    }
}
