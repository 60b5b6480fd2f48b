import Inference
import SourceText

/// Writes networks in the UAI format; see ``UAIReader``. Names are lost.
enum UAIWriter {
    static func write(_ network: Network, _ problems: inout ProblemList) -> [UInt8] {
        let isNamed = network.variables.enumerated().contains { number, variable in
            variable.name != "v\(number)" || variable.states.enumerated().contains { $1 != "s\($0)" }
        }
        if isNamed { problems.add(.namesDropped, nil) }
        var output = TextOutput()
        let count = network.variables.count
        output.write("BAYES\n\(count)\n")
        output.write(network.variables.map { "\($0.states.count)" }.joined(separator: " ") + "\n\(count)\n")
        for family in network.families {
            let scope = family.parents + [family.child]
            output.write("\(scope.count) " + scope.map(String.init).joined(separator: " ") + "\n")
        }
        for (child, variable) in network.variables.enumerated() {
            guard let values = network.writtenTable(of: child, .uai, &problems) else { continue }
            output.write("\n\(values.count)\n")
            for start in stride(from: 0, to: values.count, by: variable.states.count) {
                output.write(" ")
                output.write(values[start..<start + variable.states.count], separator: " ")
                output.write("\n")
            }
        }
        return output.bytes
    }
}
