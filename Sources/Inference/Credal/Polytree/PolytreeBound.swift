/// One end of what a query can be in a polytree: `attained` by an assignment, and never beyond `enclosing`.
struct PolytreeBound {
    var attained: Double
    var enclosing: Double
    var at: BoundPlace
    /// Whether it must be checked that the assignment attains what it is said to.
    var isDoubtful = false
}

extension PolytreeSweep {
    /// The probability of state 1 at one end of a variable's range.
    func probability(of variable: Int, at end: RangeEnd) -> Double {
        Inference.probability(extendedLogOdds: posterior(of: variable)[end])
    }
}

/// Settles what a shared parameter should be where its uses in a polytree want different values: with its range split, the
/// uses have less room to differ. Best first branch and bound on the ranges.
struct SharedParameterSearch {
    private struct Open {
        var ranges: [LogOddsRange]
        /// Signed so that less is better.
        var bound: Double
        var conflicts: [(parameter: Int, nearest: Double)]
    }

    private struct Best {
        var value: Double
        var at: BoundPlace
        var isDoubtful: Bool
    }

    let sweep: PolytreeSweep
    let variable: Int
    let end: RangeEnd
    let base: Assignment
    private var sign: Double { end == .low ? 1 : -1 }

    init(tree: Polytree, variable: Int, end: RangeEnd, base: Assignment, entriesPerClusterMessage: Int) {
        sweep = PolytreeSweep(tree, roots: [variable])
        sweep.entriesPerClusterMessage = entriesPerClusterMessage
        self.variable = variable
        self.end = end
        self.base = base
    }

    /// - Parameters:
    ///   - ranges: of all shared parameters
    ///   - start: what is attained already
    ///   - entries: how much work may be done beyond what one attained value takes
    func bound(_ ranges: [LogOddsRange], start: PolytreeBound, entries: Int) -> PolytreeBound {
        let limit = sweep.spent + entries
        var best = Best(value: sign * start.attained, at: start.at, isDoubtful: start.isDoubtful)
        var open: [Open] = []
        var settled = Double.infinity
        if let first = look(ranges, &best) { open.append(first) }
        if let first = open.first { attain(first, &best) }
        while let index = open.indices.min(by: { open[$0].bound < open[$1].bound }) {
            let current = open[index]
            if best.value - current.bound <= 2e-10 || sweep.spent >= limit {
                settled = min(settled, current.bound)
                break
            }
            open.swapAt(index, open.count - 1)
            open.removeLast()
            guard let widest = widest(current) else {
                settled = min(settled, current.bound)
                continue
            }
            let range = current.ranges[widest]
            let middle = (range.low + range.high) / 2
            for part in [LogOddsRange(low: range.low, high: middle), LogOddsRange(low: middle, high: range.high)] {
                var next = current.ranges
                next[widest] = part
                if let child = look(next, &best), child.bound < best.value {
                    attain(child, &best)
                    open.append(child)
                }
            }
        }
        let enclosing = min(settled, best.value)
        // With nothing left open, what is attained is the bound.
        return PolytreeBound(
            attained: end == .low ? best.value : -best.value, enclosing: end == .low ? enclosing : -enclosing,
            at: best.at, isDoubtful: best.isDoubtful)
    }

    /// Bounds the query with the parameters in `ranges`. Nil when the bound is itself attained, or impossible there.
    private func look(_ ranges: [LogOddsRange], _ best: inout Best) -> Open? {
        sweep.collect(ranges)
        let bound = sign * sweep.probability(of: variable, at: end)
        if bound.isNaN || bound >= best.value { return nil }
        let witness = sweep.witness(of: variable, at: end)
        let conflicts = witness.conflicts
        if conflicts.isEmpty && witness.isAttained {
            best = Best(value: bound, at: .known(witness.assignment(from: base)), isDoubtful: witness.isNearCertain)
            return nil
        }
        return Open(ranges: ranges, bound: bound, conflicts: conflicts)
    }

    /// Fixes parameters in conflict where the use nearest to the query wants them, until none is left.
    private func attain(_ open: Open, _ best: inout Best) {
        var ranges = open.ranges
        var conflicts = open.conflicts
        while !conflicts.isEmpty {
            for (parameter, nearest) in conflicts { ranges[parameter] = LogOddsRange(low: nearest, high: nearest) }
            sweep.collect(ranges)
            let witness = sweep.witness(of: variable, at: end)
            conflicts = witness.conflicts
            let value = sign * sweep.probability(of: variable, at: end)
            if conflicts.isEmpty, witness.isAttained, value < best.value {
                best = Best(value: value, at: .known(witness.assignment(from: base)), isDoubtful: witness.isNearCertain)
            }
        }
    }

    private func widest(_ open: Open) -> Int? {
        var widest: Int?
        var width = 1e-11
        for (parameter, _) in open.conflicts {
            let own = open.ranges[parameter].high - open.ranges[parameter].low
            if own > width { (widest, width) = (parameter, own) }
        }
        return widest
    }
}
