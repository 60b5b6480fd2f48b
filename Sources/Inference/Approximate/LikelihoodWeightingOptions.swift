/// How likelihood weighting is to be done.
///
///     LikelihoodWeightingOptions(samples: 1_000_000, seed: 7)
public struct LikelihoodWeightingOptions: Sendable, Hashable {
    /// How many samples are drawn: 2 to 2⁴⁰.
    public var samples: Int
    /// The same seed gives the same answer, to the last bit.
    public var seed: UInt64

    public init(samples: Int = 100_000, seed: UInt64 = 1) {
        self.samples = samples
        self.seed = seed
    }

    func check() throws(InferenceError) {
        try checkOption("samples", samples, in: 2...mostSamples)
    }
}

/// More samples than this would take days, and counts of them could no longer be trusted not to overflow.
let mostSamples = 1 << 40

/// Throws the error that says what `name` may be when `value` is not.
func checkOption<Value>(
    _ name: String, _ value: Value, in allowed: ClosedRange<Value>
) throws(InferenceError) {
    // Not a number lies in no range, so it is refused as well.
    guard allowed.contains(value) else {
        throw .invalidOption(name: name, allowed: "\(allowed.lowerBound) to \(allowed.upperBound)")
    }
}
