/// What one side of a polytree says about a binary variable: between what limits the logarithm of the ratio of state 1 to
/// state 0 lies. Infinite where a state is impossible.
struct LogOddsRange: Hashable {
    var low: Double
    var high: Double

    /// Says nothing.
    static let neutral = LogOddsRange(low: 0, high: 0)

    /// The product of two independent messages. Where one always excludes a state, that state stays excluded whatever the
    /// other says: combinations that leave no state make the evidence impossible and are not counted.
    func combined(with other: LogOddsRange) -> LogOddsRange {
        LogOddsRange(
            low: low == .infinity || other.low == .infinity ? .infinity : low + other.low,
            high: high == -.infinity || other.high == -.infinity ? -.infinity : high + other.high)
    }

    subscript(_ end: RangeEnd) -> Double { end == .low ? low : high }

    /// The end at which a part stands where the whole stands at `end`: the same, unless that would leave no state.
    func end(in whole: LogOddsRange, at end: RangeEnd) -> RangeEnd {
        if end == .low { return whole.low == .infinity && low == -.infinity ? .high : .low }
        return whole.high == -.infinity && high == .infinity ? .low : .high
    }
}

enum RangeEnd: UInt8 {
    case low, high

    var opposite: RangeEnd { self == .low ? .high : .low }
}

/// P(state 1) for log-odds that may be infinite.
func probability(extendedLogOdds t: Double) -> Double {
    if t == .infinity { return 1 }
    if t == -.infinity { return 0 }
    return probability(logOdds: t)
}

/// ln(numerator / denominator) of two numbers that are not negative and not both zero.
func logRatio(_ numerator: Double, _ denominator: Double) -> Double {
    if numerator <= 0 { return -.infinity }
    if denominator <= 0 { return .infinity }
    return logarithm(numerator / denominator)
}
