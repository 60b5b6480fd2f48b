extension Network {
    /// How strongly an arc acts: the distance between the distributions of the child when only that parent changes.
    ///
    ///     let strength = try network.strengthOfInfluence(of: 0, on: 1)
    ///     strength?.average        // how thick to draw the arc
    ///
    /// It is read off the tables, whatever the evidence (Koiter, *Visualizing Inference in Bayesian Networks*, master's
    /// thesis, Delft University of Technology, 2006, as in GeNIe; there with the unbounded J-divergence in place of Jensen
    /// and Shannon's). All states of the other parents count alike, improbable ones too. For what an arc carries given
    /// some evidence see ``CompiledNetwork/informationAcrossArcs(given:)``.
    ///
    /// - Parameter mostEntries: how large a table a ``NoisyMax`` may be written out to
    /// - Returns: nil for a ``NoisyMax`` that is larger; one of two grades is measured by the Euclidean distance without its
    ///   table, however many causes it has
    /// - Throws: ``InferenceError/unknownVariable(index:)``; ``InferenceError/noArc(parent:child:)``
    public func strengthOfInfluence(
        of parent: Int, on child: Int, by distance: DistributionDistance = .euclidean, mostEntries: Int = 1 << 20
    ) throws(InferenceError) -> InfluenceStrength? {
        for variable in [parent, child] where !variables.indices.contains(variable) {
            throw .unknownVariable(index: variable)
        }
        guard let place = families[child].parents.firstIndex(of: parent) else {
            throw .noArc(parent: parent, child: child)
        }
        return strength(ofParentAt: place, child: child, distance, mostEntries: mostEntries)
    }

    /// The strength of every arc, by child and then in the order of its parents.
    ///
    ///     for arc in network.strengthsOfInfluence() { print(arc.parent, arc.child, arc.strength?.average ?? .nan) }
    ///
    /// - Parameter mostEntries: how large a table a ``NoisyMax`` may be written out to
    public func strengthsOfInfluence(
        by distance: DistributionDistance = .euclidean, mostEntries: Int = 1 << 20
    ) -> [ArcStrength] {
        families.enumerated().flatMap { child, family in
            family.parents.enumerated().map { place, parent in
                ArcStrength(
                    parent: parent, child: child,
                    strength: strength(ofParentAt: place, child: child, distance, mostEntries: mostEntries))
            }
        }
    }

    private func strength(
        ofParentAt place: Int, child: Int, _ distance: DistributionDistance, mostEntries: Int
    ) -> InfluenceStrength? {
        if case .noisyMax(let model) = families[child], model.leak.count == 2, distance == .euclidean {
            return model.strengthOfInfluence(ofParentAt: place)
        }
        guard let table = table(of: child, mostEntries: mostEntries) else { return nil }
        let states = variables[child].states.count
        let parentStates = families[child].parents.map { variables[$0].states.count }
        // Rows in which only the parent differs lie this far apart.
        let step = parentStates[(place + 1)...].reduce(1, *)
        var tally = InfluenceTally()
        for block in stride(from: 0, to: table.count / states, by: step * parentStates[place]) {
            for row in block..<block + step {
                for first in 0..<parentStates[place] {
                    for second in first + 1..<max(first + 1, parentStates[place]) {
                        let one = (row + first * step) * states
                        let other = (row + second * step) * states
                        tally.add(
                            distance.between(table[one..<one + states], table[other..<other + states]))
                    }
                }
            }
        }
        return tally.strength
    }
}

/// Adds up distances.
struct InfluenceTally {
    private var sum = 0.0
    private var count = 0
    private var maximum = 0.0

    mutating func add(_ distance: Double) {
        sum += distance
        count += 1
        maximum = max(maximum, distance)
    }

    /// 0 when there was nothing to add: a parent of one state changes nothing.
    var strength: InfluenceStrength {
        InfluenceStrength(average: count > 0 ? sum / Double(count) : 0, maximum: maximum)
    }
}
