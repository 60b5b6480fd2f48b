import Inference

/// What is asked of each case, of a network made ready once.
struct InferenceQuestion {
    enum Engine {
        case exact(CompiledNetwork)
        /// For posteriors only.
        case approximate(ApproximationMethod)
    }

    let names: NetworkNames
    let engine: Engine
    /// The variables whose posteriors are wanted, in the order asked; nil when none are.
    let query: [Int]?
    /// How many most probable explanations are wanted.
    let explanations: Int
    /// The posterior of which is wanted on what numbers it hangs.
    let sensitivity: Query?
    /// How many of these numbers are shown; nil for as many as there are.
    let mostNumbers: Int?

    /// Answers one case.
    func answer(_ evidence: Evidence) throws(InferenceError) -> InferenceAnswer {
        // Monotonic, so that a clock that is set meanwhile does not count.
        let clock = ContinuousClock()
        let start = clock.now
        switch engine {
        case .approximate(let method):
            let posteriors = try names.network.approximatePosteriors(evidence, by: method)
            return InferenceAnswer(
                beliefs: query.map { Beliefs(posteriors, of: $0, names) }, explanations: [], sensitivity: nil,
                elapsed: clock.now - start)
        case .exact(let compiled):
            let beliefs = try beliefs(evidence, compiled)
            var best: [Explanation] = []
            if explanations > 0 { best = try compiled.mostProbableExplanations(evidence, count: explanations) }
            let sensitivity = try sensitivity(evidence, compiled)
            return InferenceAnswer(
                beliefs: beliefs, explanations: best, sensitivity: sensitivity, elapsed: clock.now - start)
        }
    }

    private func beliefs(_ evidence: Evidence, _ compiled: CompiledNetwork) throws(InferenceError) -> Beliefs? {
        guard let query else { return nil }
        // Of one variable only what it depends on is worked through; several share most of that, so all are answered at once.
        if query.count == 1 {
            let rows = [try compiled.joint(of: query, evidence).values]
            return Beliefs(logEvidence: try compiled.logEvidence(evidence), rows: rows)
        }
        let posteriors = try compiled.posteriors(evidence)
        return Beliefs(logEvidence: posteriors.logEvidence, rows: query.map { posteriors[$0] })
    }

    private func sensitivity(
        _ evidence: Evidence, _ compiled: CompiledNetwork
    ) throws(InferenceError) -> SensitivityAnswer? {
        guard let sensitivity else { return nil }
        return SensitivityAnswer(
            query: sensitivity,
            posterior: try compiled.joint(of: [sensitivity.variable], evidence).values[sensitivity.state],
            functions: try compiled.sensitivity(of: sensitivity, evidence))
    }
}

/// What was found, and how long finding it took: from the evidence to the numbers, without reading and writing.
struct InferenceAnswer {
    let beliefs: Beliefs?
    let explanations: [Explanation]
    let sensitivity: SensitivityAnswer?
    let elapsed: Duration

    var microseconds: Double {
        let (seconds, attoseconds) = elapsed.components
        return Double(seconds) * 1e6 + Double(attoseconds / 1_000_000_000) / 1e3
    }
}
