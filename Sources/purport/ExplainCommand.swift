import ArgumentParser
import Assessment
import Cases
import SourceText
import Wording

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell why a claim is judged as it is: what moved it, what it hangs on, what to watch.",
        discussion: """
            Examples:
              purport explain drones.purport
              purport explain drones.purport payback
              purport explain drones.purport "origin is licensed"

            Every number is varied over the range that the case gives it, and over no other.
            """)

    @Argument(help: "The case, a .purport file; - for standard input.")
    var path: String

    @Argument(help: "A claim, or a hypothesis as \"origin is licensed\"; the headline claim when not given.")
    var claim: String?

    @OptionGroup var assumptions: AssessmentArguments
    @OptionGroup var output: OutputArguments

    func run() throws {
        let loaded = try AssessedCase.load(path, assumptions)
        let proposition = try PropositionArgument.proposition(claim, in: loaded.assessment)
        let reasons = try Messages.answer(
            Reasoner.reasons(for: proposition, in: loaded.assessment), sources: loaded.sources)
        try Output.show(asJSON: output.json) {
            reasons.write(to: &$0)
        } screen: { style, width in
            ReasonsScreen.render(
                reasons, of: loaded.assessment, places: StatementPlaces(loaded.sources), language: output.spoken,
                style: style, width: width)
        }
    }
}
