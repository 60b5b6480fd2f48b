/// What one row, one observed child or one finding says about a single binary variable.
struct UnaryEvidence {
    enum Kind {
        /// The row of the variable itself: a root, or one whose parents are all observed.
        case prior(FamilyBlock.Entry)
        /// The rows of an observed child for the variable's two states.
        case likelihood(zero: FamilyBlock.Entry, one: FamilyBlock.Entry)
        /// Log-odds of a finding's weights.
        case finding(Double)
    }

    var kind: Kind
    /// The shared parameter of the rows, or -1.
    var parameter: Int

    /// Its message with the shared parameter in a range.
    func range(_ parameterRange: LogOddsRange) -> LogOddsRange {
        if parameter < 0 { return range(at: nil) }
        let first = range(at: parameterRange.low)
        let second = range(at: parameterRange.high)
        return LogOddsRange(low: min(first.low, second.low), high: max(first.high, second.high))
    }

    private func range(at t: Double?) -> LogOddsRange {
        switch kind {
        case .finding(let value): return LogOddsRange(low: value, high: value)
        case .prior(let entry):
            if let t, entry.slope != 0 { return LogOddsRange(low: entry.slope * t, high: entry.slope * t) }
            return LogOddsRange(low: logRatio(entry.low, 1 - entry.low), high: logRatio(entry.high, 1 - entry.high))
        case .likelihood(let zero, let one):
            var message = BlockMessage.unreached
            message.take(
                one: one.bounds(t), zero: zero.bounds(t), highPorts: 0, rises: true, parameterHigh: false)
            return message.range
        }
    }

    /// The parameter's log-odds at which an end is reached.
    func parameterValue(at end: RangeEnd, _ parameterRange: LogOddsRange) -> Double {
        let first = range(at: parameterRange.low)
        let second = range(at: parameterRange.high)
        switch end {
        case .low: return first.low <= second.low ? parameterRange.low : parameterRange.high
        case .high: return first.high >= second.high ? parameterRange.low : parameterRange.high
        }
    }

    /// The rows and their extreme points at an end.
    func choices(at end: RangeEnd, _ parameterRange: LogOddsRange) -> [(row: Int32, point: Int32)] {
        switch kind {
        case .finding: return []
        case .prior(let entry):
            return entry.slope != 0 ? [] : [(entry.row, end == .low ? entry.lowPoint : entry.highPoint)]
        case .likelihood(let zero, let one):
            let t = parameter < 0 ? nil : parameterValue(at: end, parameterRange)
            var message = BlockMessage.unreached
            message.take(
                one: one.bounds(t), zero: zero.bounds(t), highPorts: 0, rises: true, parameterHigh: false)
            let origin = end == .low ? message.atLow : message.atHigh
            var chosen: [(row: Int32, point: Int32)] = []
            if one.slope == 0 { chosen.append((one.row, origin.highWhereOne ? one.highPoint : one.lowPoint)) }
            if zero.slope == 0 { chosen.append((zero.row, origin.highElsewhere ? zero.highPoint : zero.lowPoint)) }
            return chosen
        }
    }

    /// Whether both ends of the parameter's range are where the message has its ends: it must be monotone in it.
    var isMonotone: Bool {
        guard parameter >= 0, case .likelihood(let zero, let one) = kind else { return true }
        return one.slope * zero.slope <= 0 || one.slope == zero.slope
    }
}
