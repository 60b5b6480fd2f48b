import Inference
import SourceText

/// One case of a stream: `{"hard": {VARIABLE: STATE}, "soft": {VARIABLE: [weight]}, "do": {VARIABLE: STATE}}`, each part optional.
enum CaseLine {
    static func read(_ bytes: [UInt8], _ names: NetworkNames) throws(NameProblem) -> Evidence {
        var evidence = Evidence()
        var problem: NameProblem?
        do throws(JSONReader.Failure) {
            try JSONReader.read(bytes) { (reader) throws(JSONReader.Failure) in
                try reader.object { (reader, part) throws(JSONReader.Failure) in
                    guard Part(rawValue: part) != nil else {
                        problem = problem ?? unknown(part)
                        return try reader.skipValue()
                    }
                    try reader.object { (reader, name) throws(JSONReader.Failure) in
                        let finding = try Finding(&reader, isSoft: part == "soft")
                        guard problem == nil else { return }
                        do throws(NameProblem) {
                            try add(name, finding, isIntervention: part == "do", names, &evidence)
                        } catch {
                            problem = error
                        }
                    }
                }
            }
        } catch {
            throw NameProblem(message: error.description, isSyntax: true)
        }
        if let problem { throw problem }
        return evidence
    }

    private enum Part: String, CaseIterable {
        case hard, soft
        case intervention = "do"
    }

    private static func unknown(_ part: String) -> NameProblem {
        let parts = Part.allCases.map(\.rawValue)
        let meant = Suggestion.closest(to: part, among: parts).map { "did you mean \"\($0)\"?" }
        return NameProblem(
            message: "a case has no part \"\(part)\"", remedy: meant ?? "its parts are \(parts.joined(separator: ", "))"
        )
    }

    /// What is said of one variable, before anything is known of the variable.
    private enum Finding {
        case state(String)
        case weights([Double])

        init(_ reader: inout JSONReader, isSoft: Bool) throws(JSONReader.Failure) {
            guard isSoft else {
                self = .state(try reader.string())
                return
            }
            var weights: [Double] = []
            try reader.array { (reader) throws(JSONReader.Failure) in weights.append(try reader.number()) }
            self = .weights(weights)
        }
    }

    private static func add(
        _ name: String, _ finding: Finding, isIntervention: Bool, _ names: NetworkNames, _ evidence: inout Evidence
    ) throws(NameProblem) {
        let variable = try names.variable(name)
        switch finding {
        case .weights(let weights):
            evidence.weigh(variable, likelihood: try names.likelihood(weights, of: variable))
        case .state(let state) where isIntervention:
            evidence.intervene(variable, state: try names.state(state, of: variable))
        case .state(let state):
            evidence.observe(variable, state: try names.state(state, of: variable))
        }
    }
}
