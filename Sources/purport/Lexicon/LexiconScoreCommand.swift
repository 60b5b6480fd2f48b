import ArgumentParser
import Reading
import ReadingScore
import SourceText

/// `purport lexicon score FOLDER`: how well annotated articles are read.
struct LexiconScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Says how well annotated articles are read: precision and recall by aspect.",
        discussion: """
            A folder holds articles (NAME.txt), each with what a person found in it (NAME.gold); folders below it count too.

            Example:
                purport lexicon score Tests/Corpus --disagreements
            """)

    @Argument(help: "Folder of articles and their annotations.")
    var folder: String

    @Flag(help: "List every disagreement, with its place.")
    var disagreements = false

    @Option(help: "Only articles in this language.")
    var language: String?

    @Option(help: "Folder whose lexicon/ replaces or adds to the built-in lexicons.")
    var share: String?

    func run() throws {
        let reader = Reader(share: share)
        var corpus = Corpus()
        let paths = try FolderListing.files(below: folder, ending: ".gold")
        for path in paths {
            let gold = try InputFile.read(path)
            let article = try InputFile.read(path.dropLast(".gold".count) + ".txt")
            corpus.add(article, gold, reader: reader)
        }
        guard !paths.isEmpty else {
            throw CommandFailure(
                "\(folder) holds no annotated article", remedy: "put NAME.txt and NAME.gold there",
                status: ExitStatus.rejected)
        }
        Messages.show(corpus.diagnostics, sources: corpus.sources)
        try Messages.showLexicons(reader)
        corpus = corpus.filtered { language == nil || $0.annotation.language == language }
        if disagreements { try Output.write(ScoreTable(corpus).disagreements + "\n") }
        for one in corpus.languages {
            let part = corpus.filtered { $0.annotation.language == one }
            let count = part.articles.count
            try Output.write("\(one), \(count) \(count == 1 ? "article" : "articles")\n\(ScoreTable(part).text)\n")
        }
        if corpus.diagnostics.hasErrors { throw ExitStatus.rejected }
    }
}
