import Inference
import SourceText

/// Finds variables and states by name, and names them for people.
struct NetworkNames {
    let network: Network
    private let positions: [String: Int]

    init(_ network: Network) {
        self.network = network
        var positions: [String: Int] = [:]
        for (index, variable) in network.variables.enumerated() { positions[variable.name] = index }
        self.positions = positions
    }

    func variable(_ name: String) throws(NameProblem) -> Int {
        if let position = positions[name] { return position }
        let meant = Suggestion.closest(to: name, among: network.variables.lazy.map(\.name))
        throw NameProblem(
            message: "there is no variable called \"\(name)\"",
            remedy: meant.map { "did you mean \"\($0)\"?" } ?? "`purport network --variables` lists them")
    }

    func state(_ name: String, of variable: Int) throws(NameProblem) -> Int {
        let states = network.variables[variable].states
        if let position = states.firstIndex(of: name) { return position }
        let meant = Suggestion.closest(to: name, among: states)
        throw NameProblem(
            message: "\"\(network.variables[variable].name)\" has no state called \"\(name)\"",
            remedy: meant.map { "did you mean \"\($0)\"?" } ?? "its states are \(list(states))")
    }

    /// `X=x` as the probability that is asked for.
    func query(_ text: String) throws(NameProblem) -> Query {
        let pairs = try AssignmentText.assignments(text)
        guard pairs.count == 1, let pair = pairs.first else {
            throw NameProblem(
                message: "\"\(text)\" cannot be read", remedy: "name one state of one variable: X=x", isSyntax: true)
        }
        let variable = try variable(pair.variable)
        return Query(variable: variable, state: try state(pair.state, of: variable))
    }

    /// Checks weights given for the states of a variable.
    func likelihood(_ weights: [Double], of variable: Int) throws(NameProblem) -> [Double] {
        let states = network.variables[variable].states
        let name = network.variables[variable].name
        guard weights.count == states.count else {
            throw NameProblem(
                message: "\"\(name)\" has \(states.count) states and needs as many weights, not \(weights.count)",
                remedy: "give one weight for each of \(list(states))")
        }
        guard weights.allSatisfy({ $0.isFinite && $0 >= 0 }), weights.contains(where: { $0 > 0 }) else {
            throw NameProblem(
                message: "the weights of \"\(name)\" are not a likelihood",
                remedy: "none may be negative or infinite, and not all may be 0")
        }
        return weights
    }

    func describe(_ variable: Int, _ finding: Evidence.Finding) -> String {
        let name = AssignmentText.quoted(network.variables[variable].name)
        func assignment(_ state: Int) -> String {
            "\(name)=\(AssignmentText.quoted(network.variables[variable].states[state]))"
        }
        switch finding {
        case .state(let state): return assignment(state)
        case .intervention(let state): return "do(\(assignment(state)))"
        case .likelihood: return "the weights of \(name)"
        }
    }

    /// At most ten of them.
    private func list(_ states: [String]) -> String {
        states.prefix(10).map(AssignmentText.quoted).joined(separator: ", ")
            + (states.count > 10 ? " and \(states.count - 10) more" : "")
    }
}

extension NetworkNames {
    /// What an error of the engine says in the names of the network.
    func problem(_ error: InferenceError, evidence: Evidence) -> NameProblem {
        switch error {
        case .impossibleEvidence(let clash):
            let names = evidence.findings.filter { clash.contains($0.variable) }.map {
                describe($0.variable, $0.finding)
            }
            let what =
                names.count > 1
                ? "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1]) exclude each other"
                : "\(names.first ?? "it") cannot be"
            return NameProblem(message: "the evidence is impossible: \(what)", remedy: "leave one of them out")
        case .interventionUnsupported(let variable):
            return NameProblem(message: "an intervention on \(network.variables[variable].name) is not supported here")
        case .memoryBudgetExceeded:
            return NameProblem(message: "\(error)", remedy: "allow more with --memory, or add --approximate")
        case .entryBudgetExceeded(let needed, let budget):
            let (needed, budget) = (JSONWriter.format(needed), JSONWriter.format(budget))
            return NameProblem(
                message: "an answer has to go through \(needed) table entries, more than the \(budget) allowed",
                remedy: "allow more with --entries, or add --approximate")
        case .invalidOption(let name, let allowed):
            return NameProblem(message: "--\(name) must be \(allowed)", isSyntax: true)
        case .tableTooLarge(let variable):
            return NameProblem(
                message: "the table of \(network.variables[variable].name) is too large to be written out")
        default: return NameProblem(message: "\(error)")
        }
    }

    /// The names of the variables whose findings exclude each other; nil for other errors.
    func clash(_ error: InferenceError) -> [String]? {
        guard case .impossibleEvidence(let clash) = error else { return nil }
        return clash.map { network.variables[$0].name }
    }
}
