/// What both ends of every message of a sweep rest on, put together for all variables at once.
///
/// Following each variable's messages back to the rows they come from takes time that grows with the square of the network. But
/// most that is asked of the path is whether it holds together: whether a shared parameter is wanted at two values, and
/// whether everything on it is attained. That much of a message is the union of what it is made of, and each is looked at once.
final class SweepSummaries {
    struct Summary {
        /// Whether the path has to be followed to tell: a shared parameter is wanted between the ends of its range.
        var isOpen = false
        var isAttained = true
        var isNearCertain = false
        /// Whether a parameter is wanted at both ends of its range.
        var hasConflict = false
    }

    let sweep: PolytreeSweep
    private let ranges: [LogOddsRange]
    /// 64-bit words for one bit a parameter.
    private let words: Int
    private let blockOfPort: [Int32]
    private var isDone: [Bool]
    private var flags: [Flags]
    /// For each end of each port the parameters wanted at the low ends of their ranges, and then those at the high ends.
    private var wanted: [UInt64]
    private var witness = PolytreeWitness()
    private var steps: [PolytreeSweep.Step] = []

    private struct Flags: OptionSet {
        let rawValue: UInt8
        static let unattained = Flags(rawValue: 1)
        static let nearCertain = Flags(rawValue: 2)
        static let open = Flags(rawValue: 4)
    }

    /// - Parameter sweep: after ``PolytreeSweep/distribute()``; its messages do not change any more
    init(_ sweep: PolytreeSweep) {
        self.sweep = sweep
        ranges = sweep.parameterRanges
        words = (ranges.count + 63) / 64
        let portBase = sweep.tree.portBase
        var blockOfPort: [Int32] = []
        for block in sweep.tree.blocks.indices {
            for _ in portBase[block]..<portBase[block + 1] { blockOfPort.append(Int32(block)) }
        }
        self.blockOfPort = blockOfPort
        isDone = [Bool](repeating: false, count: 2 * blockOfPort.count)
        flags = [Flags](repeating: [], count: 2 * blockOfPort.count)
        wanted = [UInt64](repeating: 0, count: 4 * blockOfPort.count * words)
    }

    /// What one end of a variable's range rests on.
    func summary(of variable: Int, at end: RangeEnd) -> Summary {
        let whole = sweep.posterior(of: variable)
        var own = [UInt64](repeating: 0, count: 2 * words)
        var flags = expand(
            PolytreeSweep.Step(variable: variable, except: -1, end: end, whole: whole), into: &own, at: 0)
        let nodes = steps.map(node)
        for node in nodes { complete(node) }
        for node in nodes {
            flags.formUnion(self.flags[node])
            for word in 0..<2 * words { own[word] |= wanted[node * 2 * words + word] }
        }
        let hasConflict = (0..<words).contains { own[$0] & own[words + $0] != 0 }
        return Summary(
            isOpen: flags.contains(.open), isAttained: !flags.contains(.unattained),
            isNearCertain: flags.contains(.nearCertain), hasConflict: hasConflict)
    }

    private func node(_ step: PolytreeSweep.Step) -> Int { 2 * step.port + (step.end == .high ? 1 : 0) }

    private func step(_ node: Int) -> PolytreeSweep.Step {
        let port = node / 2
        let block = Int(blockOfPort[port])
        return PolytreeSweep.Step(
            variable: Int(sweep.tree.blocks[block].ports[port - sweep.tree.portBase[block]]), except: block,
            end: node % 2 == 1 ? .high : .low, whole: sweep.toBlock[port], port: port)
    }

    /// Works out what an end of a message rests on, after all that it is made of.
    private func complete(_ node: Int) {
        var open: [(node: Int, parts: [Int]?)] = [(node, nil)]
        while let (next, parts) = open.popLast() {
            if let parts {
                for part in parts {
                    flags[next].formUnion(flags[part])
                    for word in 0..<2 * words {
                        wanted[next * 2 * words + word] |= wanted[part * 2 * words + word]
                    }
                }
                continue
            }
            if isDone[next] { continue }
            isDone[next] = true
            flags[next] = expand(step(next), into: &wanted, at: next * 2 * words)
            let parts = steps.map(self.node)
            if parts.isEmpty { continue }
            open.append((next, parts))
            for part in parts where !isDone[part] { open.append((part, nil)) }
        }
    }

    /// What a step adds itself; what it is made of is then in `steps`.
    private func expand(_ step: PolytreeSweep.Step, into wanted: inout [UInt64], at place: Int) -> Flags {
        witness.removeAll()
        steps.removeAll(keepingCapacity: true)
        sweep.expand(step, &witness, &steps)
        var flags: Flags = []
        if !witness.isAttained { flags.insert(.unattained) }
        if witness.isNearCertain { flags.insert(.nearCertain) }
        for (parameter, value) in witness.uses {
            let range = ranges[parameter]
            if range.low == range.high { continue }
            let bit = UInt64(1) << UInt64(parameter % 64)
            if value == range.low {
                wanted[place + parameter / 64] |= bit
            } else if value == range.high {
                wanted[place + words + parameter / 64] |= bit
            } else {
                flags.insert(.open)
            }
        }
        return flags
    }
}
