import Foundation
import Testing

/// What the documentation shows of the program is what the program prints: its `console` blocks are transcripts.
@Suite struct DocumentationTests {
    private static let fence = "```console\n"

    private static let documents = [
        "README.md", "docs/languages.md", "docs/networks.md", "docs/reading.md", "docs/ranges.md", "docs/explaining.md",
        "docs/track-record.md", "docs/report.md",
    ]

    @Test(.timeLimit(.minutes(3)), arguments: documents)
    func showsWhatTheProgramPrints(document: String) throws {
        let file = Fixtures.root.appendingPathComponent(document)
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let scratch = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: scratch) }
        let pieces = expected.components(separatedBy: Self.fence)
        #expect(pieces.count > 1, "\(document) shows no output")
        var actual = pieces[0]
        // Blocks go on in one folder: a later one may use a file that an earlier one kept.
        for piece in pieces.dropFirst() {
            let parts = piece.components(separatedBy: "```\n")
            let replayed = try Transcript(parts[0]).replay(Program(), in: scratch)
            actual += Self.fence + (LongNumbers.areAlike(parts[0], replayed) ? parts[0] : replayed) + "```\n"
            actual += parts.dropFirst().joined(separator: "```\n")
        }
        if ProcessInfo.processInfo.environment["PURPORT_UPDATE_GOLDEN"] == "1" {
            try Data(actual.utf8).write(to: file)
            return
        }
        #expect(actual == expected, "\(document) differs from what the program prints")
    }

    /// Commands about networks that the README only lists are good ones, and what they name is there.
    @Test func listedCommandsRun() throws {
        let readme = try String(contentsOf: Fixtures.root.appendingPathComponent("README.md"), encoding: .utf8)
        let commands = readme.split(separator: "\n").filter { line in
            ["infer", "network", "convert"].contains { line.hasPrefix("    purport \($0) ") }
        }
        #expect(commands.count > 3)
        let scratch = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: scratch) }
        for command in commands {
            let words = command.prefix { $0 != "#" }.split(separator: " ").dropFirst().map(String.init)
            let run = try Program().run(words, in: scratch.appendingPathComponent("examples/networks"))
            // The cases of the example hold lines that are wrong.
            let status: Int32 = words.contains("--cases") ? 1 : 0
            #expect(run.status == status, "\(command)")
        }
    }
}
