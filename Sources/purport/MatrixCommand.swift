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
        let (matrix, diagnostics) = Reasoner.matrix(of: subject, in: loaded.assessment)
        Messages.show(diagnostics, sources: loaded.sources)
        guard let matrix else { throw ExitStatus.rejected }
        if output.json {
            return try Output.writeJSON { matrix.write(to: &$0) }
        }
        let terminal = Terminal.output
        try Output.write(
            MatrixScreen.render(
                matrix, of: loaded.assessment, language: output.spoken, style: Style(colour: terminal.colour),
                width: terminal.layoutWidth))
    }
}
