/// How the values of a judgement are spread when all ranges of the case are drawn again and again.
///
/// Bounds say what the numbers of the case allow; a distribution says where most of it lies, once one assumes how each range is
/// filled. Each draw counts equally, however well it fits what is observed: it is a study of the case's own numbers, and no
/// second opinion on them.
public struct Distribution: Sendable, Hashable {
    /// Forty bars of two and a half points each, from 0 to 100 %.
    public static let bars = 40

    public var median: Double
    /// From the 5th to the 95th percentile.
    public var central: ClosedRange<Double>
    /// How many draws fall in each bar; what lies on the border of two is in the upper one.
    public var histogram: [Int]
    /// How many draws count: those in which what is observed is possible.
    public var draws: Int

    /// - Parameters:
    ///   - values: drawn values from 0 to 1; what is not a number counts for nothing
    ///   - bounds: what no draw exceeds but by rounding
    /// - Returns: nil when there is none
    init?(_ values: [Double], within bounds: ClosedRange<Double> = 0...1) {
        let statistics = OrderStatistics(values)
        guard let median = statistics.quantile(0.5), let low = statistics.quantile(0.05),
            let high = statistics.quantile(0.95)
        else { return nil }
        func inside(_ value: Double) -> Double { min(max(value, bounds.lowerBound), bounds.upperBound) }
        self.median = inside(median)
        central = inside(low)...inside(max(low, high))
        draws = statistics.count
        var histogram = [Int](repeating: 0, count: Self.bars)
        for value in values where !value.isNaN {
            histogram[min(Self.bars - 1, max(0, Int(value * Double(Self.bars))))] += 1
        }
        self.histogram = histogram
    }
}

/// Quantiles of many numbers from 0 to 1 without sorting all of them: a first look counts how many lie in each of many narrow
/// ranges, and only the one that holds the quantile is sorted.
struct OrderStatistics {
    private static let ranges = 1024
    private let values: [Double]
    /// How many numbers lie below each range; one more than ranges.
    private let below: [Int]

    init(_ values: [Double]) {
        self.values = values
        var counts = [Int](repeating: 0, count: Self.ranges + 1)
        for value in values where !value.isNaN { counts[Self.range(of: value) + 1] += 1 }
        for index in 1...Self.ranges { counts[index] += counts[index - 1] }
        below = counts
    }

    var count: Int { below[Self.ranges] }

    private static func range(of value: Double) -> Int { min(ranges - 1, max(0, Int(value * Double(ranges)))) }

    /// The quantile with straight lines between neighbours (type 7 of Hyndman & Fan 1996); nil when there are no numbers.
    func quantile(_ share: Double) -> Double? {
        if count == 0 { return nil }
        let position = share * Double(count - 1)
        let lower = Int(position)
        let first = value(at: lower)
        return first + (position - Double(lower)) * (value(at: min(lower + 1, count - 1)) - first)
    }

    /// The number at a place in the order, from 0.
    private func value(at place: Int) -> Double {
        var (low, high) = (0, Self.ranges)
        while high - low > 1 {
            let middle = (low + high) / 2
            if below[middle] <= place { low = middle } else { high = middle }
        }
        let own = values.filter { !$0.isNaN && Self.range(of: $0) == low }.sorted()
        let index = place - below[low]
        return own.indices.contains(index) ? own[index] : 0
    }
}

/// How often ranges are drawn, and from which seed.
public struct DistributionOptions: Sendable, Hashable {
    public static let defaultDraws = 10_000
    /// More would take more memory than they tell.
    public static let mostDraws = 1_000_000

    /// From 1 to ``mostDraws``.
    public var draws: Int
    /// The same seed gives the same distribution, to the last digit.
    public var seed: UInt64

    public init(draws: Int = DistributionOptions.defaultDraws, seed: UInt64 = 1) {
        self.draws = min(max(draws, 1), Self.mostDraws)
        self.seed = seed
    }
}

/// What was drawn for the distributions of an assessment.
public struct DistributionBasis: Sendable, Hashable {
    public var options: DistributionOptions
    /// Numbers drawn evenly between the ends of their ranges: Purport's convention where a case says nothing else.
    public var evenly: [NumberPlace]
    /// Numbers drawn from a triangle, because the case says which value is most likely.
    public var peaked: [NumberPlace]
    /// What nobody stated is not drawn: what it influences has no distribution.
    public var unknown: [NumberPlace]
}
