extension Network {
    /// Posteriors of every variable by a method that is not exact: for networks that ``CompiledNetwork`` has no memory
    /// for.
    ///
    ///     var evidence = Evidence()
    ///     evidence.observe(1, state: 1)
    ///     let answer = try network.approximatePosteriors(evidence, by: .gibbs(GibbsOptions(samples: 50_000)))
    ///
    /// Findings of all kinds are allowed, several on a variable multiply. Time and memory of every method grow with the
    /// size of the families, never with that of cliques; a ``NoisyMax`` is not written out as a table when that would
    /// be large.
    ///
    /// - Throws: ``InferenceError/impossibleEvidence(clash:)`` where findings on one variable exclude each other,
    ///   ``InferenceError/noSampleFits(samples:)`` or ``InferenceError/messagesContradict(variable:)`` where a method
    ///   finds nothing that the evidence allows, ``InferenceError/invalidOption(name:allowed:)``, and errors for
    ///   evidence that does not fit the network
    public func approximatePosteriors(
        _ evidence: Evidence = Evidence(), by method: ApproximationMethod
    ) throws(InferenceError) -> ApproximatePosteriors {
        let findings = try CombinedFindings(evidence, cardinalities: graph.cardinalities)
        switch method {
        case .likelihoodWeighting(let options):
            try options.check()
            return try LikelihoodWeighting(self, findings, options).posteriors()
        case .gibbs(let options):
            try options.check()
            return try GibbsSampling(self, findings, options).posteriors()
        case .loopyBeliefPropagation(let options):
            try options.check()
            return try LoopyBeliefPropagation(self, findings, options).posteriors()
        }
    }
}
