extension CompiledNetwork {
    /// How much each finding contributes to the probability of a state: its effect when it is added to some of the others, on
    /// average over all orders in which the findings may come in.
    ///
    ///     let values = try compiled.shapleyValues(of: 0, state: 1, given: evidence)
    ///     for contribution in values.contributions { print(contribution.variable, contribution.value) }
    ///
    /// This is the only way of dividing the whole change among the findings that gives equal findings equal shares, gives
    /// nothing to a finding that never changes anything, and adds up over sums (Shapley, "A value for n-person games", 1953;
    /// of the features of a prediction: Štrumbelj & Kononenko, Journal of Machine Learning Research 11, 2010).
    ///
    /// Up to ``ShapleyOptions/exactUpTo`` findings it is exact, from the 2ⁿ subsets. Beyond, orders are sampled (Castro,
    /// Gómez & Tejada, Computers & Operations Research 36, 2009), each with its reverse (Mitchell, Cooper, Frank & Holmes,
    /// Journal of Machine Learning Research 23, 2022): estimates with standard errors that still add up exactly.
    ///
    /// Findings are those of ``Evidence/findings`` one by one, two on one variable being two. Interventions are no findings:
    /// they hold throughout.
    ///
    /// - Parameters:
    ///   - variable: the variable that is asked about
    ///   - state: its state
    ///   - scale: what is divided among the findings
    /// - Throws: as ``posteriors(_:)``; ``InferenceError/unknownState(variable:state:)``;
    ///   ``InferenceError/infiniteLogOdds(variable:state:)`` when the evidence makes the state certain or impossible and
    ///   log-odds are asked for; ``InferenceError/invalidOption(name:allowed:)``
    public func shapleyValues(
        of variable: Int, state: Int, given evidence: Evidence, on scale: ShapleyValues.Scale = .probability,
        options: ShapleyOptions = ShapleyOptions()
    ) throws(InferenceError) -> ShapleyValues {
        try options.check()
        let variable = try checkedOnce([variable])[0]
        guard network.variables[variable].states.indices.contains(state) else {
            throw .unknownState(variable: variable, state: state)
        }
        let coalitions = Coalitions(
            FindingSubsets(self, evidence), variable: variable, state: state, scale: scale)
        // First, as it is what may be impossible; when it is not, no subset is.
        let with = try coalitions.value(of: coalitions.everyone)
        let without = try coalitions.value(of: [])
        let players = coalitions.everyone.count
        let isExact = players <= options.exactUpTo
        let found =
            try isExact
            ? coalitions.exactValues().map { (value: $0, standardError: Double?.none) }
            : coalitions.sampledValues(options, without: without, with: with)
        return ShapleyValues(
            variable: variable, state: state, scale: scale, without: without, with: with,
            contributions: zip(coalitions.everyone, found).map { position, found in
                ShapleyValues.Contribution(
                    position: position, variable: evidence.findings[position].variable, value: found.value,
                    standardError: found.standardError)
            },
            method: isExact ? .exact : .sampled(pairs: options.pairs))
    }
}
