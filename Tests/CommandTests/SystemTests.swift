import Foundation
import Testing

/// What cannot stand in a transcript: large files, permissions, closed pipes.
@Suite struct SystemTests {
    private func run(_ arguments: [String], files: [(String, Data)] = []) throws -> Program.Run {
        let folder = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, data) in files { try data.write(to: folder.appendingPathComponent(name)) }
        return try Program().run(arguments, in: folder)
    }

    /// Debug code is some twenty times slower than what users run: two megabytes here stand for more there.
    @Test(.timeLimit(.minutes(2)), arguments: ["a", "\"", "(", "if ", "<b>", "é"])
    func longLinesEndInAnError(unit: String) throws {
        let line = Data(String(repeating: unit, count: (2 << 20) / unit.utf8.count).utf8)
        let run = try run(["check", "long.purport"], files: [("long.purport", line)])
        #expect(run.status == 1)
        #expect(!run.errors.isEmpty)
        #expect(run.errors.count < 20_000)
    }

    @Test(.enabled(if: geteuid() != 0, "root may read every file"))
    func unreadableFileIsAFailureOfTheSystem() throws {
        let folder = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("good.purport").path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        let run = try Program().run(["check", "good.purport"], in: folder)
        #expect(run.status == 2)
        #expect(String(decoding: run.errors, as: UTF8.self).contains("permission denied"))
    }

    /// `purport … | head -0`: no message, no crash report.
    @Test func closedPipeEndsQuietly() throws {
        let program = try Program()
        let process = Process()
        let messages = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "\"$0\" --help | head -n 0", program.path.path]
        process.standardError = messages
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(messages.fileHandleForReading.readDataToEndOfFile().isEmpty)
    }

    @Test func formatKeepsPermissionsAndLeavesNothingBehind() throws {
        let folder = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let path = folder.appendingPathComponent("loose.purport").path
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let run = try Program().run(["format", "loose.purport"], in: folder)
        #expect(run.status == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        let good = try Data(contentsOf: folder.appendingPathComponent("good.purport"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == good)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    }
}
