import Inference
import TestSupport
import Testing

/// Networks that tests share.
enum Networks {
    /// A random network: up to six variables with up to four states, some of them noisy-MAX, and names of every kind.
    ///
    /// - Parameters:
    ///   - parentsFirst: whether every variable comes after its parents
    ///   - names: what to call things; nil for names that every format holds
    static func random(
        _ noise: inout Noise, names: [String]? = nil, noisyMax: Bool = true, parentsFirst: Bool = false
    )
        throws -> Network
    {
        let count = Int.random(in: 1...6, using: &noise)
        var variables: [Variable] = []
        for number in 0..<count {
            let states = Int.random(in: 1...4, using: &noise)
            let odd = names?.shuffled(using: &noise) ?? []
            let name = number < odd.count && Bool.random(using: &noise) ? "\(odd[number])\(number)" : "x\(number)"
            variables.append(
                Variable(name: name, states: (0..<states).map { $0 < odd.count ? odd[$0] : "state\($0)" }))
        }
        // Arcs run from later to earlier as well as from earlier to later, by a random order.
        let order = parentsFirst ? Array(0..<count) : Array(0..<count).shuffled(using: &noise)
        var families: [Family] = []
        for (place, child) in order.enumerated() {
            let parents = Array(
                order[..<place].shuffled(using: &noise).prefix(Int.random(in: 0...3, using: &noise)))
            let states = variables[child].states.count
            if noisyMax, Int.random(in: 0..<4, using: &noise) == 0 {
                let contributions = parents.map { parent in
                    contribution(of: variables[parent].states.count, grades: states, &noise)
                }
                families.append(
                    .noisyMax(
                        NoisyMax(
                            child: child, parents: parents, contributions: contributions,
                            leak: row(states, &noise))))
            } else {
                let rows = parents.reduce(1) { $0 * variables[$1].states.count }
                families.append(
                    .table(
                        ConditionalTable(
                            child: child, parents: parents, values: (0..<rows).flatMap { _ in row(states, &noise) })
                    ))
            }
        }
        return try Network(variables: variables, families: families)
    }

    /// One state of a parent is without effect, as GeNIe has it.
    private static func contribution(of states: Int, grades: Int, _ noise: inout Noise) -> [Double] {
        let absent = Int.random(in: 0..<states, using: &noise)
        return (0..<states).flatMap { state in
            state == absent ? [1] + [Double](repeating: 0, count: grades - 1) : row(grades, &noise)
        }
    }

    /// A distribution with zeros, tiny numbers and numbers of many digits among its entries.
    private static func row(_ states: Int, _ noise: inout Noise) -> [Double] {
        var weights = (0..<states).map { _ -> Double in
            switch Int.random(in: 0..<5, using: &noise) {
            case 0: 0
            case 1: Double.random(in: 1e-300...1e-9, using: &noise)
            default: Double.random(in: 0...1, using: &noise)
            }
        }
        if weights.allSatisfy({ $0 < 1e-3 }) { weights[Int.random(in: 0..<states, using: &noise)] = 1 }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }
}

extension Network {
    /// The family of each variable with names for numbers, so that networks in another order of variables can be
    /// compared.
    var described: [String: String] {
        var result: [String: String] = [:]
        for (variable, family) in zip(variables, families) {
            let parents = family.parents.map { variables[$0].name }
            let numbers: [[Double]] =
                switch family {
                case .table(let table): [table.values]
                case .noisyMax(let model): model.contributions + [model.leak, [-1]]
                }
            result[variable.name] = "\(variable.states) | \(parents): \(numbers)"
        }
        return result
    }

    /// The same with every noisy-MAX as a table.
    func withTables() throws -> Network {
        try Network(
            variables: variables,
            tables: families.indices.map { index in
                ConditionalTable(
                    child: index, parents: families[index].parents, values: try #require(table(of: index)))
            })
    }

    /// The same with other names.
    func renamed(_ variables: [Variable]) throws -> Network {
        try Network(variables: variables, families: families)
    }
}
