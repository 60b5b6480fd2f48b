import Inference

/// Networks that are hard on an engine by their size, shape or numbers.
enum RobustnessNetworks {
    /// One cause with many effects, all variables of two states: P(effect = 1) is `row[1]` without and `row[3]` with the cause.
    static func star(leaves: Int, row: [Double] = [0.9, 0.1, 0.2, 0.8]) throws -> Network {
        try Network(
            variables: (0...leaves).map { variable($0, states: 2) },
            tables: [ConditionalTable(child: 0, values: [0.5, 0.5])]
                + (1...leaves).map { ConditionalTable(child: $0, parents: [0], values: row) })
    }

    /// A chain in which every variable is like the one before with probability 0.9.
    static func chain(_ count: Int) throws -> Network {
        try Network(
            variables: (0..<count).map { variable($0, states: 2) },
            tables: (0..<count).map { index in
                index == 0
                    ? ConditionalTable(child: 0, values: [0.5, 0.5])
                    : ConditionalTable(child: index, parents: [index - 1], values: [0.9, 0.1, 0.1, 0.9])
            })
    }

    /// A square in which every variable has the ones to its left and above as parents.
    static func grid(side: Int) throws -> Network {
        try Network(
            variables: (0..<side * side).map { variable($0, states: 2) },
            tables: (0..<side * side).map { index in
                let parents =
                    (index % side > 0 ? [index - 1] : []) + (index >= side ? [index - side] : [])
                let values = (0..<1 << parents.count).flatMap { row -> [Double] in
                    let p = 0.2 + 0.15 * Double(row)
                    return [p, 1 - p]
                }
                return ConditionalTable(child: index, parents: parents, values: values)
            })
    }

    /// Every two of `count` variables share a child, so that all of them are one clique with a factor for each pair.
    static func entangled(_ count: Int) throws -> Network {
        var variables = (0..<count).map { variable($0, states: 2) }
        var tables = (0..<count).map { ConditionalTable(child: $0, values: [0.5, 0.5]) }
        for a in 0..<count {
            for b in 0..<a {
                tables.append(
                    ConditionalTable(
                        child: variables.count, parents: [b, a], values: [0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.4, 0.6]))
                variables.append(variable(variables.count, states: 2))
            }
        }
        return try Network(variables: variables, tables: tables)
    }
}
