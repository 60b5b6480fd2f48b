import ArgumentParser
import Articles
import Reading
import SourceText

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Shows what an article says: sources, claims, hedges, conditions, consequences.",
        discussion: """
            Example:

              purport read article.txt

            With --jsonl it reads JSON Lines, {"id", "text", "language"?, "date"?}, from standard input and writes one line
            each, in order; spans are code points of the text as given. Several documents are read at a time, and the output
            is the same however many.

            With --why it shows for everything that was read which pattern read it, by which line of which lexicon, and what
            was almost read, with the one condition that failed:

              purport read --why article.txt
              purport read --why --at 3:14 article.txt
              purport read --why --at "two skippers" article.txt
            """)

    @Argument(help: "The article, a text file; - for standard input.")
    var article: String?

    @Flag(help: "Read JSON Lines from standard input and write JSON Lines.")
    var jsonl = false

    @Flag(help: "Write what was read as JSON.")
    var json = false

    @Flag(help: "Show which pattern read each thing, and which almost did.")
    var why = false

    @Option(help: "Only what stands at a place, with --why: a line and a column, as in 3:14, or words of the text.")
    var at: String?

    @Option(help: "Language of the text, such as en, nl or de; recognised when not given.")
    var language: String?

    @Option(help: "How many documents are read at a time, with --jsonl; as many as there are cores when not given.")
    var threads: Int?

    @Option(help: "Folder whose lexicon/ replaces or adds to the built-in lexicons.")
    var share: String?

    func validate() throws {
        if jsonl, article != nil, article != "-" {
            throw ValidationError("--jsonl reads standard input: leave the article out")
        }
        if let threads, !(1...256).contains(threads) {
            throw ValidationError("--threads must be from 1 to 256, not \(threads)")
        }
        if threads != nil, !jsonl { throw ValidationError("--threads goes with --jsonl: an article is read by one") }
        if jsonl, why {
            throw ValidationError("--why explains one article: name it, and leave --jsonl out")
        }
        if at != nil, !why { throw ValidationError("--at goes with --why: it says of what to show the reasons") }
        if !jsonl, article == nil { throw ValidationError("Name an article, or - for standard input.") }
    }

    func run() throws {
        let reader = Reader(language: language, share: share)
        if jsonl {
            let failures = ReadingStream.run(
                reader: reader, language: language, threads: threads ?? ReadingStream.cores)
            try Messages.showLexicons(reader)
            guard let failures else {
                throw CommandFailure("cannot read standard input, or cannot write to standard output")
            }
            if failures > 0 { throw ExitStatus.rejected }
            return
        }
        let file = try InputFile.read(article ?? "-")
        let (text, diagnostics) = ArticleReader.read(bytes: file.bytes, name: file.name)
        Messages.show(diagnostics, sources: [file])
        guard let text else { throw ExitStatus.rejected }
        if why {
            return try explain(
                reader.explain(text.text, language: language ?? text.language, date: text.date), reader, file.name)
        }
        let document = reader.read(text.text, language: language ?? text.language, date: text.date)
        try Messages.showLexicons(reader)
        if json {
            try Output.writeJSON { ReadingLines.write(document, id: file.name, into: &$0) }
        } else {
            try Output.write(ReadingView(document, colour: Terminal.output.colour).text)
        }
    }

    private func explain(_ whole: ExplainedDocument, _ reader: Reader, _ name: String) throws {
        try Messages.showLexicons(reader)
        var explained = whole
        if let at {
            let places = try PlaceArgument.find(at, in: whole.document.text)
            explained = whole.at(places)
        }
        if json {
            return try Output.writeJSON { ExplanationLines.write(explained, id: name, into: &$0) }
        }
        if explained.explanations.isEmpty, explained.nearMisses.isEmpty {
            return try Output.write("Nothing was read here, and nothing almost was.\n")
        }
        let terminal = Terminal.output
        try Output.write(WhyView(explained, colour: terminal.colour, width: terminal.width).text)
    }
}
