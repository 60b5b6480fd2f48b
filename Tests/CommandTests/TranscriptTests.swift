import Foundation
import Testing

/// Runs the program as a user does, and compares all that it prints with the files in `Transcripts`.
@Suite struct TranscriptTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Transcripts")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    @Test func thereAreTranscripts() {
        #expect(!Self.names.isEmpty)
    }

    @Test(.timeLimit(.minutes(3)), arguments: names)
    func transcript(name: String) throws {
        let file = Self.folder.appendingPathComponent(name)
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let scratch = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: scratch) }
        let actual = try Transcript(expected).replay(Program(), in: scratch)
        if ProcessInfo.processInfo.environment["PURPORT_UPDATE_GOLDEN"] == "1" {
            try Data(actual.utf8).write(to: file)
            return
        }
        #expect(actual == expected, "differs from Transcripts/\(name)")
    }
}
