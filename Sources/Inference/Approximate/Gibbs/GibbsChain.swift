/// One Markov chain over the states of a network: S. Geman & D. Geman, "Stochastic relaxation, Gibbs distributions, and
/// the Bayesian restoration of images", IEEE Transactions on Pattern Analysis and Machine Intelligence 6, 1984.
///
/// What is averaged is not whether a variable was drawn in a state but the probability with which it would have been,
/// which has the same mean and less variance (Gelfand & Smith, "Sampling-based approaches to calculating marginal
/// densities", JASA 85, 1990).
final class GibbsChain {
    private let plan: GibbsPlan
    private let stateWeights: [Double]
    private var generator: SeededGenerator
    private let states: UnsafeMutableBufferPointer<Int>
    /// Where the row that the parents select begins in the plan's tables, for every variable with a table.
    private let rows: UnsafeMutableBufferPointer<Int>
    /// For every state the sums of its probability and of the square of that.
    let sums: UnsafeMutableBufferPointer<SIMD2<Double>>
    private let weights: UnsafeMutableBufferPointer<Double>

    /// - Parameters:
    ///   - start: a state of every variable, possible together
    ///   - rows: where the rows that these select begin
    init(_ plan: GibbsPlan, stateWeights: [Double], start: [Int], rows: [Int], generator: SeededGenerator) {
        self.plan = plan
        self.stateWeights = stateWeights
        self.generator = generator
        states = .allocate(capacity: start.count)
        _ = states.initialize(from: start)
        self.rows = .allocate(capacity: rows.count)
        _ = self.rows.initialize(from: rows)
        sums = .allocate(capacity: stateWeights.count)
        sums.initialize(repeating: .zero)
        weights = .allocate(capacity: plan.stateCounts.max() ?? 0)
        weights.initialize(repeating: 0)
    }

    deinit {
        states.deallocate()
        rows.deallocate()
        sums.deallocate()
        weights.deallocate()
    }

    /// Draws every free variable anew, `sweeps` times, and sums up.
    func run(sweeps: Int) {
        sums.update(repeating: .zero)
        plan.tables.withUnsafeBufferPointer { tables in
            plan.links.withUnsafeBufferPointer { links in
                stateWeights.withUnsafeBufferPointer { stateWeights in
                    var sweep = GibbsSweep(
                        tables: tables, links: links, stateWeights: stateWeights, noisyMaxes: plan.noisyMaxes,
                        weights: weights, states: states, rows: rows, sums: sums, generator: generator)
                    for _ in 0..<sweeps {
                        for free in plan.free { sweep.redraw(free) }
                    }
                    generator = sweep.generator
                }
            }
        }
    }
}
