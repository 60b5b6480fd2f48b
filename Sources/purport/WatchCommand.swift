import ArgumentParser
import Assessment
import Cases
import FolderWatching
import SourceText
import Wording

/// `purport watch CASE`: says on every save which judgements changed.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Works a case out again on every save, and prints only which judgements changed.",
        discussion: """
            The files that the case includes are watched as well. While a case has errors they are shown, and the last \
            good judgements are kept to compare with. Ends with Ctrl-C.

            Example:
              purport watch drones.purport
            """)

    @Argument(help: "The case, a .purport file.")
    var path: String

    @OptionGroup var languageArguments: LanguageArguments

    func validate() throws {
        if path == "-" { throw ValidationError("standard input is read once, so that there is nothing to watch") }
    }

    func run() throws {
        var watch = FolderWatch()
        WatchedFiles([path]).begin(&watch)
        var state = try WatchedCase(path: path)
        let language = languageArguments.spoken
        let files = state.files.joined(separator: ", ")
        Output.writeError(language.pick("watching \(files)", "houdt in het oog: \(files)") + "\n")
        while true {
            WatchedFiles(state.files).waitForChange(&watch)
            try state.update(language: language, style: Terminal.output.style, show: Output.write)
        }
    }
}
