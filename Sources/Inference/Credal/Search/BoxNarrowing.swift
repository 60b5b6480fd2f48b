/// How to split a box in two.
enum Branch {
    case row(Int)
    /// Where extremes lie at the ends of a parameter's range, they are all that is left to look at.
    case parameter(Int, atEnds: Bool)

    func split(_ box: ParameterBox) -> [ParameterBox] {
        var left = box
        var right = box
        switch self {
        case .row(let row):
            let middle = (box.first[row] + box.end[row]) / 2
            left.end[row] = middle
            right.first[row] = middle
        case .parameter(let parameter, let atEnds):
            let middle = (box.low[parameter] + box.high[parameter]) / 2
            left.high[parameter] = atEnds ? box.low[parameter] : middle
            right.low[parameter] = atEnds ? box.high[parameter] : middle
        }
        return [left, right]
    }
}

/// A change of one row or parameter that lowers the sum, by how much as far as the slope tells.
struct Descent {
    enum Kind {
        case row(Int, to: Int32)
        case parameter(Int, to: Double)
    }

    var kind: Kind
    var gain: Double
    /// Where a parameter comes from.
    var origin = 0.0

    func apply(to point: inout ParameterBox) {
        switch kind {
        case .row(let row, let choice):
            point.first[row] = choice
            point.end[row] = choice + 1
        case .parameter(let parameter, let value):
            point.low[parameter] = value
            point.high[parameter] = value
        }
    }
}

extension BoxEvaluator {
    /// Ranges of a shared parameter narrower than this count as a point.
    private static let narrowest = 1e-11

    /// Fixes rows and parameters in which the sum has a slope of one sign throughout the box: its least value lies at that
    /// end. Reads the derivatives of the box itself.
    /// - Returns: whether anything was fixed
    func narrow(_ box: inout ParameterBox) -> Bool {
        let before = box
        var changed = false
        for row in plan.rows.indices where parameters.parameterOfRow[row] < 0 && box.end[row] - box.first[row] > 1 {
            if let choice = dominating(row, in: box) {
                box.first[row] = choice
                box.end[row] = choice + 1
                changed = true
            }
        }
        for parameter in parameters.parameters.indices where box.low[parameter] < box.high[parameter] {
            let slope = slope(parameter: parameter, in: before)
            if slope.low >= 0 {
                box.high[parameter] = box.low[parameter]
                changed = true
            } else if slope.high <= 0 {
                box.low[parameter] = box.high[parameter]
                changed = true
            }
        }
        return changed
    }

    /// The extreme point of a row at which the sum is least whatever the other parameters in the box are, if there is one.
    private func dominating(_ row: Int, in box: ParameterBox) -> Int32? {
        let layoutRow = layout.rows[plan.rows[row]]
        // Only the best at the middle of the slopes can be the one.
        var best = box.first[row]
        var least = Double.infinity
        for choice in box.first[row]..<box.end[row] {
            let value = linear(layoutRow, Int(choice), row)
            if value < least { (best, least) = (choice, value) }
        }
        let own = layoutRow.offset + Int(best) * layoutRow.states
        for choice in box.first[row]..<box.end[row] where choice != best {
            let other = layoutRow.offset + Int(choice) * layoutRow.states
            var most = 0.0
            for state in 1..<max(1, layoutRow.states) {
                let difference = layout.values[own + state] - layout.values[other + state]
                let slope = slope(row: row, state: state)
                most += max(difference * slope.low, difference * slope.high)
            }
            if most > 0 { return nil }
        }
        return best
    }

    private func linear(_ layoutRow: ParameterLayout.Row, _ choice: Int, _ row: Int) -> Double {
        var value = 0.0
        for state in 1..<max(1, layoutRow.states) {
            let slope = slope(row: row, state: state)
            value += layout.values[layoutRow.offset + choice * layoutRow.states + state] * (slope.low + slope.high) / 2
        }
        return value
    }

    /// What to split: whatever the sign of the slope leaves most in doubt. Nil when the box is a point.
    func branch(of box: ParameterBox) -> Branch? {
        var best: Branch?
        var most = -1.0
        for row in plan.rows.indices where parameters.parameterOfRow[row] < 0 && box.end[row] - box.first[row] > 1 {
            let layoutRow = layout.rows[plan.rows[row]]
            var doubt = 0.0
            for state in 1..<max(1, layoutRow.states) {
                var least = Double.infinity
                var greatest = -Double.infinity
                for choice in box.first[row]..<box.end[row] {
                    let value = layout.values[layoutRow.offset + Int(choice) * layoutRow.states + state]
                    least = min(least, value)
                    greatest = max(greatest, value)
                }
                let slope = slope(row: row, state: state)
                doubt = max(doubt, (greatest - least) * max(0, min(-slope.low, slope.high)))
            }
            if doubt > most { (best, most) = (.row(row), doubt) }
        }
        for parameter in parameters.parameters.indices {
            let width = box.high[parameter] - box.low[parameter]
            if width <= BoxEvaluator.narrowest { continue }
            let slope = slope(parameter: parameter, in: box)
            let doubt = min(width, 8) * max(0, min(-slope.low, slope.high))
            if doubt > most { (best, most) = (.parameter(parameter, atEnds: isAtEnds[parameter]), doubt) }
        }
        return best
    }

    /// A lower bound from the sum at the middle of the parameters' ranges and the slopes (the mean value form): for narrow
    /// ranges it is nearer than the sum over the box. Uses the derivatives of the last evaluation, which it spoils.
    func centredBound(_ box: ParameterBox, weights: [Double]) -> Double {
        var middle = box
        var loss = 0.0
        for parameter in parameters.parameters.indices where box.low[parameter] < box.high[parameter] {
            let width = box.high[parameter] - box.low[parameter]
            if width > 2 { return -.infinity }
            let slope = slope(parameter: parameter, in: box)
            loss += max(slope.high, -slope.low) * width / 2
            middle.low[parameter] = (box.low[parameter] + box.high[parameter]) / 2
            middle.high[parameter] = middle.low[parameter]
        }
        if loss == 0 { return -.infinity }
        return evaluate(middle, weights: weights, rescale: false).low - loss
    }

    /// Changes of single rows and parameters that lower the sum at a point, the steepest first.
    func descents(from point: ParameterBox, in box: ParameterBox) -> [Descent] {
        var moves: [Descent] = []
        for row in plan.rows.indices where parameters.parameterOfRow[row] < 0 && box.end[row] - box.first[row] > 1 {
            let layoutRow = layout.rows[plan.rows[row]]
            var best = box.first[row]
            var least = Double.infinity
            for choice in box.first[row]..<box.end[row] {
                let value = linear(layoutRow, Int(choice), row)
                if value < least { (best, least) = (choice, value) }
            }
            // The centre stands as extreme point -1 in a point; its values follow the extreme points.
            let here = point.first[row] < 0 ? layoutRow.count : Int(point.first[row])
            let gain = linear(layoutRow, here, row) - least
            if gain > 0 { moves.append(Descent(kind: .row(row, to: best), gain: gain)) }
        }
        for parameter in parameters.parameters.indices where box.low[parameter] < box.high[parameter] {
            let slope = slope(parameter: parameter, in: point).low
            let here = point.low[parameter]
            let target = slope > 0 ? box.low[parameter] : box.high[parameter]
            if slope == 0 || target == here { continue }
            let gain = slope.magnitude * min((target - here).magnitude, 4)
            moves.append(Descent(kind: .parameter(parameter, to: target), gain: gain, origin: here))
        }
        return moves.sorted { $0.gain > $1.gain }
    }
}
