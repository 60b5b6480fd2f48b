import Foundation
import Testing

@testable import Inference

@Suite struct CredalBoundsTests {
    static let mixes: [(name: String, count: Int, mix: CredalMix)] = [
        ("binary trees", 400, CredalMix(variables: 8, parents: 1)),
        ("binary", 400, CredalMix(variables: 8)),
        ("binary, three parents", 100, CredalMix(variables: 6, parents: 3)),
        ("mostly unknown", 200, CredalMix(variables: 7, unknown: 0.7)),
        ("more states", 200, CredalMix(variables: 5, multiState: 0.5)),
        ("more states, trees", 100, CredalMix(variables: 7, parents: 1, multiState: 0.3)),
        ("more states, larger", 60, CredalMix(variables: 7, multiState: 0.2)),
        ("binary, larger", 60, CredalMix(variables: 11, interval: 0.3, combinations: 1 << 6)),
        ("binary, larger, mostly unknown", 60, CredalMix(variables: 10, unknown: 0.5, combinations: 1 << 6)),
        ("trees of width 2, every row a range", 60, CredalMix(variables: 6, unknown: 0, tree: 2)),
        ("trees of width 2, some rows unknown", 60, CredalMix(variables: 6, unknown: 0.3, tree: 2)),
        ("trees of width 3, every row a range", 20, CredalMix(variables: 6, parents: 3, unknown: 0, tree: 3)),
        ("one shared parameter", 200, CredalMix(variables: 6, shared: 1, combinations: 1 << 5)),
        ("two shared parameters", 100, CredalMix(variables: 6, multiState: 0.1, shared: 2, combinations: 1 << 3)),
    ]

    /// Other networks than the usual ones, and more of them: `PURPORT_SEED=17 swift test …`.
    static let seed = ProcessInfo.processInfo.environment["PURPORT_SEED"].flatMap(UInt64.init)

    /// Ways to answer: as callers do, by sweeps through blocks wherever that can be done at all, and with hardly any work allowed.
    enum Way: CaseIterable {
        case usual, sweeps, attainedOnly, littleWork

        var budget: Budget {
            switch self {
            case .usual, .sweeps: .standard
            case .attainedOnly: .attainedOnly
            case .littleWork: Budget(entriesPerBound: 600, entriesInAll: 5000)
            }
        }
    }

    @Test(arguments: mixes.indices, Way.allCases) func agreesWithEnumeration(_ number: Int, _ way: Way) throws {
        let (name, usual, mix) = CredalBoundsTests.mixes[number]
        let share = way == .usual ? usual : max(20, usual / 3)
        let count = CredalBoundsTests.seed == nil ? share : 5 * share
        var random = RandomNumbers(seed: (CredalBoundsTests.seed ?? 1) * 100 + UInt64(number))
        let grid = mix.shared == 0 ? 1 : mix.shared == 1 ? 201 : 21
        var tally = Tally()
        for round in 0..<count {
            let network =
                mix.tree > 0 && round % 2 == 0
                ? try PartialKTree(variables: 6 - mix.tree, treewidth: mix.tree, mostWidth: 0.6, unknown: mix.unknown)
                    .build(&random)
                : try random.credalNetwork(mix)
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
            let bounds =
                way == .sweeps
                ? try compiled.bounds(of: queries, evidence: evidence, budget: way.budget, largestShare: 1)
                : try compiled.bounds(of: queries, evidence: evidence, budget: way.budget)
            for (query, bound) in zip(queries, bounds) {
                let low = oracle.low[query.variable][query.state]
                let high = oracle.high[query.variable][query.state]
                let place = "\(name) \(way) \(round) \(query)"
                #expect(bound.enclosing.lowerBound <= low + 1e-12, "\(place)")
                #expect(bound.enclosing.upperBound >= high - 1e-12, "\(place)")
                #expect(bound.enclosing.lowerBound <= bound.attained.lowerBound, "\(place)")
                #expect(bound.enclosing.upperBound >= bound.attained.upperBound, "\(place)")
                if mix.shared == 0 {
                    #expect(bound.attained.lowerBound >= low - 1e-9, "\(place)")
                    #expect(bound.attained.upperBound <= high + 1e-9, "\(place)")
                }
                if way == .usual, mix.shared == 0 {
                    #expect(abs(bound.attained.lowerBound - low) < 1e-9, "\(place)")
                    #expect(abs(bound.attained.upperBound - high) < 1e-9, "\(place)")
                    #expect(bound.isExact, "\(place)")
                } else if way == .usual {
                    #expect(bound.attained.lowerBound <= low + 1e-9, "\(place)")
                    #expect(bound.attained.upperBound >= high - 1e-9, "\(place)")
                }
                try check(bound, query, compiled, evidence, place)
                tally.add(bound)
                if bound.attained.lowerBound <= low + 1e-9, bound.attained.upperBound >= high - 1e-9 {
                    tally.reached += 1
                }
            }
        }
        let (exact, reached) = way == .usual ? (99, 99) : way == .sweeps ? (97, 97) : (0, 75)
        #expect(tally.exact * 100 >= tally.queries * exact, "\(name) \(way): \(tally)")
        #expect(tally.reached * 100 >= tally.queries * reached, "\(name) \(way): \(tally)")
        #expect(tally.impossible < count / 2)
    }

    /// Messages sent towards one variable alone tell of it what messages sent everywhere do.
    @Test(arguments: [0, 1, 3, 9]) func aloneAsTogether(_ number: Int) throws {
        let mix = CredalBoundsTests.mixes[number].mix
        var random = RandomNumbers(seed: (CredalBoundsTests.seed ?? 1) * 1000 + UInt64(number))
        var compared = 0
        for round in 0..<60 {
            let network = try random.credalNetwork(mix)
            let evidence = random.evidence(on: network.variables, rate: 0.3)
            let compiled = try CompiledCredalNetwork(network)
            guard CredalBruteForce(network, evidence: evidence, grid: 1).isPossible else { continue }
            let queries = network.variables.indices.map { Query(variable: $0, state: 0) }
            func bounds(_ queries: [Query]) throws -> [CredalBounds] {
                try compiled.bounds(of: queries, evidence: evidence, budget: .standard, largestShare: 1)
            }
            for (query, together) in zip(queries, try bounds(queries)) where together.isExact {
                let alone = try #require(try bounds([query]).first)
                #expect(abs(alone.enclosing.lowerBound - together.enclosing.lowerBound) < 1e-9, "\(round) \(query)")
                #expect(abs(alone.enclosing.upperBound - together.enclosing.upperBound) < 1e-9, "\(round) \(query)")
                #expect(alone.isExact, "\(round) \(query)")
                compared += 1
            }
        }
        #expect(compared > 100)
    }

    /// Intervening is observing in a network that has lost the arcs into the variable.
    @Test func interventionsCutTheirFamilies() throws {
        var random = RandomNumbers(seed: 77 * (CredalBoundsTests.seed ?? 1))
        for round in 0..<200 {
            let network = try random.credalNetwork(CredalMix(variables: 7, multiState: 0.2))
            let count = network.variables.count
            let forced = random.below(count)
            let state = random.below(network.variables[forced].states.count)
            var evidence = random.evidence(on: network.variables, rate: 0.2)
            var observed = evidence
            evidence.intervene(forced, state: state)
            observed.observe(forced, state: state)
            let cut = try CredalNetwork(
                variables: network.variables,
                tables: network.tables.map { table in
                    guard table.child == forced else { return table }
                    let states = network.variables[forced].states.count
                    return .init(child: forced, rows: [.point([Double](repeating: 1 / Double(states), count: states))])
                })
            let compiled = try CompiledCredalNetwork(network)
            let oracle = CredalBruteForce(cut, evidence: observed, grid: 1)
            let queries = network.variables.indices.map { Query(variable: $0, state: 0) }
            guard oracle.isPossible else {
                #expect(throws: InferenceError.self) { try compiled.bounds(of: queries, evidence: evidence) }
                continue
            }
            for (query, bound) in zip(queries, try compiled.bounds(of: queries, evidence: evidence)) {
                #expect(abs(bound.attained.lowerBound - oracle.low[query.variable][0]) < 1e-9, "\(round) \(query)")
                #expect(abs(bound.attained.upperBound - oracle.high[query.variable][0]) < 1e-9, "\(round) \(query)")
                #expect(bound.isExact)
                try check(bound, query, compiled, evidence, "\(round) \(query)")
            }
        }
    }

    /// Networks too large to enumerate: no assignment goes beyond the enclosing bounds, and attained ones are reached.
    @Test(arguments: [1, 2, 3]) func holdsEveryAssignment(treewidth: Int) throws {
        var random = RandomNumbers(seed: UInt64(500 + treewidth) * (CredalBoundsTests.seed ?? 1))
        for round in 0..<6 {
            let network = try PartialKTree(treewidth: treewidth, unknown: round % 2 == 0 ? 0 : 0.1).build(&random)
            var evidence = Evidence()
            for variable in network.variables.indices where random.chance(0.15) {
                evidence.observe(variable, state: random.below(2))
            }
            let compiled = try CompiledCredalNetwork(network)
            let queries = network.variables.indices.map { Query(variable: $0, state: 1) }
            let bounds = try compiled.bounds(
                of: queries, evidence: evidence, budget: Budget(entriesPerBound: 200_000, entriesInAll: 2_000_000))
            for (query, bound) in zip(queries, bounds) {
                try check(bound, query, compiled, evidence, "\(round) \(query)")
                // Where another question is extreme is a hard test for this one.
                for other in bounds {
                    for assignment in [other.lowAt, other.highAt, other.lowAt.filled(from: bound.highAt)] {
                        guard let found = try? compiled.posteriors(at: assignment, evidence: evidence) else { continue }
                        #expect(found[query.variable, 1] >= bound.enclosing.lowerBound - 1e-12, "\(round) \(query)")
                        #expect(found[query.variable, 1] <= bound.enclosing.upperBound + 1e-12, "\(round) \(query)")
                    }
                }
            }
        }
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
    var reached = 0
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
        "\(queries) queries, \(exact) exact, \(reached) reached, widest gap \(widest), \(impossible) impossible"
    }
}
