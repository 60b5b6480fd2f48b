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
              purport assess drones.purport --why
              purport assess drones.purport --distribution --seed 7

            Nothing unknown is filled in: what the case does not say is listed under "Missing".
            """)

    @Argument(help: "The case, a .purport file; - for standard input.")
    var path: String

    @OptionGroup var assumptions: AssessmentArguments
    @OptionGroup var ranges: RangeArguments
    @OptionGroup var output: OutputArguments

    func run() throws {
        let loaded = try CaseFile.load(path)
        Messages.show(loaded.diagnostics.filter { $0.severity != .note }, sources: loaded.sources)
        guard let model = loaded.model else { throw ExitStatus.rejected }
        var options = try assumptions.options(loaded.vocabulary)
        try ranges.put(into: &options)
        let (assessment, diagnostics) = Assessor.assess(model, options: options)
        Messages.show(diagnostics, sources: loaded.sources)
        guard let assessment else { throw ExitStatus.rejected }
        try AssessmentOutput.show(assessment, output, sources: loaded.sources)
    }
}

/// Prints an assessment as the user asked for it.
enum AssessmentOutput {
    /// - Parameter sources: the files of the case, for the lines that numbers stand on
    static func show(
        _ assessment: Assessment, _ output: OutputArguments, sources: [SourceFile] = []
    ) throws(CommandFailure) {
        if output.json {
            var json = JSONWriter(pretty: true)
            assessment.write(to: &json)
            json.endLine()
            return try Output.write(json.bytes)
        }
        let terminal = Terminal.output
        try Output.write(
            AssessmentScreen.render(
                assessment, language: output.spoken, style: Style(colour: terminal.colour),
                width: terminal.isWidthKnown ? terminal.width : 100, sources: sources))
    }
}
