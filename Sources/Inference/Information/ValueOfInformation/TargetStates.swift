/// The posteriors of all variables in each case of what the state of a target could be.
///
/// With P(target | evidence) they give the joint posterior of the target and any other variable.
struct TargetStates {
    let target: Int
    let prior: [Double]
    /// For each state of the target the posteriors with it added to the evidence; nil for impossible states.
    private let posteriors: [Posteriors?]
    private let cardinalities: [Int]

    init(_ target: Int, in compiled: CompiledNetwork, given evidence: Evidence) throws(InferenceError) {
        _ = try compiled.checkedOnce([target])
        try self.init(target, in: compiled, given: evidence, now: compiled.posteriors(evidence))
    }

    /// - Parameter now: the posteriors given the evidence alone
    init(
        _ target: Int, in compiled: CompiledNetwork, given evidence: Evidence, now: Posteriors
    ) throws(InferenceError) {
        self.target = target
        prior = now[target]
        cardinalities = compiled.network.graph.cardinalities
        var posteriors = [Posteriors?](repeating: nil, count: prior.count)
        for (state, probability) in prior.enumerated() where probability > 0 {
            if probability == 1 {
                posteriors[state] = now
                continue
            }
            var supposed = evidence
            supposed.observe(target, state: state)
            do {
                posteriors[state] = try compiled.posteriors(supposed)
            } catch .impossibleEvidence {
                // So improbable that its product with the evidence is below the smallest number.
                continue
            }
        }
        self.posteriors = posteriors
    }

    /// How many states another variable has.
    func states(of variable: Int) -> Int { cardinalities[variable] }

    /// The joint posterior of the target and another variable, one row a state of the target.
    func joint(with variable: Int) -> [Double] {
        let states = cardinalities[variable]
        var values: [Double] = []
        values.reserveCapacity(prior.count * states)
        for (probability, posterior) in zip(prior, posteriors) {
            if let posterior {
                for state in 0..<states { values.append(probability * posterior[variable, state]) }
            } else {
                values.append(contentsOf: repeatElement(0, count: states))
            }
        }
        return values
    }

    /// The mutual information of the target and another variable, in bits.
    func information(about variable: Int) -> Double {
        mutualInformationInBits(joint(with: variable)[...], columns: cardinalities[variable])
    }
}
