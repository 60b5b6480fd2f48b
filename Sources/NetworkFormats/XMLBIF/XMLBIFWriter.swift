import Inference
import SourceText

/// Writes networks in XMLBIF 0.3; see ``XMLBIFReader``. The document type is left out, since some programs stumble over
/// it.
enum XMLBIFWriter {
    static func write(_ network: Network, _ problems: inout ProblemList) -> [UInt8] {
        let names = LegalNames(network, .xmlbif, &problems, variable: XMLOutput.legal, state: XMLOutput.legal)
        let variables = names.variables.map(XMLOutput.escaped)
        var output = TextOutput()
        output.write(head)
        for (variable, states) in zip(variables, names.states) {
            output.write("<VARIABLE TYPE=\"nature\">\n  <NAME>\(variable)</NAME>\n")
            for state in states { output.write("  <OUTCOME>\(XMLOutput.escaped(state))</OUTCOME>\n") }
            output.write("</VARIABLE>\n")
        }
        for (child, family) in network.families.enumerated() {
            guard let values = network.writtenTable(of: child, .xmlbif, &problems) else { continue }
            output.write("<DEFINITION>\n  <FOR>\(variables[child])</FOR>\n")
            for parent in family.parents { output.write("  <GIVEN>\(variables[parent])</GIVEN>\n") }
            output.write("  <TABLE>\n")
            let states = names.states[child].count
            for start in stride(from: 0, to: values.count, by: states) {
                output.write("    ")
                output.write(values[start..<start + states], separator: " ")
                output.write("\n")
            }
            output.write("  </TABLE>\n</DEFINITION>\n")
        }
        output.write("</NETWORK>\n</BIF>\n")
        return output.bytes
    }

    private static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <BIF VERSION="0.3">
        <NETWORK>
        <NAME>unknown</NAME>

        """
}
