import ArgumentParser
import Cases
import SourceText

/// `purport format FILE…`: the canonical form of a case.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Writes cases in their canonical form: indentation, spaces, blank lines.",
        discussion: """
            Words, numbers and comments stay as they are. A file with syntax errors is never written.

            Example:
                purport format drones.purport
            """)

    @Argument(help: "Files to format in place; - reads standard input and writes standard output.")
    var files: [String]

    @Flag(help: "Write nothing; name the files that would change, and exit with 1 if there are any.")
    var check = false

    func run() throws {
        var isRejected = false
        for path in files where try !format(path) { isRejected = true }
        if isRejected { throw ExitStatus.rejected }
    }

    /// Whether the file is good: formatted, or formatted already.
    private func format(_ path: String) throws -> Bool {
        let tree = CaseParser.parse(try InputFile.read(path))
        guard let formatted = CaseFormatter.format(tree) else {
            Messages.show(tree.diagnostics.filter { $0.severity == .error }, sources: [tree.source])
            return false
        }
        let isChanged = formatted != tree.source.bytes
        if check {
            if isChanged { try Output.write("\(tree.source.name)\n") }
            return !isChanged
        }
        if path == "-" {
            try Output.write(formatted)
        } else if isChanged {
            try OutputFile.write(formatted, to: path, replacing: true)
        }
        return true
    }
}
