import Inference
import SourceText

/// Writes networks in XDSL; see ``XDSLReader``. Nodes stand behind their parents, as SMILE has them.
enum XDSLWriter {
    static func write(_ network: Network, _ problems: inout ProblemList) -> [UInt8] {
        let names = LegalNames(
            network, .xdsl, &problems, variable: LegalNames.identifier, state: LegalNames.identifier)
        var output = TextOutput()
        output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        output.write("<smile version=\"1.0\" id=\"network\" numsamples=\"10000\" discsamples=\"10000\">\n  <nodes>\n")
        let order = parentsFirst(network)
        for child in order {
            switch network.families[child] {
            case .table(let table): write(table, network, names, to: &output)
            case .noisyMax(let model): write(model, network, names, to: &output, &problems)
            }
        }
        output.write("  </nodes>\n")
        writeLayout(order, network, names, to: &output)
        output.write("</smile>\n")
        return output.bytes
    }

    /// Every variable behind its parents, and otherwise in the order of the network.
    private static func parentsFirst(_ network: Network) -> [Int] {
        var isPlaced = [Bool](repeating: false, count: network.variables.count)
        var order: [Int] = []
        for variable in network.variables.indices {
            // A path down the ancestors that are not placed yet, without recursion.
            var path = [variable]
            while let last = path.last {
                if isPlaced[last] {
                    path.removeLast()
                } else if let parent = network.families[last].parents.first(where: { !isPlaced[$0] }) {
                    path.append(parent)
                } else {
                    isPlaced[last] = true
                    order.append(last)
                    path.removeLast()
                }
            }
        }
        return order
    }

    /// What GeNIe shows: the names as they were, and nodes in rows of eight. Other programs too expect this part.
    private static func writeLayout(
        _ order: [Int], _ network: Network, _ names: LegalNames, to output: inout TextOutput
    ) {
        output.write("  <extensions>\n    <genie version=\"1.0\" app=\"purport\" name=\"network\">\n")
        for (place, variable) in order.enumerated() {
            let left = 40 + place % 8 * 160
            let top = 40 + place / 8 * 90
            let name = XMLOutput.escaped(XMLOutput.legal(network.variables[variable].name))
            output.write("      <node id=\"\(names.variables[variable])\">\n        <name>\(name)</name>\n")
            output.write("        <position>\(left) \(top) \(left + 120) \(top + 50)</position>\n      </node>\n")
        }
        output.write("    </genie>\n  </extensions>\n")
    }

    private static func isReversed(_ network: Network, _ variable: Int) -> Bool {
        if case .noisyMax = network.families[variable] { return true }
        return false
    }

    private static func writeHead(
        _ kind: String, _ child: Int, _ network: Network, _ names: LegalNames, to output: inout TextOutput
    ) {
        output.write("    <\(kind) id=\"\(names.variables[child])\">\n")
        let states = names.states[child]
        for state in isReversed(network, child) ? states.reversed() : states {
            output.write("      <state id=\"\(state)\" />\n")
        }
        let parents = network.families[child].parents
        if parents.isEmpty { return }
        output.write("      <parents>\(parents.map { names.variables[$0] }.joined(separator: " "))</parents>\n")
    }

    private static func write(
        _ table: ConditionalTable, _ network: Network, _ names: LegalNames, to output: inout TextOutput
    ) {
        writeHead("cpt", table.child, network, names, to: &output)
        let rows = XDSLRows(
            states: table.parents.map { names.states[$0].count },
            reversed: table.parents.map { isReversed(network, $0) })
        output.write("      <probabilities>")
        output.write(rows.reorder(table.values, cells: names.states[table.child].count), separator: " ")
        output.write("</probabilities>\n    </cpt>\n")
    }

    private static func write(
        _ model: NoisyMax, _ network: Network, _ names: LegalNames, to output: inout TextOutput,
        _ problems: inout ProblemList
    ) {
        writeHead("noisymax", model.child, network, names, to: &output)
        let grades = model.leak.count
        var strengths: [Int] = []
        var parameters: [Double] = []
        for (parent, contribution) in zip(model.parents, model.contributions) {
            let isReversed = isReversed(network, parent)
            let order = XDSLNoisyMax.strengths(contribution, grades: grades, isReversed: isReversed)
            strengths += order
            for outcome in order {
                let state = isReversed ? order.count - 1 - outcome : outcome
                parameters += contribution[state * grades..<(state + 1) * grades].reversed()
            }
            if parameters.last != 1 {
                problems.add(
                    .noAbsentState(network.variables[parent].name, of: network.variables[model.child].name), nil)
            }
        }
        parameters += model.leak.reversed()
        if !strengths.isEmpty {
            output.write("      <strengths>\(strengths.map(String.init).joined(separator: " "))</strengths>\n")
        }
        output.write("      <parameters>")
        output.write(parameters, separator: " ")
        output.write("</parameters>\n    </noisymax>\n")
    }
}
