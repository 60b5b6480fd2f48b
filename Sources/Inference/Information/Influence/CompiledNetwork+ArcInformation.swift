extension CompiledNetwork {
    /// What the two ends of every arc say about each other given the evidence: their mutual information in bits, by child
    /// and then in the order of its parents.
    ///
    ///     for arc in try compiled.informationAcrossArcs(given: evidence) { print(arc.parent, arc.child, arc.information) }
    ///
    /// It counts every way in which they depend on each other, through common causes or observed effects too. An end whose
    /// state is known carries nothing. Takes one propagation for every state of every parent, and one more.
    ///
    /// - Throws: as ``posteriors(_:)``
    public func informationAcrossArcs(given evidence: Evidence = Evidence()) throws(InferenceError) -> [ArcInformation]
    {
        let now = try posteriors(evidence)
        var information: [[Int]: Double] = [:]
        for (parent, children) in network.graph.children.enumerated() where !children.isEmpty {
            let states = try TargetStates(parent, in: self, given: evidence, now: now)
            for child in children { information[[parent, child]] = states.information(about: child) }
        }
        return network.families.enumerated().flatMap { child, family in
            family.parents.map { parent in
                ArcInformation(parent: parent, child: child, information: information[[parent, child]] ?? 0)
            }
        }
    }
}
