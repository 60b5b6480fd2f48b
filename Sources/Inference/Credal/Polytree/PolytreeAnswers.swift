/// Bounds of every variable that a polytree covers, from a few sweeps that serve all of them, and then from searches that
/// serve one each, the widest gap first.
struct PolytreeAnswers {
    let tree: Polytree
    let ranges: [LogOddsRange]
    let base: Assignment
    /// Posteriors at `base`, attained by every variable where nothing better is.
    let middle: Posteriors
    private let entriesPerClusterMessage: Int
    private var relaxed: PolytreeSweep?
    /// For each variable the lower and upper bound, once asked for.
    private(set) var bounds: [Int: (low: PolytreeBound, high: PolytreeBound)] = [:]
    private(set) var spent = 0

    /// - Parameters:
    ///   - variables: the covered variables that are asked for, ascending
    ///   - entries: table entries that may be computed beyond the sweeps that serve all
    init(
        tree: Polytree, variables: [Int], ranges: [LogOddsRange], base: Assignment, middle: Posteriors, entries: Int
    ) {
        self.tree = tree
        self.ranges = ranges
        self.base = base
        self.middle = middle
        entriesPerClusterMessage = min(max(entries / (4 * tree.clusterPorts + 1), 500), 200_000)
        let roots = tree.covers.indices.filter { tree.isAnsweringCore($0) }
        let relaxed = PolytreeSweep(tree, roots: roots)
        relaxed.entriesPerClusterMessage = entriesPerClusterMessage
        relaxed.collect(ranges)
        relaxed.distribute()
        self.relaxed = relaxed
        if tree.clusterPorts > 0 { spent = relaxed.spent }
        guard !variables.isEmpty else { return }
        let summaries = SweepSummaries(relaxed)
        var fixed: [PolytreeSweep]?
        /// Ends that no search has attained yet, with the sweep that comes nearest.
        var open: [Doubt] = []
        for variable in variables {
            var ends: [PolytreeBound] = []
            for end in [RangeEnd.low, .high] {
                let summary = summaries.summary(of: variable, at: end)
                let enclosing = relaxed.probability(of: variable, at: end)
                let holds =
                    summary.isOpen
                    ? relaxed.witness(of: variable, at: end).conflicts.isEmpty : !summary.hasConflict
                if holds && summary.isAttained {
                    ends.append(
                        PolytreeBound(
                            attained: enclosing, enclosing: enclosing,
                            at: .sweep(relaxed, variable: variable, end: end, base: base),
                            isDoubtful: summary.isNearCertain))
                    continue
                }
                // Where clusters have taken the work allowed there is none left to do this three times over.
                let sweeps = fixed ?? (spent < entries / 2 ? fixedSweeps(roots) : [])
                fixed = sweeps
                var attained = middle[variable, 1]
                let nearest = nearest(to: variable, at: end, among: sweeps, &attained)
                ends.append(PolytreeBound(attained: attained, enclosing: enclosing, at: .known(base)))
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
        var sweep: PolytreeSweep?
    }

    /// Sweeps with all shared parameters fixed: whatever they give is attained.
    private func fixedSweeps(_ roots: [Int]) -> [PolytreeSweep] {
        [0, 1, 0.5].map { part in
            let sweep = PolytreeSweep(tree, roots: roots)
            sweep.entriesPerClusterMessage = entriesPerClusterMessage
            sweep.collect(
                ranges.map { range in
                    let value = part == 0 ? range.low : part == 1 ? range.high : (range.low + range.high) / 2
                    return LogOddsRange(low: value, high: value)
                })
            sweep.distribute()
            return sweep
        }
    }

    /// The sweep that comes nearest to an end, if any comes nearer than `attained` by something that is reached.
    private func nearest(
        to variable: Int, at end: RangeEnd, among sweeps: [PolytreeSweep], _ attained: inout Double
    ) -> PolytreeSweep? {
        var best: PolytreeSweep?
        for sweep in sweeps {
            let value = sweep.probability(of: variable, at: end)
            guard end == .low ? value < attained : value > attained else { continue }
            if tree.clusterPorts > 0, !sweep.witness(of: variable, at: end).isAttained { continue }
            (best, attained) = (sweep, value)
        }
        return best
    }

    private mutating func refine(_ doubt: Doubt, rest: Int, entries: Int) {
        guard var both = bounds[doubt.variable] else { return }
        var bound = doubt.end == .low ? both.low : both.high
        let left = entries - spent
        var improved = false
        if doubt.gap > 1e-9, left > 0 {
            let search = SharedParameterSearch(
                tree: tree, variable: doubt.variable, end: doubt.end, base: base,
                entriesPerClusterMessage: entriesPerClusterMessage)
            let found = search.bound(ranges, start: bound, entries: max(left / rest, left / 64))
            spent += search.sweep.spent
            improved = found.attained != bound.attained
            bound = found
        }
        if !improved, let sweep = doubt.sweep {
            let witness = sweep.witness(of: doubt.variable, at: doubt.end)
            bound.at = .known(witness.assignment(from: base))
            bound.isDoubtful = witness.isNearCertain
        }
        if doubt.end == .low { both.low = bound } else { both.high = bound }
        bounds[doubt.variable] = both
    }
}

extension PolytreeAnswers {
    /// Bounds of one state of a variable of more than two states, by its cluster; nil when it has none.
    mutating func bounds(of query: Query, states: Int, entries: Int) -> (low: PolytreeBound, high: PolytreeBound)? {
        guard tree.clusterOf[query.variable] >= 0, let relaxed else { return nil }
        let before = relaxed.spent
        defer { spent += relaxed.spent - before }
        var ends: [PolytreeBound] = []
        for isLow in [true, false] {
            let event = (0..<states).map { ($0 == query.state) == isLow }
            guard let found = relaxed.minimum(of: query.variable, event: event, entries: entries) else { return nil }
            let isReached = found.witness.isAttained && found.witness.conflicts.isEmpty
            let reached = isLow ? found.attained : 1 - found.attained
            let limit = isLow ? found.enclosing : 1 - found.enclosing
            ends.append(
                PolytreeBound(
                    attained: isReached ? reached : middle[query.variable, query.state], enclosing: limit,
                    at: .known(isReached ? found.witness.assignment(from: base) : base),
                    isDoubtful: isReached && found.witness.isNearCertain))
        }
        return (ends[0], ends[1])
    }
}

extension PolytreeBound {
    var gap: Double { (attained - enclosing).magnitude }
}
