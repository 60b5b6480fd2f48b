extension RatioEvaluator {
    /// Fixes rows and parameters at the end at which the event is least probable whatever the others in the box are, where the
    /// slopes tell.
    /// - Returns: whether anything was fixed
    func narrow(_ box: inout ParameterBox, bound: Double) -> Bool {
        var changed = false
        for row in parameters.rows.indices where parameters.parameterOfRow[row] < 0 && box.end[row] - box.first[row] > 1
        {
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
}
