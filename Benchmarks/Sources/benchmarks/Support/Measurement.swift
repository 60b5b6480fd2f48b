/// Times of several runs of the same thing.
struct Measurement {
    var milliseconds: [Double]
    var megabytes: Double?

    var minimum: Double { milliseconds.min() ?? 0 }

    var median: Double { benchmarks.median(milliseconds) ?? 0 }

    /// Times a piece of this program.
    static func of(runs: Int, _ body: () throws -> Void) rethrows -> Measurement {
        let clock = ContinuousClock()
        try body()
        var times: [Double] = []
        for _ in 0..<runs { times.append(milliseconds(try clock.measure(body))) }
        return Measurement(milliseconds: times)
    }

    static func milliseconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return Double(seconds) * 1e3 + Double(attoseconds) * 1e-15
    }
}
