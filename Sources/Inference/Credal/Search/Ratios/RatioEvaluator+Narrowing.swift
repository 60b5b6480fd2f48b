extension RatioEvaluator {
    /// Fixes rows and parameters at the end at which the event is least probable whatever the others in the box are, where the
    /// slopes tell.
    /// - Returns: whether anything was fixed
    func narrow(_ box: inout ParameterBox, bound: Double) -> Bool {
        var changed = false
        for row in parameters.rows.indices where parameters.parameterOfRow[row] < 0 && box.end[row] - box.first[row] > 1 {
            if slopes[row].low >= 0 {
                box.end[row] = box.first[row] + 1
            } else if slopes[row].high <= 0 {
                box.first[row] = box.end[row] - 1
            } else {
                continue
            }
            changed = true
        }
        for (parameter, leaf) in leaves.enumerated() where box.low[parameter] < box.high[parameter] {
            let values = valueAbove + plan.steps[leaf.step].valueStart
            if values[1].low >= bound || values[0].high <= bound {
                settle(parameter, atLow: leaf.rises, &box)
            } else if values[1].high <= bound || values[0].low >= bound {
                settle(parameter, atLow: !leaf.rises, &box)
            } else {
                continue
            }
            changed = true
        }
        return changed
    }

    private func settle(_ parameter: Int, atLow isLow: Bool, _ box: inout ParameterBox) {
        if isLow { box.high[parameter] = box.low[parameter] } else { box.low[parameter] = box.high[parameter] }
    }

    /// The two halves of a box, split where the slopes leave most in doubt, the more promising last; nil when the box is a point.
    func split(_ box: ParameterBox) -> [ParameterBox]? {
        var best = -1
        var most = -1.0
        for row in parameters.rows.indices where parameters.parameterOfRow[row] < 0 && box.end[row] - box.first[row] > 1 {
            let doubt = doubt(row)
            if doubt > most { (best, most) = (row, doubt) }
        }
        var bestParameter = -1
        for (parameter, leaf) in leaves.enumerated() where box.low[parameter] < box.high[parameter] {
            let doubt = plan.steps[leaf.step].row.reduce(0) { max($0, self.doubt($1)) }
            if doubt > most { (bestParameter, most) = (parameter, doubt) }
        }
        var low = box
        var high = box
        if bestParameter >= 0 {
            // The message of the leaf has a part in sums only, so that its ends are all that matters.
            settle(bestParameter, atLow: true, &low)
            settle(bestParameter, atLow: false, &high)
            return [low, high]
        }
        guard best >= 0 else { return nil }
        low.end[best] = low.first[best] + 1
        high.first[best] = high.end[best] - 1
        return slopes[best].low + slopes[best].high > 0 ? [high, low] : [low, high]
    }

    private func doubt(_ row: Int) -> Double {
        let doubt = slopeScale[row] * (rows[row].high - rows[row].low) * min(-slopes[row].low, slopes[row].high)
        return doubt.isNaN ? 1 : min(max(doubt, 0), 1)
    }
}
