import Foundation
import Inference

/// A claim that is as likely true as not, and independent reports on it, each right with a probability of its own:
/// variable 0 is the claim, variable i + 1 the report that is right with `accuracies[i]`.
func reports(_ accuracies: [Double], prior: Double = 0.5) throws -> CompiledNetwork {
    let variables = (0...accuracies.count).map { variable($0, states: 2) }
    var tables = [ConditionalTable(child: 0, values: [1 - prior, prior])]
    for (index, accuracy) in accuracies.enumerated() {
        let values = [accuracy, 1 - accuracy, 1 - accuracy, accuracy]
        tables.append(ConditionalTable(child: index + 1, parents: [0], values: values))
    }
    return try CompiledNetwork(Network(variables: variables, tables: tables))
}

/// Two fair coins and whether they differ, which is told wrongly with probability `error`.
func exclusiveOr(error: Double = 0) throws -> CompiledNetwork {
    let differ = [error, 1 - error]
    let same = [1 - error, error]
    return try CompiledNetwork(
        Network(
            variables: (0..<3).map { variable($0, states: 2) },
            tables: [
                ConditionalTable(child: 0, values: [0.5, 0.5]), ConditionalTable(child: 1, values: [0.5, 0.5]),
                ConditionalTable(child: 2, parents: [0, 1], values: same + differ + differ + same),
            ]))
}

func observed(_ states: [Int: Int]) -> Evidence {
    var evidence = Evidence()
    for (variable, state) in states.sorted(by: { $0.key < $1.key }) { evidence.observe(variable, state: state) }
    return evidence
}

/// The findings at `positions` with all interventions.
func part(of evidence: Evidence, _ positions: some Collection<Int>) -> Evidence {
    var part = Evidence()
    for (position, (variable, finding)) in evidence.findings.enumerated() {
        switch finding {
        case .intervention(let state): part.intervene(variable, state: state)
        case .state(let state) where positions.contains(position): part.observe(variable, state: state)
        case .likelihood(let weights) where positions.contains(position): part.weigh(variable, likelihood: weights)
        default: break
        }
    }
    return part
}

/// Positions of what is not an intervention.
func findings(of evidence: Evidence) -> [Int] {
    evidence.findings.indices.filter {
        if case .intervention = evidence.findings[$0].finding { false } else { true }
    }
}

func entropy(_ weights: some Collection<Double>) -> Double {
    let total = weights.reduce(0, +)
    return weights.reduce(0) { $1 > 0 ? $0 - $1 / total * log2($1 / total) : $0 }
}

extension BruteForce {
    /// The joint posterior of some variables as a dictionary by their states; nil when the evidence is impossible.
    func posterior(of variables: [Int], _ evidence: Evidence) -> [[Int]: Double]? {
        var sums: [[Int]: Double] = [:]
        var total = 0.0
        forEach(evidence) { states, p in
            sums[variables.map { states[$0] }, default: 0] += p
            total += p
        }
        return total > 0 ? sums.mapValues { $0 / total } : nil
    }

    /// The entropy in bits of the joint posterior.
    func entropy(of variables: [Int], _ evidence: Evidence) -> Double {
        InferenceTests.entropy(Array((posterior(of: variables, evidence) ?? [:]).values))
    }
}
