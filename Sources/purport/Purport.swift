import ArgumentParser

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

    /// One line a command, in the order in which a newcomer meets them.
    private static let commands: [ParsableCommand.Type] = [
        InitCommand.self, ReadCommand.self, CheckCommand.self, FormatCommand.self, RequoteCommand.self,
        ServeCommand.self,
    ]

    static func main() {
        Output.endQuietlyOnClosedPipe()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            Output.writeError(failure.description)
            exit(withError: failure.status)
        } catch {
            exit(withError: error)
        }
    }
}
