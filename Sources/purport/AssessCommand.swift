import ArgumentParser
import Assessment
import Cases
import SourceText
import Wording

struct AssessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Work out how likely the claims of a case are, and what would follow.",
        discussion: """
            Example:
              purport assess drones.purport --suppose deal=true
              purport assess drones.purport --reasons
              purport assess drones.purport --why
              purport assess drones.purport --distribution --seed 7

            Nothing unknown is filled in: what the case does not say is listed under "Missing".
            """)

    @Argument(help: "The case, a .purport file; - for standard input.")
    var path: String

    @Flag(help: "Add why, in short: what moved the headline claim, what it hangs on, what to watch.")
    var reasons = false

    @OptionGroup var assumptions: AssessmentArguments
    @OptionGroup var ranges: RangeArguments
    @OptionGroup var output: OutputArguments

    func validate() throws {
        if reasons, output.json {
            throw ValidationError("--reasons is for people; as data they come from `purport explain --json`.")
        }
    }

    func run() throws {
        let loaded = try AssessedCase.load(
            path, assumptions, ranges, conditionals: output.json ? .all : .shown)
        try AssessmentOutput.show(loaded.assessment, output, sources: loaded.sources)
        guard reasons, let headline = loaded.assessment.headline else { return }
        let found = try Messages.answer(
            Reasoner.reasons(for: .claim(headline), in: loaded.assessment), sources: loaded.sources)
        let terminal = Terminal.output
        try Output.write(
            "\n"
                + ReasonsScreen.summary(
                    found, of: loaded.assessment, places: StatementPlaces(loaded.sources), language: output.spoken,
                    style: terminal.style, width: terminal.layoutWidth))
    }
}

/// Prints an assessment as the user asked for it.
enum AssessmentOutput {
    /// - Parameter sources: the files of the case, for the lines that numbers stand on
    static func show(
        _ assessment: Assessment, _ output: OutputArguments, sources: [SourceFile] = []
    ) throws(CommandFailure) {
        try Output.show(asJSON: output.json) {
            assessment.write(to: &$0)
        } screen: { style, width in
            AssessmentScreen.render(
                assessment, language: output.spoken, style: style, width: width, sources: sources,
                beforeOutcome: Assessor.judgementBeforeOutcome(in: assessment))
        }
    }
}
