import Testing

@testable import Inference

@Suite struct AssignmentChangesTests {
    /// One row at another extreme point, told by derivatives and worked out anew.
    @Test func rowsChangeThePosteriorAsTheyWouldAnew() throws {
        var random = RandomNumbers(seed: 61)
        var compared = 0
        for round in 0..<60 {
            let network = try random.credalNetwork(
                CredalMix(variables: 7, multiState: 0.2, unknown: 0.1, shared: round % 2))
            let evidence = random.evidence(on: network.variables, rate: 0.25)
            let compiled = try CompiledCredalNetwork(network)
            let query = Query(variable: random.below(network.variables.count), state: 0)
            guard let bounds = try? compiled.bounds(of: [query], evidence: evidence).first,
                try compiled.posteriorsWherePossible(at: bounds.highAt, evidence: evidence) != nil
            else { continue }
            let changes = try compiled.changes(of: query, at: bounds.highAt, evidence: evidence)
            #expect(abs(changes.posterior - bounds.attained.upperBound) < 1e-9)
            for variable in network.variables.indices {
                for (row, number) in compiled.layout.rowNumbers(of: variable).enumerated() {
                    for point in 0..<compiled.layout.rows[number].count {
                        var changed = bounds.highAt
                        changed.choices[number] = Int32(point)
                        let told = changes.posterior(
                            variable: variable, row: row, as: changed.row(variable: variable, row: row))
                        let anew = try compiled.posteriorsWherePossible(at: changed, evidence: evidence)
                        // Evidence that becomes next to impossible cannot be told from what does so entirely.
                        let middle = try compiled.posteriors(at: bounds.highAt, evidence: evidence)
                        if told == nil, let anew { #expect(anew.logEvidence < middle.logEvidence - 25, "\(round)") }
                        guard let told, let anew, anew.logEvidence > middle.logEvidence - 15 else { continue }
                        #expect(abs(told - anew[query.variable, query.state]) < 1e-9, "\(round) \(variable) \(row)")
                        compared += 1
                    }
                }
            }
        }
        #expect(compared > 400)
    }

    @Test func parametersCanBeSet() throws {
        let network = try CredalNetwork(
            variables: [variable(0, states: 2), variable(1, states: 2)],
            parameters: [.init(name: "source", low: 0.5, high: 0.9)],
            tables: [
                .init(child: 0, rows: [.point([0.5, 0.5])]),
                .init(
                    child: 1, parents: [0],
                    rows: [true, false].map { .shared(parameter: 0, power: 1, complemented: $0) }),
            ])
        let compiled = try CompiledCredalNetwork(network)
        var evidence = Evidence()
        evidence.observe(1, state: 1)
        let assignment = compiled.midRange.setting(parameter: 0, to: 0.8)
        #expect(abs(try compiled.posteriors(at: assignment, evidence: evidence)[0, 1] - 0.8) < 1e-12)
    }
}
