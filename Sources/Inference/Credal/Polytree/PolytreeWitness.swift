/// The rows and parameters that reach one end of a range.
struct PolytreeWitness {
    /// Rows and their extreme points.
    var points: [(row: Int32, point: Int32)] = []
    /// Whether they reach the end, and not merely come near it.
    var isAttained = true
    /// Whether it must be checked that they do: see ``ClusterBlock/Origin/isNearCertain``.
    var isNearCertain = false
    /// Shared parameters and the log-odds at which each use of them wants it.
    var uses: [(parameter: Int, value: Double)] = []

    mutating func removeAll() {
        points.removeAll(keepingCapacity: true)
        uses.removeAll(keepingCapacity: true)
        isAttained = true
        isNearCertain = false
    }

    mutating func use(_ parameter: Int, _ value: Double) {
        uses.append((parameter, value))
        // As good as certain, it may leave the evidence no probability that a message could tell from 0.
        if value.magnitude >= ClusterBlock.certain { isNearCertain = true }
    }

    /// Parameters that are wanted at different values, ascending, with the value that the use nearest to the query wants.
    var conflicts: [(parameter: Int, nearest: Double)] {
        guard uses.count > 1, let last = uses.max(by: { $0.parameter < $1.parameter }) else { return [] }
        var wanted = [Double](repeating: .nan, count: last.parameter + 1)
        var differs = [Bool](repeating: false, count: wanted.count)
        for (parameter, value) in uses {
            if wanted[parameter].isNaN {
                wanted[parameter] = value
            } else if wanted[parameter] != value {
                differs[parameter] = true
            }
        }
        return differs.indices.filter { differs[$0] }.map { ($0, wanted[$0]) }
    }

    /// The assignment that takes these choices, and `base` elsewhere.
    func assignment(from base: Assignment) -> Assignment {
        var result = base
        for (row, point) in points { result.choices[Int(row)] = point }
        for (parameter, value) in uses { result.parameterLogOdds[parameter] = value }
        return result
    }
}

extension FamilyBlock {
    /// Notes the rows and the parameter at which the message to `target` has this origin.
    func note(
        _ origin: BlockMessage.Origin, target: Int, _ parameterRange: LogOddsRange, in witness: inout PolytreeWitness
    ) {
        let isParent = target < parentCount
        let run = isParent ? parentCount - 1 - target : 0
        for (index, entry) in entries.enumerated() where entry.slope == 0 && entry.lowPoint != entry.highPoint {
            let isOne = isParent && (index >> run) & 1 == 1
            let high = isOne ? origin.highWhereOne : origin.highElsewhere
            witness.points.append((entry.row, high ? entry.highPoint : entry.lowPoint))
        }
        if parameter >= 0 { witness.use(parameter, origin.parameterHigh ? parameterRange.high : parameterRange.low) }
    }
}
