/// Bounds of every variable that a polytree covers, from a few sweeps that serve all of them, and then from searches that
/// serve one each, the widest gap first.
struct PolytreeAnswers {
    let tree: Polytree
    let ranges: [LogOddsRange]
    let base: Assignment
    /// Posteriors at `base`, attained by every variable where nothing better is.
    let middle: Posteriors
    private let entriesPerClusterMessage: Int
    private let memory: ClusterMemory
    private var relaxed: PolytreeSweep?
    /// For each variable the lower and upper bound, once asked for.
    private(set) var bounds: [Int: (low: PolytreeBound, high: PolytreeBound)] = [:]
    private(set) var spent = 0

    /// - Parameters:
    ///   - variables: the variables that are asked for, ascending
    ///   - entries: table entries that may be computed beyond the sweeps that serve all
    ///   - memory: of the network, for messages that other questions need as well
    ///   - seeksAttained: whether sweeps are made for what is attained alone; enclosing bounds hardly hang on them
    init(
        tree: Polytree, variables: [Int], ranges: [LogOddsRange], base: Assignment, middle: Posteriors, entries: Int,
        seeksAttained: Bool, memory: ClusterMemory
    ) {
        self.memory = memory
        self.tree = tree
        self.ranges = ranges
        self.base = base
        self.middle = middle
        entriesPerClusterMessage = min(max(entries / (4 * tree.clusterPorts + 1), 500), 200_000)
        let core = tree.coreVariables(for: variables)
        let relaxed = PolytreeSweep(tree, roots: core, asked: core)
        relaxed.entriesPerClusterMessage = entriesPerClusterMessage
        relaxed.memory = (memory, .whole)
        relaxed.collect(ranges)
        relaxed.distribute()
        self.relaxed = relaxed
        if tree.clusterPorts > 0 { spent = relaxed.spent }
        let summaries = SweepSummaries(relaxed)
        var fixed: [SweepSummaries]?
        /// Ends that no search has attained yet, with the sweep that comes nearest.
        var open: [Doubt] = []
        for variable in variables where tree.covers[variable] {
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
                let sweeps = fixed ?? (seeksAttained && spent < entries / 2 ? fixedSweeps(core) : [])
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
        var sweep: SweepSummaries?
    }

    /// Sweeps with all shared parameters fixed: whatever they give is attained.
    private func fixedSweeps(_ core: [Int]) -> [SweepSummaries] {
        [0, 1, 0.5].map { part in
            let sweep = PolytreeSweep(tree, roots: core, asked: core)
            sweep.entriesPerClusterMessage = entriesPerClusterMessage
            sweep.memory = (memory, .fixed(at: part))
            sweep.collect(
                ranges.map { range in
                    let value = part == 0 ? range.low : part == 1 ? range.high : (range.low + range.high) / 2
                    return LogOddsRange(low: value, high: value)
                })
            sweep.distribute()
            return SweepSummaries(sweep)
        }
    }

    /// The sweep that comes nearest to an end, if any comes nearer than `attained` by something that is reached.
    private func nearest(
        to variable: Int, at end: RangeEnd, among sweeps: [SweepSummaries], _ attained: inout Double
    ) -> SweepSummaries? {
        var best: SweepSummaries?
        for sweep in sweeps {
            let value = sweep.sweep.probability(of: variable, at: end)
            guard end == .low ? value < attained : value > attained else { continue }
            if tree.clusterPorts > 0, !sweep.summary(of: variable, at: end).isAttained { continue }
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
            bound.at = .sweep(sweep.sweep, variable: doubt.variable, end: doubt.end, base: base)
            bound.isDoubtful = sweep.summary(of: doubt.variable, at: doubt.end).isNearCertain
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
