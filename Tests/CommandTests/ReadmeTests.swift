import Foundation
import Testing

/// What the README shows of the program is what the program prints: its `console` blocks are transcripts.
@Suite struct ReadmeTests {
    private static let readme = Fixtures.root.appendingPathComponent("README.md")
    private static let fence = "```console\n"

    @Test(.timeLimit(.minutes(3)))
    func showsWhatTheProgramPrints() throws {
        let expected = String(decoding: try Data(contentsOf: Self.readme), as: UTF8.self)
        let scratch = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: scratch) }
        let pieces = expected.components(separatedBy: Self.fence)
        #expect(pieces.count > 1, "the README shows no output")
        var actual = pieces[0]
        // Blocks go on in one folder: a later one may use a file that an earlier one kept.
        for piece in pieces.dropFirst() {
            let parts = piece.components(separatedBy: "```\n")
            actual += Self.fence + (try Transcript(parts[0]).replay(Program(), in: scratch)) + "```\n"
            actual += parts.dropFirst().joined(separator: "```\n")
        }
        if ProcessInfo.processInfo.environment["PURPORT_UPDATE_GOLDEN"] == "1" {
            try Data(actual.utf8).write(to: Self.readme)
            return
        }
        #expect(actual == expected, "README.md differs from what the program prints")
    }
}
