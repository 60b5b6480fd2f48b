import ArgumentParser
import Assessment
import Cases
import SourceText
import Wording

struct MatrixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix",
        abstract: "Print which evidence fits which hypothesis, and which tells them apart.",
        discussion: """
            Examples:
              purport matrix drones.purport
              purport matrix drones.purport origin

            The columns are the hypotheses of a set, or true and false of a claim. A case with one set of hypotheses and no \
            claim of its own shows that set.
            """)

    @Argument(help: "The case, a .purport file; - for standard input.")
    var path: String

    @Argument(help: "A claim or a set of hypotheses; the first set, else the headline claim, when not given.")
    var subject: String?

    @OptionGroup var assumptions: AssessmentArguments
    @OptionGroup var output: OutputArguments

    func run() throws {
        let loaded = try AssessedCase.load(path, assumptions)
        let subject = try PropositionArgument.subject(subject, in: loaded.assessment)
        let matrix = try Messages.answer(
            Reasoner.matrix(of: subject, in: loaded.assessment), sources: loaded.sources)
        try Output.show(asJSON: output.json) {
            matrix.write(to: &$0)
        } screen: { style, width in
            MatrixScreen.render(matrix, of: loaded.assessment, language: output.spoken, style: style, width: width)
        }
    }
}
