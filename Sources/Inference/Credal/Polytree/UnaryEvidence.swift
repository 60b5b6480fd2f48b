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

    typealias RowChoice = (row: Int32, point: Int32)

    let kind: Kind
    /// The shared parameter of the rows, or -1.
    let parameter: Int
    /// Where the log-odds are a multiple of the parameter's, that multiple.
    let slope: Double?
    /// Without a shared parameter: the message, and the rows that reach its ends.
    fileprivate let fixed: (range: LogOddsRange, low: [RowChoice], high: [RowChoice])

    init(kind: Kind, parameter: Int) {
        self.kind = kind
        self.parameter = parameter
        switch kind {
        case .prior(let entry) where entry.slope != 0: slope = entry.slope
        case .likelihood(let zero, let one) where one.slope != 0 && one.slope == -zero.slope: slope = one.slope
        default: slope = nil
        }
        fixed = parameter < 0 ? UnaryEvidence.evaluate(kind, at: nil) : (.neutral, [], [])
    }

    private static func evaluate(
        _ kind: Kind, at t: Double?
    ) -> (range: LogOddsRange, low: [RowChoice], high: [RowChoice]) {
        switch kind {
        case .finding(let value): return (LogOddsRange(low: value, high: value), [], [])
        case .prior(let entry):
            let range = LogOddsRange(
                low: logRatio(entry.low, 1 - entry.low), high: logRatio(entry.high, 1 - entry.high))
            if entry.lowPoint == entry.highPoint { return (range, [], []) }
            return (range, [(entry.row, entry.lowPoint)], [(entry.row, entry.highPoint)])
        case .likelihood(let zero, let one):
            var message = BlockMessage.unreached
            message.take(
                one: one.bounds(t), zero: zero.bounds(t), highPorts: 0, rises: true, parameterHigh: false)
            func chosen(_ origin: BlockMessage.Origin) -> [RowChoice] {
                var chosen: [RowChoice] = []
                if one.slope == 0 { chosen.append((one.row, origin.highWhereOne ? one.highPoint : one.lowPoint)) }
                if zero.slope == 0 {
                    chosen.append((zero.row, origin.highElsewhere ? zero.highPoint : zero.lowPoint))
                }
                return chosen
            }
            return (message.range, chosen(message.atLow), chosen(message.atHigh))
        }
    }

    /// Its message with the shared parameter in a range.
    func range(_ parameterRange: LogOddsRange) -> LogOddsRange {
        if parameter < 0 { return fixed.range }
        if let slope {
            let low = slope * parameterRange.low
            let high = slope * parameterRange.high
            return LogOddsRange(low: min(low, high), high: max(low, high))
        }
        let first = UnaryEvidence.evaluate(kind, at: parameterRange.low).range
        let second = UnaryEvidence.evaluate(kind, at: parameterRange.high).range
        return LogOddsRange(low: min(first.low, second.low), high: max(first.high, second.high))
    }

    /// The parameter's log-odds at which an end is reached.
    func parameterValue(at end: RangeEnd, _ parameterRange: LogOddsRange) -> Double {
        if let slope { return (slope > 0) == (end == .low) ? parameterRange.low : parameterRange.high }
        let first = UnaryEvidence.evaluate(kind, at: parameterRange.low).range
        let second = UnaryEvidence.evaluate(kind, at: parameterRange.high).range
        let isFirst = end == .low ? first.low <= second.low : first.high >= second.high
        return isFirst ? parameterRange.low : parameterRange.high
    }

    /// The rows and their extreme points at an end.
    func choices(at end: RangeEnd, _ parameterRange: LogOddsRange) -> [RowChoice] {
        if parameter < 0 { return end == .low ? fixed.low : fixed.high }
        if slope != nil { return [] }
        let result = UnaryEvidence.evaluate(kind, at: parameterValue(at: end, parameterRange))
        return end == .low ? result.low : result.high
    }

    /// Whether both ends of the parameter's range are where the message has its ends: it must be monotone in it.
    var isMonotone: Bool {
        guard parameter >= 0, case .likelihood(let zero, let one) = kind else { return true }
        return one.slope * zero.slope <= 0 || one.slope == zero.slope
    }
}

/// All that is said about one variable alone, sorted by how it is looked up. A class, since it is looked up without end.
final class VariableEvidence: Sendable {
    /// What depends on no shared parameter, together.
    let fixed: LogOddsRange
    let atLow: [UnaryEvidence.RowChoice]
    let atHigh: [UnaryEvidence.RowChoice]
    /// Multiples of shared parameters.
    let uses: [(parameter: Int, slope: Double)]
    /// The rest.
    let others: [UnaryEvidence]
    /// Everything, one by one.
    let all: [UnaryEvidence]

    init(_ all: [UnaryEvidence]) {
        var fixed = LogOddsRange.neutral
        var atLow: [UnaryEvidence.RowChoice] = []
        var atHigh: [UnaryEvidence.RowChoice] = []
        var uses: [(parameter: Int, slope: Double)] = []
        var others: [UnaryEvidence] = []
        for evidence in all {
            if evidence.parameter < 0 {
                fixed = fixed.combined(with: evidence.fixed.range)
                atLow += evidence.fixed.low
                atHigh += evidence.fixed.high
            } else if let slope = evidence.slope {
                uses.append((evidence.parameter, slope))
            } else {
                others.append(evidence)
            }
        }
        self.fixed = fixed
        self.atLow = atLow
        self.atHigh = atHigh
        self.uses = uses
        self.others = others
        self.all = all
    }

    func range(_ parameters: [LogOddsRange]) -> LogOddsRange {
        var total = fixed
        for (parameter, slope) in uses {
            let range = parameters[parameter]
            let low = slope * range.low
            let high = slope * range.high
            total = total.combined(with: LogOddsRange(low: min(low, high), high: max(low, high)))
        }
        for evidence in others { total = total.combined(with: evidence.range(parameters[evidence.parameter])) }
        return total
    }

    /// Notes what everything is at one end; `whole` is the range of which it is a part.
    func note(_ end: RangeEnd, in whole: LogOddsRange, _ parameters: [LogOddsRange], _ witness: inout PolytreeWitness) {
        guard others.isEmpty, whole[end].isFinite else {
            for evidence in all {
                let range = evidence.parameter < 0 ? LogOddsRange.neutral : parameters[evidence.parameter]
                let end = evidence.range(range).end(in: whole, at: end)
                witness.points += evidence.choices(at: end, range)
                if evidence.parameter >= 0 {
                    witness.use(evidence.parameter, evidence.parameterValue(at: end, range))
                }
            }
            return
        }
        witness.points += end == .low ? atLow : atHigh
        for (parameter, slope) in uses {
            let range = parameters[parameter]
            witness.use(parameter, (slope > 0) == (end == .low) ? range.low : range.high)
        }
    }
}
