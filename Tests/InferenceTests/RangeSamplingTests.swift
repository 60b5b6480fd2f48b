import Testing

@testable import Inference

@Suite struct RangeSamplingTests {
    /// One row of a variable of so many states, and no more.
    private func root(low: [Double], high: [Double]) throws -> CompiledCredalNetwork {
        try CompiledCredalNetwork(
            CredalNetwork(
                variables: [variable(0, states: low.count)],
                tables: [.init(child: 0, rows: [.interval(low: low, high: high)])]))
    }

    @Test(arguments: [UInt64(1), 2, 3]) func samplesLieWithinTheBounds(seed: UInt64) throws {
        var random = RandomNumbers(seed: 900 + seed)
        var compared = 0
        for round in 0..<80 {
            let mix = CredalMix(variables: 7, multiState: 0.2, unknown: 0.1, shared: round % 2)
            let network = try random.credalNetwork(mix)
            let evidence = random.evidence(on: network.variables, rate: 0.2)
            let compiled = try CompiledCredalNetwork(network)
            let queries = network.variables.enumerated().flatMap { index, variable in
                variable.states.indices.map { Query(variable: index, state: $0) }
            }
            guard let bounds = try? compiled.bounds(of: queries, evidence: evidence) else { continue }
            let found = try compiled.posteriors(
                of: queries, evidence, sampling: RangeSampling(samples: 21, seed: seed))
            for (values, bound) in zip(found, bounds) {
                #expect(values.count == 21)
                for value in values where !value.isNaN {
                    #expect(value >= bound.enclosing.lowerBound - 1e-9 && value <= bound.enclosing.upperBound + 1e-9)
                    compared += 1
                }
            }
        }
        #expect(compared > 5_000)
    }

    /// Mean and share below a point of the even and of the triangular distribution on 20 to 40 %.
    @Test(arguments: [(nil, 0.3, 0.25), (0.25, 0.85 / 3, 0.25), (0.4, 1.0 / 3, 0.0625), (0.2, 0.8 / 3, 0.4375)])
    func rangesHaveTheirShape(peak: Double?, mean: Double, below: Double) throws {
        let compiled = try root(low: [0.6, 0.2], high: [0.8, 0.4])
        var sampling = RangeSampling(samples: 40_000, seed: 3)
        sampling.peaks = [.row(variable: 0, row: 0): [nil, peak]]
        let values = try compiled.posteriors(of: [Query(variable: 0, state: 1)], sampling: sampling)[0]
        #expect(values.allSatisfy { $0 >= 0.2 && $0 <= 0.4 })
        #expect(abs(values.reduce(0, +) / 40_000 - mean) < 0.001)
        #expect(abs(Double(values.count { $0 < 0.25 }) / 40_000 - below) < 0.01)
        // The peak of the other state is the same peak.
        sampling.peaks = [.row(variable: 0, row: 0): [peak.map { 1 - $0 }]]
        let mirrored = try compiled.posteriors(of: [Query(variable: 0, state: 1)], sampling: sampling)[0]
        #expect(zip(values, mirrored).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    /// Ranges that have to add up to 1, against throwing away what does not.
    @Test(arguments: [[nil, nil, nil, nil], [0.15, nil, 0.5, nil]] as [[Double?]])
    func rowsOfSeveralStatesAddUp(peaks: [Double?]) throws {
        let (low, high) = ([0.1, 0.0, 0.2, 0.05], [0.4, 0.3, 0.7, 0.3])
        var sampling = RangeSampling(samples: 40_000, seed: 5)
        sampling.peaks = [.row(variable: 0, row: 0): peaks]
        let values = try root(low: low, high: high).posteriors(
            of: (0..<4).map { Query(variable: 0, state: $0) }, sampling: sampling)
        for sample in 0..<40_000 {
            #expect(abs((0..<4).reduce(0) { $0 + values[$1][sample] } - 1) < 1e-9)
            for state in 0..<4 {
                #expect(values[state][sample] >= low[state] - 1e-9 && values[state][sample] <= high[state] + 1e-9)
            }
        }
        func triangle(_ value: Double, _ state: Int) -> Double {
            guard let peak = peaks[state] else { return 1 }
            return value < peak
                ? (value - low[state]) / (peak - low[state]) : (high[state] - value) / (high[state] - peak)
        }
        var random = RandomNumbers(seed: 12)
        var (sums, weight) = ([Double](repeating: 0, count: 4), 0.0)
        for _ in 0..<400_000 {
            var point = (0..<3).map { low[$0] + random.unit() * (high[$0] - low[$0]) }
            point.append(1 - point.reduce(0, +))
            if point[3] < low[3] || point[3] > high[3] { continue }
            let density = (0..<4).reduce(1.0) { $0 * triangle(point[$1], $1) }
            weight += density
            for state in 0..<4 { sums[state] += density * point[state] }
        }
        for state in 0..<4 {
            #expect(abs(values[state].reduce(0, +) / 40_000 - sums[state] / weight) < 0.004, "\(state)")
        }
    }

    /// Two reports of one source count with the same value in each sample: θ² / (θ² + (1 − θ)²), and with a power of ½ each its root.
    @Test(arguments: [(1.0, 2.0), (0.5, 1.0), (0.3, 0.6)])
    func sharedParametersAreDrawnOnce(power: Double, together: Double) throws {
        func network(reports: Int) throws -> CompiledCredalNetwork {
            try CompiledCredalNetwork(
                CredalNetwork(
                    variables: (0...reports).map { variable($0, states: 2) },
                    parameters: [.init(name: "source", low: 0.5, high: 0.9)],
                    tables: [.init(child: 0, rows: [.point([0.5, 0.5])])]
                        + (1...reports).map { report in
                            .init(
                                child: report, parents: [0],
                                rows: [true, false].map {
                                    .shared(parameter: 0, power: power, complemented: $0)
                                })
                        }))
        }
        func posteriors(reports: Int) throws -> [Double] {
            var evidence = Evidence()
            for report in 1...reports { evidence.observe(report, state: 1) }
            return try network(reports: reports).posteriors(
                of: [Query(variable: 0, state: 1)], evidence, sampling: RangeSampling(samples: 100, seed: 4))[0]
        }
        for (one, two) in zip(try posteriors(reports: 1), try posteriors(reports: 2)) {
            #expect(abs(logOdds(two) - 2 * logOdds(one)) < 1e-9)
        }
        #expect(together == 2 * power)
    }

    @Test func aSampleIsTheSameHoweverManyThereAre() throws {
        var random = RandomNumbers(seed: 77)
        let network = try random.credalNetwork(CredalMix(variables: 7, shared: 1))
        let compiled = try CompiledCredalNetwork(network)
        let queries = network.variables.indices.map { Query(variable: $0, state: 1) }
        func values(_ samples: Int, seed: UInt64) throws -> [[Double]] {
            try compiled.posteriors(of: queries, sampling: RangeSampling(samples: samples, seed: seed))
        }
        let many = try values(30, seed: 9)
        #expect(try values(11, seed: 9) == many.map { Array($0.prefix(11)) })
        #expect(try values(30, seed: 10) != many)
        #expect(try values(0, seed: 9) == queries.map { _ in [] })
    }

    @Test func impossibleSamplesAreNoNumbers() throws {
        // Seen although it cannot be where the prior is 0, which the range does not exclude; never drawn exactly.
        let compiled = try CompiledCredalNetwork(
            CredalNetwork(
                variables: [variable(0, states: 2), variable(1, states: 2)],
                tables: [
                    .init(child: 0, rows: [.interval(low: [0.5, 0], high: [1, 0.5])]),
                    .init(child: 1, parents: [0], rows: [.point([1, 0]), .point([1, 0])]),
                ]))
        var evidence = Evidence()
        evidence.observe(1, state: 1)
        let values = try compiled.posteriors(
            of: [Query(variable: 0, state: 1)], evidence, sampling: RangeSampling(samples: 9, seed: 1))[0]
        #expect(values.allSatisfy { $0.isNaN })
        #expect(throws: InferenceError.unknownVariable(index: 5)) {
            try compiled.posteriors(of: [Query(variable: 5, state: 1)], sampling: RangeSampling())
        }
    }
}
