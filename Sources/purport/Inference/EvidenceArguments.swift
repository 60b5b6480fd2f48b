import ArgumentParser
import Inference

/// What has been found out, on the command line.
struct EvidenceArguments: ParsableArguments {
    @Option(
        name: [.customLong("evidence"), .customShort("e")],
        help: ArgumentHelp("What has been observed; may be given again.", valueName: "A=yes,B=no"))
    var observed: [String] = []

    @Option(
        help: ArgumentHelp(
            "How likely what was found is in each state of a variable, in the order of its states; may be given again.",
            valueName: "B=0.2,0.8"))
    var soft: [String] = []

    @Option(
        name: .customLong("do"),
        help: ArgumentHelp(
            "What somebody brought about, which so says nothing of its causes; may be given again.",
            valueName: "A=yes"))
    var interventions: [String] = []

    var isEmpty: Bool { observed.isEmpty && soft.isEmpty && interventions.isEmpty }

    func evidence(_ names: NetworkNames) throws(NameProblem) -> Evidence {
        var evidence = Evidence()
        for text in observed {
            for (name, state) in try AssignmentText.assignments(text) {
                let variable = try names.variable(name)
                evidence.observe(variable, state: try names.state(state, of: variable))
            }
        }
        for text in soft {
            let (name, weights) = try AssignmentText.weights(text)
            let variable = try names.variable(name)
            evidence.weigh(variable, likelihood: try names.likelihood(weights, of: variable))
        }
        for text in interventions {
            for (name, state) in try AssignmentText.assignments(text) {
                let variable = try names.variable(name)
                evidence.intervene(variable, state: try names.state(state, of: variable))
            }
        }
        return evidence
    }
}
