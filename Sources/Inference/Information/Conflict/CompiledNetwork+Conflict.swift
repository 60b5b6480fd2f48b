extension CompiledNetwork {
    /// The conflict of the evidence in bits: log₂ (∏ P(finding) / P(all findings)).
    ///
    ///     if try compiled.conflict(of: evidence) > 0 { … }     // the findings contradict each other
    ///
    /// Coherent findings make each other more probable, which makes the measure negative; a positive one hints at a wrong
    /// finding, at a case that the network was not made for, or at a rare case (Jensen, Chamberlain, Nordahl & Jensen,
    /// "Analysis in HUGIN of data conflict", UAI 1990; Jensen, *Bayesian Networks and Decision Graphs*, 2001).
    /// Two findings on one variable count as two. The weights of a soft finding may be scaled without changing it.
    /// Interventions are not findings: all probabilities are those under them.
    ///
    /// Takes two propagations, however many findings there are.
    ///
    /// - Throws: ``InferenceError/impossibleEvidence(clash:)``, as findings that exclude each other are in conflict without
    ///   measure; errors for evidence that does not fit the network
    public func conflict(of evidence: Evidence) throws(InferenceError) -> Double {
        let together = try logEvidence(evidence)
        let subsets = FindingSubsets(self, evidence)
        let alone = try posteriors(subsets.evidence([]))
        let apart = subsets.positions.reduce(0) { $0 + subsets.logProbability(of: $1, alone) }
        return (apart - together) / naturalLogarithmOfTwo
    }

    /// The conflict of the evidence traced to the findings, and to the groups of findings, that contradict each other.
    ///
    ///     let analysis = try compiled.conflictAnalysis(of: evidence)
    ///     analysis.findings.max { $0.conflictWithRest < $1.conflictWithRest }     // what fits the others least
    ///     analysis.trace.groups.map(\.positions)                                  // the two camps
    ///
    /// The trace halves the findings again and again where they contradict each other most, so that the conflict of a part
    /// is that of its two groups and that between them (Jensen and others 1990; see also Kim & Valtorta, "On the detection
    /// of conflicts in diagnostic Bayesian networks using abstraction", UAI 1995). Of up to six findings these are
    /// the best halves there are. Of more they are searched for greedily, from the two findings that contradict each other
    /// most; the search is deterministic and may miss better ones.
    ///
    /// A conflict need not mean that a finding is wrong: what makes all of them natural may simply be rare. States that would
    /// bring the conflict to 0 or below if they were found as well, of variables without a finding, are listed as rare cases
    /// (Jensen and others 1990).
    ///
    /// With n findings it takes n propagations for the pairs and in the order of n² probabilities of evidence for the trace.
    ///
    /// - Throws: as ``conflict(of:)``
    public func conflictAnalysis(of evidence: Evidence) throws(InferenceError) -> EvidenceConflict {
        let now = try posteriors(evidence)
        let subsets = FindingSubsets(self, evidence)
        let alone = try posteriors(subsets.evidence([]))
        var tracing = try ConflictTracing(subsets, alone: alone)
        let trace = try tracing.part(subsets.positions)
        var findings: [EvidenceConflict.Finding] = []
        for position in subsets.positions {
            let others = subsets.positions.filter { $0 != position }
            findings.append(
                EvidenceConflict.Finding(
                    position: position, variable: evidence.findings[position].variable,
                    logProbability: try tracing.logProbability([position]) / naturalLogarithmOfTwo,
                    conflictWithRest: try tracing.conflict(between: [position], and: others)))
        }
        return EvidenceConflict(
            conflict: trace.conflict, findings: findings, trace: trace,
            rareCases: rareCases(of: trace.conflict, alone, now, evidence))
    }

    private func rareCases(
        of conflict: Double, _ alone: Posteriors, _ now: Posteriors, _ evidence: Evidence
    ) -> [EvidenceConflict.RareCase] {
        guard conflict > roundingOfProbabilities else { return [] }
        var isFound = [Bool](repeating: false, count: network.variables.count)
        for (variable, _) in evidence.findings { isFound[variable] = true }
        var found: [EvidenceConflict.RareCase] = []
        for variable in isFound.indices where !isFound[variable] {
            for (state, (before, after)) in zip(alone[variable], now[variable]).enumerated()
            where before > 0 && after > 0 {
                let support = binaryLogarithm(after / before)
                guard support + roundingOfProbabilities >= conflict else { continue }
                found.append(EvidenceConflict.RareCase(variable: variable, state: state, support: support))
            }
        }
        return found.sorted {
            if $0.support != $1.support { return $0.support > $1.support }
            return ($0.variable, $0.state) < ($1.variable, $1.state)
        }
    }
}
