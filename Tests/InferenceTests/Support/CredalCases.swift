import Foundation
import Inference

/// What random credal networks are made of.
struct CredalMix {
    var variables = 7
    var parents = 2
    var multiState = 0.0
    var unknown = 0.2
    var interval = 0.5
    var shared = 0
    /// Combinations of extreme points that the oracle may have to try.
    var combinations = 1 << 10
    /// Every other network is a partial k-tree of this width with every row a range.
    var tree = 0
}

extension RandomNumbers {
    private mutating func credalRow(states: Int, mix: CredalMix) -> CredalNetwork.Row {
        if mix.shared > 0, states == 2, chance(0.35) {
            return .shared(parameter: below(mix.shared), power: chance(0.5) ? 1 : 0.5, complemented: chance(0.5))
        }
        if chance(mix.unknown) {
            return .interval(
                low: [Double](repeating: 0, count: states), high: [Double](repeating: 1, count: states))
        }
        let centre = distribution(states)
        if !chance(mix.interval) { return .point(centre) }
        let width = unit() * 0.4
        return .interval(
            low: centre.map { max(0, $0 - width * unit()) }, high: centre.map { min(1, $0 + width * unit()) })
    }

    mutating func credalNetwork(_ mix: CredalMix) throws -> CredalNetwork {
        let count = 1 + below(mix.variables)
        let states = (0..<count).map { _ in chance(mix.multiState) ? 3 + below(2) : 2 }
        var room = mix.combinations
        var tables: [CredalNetwork.Table] = []
        for index in 0..<count {
            let parents = parents(of: index, most: mix.parents)
            let rows = parents.reduce(1) { $0 * states[$1] }
            var given: [CredalNetwork.Row] = []
            for _ in 0..<rows {
                var row = credalRow(states: states[index], mix: mix)
                if case .interval = row {
                    let cost = states[index] == 2 ? 2 : 3 * states[index]
                    if room >= cost { room /= cost } else { row = .point(distribution(states[index])) }
                }
                given.append(row)
            }
            tables.append(.init(child: index, parents: parents, rows: given))
        }
        let parameters = (0..<mix.shared).map { index in
            let a = chance(0.2) ? 0 : unit()
            let b = chance(0.2) ? 1 : unit()
            return CredalNetwork.Parameter(name: "p\(index)", low: min(a, b), high: max(a, b))
        }
        return try CredalNetwork(
            variables: (0..<count).map { variable($0, states: states[$0]) }, parameters: parameters, tables: tables)
    }
}

/// Least and greatest posteriors over every combination of extreme points, and of a grid of the shared parameters.
struct CredalBruteForce {
    private(set) var low: [[Double]]
    private(set) var high: [[Double]]
    /// Whether the evidence is possible anywhere.
    private(set) var isPossible = false

    init(_ network: CredalNetwork, evidence: Evidence, grid: Int) {
        let cardinalities = network.variables.map(\.states.count)
        low = cardinalities.map { [Double](repeating: 1, count: $0) }
        high = cardinalities.map { [Double](repeating: 0, count: $0) }
        var force = BruteForce(
            cardinalities: cardinalities, families: cardinalities.map { _ in (parents: [], values: []) })
        // Every place where something can be chosen, and the distributions to choose from.
        var choices: [(child: Int, row: Int, options: [[Double]])] = []
        for table in network.tables {
            let states = cardinalities[table.child]
            force.families[table.child] = (table.parents, [Double](repeating: 0, count: table.rows.count * states))
            for (index, row) in table.rows.enumerated() {
                switch row {
                case .point(let values): choices.append((table.child, index, [values]))
                case .interval(let low, let high):
                    choices.append((table.child, index, corners(low: low, high: high)))
                case .shared: break
                }
            }
        }
        let steps = network.parameters.map { $0.low == $0.high ? 1 : grid }
        var position = steps.map { _ in 0 }
        while true {
            for table in network.tables {
                for (index, row) in table.rows.enumerated() {
                    guard case .shared(let parameter, let power, let complemented) = row else { continue }
                    let range = network.parameters[parameter]
                    let part = steps[parameter] == 1 ? 0 : Double(position[parameter]) / Double(grid - 1)
                    let theta = range.low + (range.high - range.low) * part
                    let a = pow(theta, power)
                    let b = pow(1 - theta, power)
                    force.families[table.child].values[2 * index + (complemented ? 0 : 1)] = a / (a + b)
                    force.families[table.child].values[2 * index + (complemented ? 1 : 0)] = b / (a + b)
                }
            }
            choose(0, choices, &force, evidence)
            var axis = 0
            while axis < steps.count {
                position[axis] += 1
                if position[axis] < steps[axis] { break }
                position[axis] = 0
                axis += 1
            }
            if axis == steps.count { return }
        }
    }

    private mutating func choose(
        _ index: Int, _ choices: [(child: Int, row: Int, options: [[Double]])], _ force: inout BruteForce,
        _ evidence: Evidence
    ) {
        guard index < choices.count else {
            let (states, total) = force.joint(evidence)
            guard total > 1e-250 else { return }
            isPossible = true
            for variable in states.indices {
                for state in states[variable].indices {
                    low[variable][state] = min(low[variable][state], states[variable][state] / total)
                    high[variable][state] = max(high[variable][state], states[variable][state] / total)
                }
            }
            return
        }
        let (child, row, options) = choices[index]
        let states = force.cardinalities[child]
        for option in options {
            for state in 0..<states { force.families[child].values[row * states + state] = option[state] }
            choose(index + 1, choices, &force, evidence)
        }
    }
}

/// Extreme points of box ∩ simplex the plain way: every choice of a free coordinate and of limits for the others.
func corners(low: [Double], high: [Double]) -> [[Double]] {
    var found: [[Double]] = []
    for free in low.indices {
        for mask in 0..<(1 << low.count) where mask & (1 << free) == 0 {
            var point = low
            for i in low.indices where i != free && mask & (1 << i) != 0 { point[i] = high[i] }
            point[free] = 0
            let rest = 1 - point.reduce(0, +)
            if rest < low[free] - 1e-13 || rest > high[free] + 1e-13 { continue }
            point[free] = rest
            if !found.contains(where: { zip($0, point).allSatisfy { abs($0 - $1) < 1e-12 } }) { found.append(point) }
        }
    }
    return found
}
