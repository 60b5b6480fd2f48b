import Inference

/// A case at one point: every range at its centre, as one Bayesian network.
struct PointNetwork {
    let network: CaseNetwork
    let tables: [ConditionalTable]
    let compiled: CompiledNetwork

    /// - Parameter even: a claim whose own prior is unknown; it is put at one half, where posterior odds are the weight of the
    ///   evidence and hold for any prior
    init(_ network: CaseNetwork, even: Int? = nil) throws {
        self.network = network
        let point = network.compiled.midRange
        tables = network.compiled.network.tables.enumerated().map { position, table in
            let values = table.rows.indices.flatMap { point.row(table: position, row: $0) }
            let isEven = table.child == even && table.parents.isEmpty
            return ConditionalTable(
                child: table.child, parents: table.parents,
                values: isEven ? values.map { _ in 1 / Double(values.count) } : values)
        }
        compiled = try CompiledNetwork(Network(variables: network.variables, tables: tables), effort: .quick)
    }
}

/// What is known in each of the worlds that uncertain evidence leaves open, with the world's weight (Jeffrey's rule).
struct EvidenceWorlds {
    struct World {
        var evidence: Evidence
        var weight: Double
        /// By position in ``open``, whether the evidence was seen.
        var seen: [Bool]
    }

    /// Uncertain evidence that nothing else settles.
    let open: [UncertainObservation]
    /// The observed state of each variable, in every world.
    let states: [Int: Int]
    let worlds: [World]

    /// Nil when one variable is observed in two states.
    init?(_ observations: [Observation], uncertain: [UncertainObservation]) {
        guard let states = Inquiry.states(observations) else { return nil }
        let open = uncertain.filter { states[$0.variable] == nil }
        guard open.count <= Inquiry.mostUncertainNodes else { return nil }
        self.states = states
        self.open = open
        worlds = (0..<(1 << open.count)).compactMap { number in
            let seen = open.indices.map { number >> $0 & 1 == 1 }
            let weight = zip(open, seen).reduce(1) { product, node in
                let chance = (node.0.low + node.0.high) / 2
                return product * (node.1 ? chance : 1 - chance)
            }
            if weight == 0 { return nil }
            var evidence = Evidence()
            for (variable, state) in states.sorted(by: { $0.key < $1.key }) { evidence.observe(variable, state: state) }
            for (node, isSeen) in zip(open, seen) { evidence.observe(node.variable, state: isSeen ? 1 : 0) }
            return World(evidence: evidence, weight: weight, seen: seen)
        }
    }
}
