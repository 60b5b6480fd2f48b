import Testing

@testable import Inference

@Suite struct LocalRelaxationTests {
    /// However small the neighbourhood, its bounds hold what enumeration finds.
    @Test(arguments: [1, 2, 3, 5]) func enclosesTheTruth(inside: Int) throws {
        var random = RandomNumbers(seed: UInt64(40 + inside))
        var narrower = 0
        for round in 0..<150 {
            let mix = CredalMix(variables: 8, multiState: 0.2, unknown: 0.1)
            let network = try random.credalNetwork(mix)
            let evidence = random.evidence(on: network.variables, rate: 0.3)
            let oracle = CredalBruteForce(network, evidence: evidence, grid: 1)
            guard oracle.isPossible else { continue }
            let compiled = try CompiledCredalNetwork(network)
            let relaxation = LocalRelaxation(
                compiled,
                findings: try EvidenceWeights(evidence, cardinalities: network.variables.map(\.states.count)),
                middle: try compiled.posteriors(at: compiled.midRange, evidence: evidence), mostInside: inside)
            for (index, variable) in network.variables.enumerated() {
                for state in variable.states.indices {
                    let bounds = try relaxation.bounds(of: Query(variable: index, state: state))
                    #expect(
                        bounds.enclosing.lowerBound <= oracle.low[index][state] + 1e-9, "\(round) \(index) \(state)")
                    #expect(
                        bounds.enclosing.upperBound >= oracle.high[index][state] - 1e-9, "\(round) \(index) \(state)")
                    #expect(bounds.attained.lowerBound >= oracle.low[index][state] - 1e-9)
                    #expect(bounds.attained.upperBound <= oracle.high[index][state] + 1e-9)
                    narrower += bounds.enclosing.upperBound - bounds.enclosing.lowerBound < 0.99 ? 1 : 0
                }
            }
        }
        // It would be no use if it always said "anything".
        #expect(narrower > 100)
    }

    /// What is remembered of neighbourhoods under earlier evidence is what would be found anew.
    @Test func remembersNoOtherAnswers() throws {
        var random = RandomNumbers(seed: 61)
        var met = 0
        for round in 0..<60 {
            let network = try random.credalNetwork(CredalMix(variables: 10, multiState: 0.2, unknown: 0.1))
            let compiled = try CompiledCredalNetwork(network)
            var seen: [Query: ClosedRange<Double>] = [:]
            for turn in 0..<4 {
                let evidence = random.evidence(on: network.variables, rate: 0.2)
                let findings = try EvidenceWeights(evidence, cardinalities: network.variables.map(\.states.count))
                let fresh = try CompiledCredalNetwork(network)
                guard let middle = try compiled.posteriorsIfPossible(at: compiled.midRange, evidence: evidence) else {
                    continue
                }
                for variable in network.variables.indices {
                    let query = Query(variable: variable, state: 0)
                    let bounds = try [compiled, fresh].map {
                        try LocalRelaxation($0, findings: findings, middle: middle, mostInside: 1).bounds(of: query)
                    }
                    #expect(bounds[0].enclosing == bounds[1].enclosing, "\(round) \(turn) \(variable)")
                    if seen[query] == bounds[0].enclosing { met += 1 }
                    seen[query] = bounds[0].enclosing
                }
            }
        }
        // Some neighbourhoods are met again, and others are not.
        #expect(met > 100)
        #expect(met < 60 * 3 * 10)
    }
}
