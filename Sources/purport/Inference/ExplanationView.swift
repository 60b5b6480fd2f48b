import Inference
import SourceText

/// Most probable explanations as people read them: the first as a list, of each further one what differs from it.
///
///     most probable explanation, log P -1.93
///
///     season     dry
///     rain       no
///
///     2. log P -2.62: season="wet, cold"
struct ExplanationView {
    let names: NetworkNames
    let ink: Ink

    func text(_ explanations: [Explanation], evidence: Evidence) -> String {
        guard let best = explanations.first else { return "" }
        let variables = names.network.variables
        let marks = EvidenceMarks(evidence, ink: ink)
        let width = variables.map { DisplayWidth.of($0.name) }.max() ?? 0
        var text = "most probable explanation, log P \(JSONWriter.format(best.logJoint))\n\n"
        for (index, variable) in variables.enumerated() {
            let name = DisplayWidth.pad(variable.name, to: width)
            text += "\(ink.bold(name))  \(variable.states[best.states[index]])\(marks.of(index))\n"
        }
        for (place, explanation) in explanations.enumerated().dropFirst() {
            let changes = variables.indices.filter { explanation.states[$0] != best.states[$0] }
                .map { names.describe($0, .state(explanation.states[$0])) }
            text +=
                "\n\(place + 1). log P \(JSONWriter.format(explanation.logJoint)): \(changes.joined(separator: ", "))\n"
        }
        return text
    }
}
