/// The Brier score taken apart (Murphy 1973, "A new vector partition of the probability score").
///
///     Brier = reliability − resolution + uncertainty + withinBuckets
///
/// Murphy's three parts add up to the Brier score only where all forecasts of a bucket are equal. Where buckets hold different
/// forecasts, Stephenson, Coelho and Jolliffe (2008, "Two extra components in the Brier score decomposition") add the variance within
/// buckets and subtract twice the covariance; `withinBuckets` is those two together, so that the sum is exact.
public struct MurphyDecomposition: Sendable, Hashable {
    /// Mean squared distance of what was said from how often it came true; 0 is perfectly calibrated.
    public var reliability: Double
    /// How far the buckets differ from each other in how often they came true; the more, the better.
    public var resolution: Double
    /// ō(1 − ō): what nobody can take away, and what saying the base rate always would score.
    public var uncertainty: Double
    public var varianceWithinBuckets: Double
    /// Twice the mean covariance of what was said and what came true, within buckets.
    public var covarianceWithinBuckets: Double
    /// Share of all that came true.
    public var baseRate: Double

    public var withinBuckets: Double { varianceWithinBuckets - covarianceWithinBuckets }
    /// The sum, which is the Brier score.
    public var brier: Double { reliability - resolution + uncertainty + withinBuckets }

    public init(_ calibration: Calibration) {
        let buckets = calibration.buckets
        let total = buckets.reduce(0) { $0 + $1.weight }
        let share = { (sum: Double) in total > 0 ? sum / total : 0 }
        let baseRate = share(buckets.reduce(0) { $0 + $1.trueSum })
        reliability = share(
            buckets.reduce(0) { $0 + $1.weight * ($1.said - $1.cameTrue) * ($1.said - $1.cameTrue) })
        resolution = share(
            buckets.reduce(0) { $0 + $1.weight * ($1.cameTrue - baseRate) * ($1.cameTrue - baseRate) })
        uncertainty = baseRate * (1 - baseRate)
        varianceWithinBuckets = share(buckets.reduce(0) { $0 + $1.variance })
        covarianceWithinBuckets = 2 * share(buckets.reduce(0) { $0 + $1.covariance })
        self.baseRate = baseRate
    }
}
