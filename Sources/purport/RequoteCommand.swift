import ArgumentParser
import Cases
import SourceText

/// `purport requote CASE`: puts the places of quotes right.
struct RequoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requote",
        abstract: "Rewrites where quotes stand in their documents, when the documents have changed.",
        discussion: """
            Only places (#char=START,END) are rewritten, never the quoted words. A quote that stands in several places takes the \
            one nearest to where it was. Words that no longer stand in the document are reported.

            Example:
                purport requote drones.purport
            """)

    @Argument(help: "The case whose quotes to look up.")
    var path: String

    @Flag(help: "Write nothing; exit with 1 if a place would change.")
    var check = false

    func validate() throws {
        if path == "-" { throw ValidationError("requote rewrites files, so it cannot read standard input") }
    }

    func run() throws {
        let loaded = try CaseFile.load(path)
        let edits = Requoter.edits(for: loaded)
        let changed = loaded.sources.filter { source in edits.contains { $0.file == source.name } }
        for source in changed {
            let count = edits.filter { $0.file == source.name }.count
            let done = check ? "would change" : "changed"
            if !check { try OutputFile.write(Requoter.apply(edits, to: source), to: source.name, replacing: true) }
            try Output.write("\(source.name): \(count) \(count == 1 ? "place" : "places") \(done)\n")
        }
        let now = check || edits.isEmpty ? loaded : try CaseFile.load(path)
        let left = Requoter.unresolved(now, after: check ? edits : [])
        Messages.show(left, sources: now.sources)
        if !left.isEmpty || (check && !edits.isEmpty) { throw ExitStatus.rejected }
    }
}
