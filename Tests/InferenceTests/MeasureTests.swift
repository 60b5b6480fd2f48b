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
}
