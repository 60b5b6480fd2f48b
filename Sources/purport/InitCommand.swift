import ArgumentParser
import Cases

/// `purport init [FILE]`: an example to edit.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a commented example of a case, to edit at once.",
        discussion: """
            Example:
                purport init pipeline.purport
            """)

    @Argument(help: "File to write; - writes standard output.")
    var file = "case.purport"

    @Flag(help: "Replace the file when it exists.")
    var force = false

    func run() throws {
        if file == "-" { return try Output.write(StarterCase.text) }
        try OutputFile.write(StarterCase.text, to: file, replacing: force)
        Output.writeError(
            "Wrote \(file). Next: change it, then run `purport check \(file)` and `purport assess \(file)`.\n")
    }
}
