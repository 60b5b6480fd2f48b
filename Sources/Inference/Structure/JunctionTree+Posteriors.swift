extension JunctionTree {
    /// Posteriors with the given tables, or the findings that clash.
    func posteriors(_ evidence: Evidence, values: (Int) -> [Double]) throws(InferenceError) -> Posteriors {
        guard let posteriors = try posteriorsIfPossible(evidence, values: values) else {
            throw .impossibleEvidence(clash: try clash(in: evidence, values: values))
        }
        return posteriors
    }

    /// Posteriors with the given tables; nil when the evidence is impossible.
    func posteriorsIfPossible(_ evidence: Evidence, values: (Int) -> [Double]) throws(InferenceError) -> Posteriors? {
        let findings = try FindingWeights(evidence, cardinalities: cardinalities)
        let propagation = Propagation(self)
        guard propagation.collect(findings: findings, values: values) else { return nil }
        propagation.distribute()
        return Posteriors(
            logEvidence: propagation.logEvidence, offsets: stateOffsets, values: propagation.marginals())
    }

    /// A minimal set of variables whose findings exclude each other, ascending.
    ///
    /// Findings are dropped in halves, quarters and so on down to single ones as long as what is left stays impossible:
    /// as minimal as trying each alone, with fewer propagations when few of many clash.
    func clash(in evidence: Evidence, values: (Int) -> [Double]) throws(InferenceError) -> [Int] {
        let propagation = Propagation(self)
        let all = Set(evidence.findings.map(\.variable)).sorted()
        var kept = all
        func impossible(_ variables: [Int]) throws(InferenceError) -> Bool {
            let wanted = Set(variables)
            let dropped = evidence.findings.indices.filter { !wanted.contains(evidence.findings[$0].variable) }
            let findings = try FindingWeights(evidence.removing(positions: Set(dropped)), cardinalities: cardinalities)
            return !propagation.collect(findings: findings, values: values)
        }
        var chunk = max(1, kept.count / 2)
        while true {
            var start = 0
            while start < kept.count {
                let end = min(start + chunk, kept.count)
                let rest = Array(kept[..<start] + kept[end...])
                if try impossible(rest) { kept = rest } else { start = end }
            }
            if chunk == 1 { return kept }
            chunk = max(1, chunk / 2)
        }
    }
}
