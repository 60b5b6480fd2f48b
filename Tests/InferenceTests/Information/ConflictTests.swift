import Foundation
import Inference
import Testing

@Suite struct ConflictTests {
    /// Each report is as probable as not; two that agree have probability ½ (0.81 + 0.01) = 0.41, two that do not 0.09.
    @Test func workedByHand() throws {
        let compiled = try reports([0.9, 0.9])
        #expect(abs(try compiled.conflict(of: observed([1: 1, 2: 1])) - log2(0.25 / 0.41)) < 1e-14)
        #expect(abs(try compiled.conflict(of: observed([1: 1, 2: 0])) - log2(0.25 / 0.09)) < 1e-14)
        #expect(try compiled.conflict(of: Evidence()) == 0)
        #expect(abs(try compiled.conflict(of: observed([1: 1]))) < 1e-15)
        let analysis = try compiled.conflictAnalysis(of: observed([1: 1, 2: 0]))
        #expect(analysis.trace.groups.map(\.positions) == [[0], [1]])
        #expect(analysis.findings.map(\.variable) == [1, 2])
        for finding in analysis.findings {
            #expect(abs(finding.logProbability + 1) < 1e-14)
            #expect(abs(finding.conflictWithRest - log2(0.25 / 0.09)) < 1e-14)
        }
        let agreeing = try compiled.conflictAnalysis(of: observed([1: 1, 2: 1]))
        #expect(agreeing.trace.groups.isEmpty && agreeing.trace.between == 0 && agreeing.rareCases.isEmpty)
        let empty = try compiled.conflictAnalysis(of: Evidence())
        #expect(empty.conflict == 0 && empty.findings.isEmpty && empty.trace.positions.isEmpty)
    }

    /// Whoever says yes stands against whoever says no, in whatever order they speak.
    @Test(arguments: [
        [1, 1, 1, 0, 0, 0], [0, 1, 0, 1, 0, 1], [1, 0, 0, 0, 0, 1], [0, 1, 1, 1, 1, 1], [1, 1, 0, 1, 0, 0, 1, 1, 0],
        [0, 0, 0, 0, 1, 1, 0, 0, 1, 0],
    ])
    func theTwoCampsAreFound(states: [Int]) throws {
        let compiled = try reports([0.9, 0.8, 0.85, 0.75, 0.9, 0.7, 0.8, 0.9, 0.65, 0.85])
        var evidence = Evidence()
        for (index, state) in states.enumerated() { evidence.observe(index + 1, state: state) }
        let trace = try compiled.conflictAnalysis(of: evidence).trace
        let camps = [states[0], 1 - states[0]].map { side in states.indices.filter { states[$0] == side } }
        #expect(trace.groups.map(\.positions) == camps)
        #expect(trace.groups.allSatisfy { $0.groups.isEmpty && $0.conflict <= 1e-12 })
    }

    /// No two of the three findings contradict each other, all three do: P = ⅛ apart and ¼ · 0.1 together.
    @Test func conflictsOfThree() throws {
        let analysis = try exclusiveOr(error: 0.1).conflictAnalysis(of: observed([0: 0, 1: 0, 2: 1]))
        #expect(abs(analysis.conflict - log2(5.0)) < 1e-14)
        #expect(analysis.trace.groups.count == 2)
        #expect(abs(analysis.trace.between - log2(5.0)) < 1e-14)
        #expect(analysis.findings.allSatisfy { abs($0.conflictWithRest - log2(5.0)) < 1e-14 })
    }

    /// Two symptoms that hardly ever come together, except in a rare disease, which is always accompanied by both.
    @Test func rareCasesAreNamed() throws {
        // Variable 0 is the disease: none, the first common one, the second, the rare one.
        let compiled = try CompiledNetwork(
            Network(
                variables: [variable(0, states: 4), variable(1, states: 2), variable(2, states: 2)],
                tables: [
                    ConditionalTable(child: 0, values: [0.499, 0.25, 0.25, 0.001]),
                    ConditionalTable(child: 1, parents: [0], values: [1, 0, 0.1, 0.9, 0.999, 0.001, 0.01, 0.99]),
                    ConditionalTable(child: 2, parents: [0], values: [1, 0, 0.999, 0.001, 0.1, 0.9, 0.01, 0.99]),
                ]))
        let evidence = observed([1: 1, 2: 1])
        let analysis = try compiled.conflictAnalysis(of: evidence)
        #expect(analysis.conflict > 4)
        #expect(analysis.rareCases.map { [$0.variable, $0.state] } == [[0, 3]])
        // With the rare disease found as well, the conflict is what the support leaves of it.
        var withDisease = evidence
        withDisease.observe(0, state: 3)
        let rest = analysis.conflict - (analysis.rareCases.first?.support ?? 0)
        #expect(abs(try compiled.conflict(of: withDisease) - rest) < 1e-12)
        #expect(rest < 0)
    }

    @Test func agreesWithEnumeration() throws {
        var random = RandomNumbers(seed: 103)
        var answered = 0
        var divided = 0
        for round in 0..<800 {
            let network = try random.noisyNetwork(most: 7)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.4)
            let brute = BruteForce(network)
            let compiled = try CompiledNetwork(network)
            func logProbability(_ positions: [Int]) -> Double {
                log2(brute.joint(part(of: evidence, positions)).evidence)
            }
            let positions = findings(of: evidence)
            guard brute.joint(evidence).evidence > 0 else {
                #expect(throws: InferenceError.self) { try compiled.conflict(of: evidence) }
                #expect(throws: InferenceError.self) { try compiled.conflictAnalysis(of: evidence) }
                continue
            }
            answered += 1
            func conflict(_ positions: [Int]) -> Double {
                positions.reduce(0) { $0 + logProbability([$1]) } - logProbability(positions)
            }
            let analysis = try compiled.conflictAnalysis(of: evidence)
            #expect(abs(try compiled.conflict(of: evidence) - conflict(positions)) < 1e-9, "round \(round)")
            #expect(abs(analysis.conflict - conflict(positions)) < 1e-9)
            #expect(analysis.findings.map(\.position) == positions)
            for finding in analysis.findings {
                let others = positions.filter { $0 != finding.position }
                let expected = conflict(positions) - conflict(others)
                #expect(abs(finding.conflictWithRest - expected) < 1e-9, "round \(round)")
                #expect(abs(finding.logProbability - logProbability([finding.position])) < 1e-9)
            }
            func check(_ part: EvidenceConflict.Part) {
                #expect(abs(part.conflict - conflict(part.positions)) < 1e-9)
                guard !part.groups.isEmpty else {
                    #expect(part.between == 0)
                    return
                }
                divided += 1
                #expect(part.groups.count == 2 && part.groups.flatMap(\.positions).sorted() == part.positions)
                #expect(part.between > 0)
                #expect(abs(part.groups.reduce(part.between) { $0 + $1.conflict } - part.conflict) < 1e-9)
                part.groups.forEach(check)
            }
            check(analysis.trace)
        }
        #expect(answered > 300 && divided > 60, "\(answered), \(divided)")
    }

    /// All halves of few findings, and the search among those of more, against all that there are.
    @Test func halvesAreNearlyAlwaysTheBest() throws {
        var random = RandomNumbers(seed: 104)
        var best = 0
        var compared = 0
        for _ in 0..<400 {
            let network = try random.positiveNetwork(most: 14)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.6)
            let positions = findings(of: evidence)
            guard (3...9).contains(positions.count), let compiled = try? CompiledNetwork(network),
                let trace = try? compiled.conflictAnalysis(of: evidence).trace
            else { continue }
            var most = 0.0
            for subset in 1..<(1 << (positions.count - 1)) {
                let one = positions.indices.filter { subset >> $0 & 1 == 1 }.map { positions[$0] }
                let other = positions.filter { !one.contains($0) }
                let between =
                    try compiled.logEvidence(part(of: evidence, one)) + compiled.logEvidence(part(of: evidence, other))
                    - compiled.logEvidence(evidence)
                most = max(most, between / log(2))
            }
            #expect(trace.between <= most + 1e-9)
            let isBest = trace.between >= most - 2e-9
            if positions.count <= 6 {
                #expect(isBest)
            } else {
                compared += 1
                best += isBest ? 1 : 0
            }
        }
        #expect(compared > 30)
        #expect(Double(best) > 0.8 * Double(compared), "\(best) of \(compared)")
    }

    /// The scale of weights does not matter, and what is done is no finding.
    @Test func softFindingsAndInterventions() throws {
        let compiled = try reports([0.9, 0.9, 0.9])
        var plain = observed([1: 1])
        plain.weigh(2, likelihood: [0.8, 0.2])
        var scaled = observed([1: 1])
        scaled.weigh(2, likelihood: [400, 100])
        scaled.intervene(3, state: 0)
        let conflict = try compiled.conflict(of: plain)
        #expect(conflict > 0)
        #expect(abs(try compiled.conflict(of: scaled) - conflict) < 1e-12)
        #expect(try compiled.conflictAnalysis(of: scaled).findings.map(\.position) == [0, 1])
        // Two weighings of one variable that pull apart contradict each other: ½ · ½ apart, 0.16 together.
        var apart = Evidence()
        apart.weigh(0, likelihood: [0.8, 0.2])
        apart.weigh(0, likelihood: [0.2, 0.8])
        #expect(abs(try compiled.conflict(of: apart) - log2(0.25 / 0.16)) < 1e-14)
    }

    /// Weights whose products with each other, or whose sum, are beyond the range of numbers.
    @Test func extremeWeights() throws {
        let compiled = try reports([0.9, 0.9], prior: 1e-200)
        for scale in [1e-300, 1, 1e300] {
            var evidence = observed([0: 1])
            evidence.weigh(1, likelihood: [0.9 * scale, 0.1 * scale])
            evidence.weigh(2, likelihood: [0, 1e8 * scale])
            // The reports have 0.9 ↔ 0.1 and 0.1 when the claim is false, 0.18 and 0.9 when it is true.
            let expected = log2(0.82) + log2(0.1) - log2(0.18) - log2(0.9)
            #expect(abs(try compiled.conflict(of: evidence) - expected) < 1e-9)
            #expect(abs(try compiled.conflictAnalysis(of: evidence).conflict - expected) < 1e-9)
        }
    }

    @Test func impossibleEvidenceIsAnError() throws {
        let compiled = try exclusiveOr()
        let impossible = InferenceError.impossibleEvidence(clash: [0, 1, 2])
        #expect(throws: impossible) { try compiled.conflict(of: observed([0: 0, 1: 0, 2: 1])) }
        #expect(throws: impossible) { try compiled.conflictAnalysis(of: observed([0: 0, 1: 0, 2: 1])) }
        #expect(throws: InferenceError.unknownVariable(index: 7)) { try compiled.conflict(of: observed([7: 0])) }
    }
}
