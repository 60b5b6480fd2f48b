/// How a number lies between two limits: evenly, or with a peak (the triangular distribution).
struct RangeShape {
    let low: Double
    let width: Double
    /// Share of the range, and of the probability, below the peak; negative without one.
    private let below: Double

    /// - Parameter peak: is kept within the limits
    init(low: Double, high: Double, peak: Double?) {
        self.low = low
        width = high - low
        below = width > 0 ? peak.map { min(max(($0 - low) / (high - low), 0), 1) } ?? -1 : -1
    }

    /// The inverse of the distribution function, for even numbers from 0 to below 1.
    @inline(__always)
    func values(_ even: Lanes) -> Lanes {
        if below < 0 { return low + even * width }
        // With F(x) = x² / b below a peak at the share b of the range, and 1 − (1 − x)² / (1 − b) above it.
        let rising = (even * below).squareRoot()
        let falling = 1 - ((1 - even) * (1 - below)).squareRoot()
        return low + rising.replacing(with: falling, where: even .>= below) * width
    }

    /// The density at a value within the limits, up to a factor.
    @inline(__always)
    func density(_ value: Double) -> Double {
        if below < 0 || width <= 0 { return 1 }
        let share = (value - low) / width
        return share < below ? share / below : below < 1 ? (1 - share) / (1 - below) : share
    }
}
