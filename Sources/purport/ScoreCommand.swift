import ArgumentParser
import Cases
import Glibc
import Ledger
import SourceText
import Wording

/// `purport score CASE…`: how well judgements and estimates stood up to reality.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Scores what was recorded and estimated by how things turned out.",
        discussion: """
            Takes cases, their ledgers, and folders of them. Judgements count when they were made before the day of the \
            outcome. Brier and logarithmic scores, calibration and Murphy's decomposition are given for Purport and for each \
            source and author who made estimates; what is unresolved, overdue or ambiguous is listed.

            Example:
              purport score cases
            """)

    @Argument(help: "Cases, ledgers, or folders of them.")
    var paths: [String]

    @Flag(help: "Print the score as JSON.")
    var json = false

    @OptionGroup var today: TodayArguments
    @OptionGroup var languageArguments: LanguageArguments

    func run() throws {
        let day = try today.day
        var isRejected = false
        let cases = try loadCases(&isRejected)
        let record = TrackRecord(cases, today: day)
        try Output.show(asJSON: json) {
            record.write(to: &$0)
        } screen: { style, width in
            TrackRecordScreen.render(record, language: languageArguments.spoken, style: style, width: width)
        }
        if isRejected { throw ExitStatus.rejected }
    }

    // MARK: Cases

    /// Every case once, with its ledger; what is wrong with one never hides the others.
    private func loadCases(_ isRejected: inout Bool) throws -> [LedgerCase] {
        var loaded: [(path: String, isNamed: Bool, loaded: LoadedCase)] = []
        var seen: Set<String> = []
        for (path, isNamed) in try casePaths() where seen.insert(path).inserted {
            loaded.append((path, isNamed, try CaseFile.load(path)))
        }
        let included = Set(loaded.flatMap { $0.loaded.sources.dropFirst().map(\.name) })
        var cases: [LedgerCase] = []
        for (path, isNamed, one) in loaded {
            // A file that others include is a part of them, and no case.
            if !isNamed, included.contains(path) { continue }
            Messages.show(one.diagnostics.filter { $0.severity == .error }, sources: one.sources)
            let ledger = try LedgerInput.beside(path)
            isRejected = isRejected || one.model == nil || (ledger?.diagnostics.hasErrors ?? false)
            if let model = one.model { cases.append(LedgerCase(name: path, model: model, ledger: ledger)) }
        }
        return cases
    }

    /// The cases that the arguments stand for, and whether each was named itself.
    private func casePaths() throws(CommandFailure) -> [(path: String, isNamed: Bool)] {
        var found: [(String, Bool)] = []
        for path in paths {
            var status = stat()
            if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
                found += try casesBelow(path).map { ($0, false) }
            } else if let owner = LedgerFile.caseBeside(path) {
                _ = try InputFile.bytes(path)
                guard access(owner, F_OK) == 0 else { throw orphan(path, owner) }
                found.append((owner, true))
            } else {
                found.append((path, true))
            }
        }
        return found
    }

    private func casesBelow(_ folder: String) throws(CommandFailure) -> [String] {
        let cases = try FolderListing.files(below: folder, ending: ".purport")
        for ledger in try FolderListing.files(below: folder, ending: LedgerFile.ending) {
            guard let owner = LedgerFile.caseBeside(ledger), !cases.contains(owner) else { continue }
            throw orphan(ledger, owner)
        }
        guard !cases.isEmpty else {
            throw CommandFailure(
                "\(folder) holds no case", remedy: "name a folder with .purport files", status: ExitStatus.rejected)
        }
        return cases
    }

    private func orphan(_ ledger: String, _ owner: String) -> CommandFailure {
        CommandFailure(
            "\"\(ledger)\" has no case beside it", remedy: "put \"\(owner)\" there: outcomes stand in the case")
    }
}
