import Inference
import SourceText

/// Writes networks in the NET language of Hugin; see ``NETReader``.
enum NETWriter {
    static func write(_ network: Network, _ problems: inout ProblemList) -> [UInt8] {
        let names = LegalNames(network, .net, &problems, variable: LegalNames.identifier, state: legal)
        var output = TextOutput()
        output.write("net\n{\n}\n")
        for (variable, states) in zip(names.variables, names.states) {
            output.write("node \(variable)\n{\n  states = (\(states.map { "\"\($0)\"" }.joined(separator: " ")));\n}\n")
        }
        for (child, family) in network.families.enumerated() {
            guard let values = network.writtenTable(of: child, .net, &problems) else { continue }
            let parents = family.parents.map { names.variables[$0] }
            output.write("potential (\(names.variables[child])")
            output.write(parents.isEmpty ? "" : " | \(parents.joined(separator: " "))")
            output.write(")\n{\n  data = ")
            write(
                values, sizes: family.parents.map { names.states[$0].count }, states: names.states[child].count,
                to: &output)
            output.write(";\n}\n")
        }
        return output.bytes
    }

    /// One pair of brackets for each parent and one for the child.
    private static func write(_ values: [Double], sizes: [Int], states: Int, to output: inout TextOutput) {
        var counter = StateCounter(sizes)
        var opening = sizes.count
        for start in stride(from: 0, to: values.count, by: states) {
            if start > 0 { output.write("\n    ") }
            output.write(String(repeating: "(", count: opening + 1))
            output.write(values[start..<start + states], separator: " ")
            opening = counter.advance()
            output.write(String(repeating: ")", count: opening + 1))
        }
    }

    /// Other readers differ in what they make of a backslash, so none is written.
    private static func legal(_ state: String) -> String {
        if state.isEmpty { return "_" }
        var result = String.UnicodeScalarView()
        for scalar in state.unicodeScalars {
            switch scalar {
            case "\"": result.append("'")
            case "\\": result.append("/")
            default: result.append(scalar.value < 32 || scalar.value == 127 ? "_" : scalar)
            }
        }
        return String(result)
    }
}
