/// How values are drawn from the ranges of a credal network.
///
///     var sampling = RangeSampling(samples: 10_000, seed: 7)
///     sampling.peaks[.row(variable: 0, row: 0)] = [nil, 0.25]     // state 1 of the prior is most likely 25 %
///     let values = try compiled.posteriors(of: [Query(variable: 3, state: 1)], evidence, sampling: sampling)
///
/// Every range is drawn on its own: evenly, or where it has a *peak*, from the triangular distribution on the range with its
/// mode there. A row of more than two states, whose ranges have to add up to 1, is drawn from the same distributions given
/// that they do. A shared parameter is drawn once a sample, and all rows that use it take that value.
public struct RangeSampling: Sendable {
    /// Something that has a range.
    public enum Place: Sendable, Hashable {
        /// A row of the table of a variable, counted as in ``CredalNetwork/Table/rows``.
        case row(variable: Int, row: Int)
        /// A shared parameter, by its position in ``CredalNetwork/parameters``.
        case parameter(Int)
    }

    /// How many times everything is drawn.
    public var samples: Int
    /// The same seed gives the same numbers, on every machine.
    public var seed: UInt64
    /// Where ranges have their peaks: of a row one for each state, nil for a state without; of a parameter one. A row of two
    /// states has one range, which either of its states may give the peak of.
    public var peaks: [Place: [Double?]] = [:]

    public init(samples: Int = 10_000, seed: UInt64 = 1) {
        self.samples = samples
        self.seed = seed
    }
}

extension CompiledCredalNetwork {
    /// Posteriors of states for values drawn from all ranges.
    ///
    /// The value that a range has in a sample does not depend on queries and evidence, so that answers to different questions
    /// can be compared, or mixed, sample by sample.
    ///
    /// - Returns: for each query one number a sample, not a number where the evidence is impossible
    /// - Throws: ``InferenceError`` for queries and evidence that do not fit the network, for findings that exclude each other
    ///   whatever the numbers are, and ``InferenceError/memoryBudgetExceeded(needed:budget:)``
    public func posteriors(
        of queries: [Query], _ evidence: Evidence = Evidence(), sampling: RangeSampling
    ) throws -> [[Double]] {
        for query in queries { try check(query) }
        if let mutilated = try mutilated(by: evidence) {
            return try mutilated.network.posteriors(of: queries, mutilated.evidence, sampling: sampling)
        }
        let engine = evaluator.engine
        var draws = RangeDraws(network, layout: layout, tables: engine.tables, sampling: sampling)
        return try engine.posteriors(
            of: queries, evidence, samples: sampling.samples, from: evaluator.tables(at: midRange)
        ) { first, _, lanes in draws.put(from: first, into: lanes) }
    }
}
