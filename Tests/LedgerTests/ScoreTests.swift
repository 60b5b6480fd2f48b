import Cases
import TestSupport
import Testing

@testable import Ledger

/// Scores by hand, and against the plain sums that they are defined by.
@Suite struct ScoreTests {
    private static func forecast(
        _ claim: String, _ point: Double?, _ cameTrue: Bool, range: ClosedRange<Double> = 0...1
    ) throws -> Forecast {
        Forecast(
            claim: claim, day: try day("2025-01-01"), point: point, range: point.map { $0...$0 } ?? range,
            cameTrue: cameTrue)
    }

    private static func isClose(_ one: Double, _ two: Double, _ tolerance: Double = 1e-12) -> Bool {
        abs(one - two) <= tolerance
    }

    @Test func scoresByHand() throws {
        let score = try #require(
            PointScore([
                try Self.forecast("a", 0.9, true), try Self.forecast("b", 0.3, false),
                try Self.forecast("c", 0.5, true),
            ]))
        #expect((score.claims, score.forecasts, score.ruledOut) == (3, 3, 0))
        // (0.01 + 0.09 + 0.25) / 3
        #expect(Self.isClose(score.brier, 0.35 / 3))
        // -(ln 0.9 + ln 0.7 + ln 0.5) / 3
        #expect(Self.isClose(score.logarithmic, 0.385060880052168))
        #expect(score.calibration.buckets.map(\.forecasts) == [0, 0, 0, 1, 0, 1, 0, 0, 0, 1])
        #expect(Self.isClose(score.murphy.baseRate, 2.0 / 3))
        #expect(Self.isClose(score.murphy.uncertainty, 2.0 / 9))
    }

    /// A claim that was judged on four days counts as much as one that was judged once.
    @Test func everyClaimCountsOnce() throws {
        let daily = try (0..<4).map { _ in try Self.forecast("daily", 0.5, true) }
        let score = try #require(PointScore(daily + [try Self.forecast("once", 1, true)]))
        #expect(Self.isClose(score.brier, 0.125))
        #expect(score.claims == 2 && score.forecasts == 5)
    }

    @Test func noChanceForWhatHappenedIsInfinite() throws {
        let score = try #require(PointScore([try Self.forecast("a", 0, true), try Self.forecast("b", 1, true)]))
        #expect(score.logarithmic == .infinity)
        #expect(score.ruledOut == 1)
        #expect(Self.isClose(score.brier, 0.5))
    }

    @Test func nothingHasNoScore() throws {
        #expect(PointScore([]) == nil)
        #expect(RangeScore([]) == nil)
        #expect(PointScore([try Self.forecast("a", nil, true)]) == nil)
        #expect(RangeScore([try Self.forecast("a", 0.5, true)]) == nil)
    }

    /// The Brier score is the sum of its five parts whatever the forecasts and the weights; and of Murphy's three alone where
    /// forecasts within a bucket are equal.
    @Test(arguments: 0..<60) func murphysPartsAddUp(seed: UInt64) throws {
        var noise = Noise(seed: seed)
        let isEqual = seed % 2 == 0
        let forecasts = try (0..<Int.random(in: 1...60, using: &noise)).map { _ in
            let point =
                isEqual
                ? (Double(Int.random(in: 0..<10, using: &noise)) + 0.5) / 10 : Double.random(in: 0...1, using: &noise)
            return try Self.forecast(
                "c\(Int.random(in: 0..<20, using: &noise))", point, Double.random(in: 0...1, using: &noise) < point)
        }
        let score = try #require(PointScore(forecasts))
        #expect(Self.isClose(score.murphy.brier, score.brier))
        #expect(Self.isClose(score.brier, Self.plainBrier(forecasts)))
        let three = score.murphy.reliability - score.murphy.resolution + score.murphy.uncertainty
        if isEqual { #expect(Self.isClose(three, score.brier)) }
        #expect(score.murphy.reliability >= 0 && score.murphy.resolution >= 0)
        #expect(score.calibration.buckets.reduce(0) { $0 + $1.forecasts } == forecasts.count)
    }

    /// The mean over claims of the mean over each claim's forecasts.
    private static func plainBrier(_ forecasts: [Forecast]) -> Double {
        let claims = Dictionary(grouping: forecasts, by: \.claim)
        let means = claims.values.map { list in
            list.reduce(0) { sum, one in
                let error = (one.point ?? 0) - (one.cameTrue ? 1 : 0)
                return sum + error * error
            } / Double(list.count)
        }
        return means.reduce(0, +) / Double(means.count)
    }

    /// Best and worst are what a search over all numbers in the ranges finds.
    @Test(arguments: 0..<30) func rangesScoreTheirBestAndWorst(seed: UInt64) throws {
        var noise = Noise(seed: seed &+ 1000)
        let forecasts = try (0..<Int.random(in: 1...12, using: &noise)).map { index in
            let low = Double.random(in: 0.01...0.9, using: &noise)
            return try Self.forecast(
                "c\(index)", nil, Bool.random(using: &noise), range: low...Double.random(in: low...0.99, using: &noise))
        }
        let score = try #require(RangeScore(forecasts))
        let count = Double(forecasts.count)
        var (best, worst) = (0.0, 0.0)
        for one in forecasts {
            let errors = (0...200).map { step in
                let point =
                    one.range.lowerBound
                    + (one.range.upperBound - one.range.lowerBound) * Double(step) / 200
                let error = point - (one.cameTrue ? 1 : 0)
                return error * error
            }
            best += (errors.min() ?? 0) / count
            worst += (errors.max() ?? 0) / count
        }
        #expect(Self.isClose(score.brier.lowerBound, best, 1e-9))
        #expect(Self.isClose(score.brier.upperBound, worst, 1e-9))
        #expect(score.logarithmic.lowerBound <= score.logarithmic.upperBound)
    }

    @Test(arguments: [(0.0, 0), (0.0999, 0), (0.1, 1), (0.95, 9), (1.0, 9)] as [(Double, Int)])
    func bucketsHoldTheirLowerEnd(said: Double, bucket: Int) throws {
        let score = try #require(PointScore([try Self.forecast("a", said, true)]))
        #expect(score.calibration.buckets.firstIndex { $0.forecasts == 1 } == bucket)
    }
}
