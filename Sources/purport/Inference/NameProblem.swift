import ArgumentParser

/// A name or a number that does not fit the network: a failure on the command line, an error line in a stream of cases.
struct NameProblem: Error {
    var message: String
    var remedy: String?
    /// Whether the text could not be read at all, as opposed to naming what is not there.
    var isSyntax = false

    /// For the command line.
    var failure: CommandFailure {
        CommandFailure(message, remedy: remedy, status: isSyntax ? ExitStatus.usage : ExitStatus.rejected)
    }

    /// For one line.
    var line: String { remedy.map { "\(message): \($0)" } ?? message }
}
