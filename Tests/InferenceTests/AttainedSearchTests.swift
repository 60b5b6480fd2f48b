import Testing

@testable import Inference

@Suite struct AttainedSearchTests {
    /// Each variable hangs on the two before it: what it depends on, counted along every path, doubles with every other one.
    private func ladder(_ count: Int, _ random: inout RandomNumbers) throws -> CredalNetwork {
        let tables = (0..<count).map { index -> CredalNetwork.Table in
            let parents = Array(max(0, index - 2)..<index)
            let rows = (0..<1 << parents.count).map { _ -> CredalNetwork.Row in
                let low = random.unit() * 0.8
                return .interval(low: [0.8 - low, low], high: [1 - low, low + 0.2])
            }
            return .init(child: index, parents: parents, rows: rows)
        }
        return try CredalNetwork(variables: (0..<count).map { variable($0, states: 2) }, tables: tables)
    }

    @Test func ladders() throws {
        var random = RandomNumbers(seed: 5)
        let network = try ladder(120, &random)
        let compiled = try CompiledCredalNetwork(network)
        let queries = network.variables.indices.map { Query(variable: $0, state: 1) }
        let bounds = try compiled.bounds(
            of: queries, budget: Budget(entriesPerBound: 10_000, entriesInAll: 200_000))
        for (query, bound) in zip(queries, bounds) {
            #expect(bound.enclosing.lowerBound <= bound.attained.lowerBound)
            #expect(bound.enclosing.upperBound >= bound.attained.upperBound)
            for (assignment, value) in [
                (bound.lowAt, bound.attained.lowerBound), (bound.highAt, bound.attained.upperBound),
            ] {
                #expect(abs(try compiled.posteriors(at: assignment)[query.variable, 1] - value) < 1e-9)
            }
        }
    }

    /// Where hardly anything else may be done, descent alone reaches what enumeration finds, nearly always.
    @Test func descentReachesTheTruth() throws {
        var random = RandomNumbers(seed: 91)
        var (reached, all) = (0, 0)
        for round in 0..<150 {
            let network = try random.credalNetwork(CredalMix(variables: 8, unknown: 0.1))
            let evidence = random.evidence(on: network.variables, rate: 0.3)
            let oracle = CredalBruteForce(network, evidence: evidence, grid: 1)
            guard oracle.isPossible else { continue }
            let compiled = try CompiledCredalNetwork(network)
            let queries = network.variables.indices.map { Query(variable: $0, state: 1) }
            let middle = try compiled.posteriors(at: compiled.midRange, evidence: evidence)
            // All that is known beforehand is the middle.
            var bounds = queries.map { query in
                let value = middle[query.variable, 1]
                return CredalBounds(
                    attained: value...value, enclosing: 0...1, low: .known(compiled.midRange),
                    high: .known(compiled.midRange))
            }
            var search = try #require(
                AttainedSearch(
                    compiled, evidence: evidence, queries: queries, bounds: bounds,
                    budget: Budget(entriesPerBound: 0, entriesInAll: 10_000_000)))
            try search.improve(&bounds)
            for (query, bound) in zip(queries, bounds) {
                let (low, high) = (oracle.low[query.variable][1], oracle.high[query.variable][1])
                #expect(bound.attained.lowerBound >= low - 1e-9, "\(round)")
                #expect(bound.attained.upperBound <= high + 1e-9, "\(round)")
                all += 2
                reached += bound.attained.lowerBound <= low + 1e-9 ? 1 : 0
                reached += bound.attained.upperBound >= high - 1e-9 ? 1 : 0
            }
        }
        #expect(reached * 100 >= all * 95, "\(reached) of \(all)")
    }

    /// Two reports by one source on two claims: that the first is so and the second is not has θ (1 − θ), most at ½.
    @Test func aParameterMayBeBestInsideItsRange() throws {
        let shared = [true, false].map { CredalNetwork.Row.shared(parameter: 0, power: 1, complemented: $0) }
        let even = [CredalNetwork.Row.point([0.5, 0.5])]
        let compiled = try CompiledCredalNetwork(
            CredalNetwork(
                variables: (0..<5).map { variable($0, states: 2) },
                parameters: [.init(name: "source", low: 0.3, high: 0.95)],
                tables: [
                    .init(child: 0, rows: even), .init(child: 1, rows: even),
                    .init(child: 2, parents: [0], rows: shared), .init(child: 3, parents: [1], rows: shared),
                    .init(
                        child: 4, parents: [0, 1],
                        rows: [0.0, 0, 1, 0].map { .point([1 - $0, $0]) }),
                ]))
        var evidence = Evidence()
        evidence.observe(2, state: 1)
        evidence.observe(3, state: 1)
        let query = Query(variable: 4, state: 1)
        let middle = try compiled.posteriors(at: compiled.midRange, evidence: evidence)[4, 1]
        var bounds = [
            CredalBounds(
                attained: middle...middle, enclosing: 0...1, low: .known(compiled.midRange),
                high: .known(compiled.midRange))
        ]
        var search = try #require(
            AttainedSearch(
                compiled, evidence: evidence, queries: [query], bounds: bounds,
                budget: Budget(entriesPerBound: 0, entriesInAll: 10_000_000)))
        try search.improve(&bounds)
        #expect(abs(bounds[0].attained.lowerBound - 0.95 * 0.05) < 1e-9)
        #expect(abs(bounds[0].attained.upperBound - 0.25) < 1e-3)
    }
}
