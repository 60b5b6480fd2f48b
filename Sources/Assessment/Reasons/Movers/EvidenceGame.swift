import Inference

/// A statement as a player: what it says was found.
struct Player {
    var statement: String
    /// Findings that hold when the statement is known.
    var findings: [(variable: Int, state: Int)]
    /// For uncertain evidence, the variable and the chance that it was seen.
    var uncertain: (variable: Int, chance: Double)?
}

/// The game that statements play: how likely a proposition is when only some of them are known.
///
/// Every finding becomes a child of its variable, "seen", whose table says nothing while its statement is not known. So all coalitions are
/// samples of one network under the same evidence, and are worked out eight at a time.
struct EvidenceGame {
    private let compiled: CompiledNetwork
    private let query: Query
    private let players: [Player]
    private let evidence: Evidence
    /// For each player, for each of its findings (one for uncertain evidence): the seen variable, its table when not known,
    /// and its table for each state that may have been found.
    private let seen: [[Seen]]

    private struct Seen {
        var variable: Int
        var silent: [Double]
        var telling: [[Double]]
        /// The state found; nil for uncertain evidence.
        var state: Int?
    }

    /// - Parameter fixed: what is supposed, in every coalition
    init(_ point: PointNetwork, _ query: Query, _ players: [Player], fixed: [Observation]) throws {
        self.query = query
        self.players = players
        var variables = point.network.variables
        var tables = point.tables
        var evidence = Evidence()
        for observation in fixed { evidence.observe(observation.variable, state: observation.state) }
        seen = players.enumerated().map { number, player in
            let findings = player.findings.map { ($0.variable, Int?($0.state)) }
            let all = findings + (player.uncertain.map { [($0.variable, nil)] } ?? [])
            return all.enumerated().map { index, finding in
                let states = variables[finding.0].states.count
                let telling = (0..<states).map { found -> [Double] in
                    (0..<states).flatMap { state -> [Double] in state == found ? [0, 1] : [1, 0] }
                }
                let silent = (0..<states).flatMap { _ -> [Double] in [0, 1] }
                let variable = variables.count
                // No claim has such a name: names of the notation hold no spaces.
                variables.append(Variable(name: "seen \(number) \(index)", states: ["no", "yes"]))
                tables.append(ConditionalTable(child: variable, parents: [finding.0], values: silent))
                evidence.observe(variable, state: 1)
                return Seen(variable: variable, silent: silent, telling: telling, state: finding.1)
            }
        }
        self.evidence = evidence
        compiled = try CompiledNetwork(Network(variables: variables, tables: tables), effort: .quick)
    }

    /// A coalition in one of the worlds that its uncertain evidence leaves open.
    private struct Sample {
        var coalition: Int
        var weight: Double
        var world: Int
    }

    /// How probable the proposition is, and its opposite: of two that are nearly certain numbers tell the opposites apart.
    struct Chance {
        var yes = 0.0
        var no = 0.0

        /// Infinite at certainty.
        var odds: Double { no > 0 ? yes / no : .infinity }
        var bits: Double { binaryLogarithm(odds) }
        /// Certain only where the opposite is impossible.
        var probability: Double { yes > 0 && no > 0 ? Certainty.short(of: yes) : yes }
    }

    /// The chance of the proposition for each coalition, in their order; not a number where one is impossible.
    ///
    /// - Parameter coalitions: for each player whether it is known
    func chances(_ coalitions: [[Bool]]) throws -> [Chance] {
        let samples = coalitions.indices.flatMap { worlds(of: coalitions[$0], $0) }
        let opposites = compiled.network.variables[query.variable].states.indices.filter { $0 != query.state }
        let asked = [query] + opposites.map { Query(variable: query.variable, state: $0) }
        let values = try compiled.posteriors(of: asked, evidence, samples: samples.count) { number, tables in
            let sample = samples[number]
            let coalition = coalitions[sample.coalition]
            var uncertain = 0
            for (player, findings) in seen.enumerated() {
                for finding in findings {
                    guard coalition[player] else {
                        tables[finding.variable] = finding.silent
                        continue
                    }
                    let state = finding.state ?? (sample.world >> uncertain & 1)
                    if finding.state == nil { uncertain += 1 }
                    tables[finding.variable] = finding.telling[state]
                }
            }
        }
        var sums = [Chance](repeating: Chance(), count: coalitions.count)
        guard let found = values.first else { return sums }
        for (index, sample) in samples.enumerated() {
            sums[sample.coalition].yes += sample.weight * found[index]
            for opposite in values.dropFirst() { sums[sample.coalition].no += sample.weight * opposite[index] }
        }
        return sums
    }

    private func worlds(of coalition: [Bool], _ index: Int) -> [Sample] {
        let chances = zip(players, coalition).compactMap { $1 ? $0.uncertain?.chance : nil }
        return (0..<(1 << chances.count)).compactMap { world in
            let weight = chances.enumerated().reduce(1) {
                $0 * (world >> $1.offset & 1 == 1 ? $1.element : 1 - $1.element)
            }
            return weight > 0 ? Sample(coalition: index, weight: weight, world: world) : nil
        }
    }
}
