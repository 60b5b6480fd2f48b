import Foundation
import Inference

/// Loopy belief propagation the plain way: one factor a family with its whole table, all messages anew from all old
/// ones, and Bethe's free energy from its definition. For tables without zeros.
struct TextbookBeliefs {
    private(set) var beliefs: [[Double]] = []
    private(set) var bethe = 0.0
    private(set) var converged = false

    private struct Factor {
        var variables: [Int]
        var values: [Double]
    }

    init(_ network: Network, _ evidence: Evidence) {
        let counts = network.variables.map(\.states.count)
        var isCut = counts.map { _ in false }
        for case (let variable, .intervention) in evidence.findings { isCut[variable] = true }
        var factors: [Factor] = counts.indices.filter { !isCut[$0] }.map {
            Factor(variables: network.families[$0].parents + [$0], values: network.table(of: $0) ?? [])
        }
        for (variable, finding) in evidence.findings {
            switch finding {
            case .likelihood(let weights): factors.append(Factor(variables: [variable], values: weights))
            case .state(let state), .intervention(let state):
                let only = (0..<counts[variable]).map { $0 == state ? 1.0 : 0 }
                factors.append(Factor(variables: [variable], values: only))
            }
        }
        var toVariable = factors.map { factor in
            factor.variables.map { [Double](repeating: 1 / Double(counts[$0]), count: counts[$0]) }
        }
        func product(_ variable: Int, without excluded: Int) -> [Double] {
            var values = [Double](repeating: 1, count: counts[variable])
            for (index, factor) in factors.enumerated() where index != excluded {
                guard let axis = factor.variables.firstIndex(of: variable) else { continue }
                for state in values.indices { values[state] *= toVariable[index][axis][state] }
            }
            return values
        }
        func joint(_ index: Int, without axis: Int?) -> [Double] {
            let factor = factors[index]
            let incoming = factor.variables.map { product($0, without: index) }
            return factor.values.enumerated().map { position, value in
                var rest = position
                var result = value
                for other in factor.variables.indices.reversed() {
                    let count = counts[factor.variables[other]]
                    if other != axis { result *= incoming[other][rest % count] }
                    rest /= count
                }
                return result
            }
        }
        func sum(_ values: [Double], _ factor: Factor, onto axis: Int) -> [Double] {
            let count = counts[factor.variables[axis]]
            let later = factor.variables[(axis + 1)...].reduce(1) { $0 * counts[$1] }
            var sums = [Double](repeating: 0, count: count)
            for (position, value) in values.enumerated() { sums[position / later % count] += value }
            return normalised(sums)
        }
        for _ in 0..<2000 where !converged {
            var next = toVariable
            var change = 0.0
            for (index, factor) in factors.enumerated() {
                for axis in factor.variables.indices {
                    let sent = sum(joint(index, without: axis), factor, onto: axis)
                    change = zip(sent, toVariable[index][axis]).reduce(change) { max($0, abs($1.0 - $1.1)) }
                    next[index][axis] = zip(sent, toVariable[index][axis]).map { 0.8 * $0 + 0.2 * $1 }
                }
            }
            toVariable = next
            converged = change < 1e-13
        }
        beliefs = counts.indices.map { normalised(product($0, without: -1)) }
        for index in factors.indices {
            for (belief, value) in zip(normalised(joint(index, without: nil)), factors[index].values) where belief > 0 {
                bethe -= belief * (log(belief) - log(value))
            }
        }
        for variable in counts.indices {
            let degree = factors.count { $0.variables.contains(variable) }
            for belief in beliefs[variable] where belief > 0 { bethe += Double(degree - 1) * belief * log(belief) }
        }
    }
}

private func normalised(_ values: [Double]) -> [Double] {
    let total = values.reduce(0, +)
    return values.map { $0 / total }
}
