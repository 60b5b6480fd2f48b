#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How good forecasts were that gave one number.
///
///     let score = PointScore(forecasts)
///     score?.brier            // 0.11: 0 is perfect, 0.25 is what saying 50% always gets
///     score?.murphy.resolution
public struct PointScore: Sendable, Hashable {
    /// Claims that were forecast: each has a weight of one.
    public var claims: Int
    public var forecasts: Int
    /// Mean of (p − o)², from 0 to 1, the smaller the better (Brier 1950, "Verification of forecasts expressed in terms of
    /// probability", in the form for one event).
    public var brier: Double
    /// Mean of −ln of the probability that was given to what happened, in nats, the smaller the better (Good 1952, "Rational
    /// decisions"); infinite when something happened that was given no chance.
    public var logarithmic: Double
    /// Forecasts that gave no chance to what happened.
    public var ruledOut: Int
    public var calibration: Calibration
    public var murphy: MurphyDecomposition

    /// Nil when none of the forecasts has a point.
    public init?(_ forecasts: [Forecast], buckets: Int = Calibration.usualBuckets) {
        let pointed = forecasts.filter { $0.point != nil }
        let weights = pointed.weights()
        let total = weights.reduce(0, +)
        guard total > 0 else { return nil }
        var calibration = Calibration(buckets: buckets)
        var (brier, logarithmic, ruledOut) = (0.0, 0.0, 0)
        for (forecast, weight) in zip(pointed, weights) {
            guard let point = forecast.point else { continue }
            let error = point - (forecast.cameTrue ? 1 : 0)
            let chance = forecast.cameTrue ? point : 1 - point
            brier += weight * error * error
            logarithmic -= weight * log(chance)
            if chance <= 0 { ruledOut += 1 }
            calibration.add(point, cameTrue: forecast.cameTrue, weight: weight, claim: forecast.claim)
        }
        self.claims = Set(pointed.map(\.claim)).count
        self.forecasts = pointed.count
        self.brier = brier / total
        self.logarithmic = logarithmic / total
        self.ruledOut = ruledOut
        self.calibration = calibration
        self.murphy = MurphyDecomposition(calibration)
    }
}

/// How good forecasts were that gave only a range: what they would score with the best and with the worst number in it.
///
/// The middle of a range is nobody's forecast. For one event the score is monotone in the number, so that both are at an end of the range.
public struct RangeScore: Sendable, Hashable {
    public var claims: Int
    public var forecasts: Int
    public var brier: ClosedRange<Double>
    /// In nats; the upper end is infinite when a range allowed no chance for what happened.
    public var logarithmic: ClosedRange<Double>

    /// Nil when all of the forecasts have a point.
    public init?(_ forecasts: [Forecast]) {
        let ranged = forecasts.filter { $0.point == nil }
        let weights = ranged.weights()
        let total = weights.reduce(0, +)
        guard total > 0 else { return nil }
        var (bestBrier, worstBrier, bestLog, worstLog) = (0.0, 0.0, 0.0, 0.0)
        for (forecast, weight) in zip(ranged, weights) {
            // The chance that was given to what happened, at least and at most.
            let least = forecast.cameTrue ? forecast.range.lowerBound : 1 - forecast.range.upperBound
            let most = forecast.cameTrue ? forecast.range.upperBound : 1 - forecast.range.lowerBound
            bestBrier += weight * (1 - most) * (1 - most)
            worstBrier += weight * (1 - least) * (1 - least)
            bestLog -= weight * log(most)
            worstLog -= weight * log(least)
        }
        self.claims = Set(ranged.map(\.claim)).count
        self.forecasts = ranged.count
        self.brier = (bestBrier / total)...(worstBrier / total)
        self.logarithmic = (bestLog / total)...(worstLog / total)
    }
}
