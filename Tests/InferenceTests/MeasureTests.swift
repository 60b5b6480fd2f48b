import Foundation
import Inference
import Testing

/// Measurements rather than tests: `PURPORT_MEASURE=1 swift test -c release --filter MeasureTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["PURPORT_MEASURE"] != nil), .serialized)
struct MeasureTests {
    static let cases: [(name: String, description: LargeCase)] = [
        ("small trees", LargeCase(attached: 0.7)),
        ("small trees, many reports", LargeCase(attached: 0.7, reports: 6)),
        ("one tree", LargeCase(attached: 1)),
        ("loops", LargeCase(attached: 0.7, second: 0.1)),
        ("selectors", LargeCase(attached: 0.7, second: 0.1, selectors: 1)),
        ("hypotheses", LargeCase(attached: 0.7, hypotheses: 0.3)),
    ]

    @Test(arguments: cases.indices) func thousandClaims(_ number: Int) throws {
        var (name, description) = MeasureTests.cases[number]
        let (network, evidence) = try description.build()
        let clock = ContinuousClock()
        var compiled: CompiledCredalNetwork?
        let compiling = try clock.measure { compiled = try CompiledCredalNetwork(network) }
        guard let compiled else { return }
        let queries = description.claimNumbers.map { Query(variable: $0, state: 1) }
        var bounds: [CredalBounds] = []
        let bounding = try clock.measure { bounds = try compiled.bounds(of: queries, evidence: evidence) }
        let point = try clock.measure { _ = try compiled.posteriors(at: compiled.midRange, evidence: evidence) }
        let gaps = bounds.map {
            max($0.attained.lowerBound - $0.enclosing.lowerBound, $0.enclosing.upperBound - $0.attained.upperBound)
        }.sorted()
        let exact = bounds.count { $0.isExact }
        print(
            "\(name): \(network.variables.count) variables, compiled in \(compiling), bounds in \(bounding), mid-range \(point);",
            "\(exact) of \(bounds.count) exact, gap median \(gaps[gaps.count / 2]), 95 % \(gaps[gaps.count * 95 / 100]), widest \(gaps.last ?? 0)"
        )
    }

    /// Networks of 40 binary variables, every row a range, by treewidth, share of rows of which nothing is known and share of
    /// variables observed: processor time of attained bounds alone and of everything, for all posteriors.
    @Test(arguments: [1, 2, 3], [0, 0.1]) func fortyVariables(treewidth: Int, unknown: Double) throws {
        for rate in [0, 0.05, 0.2] {
            let networks = 8
            var all: [Double] = []
            var attained: [Double] = []
            var gaps: [Double] = []
            var exactNetworks = 0
            var beaten = 0
            for number in 0..<networks {
                var random = RandomNumbers(
                    seed: UInt64(1000 * treewidth + number) + UInt64(rate * 1e6) + UInt64(unknown * 1e8))
                let network = try PartialKTree(treewidth: treewidth, unknown: unknown).build(&random)
                let compiled = try CompiledCredalNetwork(network)
                let evidence = random.sampledEvidence(on: network, at: compiled.midRange, rate: rate)
                let queries = network.variables.indices.map { Query(variable: $0, state: 1) }
                var start = clock()
                let bounds = try compiled.bounds(of: queries, evidence: evidence)
                all.append(MeasureTests.milliseconds(since: start))
                start = clock()
                let first = try compiled.bounds(of: queries, evidence: evidence, budget: .attainedOnly)
                attained.append(MeasureTests.milliseconds(since: start))
                let own = bounds.map {
                    max(
                        $0.attained.lowerBound - $0.enclosing.lowerBound,
                        $0.enclosing.upperBound - $0.attained.upperBound)
                }
                gaps += own
                exactNetworks += bounds.allSatisfy(\.isExact) ? 1 : 0
                for (bound, early) in zip(bounds, first) {
                    beaten += bound.attained.lowerBound < early.attained.lowerBound - 1e-9 ? 1 : 0
                    beaten += bound.attained.upperBound > early.attained.upperBound + 1e-9 ? 1 : 0
                }
            }
            gaps.sort()
            print(
                "treewidth \(treewidth), \(unknown) unknown, \(rate) observed:",
                "\(exactNetworks) of \(networks) networks exact, \(gaps.count { $0 <= 1e-9 }) of \(gaps.count) queries;",
                "gap 90 % \(gaps[gaps.count * 9 / 10]), widest \(gaps.last ?? 0);",
                "all in \(all.sorted()[networks / 2]) ms, at most \(all.max() ?? 0);",
                "attained in \(attained.sorted()[networks / 2]) ms, at most \(attained.max() ?? 0),",
                "beaten later \(beaten) of \(2 * gaps.count)")
        }
    }

    private static func milliseconds(since start: clock_t) -> Double {
        Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
    }
}
