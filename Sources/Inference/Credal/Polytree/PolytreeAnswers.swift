/// Bounds of every variable that a polytree covers, from a few sweeps that serve all of them, and then from searches that
/// serve one each, the widest gap first.
struct PolytreeAnswers {
    let tree: Polytree
    let ranges: [LogOddsRange]
    let base: Assignment
    /// For each variable the lower and upper bound, once asked for.
    private(set) var bounds: [Int: (low: PolytreeBound, high: PolytreeBound)] = [:]
    private(set) var spent = 0

    /// - Parameters:
    ///   - variables: the covered variables that are asked for, ascending
    ///   - entries: table entries that may be computed beyond the sweeps that serve all
    init(tree: Polytree, variables: [Int], ranges: [LogOddsRange], base: Assignment, entries: Int) {
        self.tree = tree
        self.ranges = ranges
        self.base = base
        guard !variables.isEmpty else { return }
        let roots = tree.covers.indices.filter { tree.isAnsweringCore($0) }
        let relaxed = PolytreeSweep(tree, roots: roots)
        relaxed.collect(ranges)
        relaxed.distribute()
        let fixed = fixedSweeps(roots)
        /// Ends that no search has attained yet, with the sweep that comes nearest.
        var open: [Doubt] = []
        for variable in variables {
            var ends: [PolytreeBound] = []
            for end in [RangeEnd.low, .high] {
                let witness = relaxed.witness(of: variable, at: end)
                let enclosing = relaxed.probability(of: variable, at: end)
                if witness.conflicts.isEmpty {
                    let at = witness.assignment(from: base)
                    ends.append(PolytreeBound(attained: enclosing, enclosing: enclosing, at: at))
                    continue
                }
                let nearest = nearest(to: variable, at: end, among: fixed)
                let attained = nearest.probability(of: variable, at: end)
                ends.append(PolytreeBound(attained: attained, enclosing: enclosing, at: base))
                open.append(
                    Doubt(gap: (attained - enclosing).magnitude, variable: variable, end: end, sweep: nearest))
            }
            bounds[variable] = (ends[0], ends[1])
        }
        open.sort { ($1.gap, $0.variable, $0.end.rawValue) < ($0.gap, $1.variable, $1.end.rawValue) }
        for (index, doubt) in open.enumerated() { refine(doubt, rest: open.count - index, entries: entries) }
    }

    /// An end of a variable's range at which its uses of shared parameters disagree.
    private struct Doubt {
        var gap: Double
        var variable: Int
        var end: RangeEnd
        var sweep: PolytreeSweep
    }

    /// Sweeps with all shared parameters fixed: whatever they give is attained.
    private func fixedSweeps(_ roots: [Int]) -> [PolytreeSweep] {
        [0, 1, 0.5].map { part in
            let sweep = PolytreeSweep(tree, roots: roots)
            sweep.collect(
                ranges.map { range in
                    let value = part == 0 ? range.low : part == 1 ? range.high : (range.low + range.high) / 2
                    return LogOddsRange(low: value, high: value)
                })
            sweep.distribute()
            return sweep
        }
    }

    private func nearest(to variable: Int, at end: RangeEnd, among sweeps: [PolytreeSweep]) -> PolytreeSweep {
        var best = sweeps[0]
        for sweep in sweeps.dropFirst() {
            let value = sweep.probability(of: variable, at: end)
            let least = best.probability(of: variable, at: end)
            if end == .low ? value < least : value > least { best = sweep }
        }
        return best
    }

    private mutating func refine(_ doubt: Doubt, rest: Int, entries: Int) {
        guard var both = bounds[doubt.variable] else { return }
        var bound = doubt.end == .low ? both.low : both.high
        let left = entries - spent
        var improved = false
        if doubt.gap > 1e-9, left > 0 {
            let search = SharedParameterSearch(tree: tree, variable: doubt.variable, end: doubt.end, base: base)
            let found = search.bound(ranges, start: bound, entries: max(left / rest, left / 64))
            spent += search.sweep.spent
            improved = found.attained != bound.attained
            bound = found
        }
        if !improved { bound.at = doubt.sweep.witness(of: doubt.variable, at: doubt.end).assignment(from: base) }
        if doubt.end == .low { both.low = bound } else { both.high = bound }
        bounds[doubt.variable] = both
    }
}

extension PolytreeBound {
    var gap: Double { (attained - enclosing).magnitude }
}
