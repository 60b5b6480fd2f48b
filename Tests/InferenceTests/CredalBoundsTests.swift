import Foundation
import Inference
import Testing

@Suite struct CredalBoundsTests {
    static let mixes: [(name: String, count: Int, mix: CredalMix)] = [
        ("binary trees", 400, CredalMix(variables: 8, parents: 1)),
        ("binary", 400, CredalMix(variables: 8)),
        ("binary, three parents", 100, CredalMix(variables: 6, parents: 3)),
        ("mostly unknown", 200, CredalMix(variables: 7, unknown: 0.7)),
        ("more states", 200, CredalMix(variables: 5, multiState: 0.5)),
        ("more states, trees", 100, CredalMix(variables: 7, parents: 1, multiState: 0.3)),
        ("more states, larger", 60, CredalMix(variables: 7, multiState: 0.2)),
        ("one shared parameter", 200, CredalMix(variables: 6, shared: 1, combinations: 1 << 5)),
        ("two shared parameters", 100, CredalMix(variables: 6, multiState: 0.1, shared: 2, combinations: 1 << 3)),
    ]

    /// Other networks than the usual ones, and more of them: `PURPORT_SEED=17 swift test …`.
    static let seed = ProcessInfo.processInfo.environment["PURPORT_SEED"].flatMap(UInt64.init)

    @Test(arguments: mixes.indices) func agreesWithEnumeration(_ number: Int) throws {
        let (name, usual, mix) = CredalBoundsTests.mixes[number]
        let count = CredalBoundsTests.seed == nil ? usual : 5 * usual
        var random = RandomNumbers(seed: (CredalBoundsTests.seed ?? 1) * 100 + UInt64(number))
        let grid = mix.shared == 0 ? 1 : mix.shared == 1 ? 201 : 21
        var tally = Tally()
        for round in 0..<count {
            let network = try random.credalNetwork(mix)
            let evidence = random.evidence(on: network.variables, rate: 0.3)
            let oracle = CredalBruteForce(network, evidence: evidence, grid: grid)
            let compiled = try CompiledCredalNetwork(network)
            let queries = network.variables.enumerated().flatMap { index, variable in
                variable.states.indices.map { Query(variable: index, state: $0) }
            }
            guard oracle.isPossible else {
                tally.impossible += 1
                #expect(throws: InferenceError.self) { try compiled.bounds(of: queries, evidence: evidence) }
                continue
            }
            let bounds = try compiled.bounds(of: queries, evidence: evidence)
            for (query, bound) in zip(queries, bounds) {
                let low = oracle.low[query.variable][query.state]
                let high = oracle.high[query.variable][query.state]
                let place = "\(name) \(round) \(query)"
                #expect(bound.enclosing.lowerBound <= low + 1e-12, "\(place)")
                #expect(bound.enclosing.upperBound >= high - 1e-12, "\(place)")
                #expect(bound.enclosing.lowerBound <= bound.attained.lowerBound, "\(place)")
                #expect(bound.enclosing.upperBound >= bound.attained.upperBound, "\(place)")
                if mix.shared == 0 {
                    #expect(abs(bound.attained.lowerBound - low) < 1e-9, "\(place)")
                    #expect(abs(bound.attained.upperBound - high) < 1e-9, "\(place)")
                    #expect(bound.isExact, "\(place)")
                } else {
                    #expect(bound.attained.lowerBound <= low + 1e-9, "\(place)")
                    #expect(bound.attained.upperBound >= high - 1e-9, "\(place)")
                }
                try check(bound, query, compiled, evidence, place)
                tally.add(bound)
            }
        }
        #expect(tally.exact * 100 >= tally.queries * 99, "\(name): \(tally)")
        #expect(tally.impossible < count / 2)
    }

    /// The assignments must reach what they are said to reach.
    private func check(
        _ bound: CredalBounds, _ query: Query, _ compiled: CompiledCredalNetwork, _ evidence: Evidence, _ place: String
    ) throws {
        let low = try compiled.posteriors(at: bound.lowAt, evidence: evidence)[query.variable, query.state]
        let high = try compiled.posteriors(at: bound.highAt, evidence: evidence)[query.variable, query.state]
        #expect(abs(low - bound.attained.lowerBound) < 1e-9, "\(place)")
        #expect(abs(high - bound.attained.upperBound) < 1e-9, "\(place)")
    }
}

private struct Tally: CustomStringConvertible {
    var queries = 0
    var exact = 0
    var impossible = 0
    var widest = 0.0

    mutating func add(_ bound: CredalBounds) {
        queries += 1
        if bound.isExact { exact += 1 }
        let gaps = (
            bound.attained.lowerBound - bound.enclosing.lowerBound,
            bound.enclosing.upperBound - bound.attained.upperBound
        )
        widest = max(widest, gaps.0, gaps.1)
    }

    var description: String {
        "\(queries) queries, \(exact) exact, widest gap \(widest), \(impossible) impossible"
    }
}
