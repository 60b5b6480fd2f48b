import ArgumentParser
import Articles
import Assessment
import Cases
import Drafting
import Reading
import SourceText
import Wording

struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Read articles, draft a case, and show what they would mean.",
        discussion: """
            Example:
              purport analyze article.txt --prior 20%..40% -o drones.purport

            The draft is a case like any other: edit it, and assess it again with purport assess. Sources have no grade until \
            you give them one (--grade kyiv=C, or in the case), and what nobody said stays unknown.
            """)

    @Argument(help: "Articles in plain text or HTML; - for standard input.")
    var articles: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "Keep the draft as a case, and the articles' texts in articles/ beside it.", valueName: "case"))
    var casePath: String?

    @Flag(help: "Replace files that are already there.")
    var force = false

    @Option(
        help: ArgumentHelp(
            "The likelihood of the headline claim before any report and evidence, such as 20%..40%.",
            valueName: "likelihood"))
    var prior: String?

    @Option(
        name: .customLong("grade"),
        help: ArgumentHelp(
            "The Admiralty grade A to F of a source, by its name in the draft; may be given again.",
            valueName: "source=grade"))
    var grades: [String] = []

    @OptionGroup var output: OutputArguments

    func run() throws {
        guard articles.filter({ $0 == "-" }).count < 2 else {
            throw CommandFailure(
                "standard input can be read only once", remedy: "give - once", status: ExitStatus.usage)
        }
        let destination = casePath.map(DraftDestination.init)
        try destination?.checkPath(articles: articles)
        let inputs = try readArticles()
        let draft = Drafter.draft(inputs, options: try draftOptions())
        try destination?.check(draft, replacing: force)
        let name = casePath ?? "draft.purport"
        let loaded = CaseLoader.load(
            text: draft.caseText, name: name, files: CaseFiles.memory(draft.files(beside: name)),
            share: ShareFolder.path)
        Messages.show(draft.notes, sources: inputs.map(\.text))
        try checkGrades(draft, loaded)
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        let model = try Messages.answer((loaded.model, errors), sources: loaded.sources)
        let assessment = try Messages.answer(Assessor.assess(model), sources: loaded.sources)
        // Kept before anything is shown: a reader that has seen enough must not cost the draft.
        if let destination { try destination.write(draft, replacing: force) }
        try AssessmentOutput.show(assessment, output)
        if let destination {
            Output.writeError("kept as \(destination.path): edit it, then run purport assess \(destination.path)\n")
        }
    }

    // MARK: Input

    private func readArticles() throws -> [DraftInput] {
        var inputs: [DraftInput] = []
        var isRejected = false
        let reader = Reader(share: ShareFolder.path)
        for path in articles {
            let (article, diagnostics) = ArticleReader.read(
                bytes: try InputFile.bytes(path), name: InputFile.name(of: path))
            Messages.show(diagnostics, sources: article.map { [$0.text] } ?? [])
            guard let article else {
                isRejected = true
                continue
            }
            let document = reader.read(article.text, language: article.language, date: article.date)
            inputs.append(DraftInput(article: article, document: document))
        }
        try Messages.showLexicons(reader)
        if isRejected { throw ExitStatus.rejected }
        return inputs
    }

    private func draftOptions() throws(CommandFailure) -> DraftOptions {
        var options = DraftOptions()
        if let prior { options.prior = try LikelihoodOption.read(prior, .builtIn).written }
        for text in grades {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, ["A", "B", "C", "D", "E", "F"].contains(parts[1].uppercased()) else {
                throw CommandFailure(
                    "\"\(text)\" does not grade a source", remedy: "write it as kyiv=C, with a grade from A to F",
                    status: ExitStatus.usage)
            }
            options.grades[parts[0]] = parts[1].uppercased()
        }
        return options
    }

    /// A grade for a source that the draft does not have would silently do nothing.
    private func checkGrades(_ draft: Draft, _ loaded: LoadedCase) throws(CommandFailure) {
        guard let model = loaded.model else { return }
        let names = model.sources.map(\.name)
        for name in try draftOptions().grades.keys.sorted() where !names.contains(name) {
            let close = Suggestion.closest(to: name, among: names)
            throw CommandFailure(
                "there is no source called \"\(name)\" in the draft",
                remedy: close.map { "did you mean \"\($0)\"?" } ?? "its sources are \(names.joined(separator: ", "))",
                status: ExitStatus.usage)
        }
    }
}

/// Where a draft is kept: the case, and its articles beside it.
struct DraftDestination {
    let path: String

    /// Refuses paths that a draft must not be written to, whatever stands there.
    func checkPath(articles: [String]) throws(CommandFailure) {
        if path == "-" {
            throw CommandFailure(
                "a draft needs a file, because its articles are kept beside it", remedy: "name one: -o draft.purport",
                status: ExitStatus.usage)
        }
        for article in articles where article != "-" && OutputFile.isSame(article, path) {
            throw CommandFailure(
                "\"\(path)\" is the article itself", remedy: "name another file for the case", status: ExitStatus.usage)
        }
        let folder = OutputFile.folder(of: path)
        if OutputFile.isLink(folder == "." ? "articles" : "\(folder)/articles") {
            throw CommandFailure(
                "\"articles\" beside \"\(path)\" is a link, and a case may not rest on files outside its folder",
                remedy: "name a case in another folder")
        }
    }

    /// Refuses before anything is written.
    func check(_ draft: Draft, replacing: Bool) throws(CommandFailure) {
        try OutputFile.checkWritable(path, replacing: replacing)
        for article in draft.articles {
            let place = article.path(beside: path)
            // The same text may well be there already, from an earlier draft.
            if let there = try? InputFile.bytes(place), there != article.bytes, !replacing {
                throw CommandFailure(
                    "\"\(place)\" holds another text already", remedy: "add --force to replace it, or name another case"
                )
            }
        }
    }

    /// Articles first, so that a case never quotes what is not there.
    func write(_ draft: Draft, replacing: Bool) throws(CommandFailure) {
        if !draft.articles.isEmpty {
            let folder = OutputFile.folder(of: path)
            try OutputFile.makeFolder(folder == "." ? "articles" : "\(folder)/articles")
        }
        for article in draft.articles {
            let place = article.path(beside: path)
            if let there = try? InputFile.bytes(place), there == article.bytes { continue }
            try OutputFile.write(article.bytes, to: place, replacing: replacing)
        }
        try OutputFile.write(Array(draft.caseText.utf8), to: path, replacing: replacing)
    }
}
