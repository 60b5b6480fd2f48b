/// What was said, beside how often it came true, in buckets of equal width.
public struct Calibration: Sendable, Hashable {
    /// Forecasts that said about the same.
    public struct Bucket: Sendable, Hashable {
        /// From this probability, up to the next bucket's; the last includes 1.
        public var low: Double
        public var high: Double
        public var forecasts = 0
        /// Different claims among them.
        public var claims = 0
        /// Sum of the weights: where every claim is forecast once, their number.
        public var weight = 0.0
        var saidSum = 0.0
        var saidSquares = 0.0
        var trueSum = 0.0
        var saidAndTrueSum = 0.0

        /// Mean of what was said.
        public var said: Double { weight > 0 ? saidSum / weight : 0 }
        /// Share that came true.
        public var cameTrue: Double { weight > 0 ? trueSum / weight : 0 }
        /// Σ w (p − p̄)²: how far the forecasts of the bucket lie apart.
        var variance: Double { max(0, saidSquares - weight * said * said) }
        /// Σ w (p − p̄)(o − ō): how far they tell, within the bucket, what came true from what did not.
        var covariance: Double { saidAndTrueSum - weight * said * cameTrue }
    }

    /// Tenths: what most forecasting tournaments show.
    public static let usualBuckets = 10

    /// All of them, the empty ones too, from the least to the most likely.
    public private(set) var buckets: [Bucket]
    private var seen: [Set<String>]

    /// - Parameter buckets: how many; at least one.
    public init(buckets count: Int = usualBuckets) {
        let count = max(1, count)
        buckets = (0..<count).map {
            Bucket(low: Double($0) / Double(count), high: Double($0 + 1) / Double(count))
        }
        seen = buckets.map { _ in [] }
    }

    /// - Parameters:
    ///   - said: the probability, from 0 to 1.
    mutating func add(_ said: Double, cameTrue: Bool, weight: Double, claim: String) {
        let index = min(buckets.count - 1, max(0, Int(said * Double(buckets.count))))
        buckets[index].forecasts += 1
        if seen[index].insert(claim).inserted { buckets[index].claims += 1 }
        buckets[index].weight += weight
        buckets[index].saidSum += weight * said
        buckets[index].saidSquares += weight * said * said
        guard cameTrue else { return }
        buckets[index].trueSum += weight
        buckets[index].saidAndTrueSum += weight * said
    }
}
