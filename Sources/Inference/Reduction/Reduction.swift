/// What evidence leaves of a network: tables without the axes and states that are out of the question, and without parents
/// on which, in the context that was observed, a table does not depend (context-specific independence; Boutilier, Friedman,
/// Goldszmidt & Koller 1996).
final class Reduction {
    let tables: FamilyTables
    let cardinalities: [Int]
    /// Where the states that are left of each variable start in `kept`, with the end added.
    private let start: [Int32]
    private let kept: [Int32]

    /// The states that are left of a variable, ascending.
    func kept(of variable: Int) -> ArraySlice<Int32> { kept[Int(start[variable])..<Int(start[variable + 1])] }

    /// - Parameters:
    ///   - possible: found for these findings
    ///   - findings: changed to what they are in the reduced network
    init(
        _ full: FamilyTables, cardinalities: [Int], possible: borrowing PossibleStates, findings: inout Findings
    ) {
        let count = cardinalities.count
        var start: [Int32] = [0]
        start.reserveCapacity(count + 1)
        var kept: [Int32] = []
        kept.reserveCapacity(count * 3)
        var reduced = cardinalities
        for variable in 0..<count {
            for state in 0..<cardinalities[variable] where possible.isPossible(variable, state, cardinalities, findings)
            {
                kept.append(Int32(state))
            }
            start.append(Int32(kept.count))
            reduced[variable] = Int(start[variable + 1] - start[variable])
        }
        self.start = start
        self.kept = kept
        self.cardinalities = reduced

        var scopes = Scopes()
        var strides: [Int32] = []
        var offset: [Int] = []
        var numbers = Growing<Double>(capacity: full.count / 2 + 16)
        var slicer = TableSlicer()
        for family in 0..<full.scopes.count {
            offset.append(numbers.count)
            if findings.isCut[family] {
                scopes.append([])
                numbers.append(1)
                continue
            }
            slicer.slice(family, full, cardinalities: cardinalities, start: start, kept: kept, into: &numbers)
            scopes.append(slicer.scope)
            strides += slicer.strides
        }
        tables = FamilyTables(scopes: scopes, strides: strides, offset: offset, numbers: numbers)

        for index in 0..<findings.weighed.count {
            let variable = Int(findings.weighed[index])
            let place = Int(findings.weightStart[index])
            // Ascending, so that nothing is overwritten before it is read.
            for (position, state) in kept[Int(start[variable])..<Int(start[variable + 1])].enumerated() {
                findings.weights[place + position] = findings.weights[place + Int(state)]
            }
        }
        for variable in 0..<count where reduced[variable] < cardinalities[variable] {
            findings.reduce(variable, to: reduced[variable])
        }
    }
}

/// Takes out of a table what is left of it.
private struct TableSlicer {
    private(set) var scope: [Int32] = []
    private(set) var strides: [Int32] = []
    private var lengths: [Int] = []
    private var lists: [[Int32]] = []

    mutating func slice(
        _ family: Int, _ full: FamilyTables, cardinalities: [Int], start: [Int32], kept: [Int32],
        into numbers: inout Growing<Double>
    ) {
        scope.removeAll(keepingCapacity: true)
        strides.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        lists.removeAll(keepingCapacity: true)
        var place = full.offset[family]
        var isCut = false
        for index in Int(full.scopes.start[family])..<Int(full.scopes.start[family + 1]) {
            let variable = Int(full.scopes.variables[index])
            let own = kept[Int(start[variable])..<Int(start[variable + 1])]
            let stride = full.strides[index]
            if own.count < cardinalities[variable] { isCut = true }
            if own.count == 1, let state = own.first {
                place += Int(state) * Int(stride)
                continue
            }
            scope.append(Int32(variable))
            lengths.append(own.count)
            lists.append(own.map { $0 * stride })
        }
        let first = numbers.count
        let size = lengths.reduce(1, *)
        if !isCut {
            numbers.append(contentsOf: full.values + place, count: size)
        } else {
            copy(full.values + place, size, into: &numbers)
            // What has been cut may be what made the difference.
            for axis in scope.indices.reversed() where scope[axis] != Int32(family) {
                drop(axis, &numbers, from: first)
            }
        }
        var step: Int32 = 1
        strides = lengths.map { _ in 0 }
        for axis in lengths.indices.reversed() {
            strides[axis] = step
            step *= Int32(lengths[axis])
        }
    }

    private mutating func copy(_ values: UnsafeMutablePointer<Double>, _ size: Int, into numbers: inout Growing<Double>)
    {
        let target = numbers.extend(by: size)
        guard let inner = lists.last else {
            target[0] = values[0]
            return
        }
        let depth = lists.count - 1
        var counter = [Int](repeating: 0, count: depth)
        var place = lists.dropLast().reduce(0) { $0 + Int($1[0]) }
        var next = 0
        while true {
            for offset in inner {
                target[next] = values[place + Int(offset)]
                next += 1
            }
            var axis = depth - 1
            while axis >= 0 {
                place -= Int(lists[axis][counter[axis]])
                counter[axis] += 1
                if counter[axis] < lengths[axis] {
                    place += Int(lists[axis][counter[axis]])
                    break
                }
                counter[axis] = 0
                place += Int(lists[axis][0])
                axis -= 1
            }
            if axis < 0 { return }
        }
    }

    /// Takes an axis out along which nothing changes.
    private mutating func drop(_ axis: Int, _ numbers: inout Growing<Double>, from first: Int) {
        let values = numbers.start + first
        let inner = lengths[(axis + 1)...].reduce(1, *)
        let length = lengths[axis]
        let outer = lengths[..<axis].reduce(1, *)
        guard isSame(values, outer: outer, along: length, inner: inner) else { return }
        for block in 1..<max(1, outer) {
            for i in 0..<inner { values[block * inner + i] = values[block * length * inner + i] }
        }
        numbers.cut(to: first + outer * inner)
        lengths.remove(at: axis)
        scope.remove(at: axis)
    }
}
