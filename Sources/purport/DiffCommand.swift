import ArgumentParser
import Assessment
import Cases
import Ledger
import SourceText
import Wording

/// `purport diff OLD NEW`: which judgements changed between two versions of a case, and why.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says which judgements changed between two versions of a case, and because of which lines.",
        discussion: """
            A version is a file, or a file as it was in a git revision: CASE@REVISION. Without a second version the first \
            is compared with the file as it is now. Each changed statement is switched by itself to see what it does.

            Examples:
              purport diff old.purport new.purport
              purport diff drones.purport@HEAD~1
              purport diff drones.purport@v1 drones.purport@v2
            """)

    @Argument(help: "The old version: CASE, or CASE@REVISION.")
    var old: String

    @Argument(help: "The new version; the old case as it is now when not given.")
    var new: String?

    @Flag(help: "Print the comparison as JSON.")
    var json = false

    @OptionGroup var languageArguments: LanguageArguments

    func run() throws {
        let before = try CaseVersion(old)
        if new == nil, before.revision == nil {
            throw CommandFailure(
                "\"\(old)\" is compared with nothing", remedy: "name a second version, or a revision: \(old)@HEAD",
                status: ExitStatus.usage)
        }
        let after = try new.map { text throws(CommandFailure) in try CaseVersion(text) } ?? before.now
        let (oldCase, newCase) = (try load(before), try load(after))
        let comparison = try Messages.answer(
            Assessor.compare(oldCase, newCase, share: ShareFolder.path), sources: oldCase.sources + newCase.sources)
        try Output.show(asJSON: json) {
            comparison.write(to: &$0, old: before.written, new: after.written)
        } screen: { style, width in
            ComparisonScreen.render(
                comparison, old: before.written, new: after.written, language: languageArguments.spoken,
                style: style, width: width)
        }
    }

    private func load(_ version: CaseVersion) throws -> LoadedCase {
        let loaded = try version.load()
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        Messages.show(errors, sources: loaded.sources)
        guard loaded.model != nil else {
            throw CommandFailure(
                "\"\(version.written)\" has errors, so that it cannot be compared",
                remedy: "correct what is said above",
                status: ExitStatus.rejected)
        }
        return loaded
    }
}
