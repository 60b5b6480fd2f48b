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
            """)

    @Argument(help: "The article, a text file; - for standard input.")
    var article: String?

    @Flag(help: "Read JSON Lines from standard input and write JSON Lines.")
    var jsonl = false

    @Flag(help: "Write what was read as JSON.")
    var json = false

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
        Output.writeError(DiagnosticRenderer(sources: [file], colour: Terminal.error.colour).render(diagnostics))
        guard let text else { throw ExitStatus.rejected }
        let document = reader.read(text.text, language: language ?? text.language, date: text.date)
        try Messages.showLexicons(reader)
        if json {
            var writer = JSONWriter(pretty: true)
            ReadingLines.write(document, id: file.name, into: &writer)
            writer.endLine()
            try Output.write(writer.bytes)
        } else {
            try Output.write(ReadingView(document, colour: Terminal.output.colour).text)
        }
    }
}
