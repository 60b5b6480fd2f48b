import ArgumentParser
import Assessment
import Cases
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
        let watch = try FolderWatch()
        try watch.watch([path])
        var state = try WatchedCase(path: path)
        let words = languageArguments.spoken
        Output.writeError(
            words.pick("watching \(state.files.joined(separator: ", "))", "let op \(state.files.joined(separator: ", "))")
                + "\n")
        while true {
            try watch.watch(state.files)
            try watch.wait(for: state.files)
            try Output.write(
                state.update(language: words, style: Style(colour: Terminal.output.colour)))
        }
    }
}

/// A case that is being edited: its last good judgements.
private struct WatchedCase {
    let path: String
    private(set) var files: [String]
    private var last: (model: Case, snapshot: JudgementSnapshot)?

    init(path: String) throws {
        self.path = path
        files = [path]
        let loaded = try CaseFile.load(path)
        files = Self.files(of: loaded, path)
        last = Self.judge(loaded)
    }

    /// Reads the case again.
    ///
    /// - Returns: what changed, a line for each judgement; empty when nothing did or the case has errors, which are shown.
    mutating func update(language: Language, style: Style) throws -> String {
        let loaded: LoadedCase
        do {
            loaded = try CaseFile.load(path)
        } catch let failure as CommandFailure {
            // Between removing a file and putting another in its place there is none.
            Output.writeError(failure.description)
            return ""
        }
        // A file that is missing now may come back: it stays watched.
        files = Self.files(of: loaded, path) + files.filter { loaded.model == nil && $0 != path }
        guard let now = Self.judge(loaded) else { return "" }
        defer { last = now }
        guard let last else { return "" }
        return WatchLines.render(
            from: last.snapshot, of: last.model, to: now.snapshot, of: now.model, language: language, style: style)
    }

    private static func files(of loaded: LoadedCase, _ path: String) -> [String] {
        [path] + loaded.sources.map(\.name).filter { $0 != path }
    }

    /// The judgements of a case, and whatever is wrong with it on standard error.
    private static func judge(_ loaded: LoadedCase) -> (model: Case, snapshot: JudgementSnapshot)? {
        Messages.show(loaded.diagnostics.filter { $0.severity == .error }, sources: loaded.sources)
        guard let model = loaded.model else { return nil }
        let (snapshot, diagnostics) = Assessor.snapshot(of: model)
        Messages.show(diagnostics, sources: loaded.sources)
        return snapshot.map { (model, $0) }
    }
}
