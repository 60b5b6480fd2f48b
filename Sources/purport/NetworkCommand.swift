import ArgumentParser
import Inference
import SourceText

/// `purport network NETWORK`: how large a network is, and what exact answers about it cost.
struct NetworkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network",
        abstract: "Tell how large a Bayesian network is, and what answers about it cost, before paying that.",
        discussion: """
            The network is a file in BIF, XMLBIF, XDSL, NET or UAI. The cost is that of all posteriors without evidence; \
            evidence mostly makes it less.

            Examples:
              purport network munin.bif
              purport network asia.bif --variables
            """)

    @Argument(help: "The network; - for standard input.")
    var network: String

    @Flag(help: "List the variables with their states and parents instead, quoted as `purport infer` reads them.")
    var variables = false

    @Flag(help: "Print it as JSON.")
    var json = false

    func run() throws {
        let network = try NetworkInput.load(path: network)
        if variables { try list(network) } else { try summarise(network) }
    }

    private func summarise(_ network: Network) throws(CommandFailure) {
        let facts = NetworkFacts(network)
        guard json else { return try Output.write(facts.text) }
        var json = InferenceQuestion.writer
        facts.write(to: &json)
        try Output.write(json.bytes)
    }

    private func list(_ network: Network) throws(CommandFailure) {
        func names(_ variables: [Int]) -> [String] { variables.map { network.variables[$0].name } }
        func list(_ names: [String]) -> String { names.map(AssignmentText.quoted).joined(separator: ", ") }
        guard json else {
            let lines = zip(network.variables, network.families).map { variable, family in
                let parents = list(names(family.parents))
                return "\(list([variable.name]))\(parents.isEmpty ? "" : " given \(parents)"): "
                    + list(variable.states) + "\n"
            }
            return try Output.write(lines.joined())
        }
        var json = InferenceQuestion.writer
        json.array(zip(network.variables, network.families)) { json, item in
            json.object { json in
                json.field("name", item.0.name)
                json.key("states")
                json.array(item.0.states) { $0.value($1) }
                json.key("parents")
                json.array(names(item.1.parents)) { $0.value($1) }
            }
        }
        json.endLine()
        try Output.write(json.bytes)
    }
}
