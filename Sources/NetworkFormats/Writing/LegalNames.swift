import Inference
import SourceText

/// The names of a network as a format can hold them: every name that it can hold is kept, the others are changed, and
/// no two become the same.
struct LegalNames {
    /// So many changes are told one by one.
    private static let mostTold = 20

    let variables: [String]
    let states: [[String]]

    /// - Parameters:
    ///   - variable: the nearest name of a variable that is legal
    ///   - state: the same for states
    init(
        _ network: Network, _ format: NetworkFormat, _ problems: inout ProblemList, variable: (String) -> String,
        state: (String) -> String
    ) {
        let names = network.variables.map(\.name)
        variables = Self.distinct(names, variable)
        states = network.variables.map { Self.distinct($0.states, state) }
        var changes: [NetworkProblem] = []
        var more = 0
        for (index, name) in names.enumerated() {
            if name != variables[index] {
                if changes.count < Self.mostTold {
                    changes.append(.nameChanged(name, to: variables[index], format: format.rawValue))
                } else {
                    more += 1
                }
            }
            for (state, written) in zip(network.variables[index].states, states[index]) where state != written {
                if changes.count < Self.mostTold {
                    changes.append(.stateChanged(state, of: name, to: written, format: format.rawValue))
                } else {
                    more += 1
                }
            }
        }
        for change in changes { problems.add(change, nil) }
        if more > 0 { problems.add(.moreNamesChanged(more, format: format.rawValue), nil) }
    }

    private static func distinct(_ names: [String], _ legal: (String) -> String) -> [String] {
        var written = names.map(legal)
        var taken: Set<String> = []
        for (name, new) in zip(names, written) where name == new { taken.insert(name) }
        var lastNumber: [String: Int] = [:]
        for (index, name) in names.enumerated() where written[index] != name {
            let base = written[index]
            while !taken.insert(written[index]).inserted {
                let number = (lastNumber[base] ?? 1) + 1
                lastNumber[base] = number
                written[index] = "\(base)_\(number)"
            }
        }
        return written
    }

    /// A letter, then letters, digits and underscores, all of ASCII: what GeNIe and Hugin take for a name.
    static func identifier(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            let isLegal = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            result.append(isLegal || scalar == "_" ? scalar : "_")
        }
        if result.first?.properties.isAlphabetic != true { result.insert("x", at: result.startIndex) }
        return String(result)
    }
}
