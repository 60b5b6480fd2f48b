import Inference

/// Posteriors of the variables that were asked for.
struct Beliefs {
    /// Nil for a method that knows nothing of it.
    let logEvidence: Double?
    /// For each of ``InferenceQuestion/query`` the probabilities of its states.
    let rows: [[Double]]
    /// Nil for exact answers.
    var approximation: Approximation?

    /// What is known of an answer that is not exact.
    struct Approximation {
        let method: String
        /// Standard errors as `rows`; nil for a method without.
        let errors: [[Double]]?
        /// Reasons not to rely on the answer.
        let warnings: [String]
    }

    init(logEvidence: Double, rows: [[Double]]) {
        self.logEvidence = logEvidence
        self.rows = rows
    }

    init(_ posteriors: ApproximatePosteriors, of query: [Int], _ names: NetworkNames) {
        logEvidence = posteriors.logEvidence?.value
        rows = query.map { posteriors[$0] }
        let errors = query.compactMap { posteriors.standardErrors($0) }
        approximation = Approximation(
            method: posteriors.method.description, errors: errors.count == query.count ? errors : nil,
            warnings: posteriors.warnings.map(names.describe))
    }
}
