import Inference

/// What is asked of each case, of a network compiled once.
struct InferenceQuestion {
    let names: NetworkNames
    let compiled: CompiledNetwork
    /// The variables whose posteriors are wanted, in the order asked.
    let query: [Int]

    /// Answers one case.
    func answer(_ evidence: Evidence) throws(InferenceError) -> InferenceAnswer {
        // Monotonic, so that a clock that is set meanwhile does not count.
        let clock = ContinuousClock()
        let start = clock.now
        let posteriors = try compiled.posteriors(evidence)
        return InferenceAnswer(posteriors: posteriors, elapsed: clock.now - start)
    }
}

/// What was found, and how long finding it took: from the evidence to the numbers, without reading and writing.
struct InferenceAnswer {
    let posteriors: Posteriors
    let elapsed: Duration

    var microseconds: Double {
        let (seconds, attoseconds) = elapsed.components
        return Double(seconds) * 1e6 + Double(attoseconds / 1_000_000_000) / 1e3
    }
}
