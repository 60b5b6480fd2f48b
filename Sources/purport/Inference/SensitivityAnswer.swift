import Inference
import SourceText

/// The numbers of a network on which a posterior hangs, the steepest first.
struct SensitivityAnswer {
    let query: Query
    let posterior: Double
    let functions: [SensitivityFunction]
}

extension NetworkNames {
    /// A number of a table as it is usually written: `P(wet=yes | rain=no, sprinkler=on)`.
    func describe(_ function: SensitivityFunction) -> String {
        let given = conditions(of: function).map { describe($0.variable, .state($0.state)) }
        let own = describe(function.variable, .state(function.state))
        return given.isEmpty ? "P(\(own))" : "P(\(own) | \(given.joined(separator: ", ")))"
    }

    /// The states of the parents in the row of a number; of the parents of a table, the last runs fastest.
    fileprivate func conditions(of function: SensitivityFunction) -> [(variable: Int, state: Int)] {
        var row = function.row
        var conditions: [(Int, Int)] = []
        for parent in network.families[function.variable].parents.reversed() {
            let states = network.variables[parent].states.count
            conditions.append((parent, row % states))
            row /= states
        }
        return conditions.reversed()
    }
}

extension SensitivityAnswer {
    func write(to json: inout JSONWriter, _ names: NetworkNames, most: Int) {
        let variables = names.network.variables
        json.key("sensitivity")
        json.object { json in
            json.field("variable", variables[query.variable].name)
            json.field("state", variables[query.variable].states[query.state])
            json.field("posterior", posterior)
            json.key("numbers")
            json.array(functions.prefix(most)) { json, function in
                json.object { json in
                    json.field("variable", variables[function.variable].name)
                    json.field("state", variables[function.variable].states[function.state])
                    json.key("given")
                    json.object { json in
                        for (parent, state) in names.conditions(of: function) {
                            json.field(variables[parent].name, variables[parent].states[state])
                        }
                    }
                    json.field("value", function.value)
                    json.field("derivative", function.derivative)
                    json.field("posterior_at_0", function.posterior(at: 0))
                    json.field("posterior_at_1", function.posterior(at: 1))
                }
            }
        }
    }

    /// A line a number: its slope, what it is, the posterior if it were 0 and if it were 1, and which number it is. Of a row with
    /// two states only the first number: the second is its mirror image.
    func text(_ names: NetworkNames, most: Int, ink: Ink) -> String {
        let subject = names.describe(query.variable, .state(query.state))
        var text = "P(\(subject) | evidence) \(Percentage.text(posterior))\n\n"
        guard !functions.isEmpty else { return text + "It hangs on no number of a table.\n" }
        let heads = ["slope", "now", "at 0%", "at 100%"]
        text += ink.dim(heads.map { Self.right($0) }.joined() + "  number") + "\n"
        let shown = functions.lazy.filter { names.network.variables[$0.variable].states.count > 2 || $0.state == 0 }
        for function in shown.prefix(most) {
            let cells = [
                Self.slope(function.derivative), Percentage.text(function.value),
                function.posterior(at: 0).map(Percentage.text) ?? "-",
                function.posterior(at: 1).map(Percentage.text) ?? "-",
            ]
            text += cells.map { Self.right($0) }.joined() + "  \(names.describe(function))\n"
        }
        return text
    }

    private static func right(_ text: String) -> String {
        String(repeating: " ", count: max(1, 9 - DisplayWidth.of(text))) + text
    }

    /// Three digits behind the point, with its sign.
    private static func slope(_ value: Double) -> String {
        let thousandths = (value.magnitude * 1_000).rounded()
        guard thousandths < 1e6 else { return JSONWriter.format(value) }
        let digits = String(Int(thousandths) % 1_000 + 1_000).dropFirst()
        return "\(value < 0 ? "-" : "+")\(Int(thousandths) / 1_000).\(digits)"
    }
}
