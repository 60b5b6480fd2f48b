import ArgumentParser
import Glibc
import Reading
import SourceText

/// `purport lexicon check FOLDER`: all that is wrong in the lexicons; silent when nothing is.
struct LexiconCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what is wrong in the lexicons, all of it at once; silent when nothing is.",
        discussion: """
            The folder is one as for `purport read --share`: its lexicon/ replaces or adds to the built-in lexicons.

            Example:
                purport lexicon check examples/languages/esperanto
            """)

    @Argument(help: "Folder that holds lexicon/; the built-in lexicons when not given.")
    var folder: String?

    func run() throws {
        if let folder {
            guard let handle = opendir("\(folder)/lexicon") else {
                throw CommandFailure(
                    "cannot read the folder \"\(folder)/lexicon\": \(CommandFailure.systemReason(errno))",
                    remedy: "name the folder that holds lexicon/, not lexicon/ itself")
            }
            closedir(handle)
        }
        let (diagnostics, sources) = Reader(share: folder).checkLexicons()
        Messages.show(diagnostics, sources: sources)
        if Messages.rejects(diagnostics) { throw ExitStatus.rejected }
    }
}
