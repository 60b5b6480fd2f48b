extension ExactEngine {
    /// The most probable states of all variables, and the next best, most probable first; fewer than `count` when there are not
    /// so many with any probability.
    ///
    /// After one collect pass with maxima in place of sums (max-product; Pearl 1988, Dawid 1992) every clique knows, for each
    /// combination of what it shares with its parent, how good the best of everything below is. So the best assignment is read
    /// off from the roots down, and the next best ones are found in order without further passes: each deviates from one found
    /// before in a single clique, is as good as that deviation, and is best from there on (the partition of Lawler 1972, as
    /// Nilsson 1998 uses it).
    ///
    /// - Returns: nil when the evidence is impossible
    func explanations(_ evidence: Evidence, count: Int) throws(InferenceError) -> [(states: [Int], logShare: Double)]? {
        try withWorkspace { workspace throws(InferenceError) in
            try workspace.findings.set(evidence, cardinalities: cardinalities, visible: visible)
            if workspace.findings.clash != nil { return nil }
            plan(workspace, goal: .maximum)
            if let found = assignments(workspace, count) { return found }
            return try planAgain(workspace, evidence, goal: .maximum) ? assignments(workspace, count) : nil
        }
    }

    private func assignments(_ workspace: Workspace, _ count: Int) -> [(states: [Int], logShare: Double)]? {
        if workspace.schedule.isImpossible { return nil }
        let reduction = workspace.reduction
        var propagator = Propagator(
            workspace.schedule, isMaximum: true, tables: (reduction?.tables ?? tables).values,
            weights: workspace.findings.weights.start, memory: &workspace.memory)
        guard propagator.collect() else { return nil }
        let start = (0..<cardinalities.count).map { max(0, workspace.findings.state[$0]) }
        var search = ExplanationSearch(
            propagator, axes: workspace.schedule.axes.start,
            cardinalities: reduction?.cardinalities ?? cardinalities, states: start)
        return search.best(count).map { found in
            let states = found.states.prefix(visible).enumerated().map { variable, state in
                guard let kept = reduction?.kept(of: variable) else { return Int(state) }
                return Int(kept[kept.startIndex + Int(state)])
            }
            return (states, found.logShare)
        }
    }
}

/// Reads assignments off a tree on which maxima have been collected.
private struct ExplanationSearch: ~Copyable {
    struct Found {
        var states: [Int32]
        /// Logarithm of how probable it is in proportion to the best.
        var logShare: Double
    }

    /// An assignment not yet made: like one found before up to a clique, there the next best, from there on the best.
    private struct Candidate {
        var logShare: Double
        /// The order in which candidates were thought of, which decides between equals.
        var number: Int
        var base: Int
        var clique: Int
        /// Which of the clique's combinations, counted from the best.
        var rank: Int
    }

    private let propagator: Propagator
    private let axes: UnsafeMutablePointer<Int32>
    private let cardinalities: [Int]
    private let start: [Int32]
    private var found: [Found] = []
    private var candidates: [Candidate] = []
    private var thought = 0

    init(
        _ propagator: consuming Propagator, axes: UnsafeMutablePointer<Int32>, cardinalities: [Int], states: [Int32]
    ) {
        self.propagator = propagator
        self.axes = axes
        self.cardinalities = cardinalities
        start = states
    }

    mutating func best(_ count: Int) -> [Found] {
        guard count > 0 else { return [] }
        make(Candidate(logShare: 0, number: 0, base: -1, clique: 0, rank: 0), isLast: count == 1)
        while found.count < count, let next = takeBest() { make(next, isLast: found.count + 1 == count) }
        return found
    }

    // MARK: Candidates, a binary heap: there are as many for each assignment found as there are cliques

    private func precedes(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (candidates[a], candidates[b])
        return x.logShare != y.logShare ? x.logShare > y.logShare : x.number < y.number
    }

    private mutating func add(_ candidate: Candidate) {
        candidates.append(candidate)
        var place = candidates.count - 1
        while place > 0, precedes(place, (place - 1) / 2) {
            candidates.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func takeBest() -> Candidate? {
        guard let last = candidates.popLast() else { return nil }
        guard let best = candidates.first else { return last }
        candidates[0] = last
        var place = 0
        while true {
            var child = 2 * place + 1
            if child >= candidates.count { return best }
            if child + 1 < candidates.count, precedes(child + 1, child) { child += 1 }
            if !precedes(child, place) { return best }
            candidates.swapAt(child, place)
            place = child
        }
    }

    private mutating func make(_ candidate: Candidate, isLast: Bool) {
        var states = candidate.base < 0 ? start : found[candidate.base].states
        for clique in candidate.clique..<propagator.cliqueCount {
            let rank = clique == candidate.clique ? candidate.rank : 0
            states.withUnsafeMutableBufferPointer { buffer in
                guard let pointer = buffer.baseAddress else { return }
                let shared = propagator.sharedPlace(
                    of: clique, axes: axes, cardinalities: cardinalities, states: pointer)
                let (place, next) = propagator.withRun(of: clique, at: shared) { values, count in
                    ranked(values, count, rank, wantsNext: !isLast)
                }
                if let next {
                    thought += 1
                    add(
                        Candidate(
                            logShare: candidate.logShare + next, number: thought, base: found.count, clique: clique,
                            rank: rank + 1))
                }
                propagator.choose(place, of: clique, axes: axes, cardinalities: cardinalities, states: pointer)
            }
        }
        found.append(Found(states: states, logShare: candidate.logShare))
    }

    /// The place of the number of a rank, counted from the largest, and the logarithm of how much less the one after it is; nil
    /// when that is zero or there is none.
    private func ranked(
        _ values: UnsafeMutablePointer<Double>, _ count: Int, _ rank: Int, wantsNext: Bool
    ) -> (place: Int, next: Double?) {
        if rank == 0 && !wantsNext {
            let largest = largestOfRun(values, count)
            return ((0..<count).first { values[$0] == largest } ?? 0, nil)
        }
        let order = (0..<count).sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
        let place = order[min(rank, count - 1)]
        guard wantsNext, rank + 1 < count, values[order[rank + 1]] > 0 else { return (place, nil) }
        return (place, logarithm(values[order[rank + 1]] / values[place]))
    }
}
