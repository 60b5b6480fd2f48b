import Inference

/// What a question for bounds found: the bounds, and where the attained ones are reached.
struct Answer: Sendable {
    /// One way to choose all numbers of the case.
    struct Witness: Sendable {
        enum Place: Sendable {
            case chosen(Assignment)
            /// Worked out when asked for.
            case lowEnd(CredalBounds), highEnd(CredalBounds)
        }

        var place: Place
        /// Of the uncertain evidence that the question left open, in the order of ``Setting/open``.
        var proportions: [Double]

        var assignment: Assignment {
            switch place {
            case .chosen(let assignment): assignment
            case .lowEnd(let bounds): bounds.lowAt
            case .highEnd(let bounds): bounds.highAt
            }
        }
    }

    var bounds: Bounds
    var low: Witness
    var high: Witness
}

/// What a question takes as known.
struct Setting: Sendable {
    let states: [Int: Int]
    /// Uncertain evidence that nothing settles.
    let open: [UncertainObservation]

    /// Every way to settle the uncertain evidence, with its share: what is impossible in the stated proportions is left out.
    func worlds(_ proportions: [Double]) -> [(weight: Double, evidence: Evidence)] {
        (0..<(1 << open.count)).compactMap { world in
            let weight = weight(of: world, proportions)
            return weight > 0 ? (weight, evidence(of: world)) : nil
        }
    }

    /// The share of one way to settle it: bit by bit, whether each is as its last state.
    func weight(of world: Int, _ proportions: [Double]) -> Double {
        proportions.enumerated().reduce(1.0) { $0 * (world >> $1.offset & 1 == 1 ? $1.element : 1 - $1.element) }
    }

    func evidence(of world: Int) -> Evidence {
        var states = states
        for (bit, node) in open.enumerated() { states[node.variable] = world >> bit & 1 }
        var evidence = Evidence()
        for (variable, state) in states.sorted(by: { $0.key < $1.key }) { evidence.observe(variable, state: state) }
        return evidence
    }
}
