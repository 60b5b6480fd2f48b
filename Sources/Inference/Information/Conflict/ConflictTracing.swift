/// Divides findings into groups that contradict each other.
struct ConflictTracing {
    /// Conflicts that differ by fewer bits differ by rounding: it decides neither about a division nor about which.
    private static let leastConflict = 1e-9
    /// Of so few findings all halves are tried, which takes no longer than a search.
    private static let mostTried = 6
    /// How often all findings may be tried on the other side.
    private static let mostRounds = 10

    private let subsets: FindingSubsets
    /// log P(finding) by position.
    private var single: [Int: Double] = [:]
    /// log₂ (P(a) P(b) / P(a, b)) of every two findings, by position, the lower first.
    private var pairs: [[Int]: Double] = [:]
    private var known: [[Int]: Double] = [[]: 0]

    /// - Parameter alone: posteriors without any finding
    init(_ subsets: FindingSubsets, alone: Posteriors) throws(InferenceError) {
        self.subsets = subsets
        for position in subsets.positions {
            let logProbability = subsets.logProbability(of: position, alone)
            single[position] = logProbability
            known[[position]] = logProbability
        }
        for (index, first) in subsets.positions.enumerated() where index + 1 < subsets.positions.count {
            let given = try subsets.compiled.posteriors(subsets.evidence([first]))
            for second in subsets.positions[(index + 1)...] {
                let fall = (single[second] ?? 0) - subsets.logProbability(of: second, given)
                pairs[[first, second]] = fall / naturalLogarithmOfTwo
            }
        }
    }

    /// Natural logarithm of the probability of some findings, ascending.
    mutating func logProbability(_ positions: [Int]) throws(InferenceError) -> Double {
        if let value = known[positions] { return value }
        let value = try subsets.logProbability(positions)
        known[positions] = value
        return value
    }

    /// log₂ (P(one) · P(other) / P(both)).
    mutating func conflict(between one: [Int], and other: [Int]) throws(InferenceError) -> Double {
        let apart = try logProbability(one) + logProbability(other)
        return (apart - (try logProbability((one + other).sorted()))) / naturalLogarithmOfTwo
    }

    /// Some findings, ascending, and what they divide into.
    mutating func part(_ positions: [Int]) throws(InferenceError) -> EvidenceConflict.Part {
        let apart = positions.reduce(0) { $0 + (single[$1] ?? 0) }
        let conflict = (apart - (try logProbability(positions))) / naturalLogarithmOfTwo
        guard let (one, other) = try positions.count <= Self.mostTried ? best(of: positions) : found(in: positions)
        else {
            return EvidenceConflict.Part(positions: positions, conflict: conflict, between: 0, groups: [])
        }
        let between = try self.conflict(between: one, and: other)
        guard between > Self.leastConflict else {
            return EvidenceConflict.Part(positions: positions, conflict: conflict, between: 0, groups: [])
        }
        let groups = [try part(one), try part(other)]
        return EvidenceConflict.Part(positions: positions, conflict: conflict, between: between, groups: groups)
    }

    /// The halves that contradict each other most, the one with the first finding first.
    private mutating func best(of positions: [Int]) throws(InferenceError) -> ([Int], [Int])? {
        var best: (one: [Int], other: [Int], conflict: Double)?
        for subset in stride(from: 1, to: 1 << max(0, positions.count - 1), by: 1) {
            // Bit i says that finding i + 1 is not with the first.
            let other = positions.indices.dropFirst().filter { subset >> ($0 - 1) & 1 == 1 }.map { positions[$0] }
            let one = positions.filter { !other.contains($0) }
            let conflict = try conflict(between: one, and: other)
            if conflict > (best?.conflict ?? -.infinity) + Self.leastConflict { best = (one, other, conflict) }
        }
        return best.map { ($0.one, $0.other) }
    }

    /// The halves that a greedy search finds to contradict each other most, the one with the first finding first.
    private mutating func found(in positions: [Int]) throws(InferenceError) -> ([Int], [Int])? {
        guard let (first, second) = mostContradictory(of: positions) else { return nil }
        var one = [first]
        var other = [second]
        for position in positions where position != first && position != second {
            let withOne = try gain(of: position, joining: one)
            if withOne + Self.leastConflict >= (try gain(of: position, joining: other)) {
                one = (one + [position]).sorted()
            } else {
                other = (other + [position]).sorted()
            }
        }
        try improve(&one, &other, positions)
        return (one.first ?? 0) < (other.first ?? 0) ? (one, other) : (other, one)
    }

    /// log P(finding | group).
    private mutating func gain(of position: Int, joining group: [Int]) throws(InferenceError) -> Double {
        try logProbability((group + [position]).sorted()) - logProbability(group)
    }

    private func mostContradictory(of positions: [Int]) -> (Int, Int)? {
        var best: (first: Int, second: Int, bits: Double)?
        for (index, first) in positions.enumerated() {
            for second in positions[(index + 1)...] {
                let bits = pairs[[first, second]] ?? 0
                if bits > (best?.bits ?? -.infinity) + Self.leastConflict { best = (first, second, bits) }
            }
        }
        return best.map { ($0.first, $0.second) }
    }

    /// Moves single findings to the other side for as long as that raises the conflict between the sides.
    private mutating func improve(
        _ one: inout [Int], _ other: inout [Int], _ positions: [Int]
    ) throws(InferenceError) {
        var conflict = try conflict(between: one, and: other)
        for _ in 0..<Self.mostRounds {
            var moved = false
            for position in positions {
                let isInOne = one.contains(position)
                guard (isInOne ? one : other).count > 1 else { continue }
                let newOne = isInOne ? one.filter { $0 != position } : (one + [position]).sorted()
                let newOther = isInOne ? (other + [position]).sorted() : other.filter { $0 != position }
                let changed = try self.conflict(between: newOne, and: newOther)
                guard changed > conflict + Self.leastConflict else { continue }
                (one, other, conflict, moved) = (newOne, newOther, changed, true)
            }
            if !moved { return }
        }
    }
}
