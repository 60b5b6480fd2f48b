/// A network as a graph of variables and factors, one factor a family (Kschischang, Frey & Loeliger, "Factor graphs and
/// the sum-product algorithm", IEEE Transactions on Information Theory 47, 2001).
///
/// A ``NoisyMax`` becomes a chain of factors over hidden variables, the highest grade that the first causes bring
/// about: each is the higher of the one before and the grade of one more cause. The chain is a tree, so that messages
/// lose nothing by it, and takes room in proportion to the number of causes.
struct FactorGraph: Sendable {
    /// The variables of the network, and then the hidden ones.
    private(set) var stateCounts: [Int]
    /// For every factor its variables are `axes[axisStarts[factor]..<axisStarts[factor + 1]]`, the last running fastest
    /// in its table.
    private(set) var axes: [Int] = []
    private(set) var axisStarts: [Int] = [0]
    /// How many states each of `axes` has.
    private(set) var axisCounts: [Int] = []
    /// Where the table of each factor begins in `tables`.
    private(set) var tableStarts: [Int] = []
    private(set) var tables: [Double] = []
    /// The variable whose family, or part of it, each factor is.
    private(set) var children: [Int] = []
    /// Every factor after one that it shares a variable with, where there is one.
    private(set) var order: [Int] = []
    /// Whether there are no loops, but through variables whose state the findings alone decide.
    private(set) var isForest = true

    var factorCount: Int { tableStarts.count }

    /// - Throws: ``InferenceError/memoryBudgetExceeded(needed:budget:)`` before anything is laid out.
    init(_ network: Network, _ findings: CombinedFindings, memoryBudget: Int) throws(InferenceError) {
        stateCounts = network.graph.cardinalities
        let counted = network.families.indices.filter { !findings.isIntervened[$0] }
        var entries = 0.0
        for variable in counted { entries += FactorGraph.entries(network.families[variable], stateCounts) }
        let needed = entries * Double(MemoryLayout<Double>.stride)
        guard needed <= Double(memoryBudget) else {
            throw .memoryBudgetExceeded(needed: needed, budget: memoryBudget)
        }
        tables.reserveCapacity(Int(entries))
        for variable in counted {
            switch network.families[variable] {
            case .table(let table): addFactor(table.parents + [variable], table.values, of: variable)
            case .noisyMax(let model): addChain(model)
            }
        }
        walk(settled: findings.onlyState)
    }

    private static func entries(_ family: Family, _ stateCounts: [Int]) -> Double {
        switch family {
        case .table(let table): return Double(table.values.count)
        case .noisyMax(let model):
            let grades = Double(model.leak.count)
            let causes = model.parents.reduce(0) { $0 + Double(stateCounts[$1]) }
            return max(grades, causes * grades * grades)
        }
    }

    private mutating func addFactor(_ variables: [Int], _ values: [Double], of child: Int) {
        children.append(child)
        axes += variables
        axisCounts += variables.map { stateCounts[$0] }
        axisStarts.append(axes.count)
        tableStarts.append(tables.count)
        tables += values
    }

    private mutating func addChain(_ model: NoisyMax) {
        let grades = model.leak.count
        guard !model.parents.isEmpty else { return addFactor([model.child], model.leak, of: model.child) }
        var before: Int?
        for (position, parent) in model.parents.enumerated() {
            var current = model.child
            if position < model.parents.count - 1 {
                current = stateCounts.count
                stateCounts.append(grades)
            }
            let contribution = model.contributions[position]
            if let before {
                var values: [Double] = []
                for reached in 0..<grades {
                    var certain = [Double](repeating: 0, count: grades)
                    certain[reached] = 1
                    values += highest(certain, contribution)
                }
                addFactor([before, parent, current], values, of: model.child)
            } else {
                addFactor([parent, current], highest(model.leak, contribution), of: model.child)
            }
            before = current
        }
    }

    /// Visits factors breadth first, so that in a graph without loops every factor comes after all on the way to it.
    ///
    /// A variable whose state is `settled` tells all its factors the same whatever it hears: it ties nothing together.
    private mutating func walk(settled: [Int32]) {
        let isSettled = stateCounts.indices.map { $0 < settled.count && settled[$0] >= 0 }
        var factorsOfVariable = [[Int]](repeating: [], count: stateCounts.count)
        var edges = 0
        for factor in 0..<factorCount {
            for variable in axes(factor) where !isSettled[variable] {
                factorsOfVariable[variable].append(factor)
                edges += 1
            }
        }
        var isVariableSeen = isSettled
        var isFactorSeen = tableStarts.map { _ in false }
        var trees = 0
        for root in stateCounts.indices where !isVariableSeen[root] {
            isVariableSeen[root] = true
            trees += 1
            var queue = [root]
            var next = 0
            while next < queue.count {
                for factor in factorsOfVariable[queue[next]] where !isFactorSeen[factor] {
                    isFactorSeen[factor] = true
                    order.append(factor)
                    for variable in axes(factor) where !isVariableSeen[variable] {
                        isVariableSeen[variable] = true
                        queue.append(variable)
                    }
                }
                next += 1
            }
        }
        let alone = isFactorSeen.indices.filter { !isFactorSeen[$0] }
        order += alone
        let nodes = isSettled.count { !$0 } + factorCount
        isForest = edges == nodes - trees - alone.count
    }
}

extension FactorGraph {
    /// The variables of a factor.
    func axes(_ factor: Int) -> ArraySlice<Int> { axes[axisStarts[factor]..<axisStarts[factor + 1]] }

    /// How many states each of them has.
    func axisCounts(_ factor: Int) -> ArraySlice<Int> { axisCounts[axisStarts[factor]..<axisStarts[factor + 1]] }

    /// Where the table of a factor stands.
    func tableRange(_ factor: Int) -> Range<Int> {
        tableStarts[factor]..<(factor + 1 < factorCount ? tableStarts[factor + 1] : tables.count)
    }
}

/// For each row of `contribution` the distribution of the higher of two grades, one from it and one from `grade`.
private func highest(_ grade: [Double], _ contribution: [Double]) -> [Double] {
    var values: [Double] = []
    for start in stride(from: 0, to: contribution.count, by: grade.count) {
        var first = 0.0
        var second = 0.0
        for index in grade.indices {
            // Both at most here, and at least one of them here: without a difference, so that nothing cancels.
            values.append(grade[index] * (second + contribution[start + index]) + first * contribution[start + index])
            first += grade[index]
            second += contribution[start + index]
        }
    }
    return values
}
