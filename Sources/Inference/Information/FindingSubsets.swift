/// Evidence of which only some findings count at a time.
///
/// Interventions say what is done, not what was found, and stay with every subset.
struct FindingSubsets {
    let compiled: CompiledNetwork
    let evidence: Evidence
    /// Positions of the findings proper in ``Evidence/findings``, ascending.
    let positions: [Int]

    init(_ compiled: CompiledNetwork, _ evidence: Evidence) {
        self.compiled = compiled
        self.evidence = evidence
        positions = evidence.findings.indices.filter {
            if case .intervention = evidence.findings[$0].finding { false } else { true }
        }
    }

    /// The evidence with only those findings, and all interventions.
    func evidence(_ kept: some Sequence<Int>) -> Evidence {
        evidence.removing(positions: Set(positions).subtracting(kept))
    }

    /// Natural logarithm of the probability of those findings.
    func logProbability(_ kept: some Sequence<Int>) throws(InferenceError) -> Double {
        try compiled.logEvidence(evidence(kept))
    }

    /// Natural logarithm of the probability of one finding, its weights as given, when its variable has this posterior.
    func logProbability(of position: Int, _ posteriors: Posteriors) -> Double {
        let (variable, finding) = evidence.findings[position]
        switch finding {
        case .state(let state): return logarithm(posteriors[variable, state])
        case .likelihood(let weights):
            // Divided by the largest, as weights may be so small or so large that their products are out of range.
            let largest = weights.max() ?? 1
            let sum = zip(posteriors[variable], weights).reduce(0) { $0 + $1.0 * ($1.1 / largest) }
            return logarithm(largest) + logarithm(sum)
        case .intervention: return 0
        }
    }
}
