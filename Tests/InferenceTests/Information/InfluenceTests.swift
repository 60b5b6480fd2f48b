import Foundation
import Inference
import Testing

@Suite struct InfluenceTests {
    @Test func distancesWorkedByHand() {
        let near = ([0.9, 0.1], [0.2, 0.8])
        #expect(abs(DistributionDistance.euclidean.between(near.0, near.1) - 0.7) < 1e-15)
        let coefficient = (0.9 * 0.2).squareRoot() + (0.1 * 0.8).squareRoot()
        #expect(abs(DistributionDistance.hellinger.between(near.0, near.1) - (1 - coefficient).squareRoot()) < 1e-15)
        let divergence = entropy([0.55, 0.45]) - (entropy([0.9, 0.1]) + entropy([0.2, 0.8])) / 2
        #expect(abs(DistributionDistance.jensenShannon.between(near.0, near.1) - divergence.squareRoot()) < 1e-14)
        for distance in DistributionDistance.allCases {
            #expect(abs(distance.between([1, 0, 0], [0, 0, 1]) - 1) < 1e-15)
            #expect(distance.between([0.3, 0.3, 0.4], [0.3, 0.3, 0.4]) == 0)
            #expect(
                distance.between([0.5, 0.2, 0.3], [0.1, 0.9, 0]) == distance.between([0.1, 0.9, 0], [0.5, 0.2, 0.3]))
        }
    }

    /// The first parent moves the child by 0.7 when the second is absent and by 0.1 when it is there; the second by 0.6
    /// and by 0.
    @Test func workedByHand() throws {
        let network = try Network(
            variables: (0..<3).map { variable($0, states: 2) },
            tables: [
                ConditionalTable(child: 0, values: [0.5, 0.5]), ConditionalTable(child: 1, values: [0.01, 0.99]),
                ConditionalTable(child: 2, parents: [0, 1], values: [0.9, 0.1, 0.3, 0.7, 0.2, 0.8, 0.2, 0.8]),
            ])
        let first = try #require(try network.strengthOfInfluence(of: 0, on: 2))
        #expect(abs(first.average - 0.4) < 1e-15 && abs(first.maximum - 0.7) < 1e-15)
        let second = try #require(try network.strengthOfInfluence(of: 1, on: 2))
        #expect(abs(second.average - 0.3) < 1e-15 && abs(second.maximum - 0.6) < 1e-15)
        let all = network.strengthsOfInfluence()
        #expect(all.map { [$0.parent, $0.child] } == [[0, 2], [1, 2]])
        #expect(all.map(\.strength) == [first, second])
    }

    /// Every two combinations of parents' states that differ in one parent only.
    @Test func agreesWithEnumeration() throws {
        var random = RandomNumbers(seed: 105)
        var compared = 0
        for round in 0..<300 {
            let network = try random.noisyNetwork(most: 6)
            let distance = DistributionDistance.allCases[round % 3]
            for arc in network.strengthsOfInfluence(by: distance) {
                let parents = network.families[arc.child].parents
                let table = try #require(network.table(of: arc.child))
                let states = network.variables[arc.child].states.count
                var rows: [[Int]] = [[]]
                for parent in parents {
                    rows = rows.flatMap { row in network.variables[parent].states.indices.map { row + [$0] } }
                }
                var distances: [Double] = []
                for (one, first) in rows.enumerated() {
                    for (other, second) in rows.enumerated().dropFirst(one + 1) {
                        let differing = parents.indices.filter { first[$0] != second[$0] }.map { parents[$0] }
                        guard differing == [arc.parent] else { continue }
                        distances.append(
                            distance.between(
                                table[(one * states)...].prefix(states), table[(other * states)...].prefix(states)))
                    }
                }
                let strength = try #require(arc.strength)
                let average = distances.isEmpty ? 0 : distances.reduce(0, +) / Double(distances.count)
                #expect(abs(strength.average - average) < 1e-12, "round \(round)")
                #expect(abs(strength.maximum - (distances.max() ?? 0)) < 1e-12)
                #expect(strength.average <= strength.maximum + 1e-15 && strength.maximum <= 1)
                #expect(try network.strengthOfInfluence(of: arc.parent, on: arc.child, by: distance) == strength)
                compared += 1
            }
        }
        #expect(compared > 500)
    }

    /// Sixty causes, of which all but the first bring about nothing by themselves half of the time.
    @Test func manyCausesNeedNoTable() throws {
        let causes = 60
        func network(grades: Int) throws -> Network {
            let rest = [Double](repeating: 0, count: grades - 2)
            let contributions = (0..<causes).map { cause in
                [1, 0] + rest + (cause == 0 ? [0.2, 0.8] : [0.98, 0.02]) + rest
            }
            var families = (0..<causes).map { Family.table(ConditionalTable(child: $0, values: [0.5, 0.5])) }
            families.append(
                .noisyMax(
                    NoisyMax(
                        child: causes, parents: Array(0..<causes), contributions: contributions,
                        leak: [0.9, 0.1] + rest)))
            return try Network(
                variables: (0..<causes).map { variable($0, states: 2) } + [variable(causes, states: grades)],
                families: families)
        }
        let two = try network(grades: 2)
        let strength = try #require(try two.strengthOfInfluence(of: 0, on: causes))
        #expect(abs(strength.maximum - 0.9 * 0.8) < 1e-15)
        #expect(abs(strength.average - 0.9 * 0.8 * pow(0.99, 59)) < 1e-14)
        #expect(try two.strengthOfInfluence(of: 0, on: causes, by: .hellinger) == nil)
        #expect(try network(grades: 3).strengthOfInfluence(of: 0, on: causes) == nil)
    }

    @Test func informationIsThatOfTheTwoEnds() throws {
        var random = RandomNumbers(seed: 106)
        var compared = 0
        for round in 0..<200 {
            let network = try random.noisyNetwork(most: 6)
            let evidence = random.mixedEvidence(on: network.variables, rate: 0.15)
            let compiled = try CompiledNetwork(network)
            guard BruteForce(network).joint(evidence).evidence > 0 else {
                #expect(throws: InferenceError.self) { try compiled.informationAcrossArcs(given: evidence) }
                continue
            }
            let arcs = try compiled.informationAcrossArcs(given: evidence)
            let expected = network.families.enumerated().flatMap { child, family in family.parents.map { [$0, child] } }
            #expect(arcs.map { [$0.parent, $0.child] } == expected)
            for arc in arcs {
                let bits = try compiled.mutualInformation(of: arc.child, and: arc.parent, given: evidence)
                #expect(abs(arc.information - bits) < 1e-11, "round \(round)")
                compared += 1
            }
        }
        #expect(compared > 300)
    }

    @Test func whatDoesNotFitIsAnError() throws {
        let network = try exclusiveOr().network
        #expect(throws: InferenceError.noArc(parent: 2, child: 0)) {
            try network.strengthOfInfluence(of: 2, on: 0)
        }
        #expect(throws: InferenceError.noArc(parent: 2, child: 2)) {
            try network.strengthOfInfluence(of: 2, on: 2)
        }
        #expect(throws: InferenceError.unknownVariable(index: 3)) {
            try network.strengthOfInfluence(of: 3, on: 0)
        }
        #expect(throws: InferenceError.unknownVariable(index: -1)) {
            try network.strengthOfInfluence(of: 0, on: -1)
        }
    }
}
