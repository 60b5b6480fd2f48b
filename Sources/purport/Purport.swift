import ArgumentParser
import SourceText
import Wording

@main
struct Purport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purport",
        abstract: "Works out what an unconfirmed report would mean.",
        discussion: """
            Reads reports, keeps who said what and how sure they were, and computes what follows from them. What nobody \
            said stays unknown: no default number is filled in.

            Exit status: 0 good; 1 the input has errors or an assertion fails; 2 the system failed; 64 wrong usage.
            """,
        version: Version.current,
        subcommands: commands)

    /// In the order in which a newcomer meets them.
    private static let commands: [ParsableCommand.Type] = [
        AnalyzeCommand.self, AssessCommand.self, ExplainCommand.self, MatrixCommand.self, ReadCommand.self,
        ReportCommand.self,
        InitCommand.self, CheckCommand.self, FormatCommand.self, RequoteCommand.self,
        RecordCommand.self, ScoreCommand.self, HistoryCommand.self, DiffCommand.self, WatchCommand.self,
        InferCommand.self, NetworkCommand.self, ConvertCommand.self,
        LexiconCommand.self,
        ServeCommand.self,
    ]

    static func main() {
        Output.endQuietlyOnClosedPipe()
        do {
            try rejectUnknownCommand(CommandLine.arguments.dropFirst().first)
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            Output.writeError(failure.description)
            exit(withError: failure.status)
        } catch {
            exit(withError: error)
        }
    }

    /// Says what may have been meant by a command that does not exist.
    private static func rejectUnknownCommand(_ word: String?) throws(CommandFailure) {
        guard let word, !word.hasPrefix("-"), word != "help" else { return }
        let names = commands.compactMap { $0.configuration.commandName }
        guard !names.contains(word) else { return }
        let meant = Suggestion.closest(to: word, among: names).map { "did you mean \"\($0)\"?" }
        throw CommandFailure(
            "there is no command \"\(word)\"", remedy: meant ?? "`purport --help` lists the commands",
            status: ExitStatus.usage)
    }
}
