/// The families of a network as forward sampling runs through them: in topological order, with tables of cumulative
/// probabilities in one array, findings already multiplied in.
///
/// A variable with findings is drawn from P(state | parents) · weight(state), made to sum to 1, and the sum is the
/// factor that it adds to the weight of the sample. For hard findings this is likelihood weighting as published; for
/// soft ones it is what weighing afterwards averages to, with less variance.
struct SamplingPlan: Sendable {
    enum Kind: Sendable {
        /// In `state`, whatever the parents say, and adding nothing to the weight.
        case constant
        /// In `state`, which the findings leave as the only one; the row of the parents gives the weight.
        case observed
        /// Drawn from the row of cumulative probabilities that the parents select.
        case table
        /// Drawn from the product of cumulative distributions of grades, one for each cause.
        case noisyMax
    }

    struct Step: Sendable {
        let variable: Int
        let kind: Kind
        let states: Int
        let state: Int32
        /// Positions in `parents` and `strides`.
        var parents = 0..<0
        /// Where the table begins in `cumulative`; of a noisy-MAX its leak.
        var table = 0
        /// Where the sums of the rows begin in `rowWeights`, -1 when there are no findings.
        var rowWeights = -1
        /// Where the weights of the states begin in `stateWeights`, -1 when there are no findings; for a noisy-MAX.
        var stateWeights = -1
    }

    /// A factor of a sample's weight: significand × 2^exponent.
    struct Weight: Sendable {
        let significand: Double
        let exponent: Int

        init(_ value: Double) {
            significand = value > 0 ? value.significand : 0
            exponent = value > 0 ? Int(value.exponent) : 0
        }
    }

    /// Noisy-MAX families whose tables have no more entries than this are run as tables.
    static let largestNoisyMaxTable = 1 << 12

    let variableCount: Int
    private(set) var steps: [Step] = []
    private(set) var parents: [Int] = []
    /// What one state of a parent moves by: in rows of a table, or for a noisy-MAX the start of the parent's cumulative
    /// distributions in `cumulative`.
    private(set) var strides: [Int] = []
    private(set) var cumulative: [Double] = []
    private(set) var rowWeights: [Weight] = []
    let stateWeights: [Double]

    init(_ network: Network, _ findings: CombinedFindings) {
        variableCount = network.variables.count
        stateWeights = findings.weights
        for variable in network.graph.topologicalOrder { add(variable, network, findings) }
    }

    private mutating func add(_ variable: Int, _ network: Network, _ findings: CombinedFindings) {
        let states = network.graph.cardinalities[variable]
        let isFound = findings.isFound[variable]
        let state = findings.onlyState[variable]
        if findings.isIntervened[variable] || (states == 1 && !isFound) {
            steps.append(Step(variable: variable, kind: .constant, states: states, state: state))
            return
        }
        let own = network.graph.parents[variable]
        let firstParent = parents.count
        parents += own
        if let values = network.table(of: variable, mostEntries: SamplingPlan.largestNoisyMaxTable) {
            var step = Step(variable: variable, kind: state >= 0 ? .observed : .table, states: states, state: state)
            step.parents = firstParent..<parents.count
            step.table = cumulative.count
            if isFound { step.rowWeights = rowWeights.count }
            var stride = values.count / states
            for parent in own {
                stride /= network.graph.cardinalities[parent]
                strides.append(stride)
            }
            let weights = findings.weights[findings.offsets[variable]..<findings.offsets[variable + 1]]
            addRows(values, states: states, weights: isFound ? Array(weights) : nil, draws: state < 0)
            steps.append(step)
        } else if case .noisyMax(let model) = network.families[variable] {
            var step = Step(variable: variable, kind: .noisyMax, states: states, state: state)
            step.parents = firstParent..<parents.count
            if isFound { step.stateWeights = findings.offsets[variable] }
            for contribution in model.contributions {
                strides.append(cumulative.count)
                addRows(contribution, states: states, weights: nil, draws: true)
            }
            step.table = cumulative.count
            addRows(model.leak, states: states, weights: nil, draws: true)
            steps.append(step)
        }
    }

    private mutating func addRows(_ values: [Double], states: Int, weights: [Double]?, draws: Bool) {
        for start in stride(from: 0, to: values.count, by: states) {
            var row = Array(values[start..<start + states])
            if let weights {
                for state in 0..<states { row[state] *= weights[state] }
            }
            let total = row.reduce(0, +)
            if weights != nil { rowWeights.append(Weight(total)) }
            if draws { cumulative += cumulated(row, total: total) }
        }
    }
}

/// Sums from the first entry up to each, divided by `total`. From the last entry that is not zero on they are 1, so
/// that rounding never selects a state of probability 0: it is the first whose sum exceeds a number below 1.
func cumulated(_ row: [Double], total: Double) -> [Double] {
    var sum = 0.0
    let last = row.lastIndex { $0 > 0 } ?? 0
    return row.enumerated().map { state, value in
        sum += value
        return state >= last ? 1 : sum / total
    }
}
