import Inference
import SourceText

/// Writes networks in BIF, with a row for each combination of the parents' states; see ``BIFReader``.
enum BIFWriter {
    static func write(_ network: Network, _ problems: inout ProblemList) -> [UInt8] {
        let names = LegalNames(network, .bif, &problems, variable: legal, state: legal)
        var output = TextOutput()
        output.write("network unknown {\n}\n")
        for (variable, states) in zip(names.variables, names.states) {
            output.write("variable \(quoted(variable)) {\n  type discrete [ \(states.count) ] { ")
            output.write(states.map(quoted).joined(separator: ", ") + " };\n}\n")
        }
        for (child, family) in network.families.enumerated() {
            guard let values = network.writtenTable(of: child, .bif, &problems) else { continue }
            let parents = family.parents.map { quoted(names.variables[$0]) }.joined(separator: ", ")
            output.write(
                "probability ( \(quoted(names.variables[child]))\(parents.isEmpty ? "" : " | \(parents)") ) {\n")
            write(values, family.parents.map { names.states[$0] }, states: names.states[child].count, to: &output)
            output.write("}\n")
        }
        return output.bytes
    }

    private static func write(_ values: [Double], _ parents: [[String]], states: Int, to output: inout TextOutput) {
        let words = parents.map { $0.map(quoted) }
        var counter = StateCounter(parents.map(\.count))
        for start in stride(from: 0, to: values.count, by: states) {
            if parents.isEmpty {
                output.write("  table ")
            } else {
                output.write("  (" + zip(words, counter.states).map { $0[$1] }.joined(separator: ", ") + ") ")
            }
            output.write(values[start..<start + states], separator: ", ")
            output.write(";\n")
            counter.advance()
        }
    }

    /// Between quotation marks anything may stand but these and the end of a line.
    private static func legal(_ name: String) -> String {
        if name.isEmpty { return "_" }
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            result.append(scalar == "\"" ? "'" : scalar.value < 32 || scalar.value == 127 ? "_" : scalar)
        }
        return String(result)
    }

    private static func quoted(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { $0 > 32 && !BIFScanner.isPunctuation($0) } && !name.hasPrefix("/")
        return isPlain ? name : "\"\(name)\""
    }
}
