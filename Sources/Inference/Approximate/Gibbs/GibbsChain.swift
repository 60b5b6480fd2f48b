/// One Markov chain over the states of a network: S. Geman & D. Geman, "Stochastic relaxation, Gibbs distributions, and the Bayesian
/// restoration of images", IEEE Transactions on Pattern Analysis and Machine Intelligence 6, 1984.
///
/// What is averaged is not whether a variable was drawn in a state but the probability with which it would have been, which has the
/// same mean and less variance (Gelfand & Smith, "Sampling-based approaches to calculating marginal densities", JASA
/// 85, 1990).
final class GibbsChain {
    private let plan: GibbsPlan
    private let findings: CombinedFindings
    private var generator: SeededGenerator
    private var states: [Int]
    /// Where the row that the parents select begins in the plan's tables, for every variable with a table.
    private var rows: [Int]
    /// For every state the sums of its probability and of the square of that.
    private(set) var sums: [SIMD2<Double>]
    private var weights: [Double]

    init(_ plan: GibbsPlan, _ findings: CombinedFindings, start: [Int], generator: SeededGenerator) {
        self.plan = plan
        self.findings = findings
        self.generator = generator
        states = start
        rows = plan.tableStarts
        sums = [SIMD2<Double>](repeating: .zero, count: findings.weights.count)
        weights = [Double](repeating: 0, count: plan.stateCounts.max() ?? 0)
        for variable in start.indices {
            for link in plan.links[plan.linkStarts[variable]..<plan.linkStarts[variable + 1]] where link.noisyMax < 0 {
                rows[link.child] += start[variable] * link.stride
            }
        }
    }

    func clearSums() {
        for index in sums.indices { sums[index] = .zero }
    }

    /// Draws every free variable anew, `sweeps` times.
    func run(sweeps: Int) {
        plan.tables.withUnsafeBufferPointer { tables in
            plan.links.withUnsafeBufferPointer { links in
                weights.withUnsafeMutableBufferPointer { weights in
                    states.withUnsafeMutableBufferPointer { states in
                        rows.withUnsafeMutableBufferPointer { rows in
                            sums.withUnsafeMutableBufferPointer { sums in
                                var sweep = Sweep(
                                    plan: plan, findings: findings, tables: tables, links: links, weights: weights,
                                    states: states, rows: rows, sums: sums, generator: generator)
                                for _ in 0..<sweeps {
                                    for variable in plan.free { sweep.redraw(variable) }
                                }
                                generator = sweep.generator
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The arrays of a chain while it runs.
private struct Sweep {
    let plan: GibbsPlan
    let findings: CombinedFindings
    let tables: UnsafeBufferPointer<Double>
    let links: UnsafeBufferPointer<GibbsPlan.Link>
    let weights: UnsafeMutableBufferPointer<Double>
    let states: UnsafeMutableBufferPointer<Int>
    let rows: UnsafeMutableBufferPointer<Int>
    let sums: UnsafeMutableBufferPointer<SIMD2<Double>>
    var generator: SeededGenerator

    /// Draws `variable` from its distribution given all others.
    mutating func redraw(_ variable: Int) {
        let count = plan.stateCounts[variable]
        let offset = findings.offsets[variable]
        let first = plan.linkStarts[variable]
        let end = plan.linkStarts[variable + 1]
        weighOwnFamily(variable, count)
        if findings.isFound[variable] {
            for state in 0..<count { weights[state] *= findings.weights[offset + state] }
        }
        for position in first..<end {
            weighChild(links[position], of: variable, count)
            // Products over many children must not underflow.
            if (position - first) & 7 == 7 { rescale(count) }
        }
        var total = 0.0
        for state in 0..<count { total += weights[state] }
        // The state that the chain is in always has a weight; only underflow can hide it, and then the chain stays.
        guard total > 0, total.isFinite else {
            sums[offset + states[variable]] += SIMD2(1, 1)
            return
        }
        let target = generator.unit() * total
        let scale = 1 / total
        var sum = 0.0
        var drawn = -1
        var last = 0
        for state in 0..<count {
            let weight = weights[state]
            let probability = scale.isFinite ? weight * scale : weight / total
            sums[offset + state] += SIMD2(probability, probability * probability)
            sum += weight
            if weight > 0 { last = state }
            if drawn < 0, sum > target { drawn = state }
        }
        move(variable, to: drawn < 0 ? last : drawn, first..<end)
    }

    private func move(_ variable: Int, to state: Int, _ own: Range<Int>) {
        let step = state - states[variable]
        guard step != 0 else { return }
        states[variable] = state
        for position in own where links[position].noisyMax < 0 {
            rows[links[position].child] += step * links[position].stride
        }
    }

    private func weighOwnFamily(_ variable: Int, _ count: Int) {
        if plan.noisyMaxOfVariable[variable] < 0 {
            for state in 0..<count { weights[state] = tables[rows[variable] + state] }
            return
        }
        let family = plan.noisyMaxes[plan.noisyMaxOfVariable[variable]]
        var below = 0.0
        for grade in 0..<count {
            let upTo = probability(family, upTo: grade, without: -1)
            weights[grade] = max(0, upTo - below)
            below = upTo
        }
    }

    private func weighChild(_ link: GibbsPlan.Link, of variable: Int, _ count: Int) {
        if link.noisyMax < 0 {
            let entry = rows[link.child] + states[link.child] - states[variable] * link.stride
            for state in 0..<count { weights[state] *= tables[entry + state * link.stride] }
            return
        }
        let family = plan.noisyMaxes[link.noisyMax]
        let grades = plan.stateCounts[family.child]
        let grade = states[family.child]
        let upTo = probability(family, upTo: grade, without: link.stride)
        let below = grade > 0 ? probability(family, upTo: grade - 1, without: link.stride) : 0
        for state in 0..<count {
            let own = family.contributions[link.stride] + state * grades + grade
            weights[state] *= max(0, upTo * tables[own] - (grade > 0 ? below * tables[own - 1] : 0))
        }
    }

    /// The probability that the leak and all causes, but for the one at `position`, bring the child to no more than `grade`.
    private func probability(_ family: GibbsPlan.NoisyMaxFamily, upTo grade: Int, without position: Int) -> Double {
        let grades = plan.stateCounts[family.child]
        var product = tables[family.leak + grade]
        for index in family.parents.indices where index != position {
            product *= tables[family.contributions[index] + states[family.parents[index]] * grades + grade]
        }
        return product
    }

    private func rescale(_ count: Int) {
        var largest = 0.0
        for state in 0..<count { largest = max(largest, weights[state]) }
        guard largest > 0, largest < 0x1p-256 else { return }
        for state in 0..<count { weights[state] *= 0x1p256 }
    }
}
