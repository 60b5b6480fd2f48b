import ArgumentParser
import Reading
import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Shows what an article says: sources, claims, hedges, conditions, consequences.",
        discussion: """
            Example:

              purport read article.txt

            With --jsonl it reads JSON Lines, {"id", "text", "language"?, "date"?}, from standard input and writes one line
            each, in order; spans are code points of the text as given.
            """)

    @Argument(help: "The article, a text file; - for standard input.")
    var article: String?

    @Flag(help: "Read JSON Lines from standard input and write JSON Lines.")
    var jsonl = false

    @Flag(help: "Write what was read as JSON.")
    var json = false

    @Option(help: "Language of the text: nl, en; recognised when not given.")
    var language: String?

    @Option(help: "Folder whose lexicon/ replaces or adds to the built-in lexicons.")
    var share: String?

    func validate() throws {
        if jsonl, article != nil, article != "-" {
            throw ValidationError("--jsonl reads standard input: leave the article out")
        }
        if !jsonl, article == nil { throw ValidationError("Name an article, or - for standard input.") }
    }

    func run() throws {
        let reader = Reader(language: language, share: share)
        if jsonl {
            let failures = ReadingStream.run(reader: reader, language: language)
            try reportLexicons(reader)
            guard let failures else { throw ExitCode(2) }
            if failures > 0 { throw ExitCode(1) }
            return
        }
        let path = article ?? "-"
        guard let bytes = FileBytes.read(path) else {
            FileBytes.complain("purport: cannot read \(path)\n  remedy: check that the file exists and may be read\n")
            throw ExitCode(2)
        }
        let source = SourceFile(name: path == "-" ? "<stdin>" : path, bytes: bytes)
        let document = reader.read(source, language: language)
        try reportLexicons(reader)
        if json {
            var writer = JSONWriter(pretty: true)
            ReadingLines.write(document, id: source.name, into: &writer)
            writer.endLine()
            FileBytes.write(writer.bytes)
        } else {
            FileBytes.write(Array(ReadingView(document, colour: isatty(1) == 1).text.utf8))
        }
    }

    private func reportLexicons(_ reader: Reader) throws {
        let (diagnostics, sources) = reader.lexiconProblems
        guard !diagnostics.isEmpty else { return }
        FileBytes.complain(DiagnosticRenderer(sources: sources, colour: isatty(2) == 1).render(diagnostics))
        if diagnostics.hasErrors { throw ExitCode(1) }
    }
}

/// Whole files and standard streams as bytes.
enum FileBytes {
    static func read(_ path: String) -> [UInt8]? {
        let descriptor = path == "-" ? 0 : open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { if descriptor != 0 { close(descriptor) } }
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fill(descriptor, &chunk)
            if count < 0 { return nil }
            if count == 0 { return result }
            result += chunk[0..<count]
        }
    }

    private static func fill(_ descriptor: Int32, _ chunk: inout [UInt8]) -> Int {
        chunk.withUnsafeMutableBytes { buffer in
            while true {
                let count = systemRead(descriptor, buffer)
                if count >= 0 || errno != EINTR { return count }
            }
        }
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32 = 1) {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[done...]))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                done += count
            }
        }
    }

    static func complain(_ text: String) { write(Array(text.utf8), to: 2) }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(descriptor, buffer.baseAddress, buffer.count)
}
