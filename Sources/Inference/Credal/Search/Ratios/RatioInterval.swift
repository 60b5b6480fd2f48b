/// Between what limits a ratio of two numbers lies that are not negative: from 0 to infinity, both included.
///
/// Where both numbers are 0 any limits hold. Wherever arithmetic has no answer (0 · ∞, ∞ / ∞) the limit is as wide as can be.
struct RatioInterval {
    var low: Double
    var high: Double

    static let one = RatioInterval(low: 1, high: 1)
    static let unknown = RatioInterval(low: 0, high: .infinity)

    @inline(__always)
    static func * (left: RatioInterval, right: RatioInterval) -> RatioInterval {
        RatioInterval(low: left.low * right.low, high: left.high * right.high).widened
    }

    /// With limits that arithmetic left undefined as wide as can be.
    @inline(__always)
    var widened: RatioInterval { RatioInterval(low: low.isNaN ? 0 : low, high: high.isNaN ? .infinity : high) }

    /// What both allow.
    @inline(__always)
    func narrowed(by other: RatioInterval) -> RatioInterval {
        let low = max(low, other.low)
        let high = min(high, other.high)
        // Rounding may part two answers to the same question.
        return low <= high ? RatioInterval(low: low, high: high) : RatioInterval(low: high, high: low)
    }

    var inverse: RatioInterval { RatioInterval(low: 1 / high, high: 1 / low) }

    /// (a + ω b) / (1 + ω), the mean of two ratios with weights 1 and ω.
    ///
    /// A ratio that may be infinite has a part in the mean however small its weight: its numerator need not be 0 where its
    /// denominator is.
    @inline(__always)
    static func mean(_ a: RatioInterval, _ b: RatioInterval, weight: RatioInterval) -> RatioInterval {
        let low = weighted(a.low, b.low, b.low < a.low ? weight.high : weight.low)
        let high = weighted(a.high, b.high, b.high > a.high ? weight.high : weight.low)
        return RatioInterval(
            low: low.isNaN ? min(a.low, b.low) : low,
            high: high.isNaN || a.high == .infinity ? max(a.high, b.high) : high)
    }

    @inline(__always)
    private static func weighted(_ a: Double, _ b: Double, _ weight: Double) -> Double {
        weight == .infinity ? b : (a + weight * b) / (1 + weight)
    }
}
