import Inference
import SourceText

extension InferenceQuestion {
    /// A writer of answers: numbers as they were calculated, since programs compare and calculate with them.
    static var writer: JSONWriter { JSONWriter(digits: .shortest) }

    /// Writes an answer as one line.
    func write(_ answer: InferenceAnswer, isTimed: Bool, to json: inout JSONWriter) {
        json.object { json in
            if let beliefs = answer.beliefs { write(beliefs, to: &json) }
            if let best = answer.explanations.first { write(best, to: &json) }
            if explanations > 1 {
                json.key("best")
                json.array(answer.explanations) { json, explanation in
                    json.object { write(explanation, to: &$0) }
                }
            }
            answer.sensitivity?.write(to: &json, names, most: mostNumbers ?? .max)
            if isTimed { json.field("microseconds", answer.microseconds) }
        }
        json.endLine()
    }

    private func write(_ beliefs: Beliefs, to json: inout JSONWriter) {
        if let approximation = beliefs.approximation { json.field("approximation", approximation.method) }
        json.field("log_evidence", beliefs.logEvidence)
        write(beliefs.rows, as: "posteriors", to: &json)
        guard let approximation = beliefs.approximation else { return }
        if let errors = approximation.errors { write(errors, as: "standard_errors", to: &json) }
        json.key("warnings")
        json.array(approximation.warnings) { $0.value($1) }
    }

    /// A number for each state of each variable asked for.
    private func write(_ rows: [[Double]], as key: String, to json: inout JSONWriter) {
        json.key(key)
        json.object { json in
            for (variable, row) in zip(query ?? [], rows) {
                json.key(names.network.variables[variable].name)
                json.object { json in
                    for (name, number) in zip(names.network.variables[variable].states, row) {
                        json.field(name, number)
                    }
                }
            }
        }
    }

    private func write(_ explanation: Explanation, to json: inout JSONWriter) {
        json.key("mpe")
        json.object { json in
            for (variable, state) in zip(names.network.variables, explanation.states) {
                json.field(variable.name, variable.states[state])
            }
        }
        json.field("log_joint", explanation.logJoint)
    }

    /// Writes why there is no answer as one line.
    ///
    /// - Parameter clash: the variables whose findings exclude each other, when that is why
    static func write(failure: String, clash: [String]? = nil, to json: inout JSONWriter) {
        json.object { json in
            json.field("error", failure)
            guard let clash else { return }
            json.key("clash")
            json.array(clash) { $0.value($1) }
        }
        json.endLine()
    }
}
