import Inference

/// What is asked of each case, of a network compiled once.
struct InferenceQuestion {
    let names: NetworkNames
    let compiled: CompiledNetwork
    /// The variables whose posteriors are wanted, in the order asked; nil when none are.
    let query: [Int]?
    /// How many most probable explanations are wanted.
    let explanations: Int

    /// Answers one case.
    func answer(_ evidence: Evidence) throws(InferenceError) -> InferenceAnswer {
        // Monotonic, so that a clock that is set meanwhile does not count.
        let clock = ContinuousClock()
        let start = clock.now
        var posteriors: Posteriors?
        if query != nil { posteriors = try compiled.posteriors(evidence) }
        var best: [Explanation] = []
        if explanations > 0 { best = try compiled.mostProbableExplanations(evidence, count: explanations) }
        return InferenceAnswer(posteriors: posteriors, explanations: best, elapsed: clock.now - start)
    }
}

/// What was found, and how long finding it took: from the evidence to the numbers, without reading and writing.
struct InferenceAnswer {
    let posteriors: Posteriors?
    let explanations: [Explanation]
    let elapsed: Duration

    var microseconds: Double {
        let (seconds, attoseconds) = elapsed.components
        return Double(seconds) * 1e6 + Double(attoseconds / 1_000_000_000) / 1e3
    }
}
