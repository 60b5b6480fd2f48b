import ArgumentParser
import Reading

/// `purport lexicon list`: the languages that can be read.
struct LexiconListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the languages that can be read, with how much is known of each.",
        discussion: """
            Words are those told apart; phrases mean something to the reader, every form counted.

            Example:
                purport lexicon list --share examples/languages/esperanto
            """)

    @Option(help: "Folder whose lexicon/ replaces or adds to the built-in lexicons.")
    var share: String?

    func run() throws {
        let rows = Reader(share: share).lexicons.map { summary in
            [
                summary.language, "\(summary.words)", "\(summary.phrases)",
                summary.isRecognised ? "recognised" : "only with --language \(summary.language)",
            ]
        }
        try Output.write(Self.table([["language", "words", "phrases", ""]] + rows))
    }

    /// Columns two blanks apart, the numbers to the right.
    private static func table(_ rows: [[String]]) -> String {
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = (0..<3).map { column in
                let blanks = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + blanks : blanks + row[column]
            }
            let line = (cells + (row[3].isEmpty ? [] : [row[3]])).joined(separator: "  ")
            return line + "\n"
        }.joined()
    }
}
