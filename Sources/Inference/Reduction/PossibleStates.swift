/// Which states of each variable the zeros in the tables leave possible, given what has been observed.
///
/// A state of which every entry, in one table and over the states of the others that are possible, is zero is impossible; that
/// may make others impossible in turn (generalised arc consistency; Mackworth 1977). What is dropped so has probability zero,
/// and need not be worked through.
struct PossibleStates: ~Copyable {
    /// A bit for each state. Variables of more than 64 states are left alone.
    var mask = Growing<UInt64>()
    static let mostStates = 64

    private var queue: [Int32] = []
    private var isQueued = Growing<Bool>()
    private var support = Growing<UInt64>()
    private var offsets = Growing<Int32>()
    private var states = Growing<Int32>()
    private var first = Growing<Int32>()
    private var counter = Growing<Int32>()

    init() {}

    /// - Parameters:
    ///   - structure: families by variable, and which of them have zeros
    ///   - budget: table entries that may be looked at; what has not been found impossible by then counts as possible
    /// - Returns: false when some variable has no possible state left
    mutating func find(
        _ tables: FamilyTables, _ structure: ZeroStructure, cardinalities: [Int], findings: borrowing Findings,
        budget: Int
    ) -> Bool {
        let count = cardinalities.count
        mask.resize(count)
        isQueued.fill(false, count: count)
        queue.removeAll(keepingCapacity: true)
        for variable in 0..<count { mask[variable] = Self.all(cardinalities[variable]) }
        for index in 0..<findings.observed.count {
            let variable = Int(findings.observed[index])
            if cardinalities[variable] > Self.mostStates { continue }
            if !restrict(variable, to: 1 << UInt64(findings.state[variable]), structure, findings) { return false }
        }
        for index in 0..<findings.weighedFindings {
            let variable = Int(findings.weighed[index])
            if cardinalities[variable] > Self.mostStates { continue }
            var allowed: UInt64 = 0
            for state in 0..<cardinalities[variable]
            where findings.weights[Int(findings.weightStart[index]) + state] != 0 { allowed |= 1 << UInt64(state) }
            if !restrict(variable, to: allowed, structure, findings) { return false }
        }
        // First come, first served: what many observations touch waits until all of them have been looked at.
        var next = 0
        var work = 0
        while next < queue.count, work < budget {
            let family = queue[next]
            next += 1
            isQueued[Int(family)] = false
            work += tables.size(of: Int(family))
            if !revise(Int(family), tables, structure, cardinalities, findings) { return false }
        }
        return true
    }

    private static func all(_ states: Int) -> UInt64 { states >= mostStates ? ~0 : (1 << UInt64(states)) - 1 }

    /// - Returns: false when no state is left
    private mutating func restrict(
        _ variable: Int, to allowed: UInt64, _ structure: ZeroStructure, _ findings: borrowing Findings
    ) -> Bool {
        let kept = mask[variable] & allowed
        if kept == mask[variable] { return true }
        mask[variable] = kept
        for family in structure.families(of: variable)
        where structure.hasZeros[Int(family)] && !isQueued[Int(family)] && !findings.isCut[Int(family)] {
            isQueued[Int(family)] = true
            queue.append(family)
        }
        return kept != 0
    }

    /// Drops the states of a family's variables that its table has no entry for.
    private mutating func revise(
        _ family: Int, _ tables: FamilyTables, _ structure: ZeroStructure, _ cardinalities: [Int],
        _ findings: borrowing Findings
    ) -> Bool {
        let start = Int(tables.scopes.start[family])
        let depth = Int(tables.scopes.start[family + 1]) - start
        if depth == 0 { return true }
        offsets.removeAll()
        states.removeAll()
        first.removeAll()
        for axis in 0..<depth {
            let variable = Int(tables.scopes.variables[start + axis])
            let stride = tables.strides[start + axis]
            first.append(Int32(offsets.count))
            for state in 0..<cardinalities[variable] where isPossible(variable, state, cardinalities, findings) {
                offsets.append(Int32(state) * stride)
                states.append(Int32(state))
            }
        }
        first.append(Int32(offsets.count))
        support.fill(0, count: depth)
        counter.fill(0, count: depth)
        let values = tables.values + tables.offset[family]
        let inner = Int(first[depth - 1])..<Int(first[depth])
        var place = 0
        for axis in 0..<depth - 1 { place += Int(offsets[Int(first[axis])]) }
        while true {
            var found: UInt64 = 0
            for index in inner where values[place + Int(offsets[index])] > 0 {
                found |= 1 << UInt64(states[index] & 63)
            }
            if found != 0 {
                var isNew = support[depth - 1] | found != support[depth - 1]
                support[depth - 1] |= found
                for axis in 0..<depth - 1 {
                    let own: UInt64 = 1 << UInt64(states[Int(first[axis] + counter[axis])] & 63)
                    isNew = isNew || support[axis] & own == 0
                    support[axis] |= own
                }
                // Most tables leave everything possible, and show it early.
                if isNew, isFull(start, depth, tables, cardinalities) { return true }
            }
            var axis = depth - 2
            while axis >= 0 {
                let at = Int(first[axis] + counter[axis])
                place -= Int(offsets[at])
                counter[axis] += 1
                if at + 1 < Int(first[axis + 1]) {
                    place += Int(offsets[at + 1])
                    break
                }
                counter[axis] = 0
                place += Int(offsets[Int(first[axis])])
                axis -= 1
            }
            if axis < 0 { break }
        }
        for axis in 0..<depth {
            let variable = Int(tables.scopes.variables[start + axis])
            if cardinalities[variable] > Self.mostStates { continue }
            if !restrict(variable, to: support[axis], structure, findings) { return false }
        }
        return true
    }

    /// Whether every state that is possible so far has support.
    private func isFull(_ start: Int, _ depth: Int, _ tables: FamilyTables, _ cardinalities: [Int]) -> Bool {
        for axis in 0..<depth {
            let variable = Int(tables.scopes.variables[start + axis])
            if cardinalities[variable] <= Self.mostStates, support[axis] != mask[variable] { return false }
        }
        return true
    }

    /// How many states are left of each variable.
    func counts(_ cardinalities: [Int], findings: borrowing Findings) -> [Int] {
        var counts = cardinalities
        for variable in counts.indices {
            if findings.state[variable] >= 0 {
                counts[variable] = 1
            } else if counts[variable] <= Self.mostStates {
                counts[variable] = mask[variable].nonzeroBitCount
            }
        }
        return counts
    }

    func isPossible(
        _ variable: Int, _ state: Int, _ cardinalities: [Int], _ findings: borrowing Findings
    ) -> Bool {
        if cardinalities[variable] > Self.mostStates {
            return findings.state[variable] < 0 || Int(findings.state[variable]) == state
        }
        return mask[variable] & (1 << UInt64(state)) != 0
    }
}

/// Where the zeros of a network are.
final class ZeroStructure: Sendable {
    let hasZeros: [Bool]
    private let start: [Int32]
    private let list: [Int32]

    init(_ tables: FamilyTables, cardinalities: [Int]) {
        hasZeros = (0..<tables.scopes.count).map { family in
            let values = tables.values + tables.offset[family]
            return (0..<tables.size(of: family)).contains { values[$0] == 0 }
        }
        var start = [Int32](repeating: 0, count: cardinalities.count + 1)
        for variable in tables.scopes.variables { start[Int(variable) + 1] += 1 }
        for variable in cardinalities.indices { start[variable + 1] += start[variable] }
        var fill = start
        var list = [Int32](repeating: 0, count: tables.scopes.variables.count)
        for family in 0..<tables.scopes.count {
            for variable in tables.scopes[family] {
                list[Int(fill[Int(variable)])] = Int32(family)
                fill[Int(variable)] += 1
            }
        }
        self.start = start
        self.list = list
    }

    func families(of variable: Int) -> ArraySlice<Int32> { list[Int(start[variable])..<Int(start[variable + 1])] }
}
