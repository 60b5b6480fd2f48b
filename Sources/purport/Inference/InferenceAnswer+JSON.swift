import Inference
import SourceText

extension InferenceQuestion {
    /// A writer of answers: numbers as they were calculated, since programs compare and calculate with them.
    static var writer: JSONWriter { JSONWriter(digits: .shortest) }

    /// Writes an answer as one line.
    func write(_ answer: InferenceAnswer, isTimed: Bool, to json: inout JSONWriter) {
        json.object { json in
            json.field("log_evidence", answer.posteriors.logEvidence)
            json.key("posteriors")
            json.object { json in
                for variable in query {
                    json.key(names.network.variables[variable].name)
                    json.object { json in
                        for (state, name) in names.network.variables[variable].states.enumerated() {
                            json.field(name, answer.posteriors[variable, state])
                        }
                    }
                }
            }
            if isTimed { json.field("microseconds", answer.microseconds) }
        }
        json.endLine()
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
