import Foundation
import Testing

/// What happens to a ledger when several write at once, and when the disk has no room.
@Suite struct LedgerTests {
    private func text(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }

    private func inFixtures(_ body: (URL, Program) throws -> Void) throws {
        let folder = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder, try Program())
    }

    /// Each of several programs adds its records as a whole, in one chain.
    @Test(.timeLimit(.minutes(2))) func processesTakeTurns() throws {
        try inFixtures { folder, program in
            let processes = try (0..<6).map { _ in
                let process = Process()
                process.executableURL = program.path
                process.arguments = ["record", "examples/harbour/pilots.purport", "--today", "2025-07-01"]
                process.currentDirectoryURL = folder
                process.standardOutput = FileHandle.nullDevice
                process.standardError = FileHandle.nullDevice
                try process.run()
                return process
            }
            for process in processes {
                process.waitUntilExit()
                #expect(process.terminationStatus == 0)
            }
            let score = try program.run(["score", "examples/harbour/pilots.purport", "--json"], in: folder)
            #expect(score.status == 0)
            #expect(score.errors.isEmpty, "\(text(score.errors))")
            // Sixteen records were there; one claim of the four is still open.
            #expect(text(score.output).contains("\"records\": \(16 + 6),"))
        }
    }

    /// A write that stops half-way is taken back: the ledger is as it was, to the byte.
    @Test(arguments: [0, 1, 3]) func aFullDiskTearsNothing(blocks: Int) throws {
        try inFixtures { folder, program in
            let ledger = folder.appendingPathComponent("examples/harbour/lease.ledger.jsonl")
            let before = try Data(contentsOf: ledger)
            // Blocks of 512 bytes (POSIX), a few more than are in use.
            let limit = before.count / 512 + blocks
            let process = Process()
            let messages = Pipe()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = [
                "-c", "ulimit -f \(limit); exec \"$0\" record many.purport --today 2025-10-15", program.path.path,
            ]
            let claims = (0..<40).map { "claim c\($0): C\n    prior 50%\n" }.joined()
            try Data("case Many\nquestion Is it so?\n\(claims)".utf8)
                .write(to: folder.appendingPathComponent("many.purport"))
            try before.write(to: folder.appendingPathComponent("many.ledger.jsonl"))
            process.currentDirectoryURL = folder
            process.standardError = messages
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            let said = text(messages.fileHandleForReading.readDataToEndOfFile())
            #expect(process.terminationStatus == 2, "\(said)")
            #expect(said.contains("does not let the file grow") && said.contains("remedy:"))
            #expect(try Data(contentsOf: folder.appendingPathComponent("many.ledger.jsonl")) == before)
        }
    }

    /// A clock that stands before the last record stops the record, and says how to go on.
    @Test func aClockThatWentBackIsRefused() throws {
        try inFixtures { folder, program in
            _ = try program.run(["record", "good.purport", "--today", "9998-01-01"], in: folder)
            let ledger = folder.appendingPathComponent("good.ledger.jsonl")
            let before = try Data(contentsOf: ledger)
            let run = try program.run(["record", "good.purport"], in: folder)
            #expect(run.status == 2)
            #expect(text(run.errors).contains("line 1 of \"good.ledger.jsonl\" is of 9998-01-01: the clock went back"))
            #expect(text(run.errors).contains("remedy: set the clock"))
            #expect(try Data(contentsOf: ledger) == before)
        }
    }

    /// Whoever says that the day is right is believed, and the order is reported for good.
    @Test func aDayThatIsNamedMayBeAnEarlierOne() throws {
        try inFixtures { folder, program in
            for day in ["2024-03-02", "2024-02-01"] {
                let run = try program.run(["record", "good.purport", "--today", day], in: folder)
                #expect(run.status == 0)
                #expect(run.errors.isEmpty)
            }
            let run = try program.run(["score", "good.purport", "--today", "2024-04-01"], in: folder)
            #expect(run.status == 0)
            #expect(
                text(run.errors).hasPrefix(
                    "good.ledger.jsonl:2:1: warning: the record is of 2024-02-01, and the one on line 1 before it is of 2024-03-02: "
                        + "a clock was wrong\n"))
            #expect(text(run.errors).contains("  remedy: "))
        }
    }

    /// Without `--today` the day is the clock's, and a record says when it was written.
    @Test func theClockSaysWhichDayItIs() throws {
        try inFixtures { folder, program in
            #expect(try program.run(["record", "good.purport"], in: folder).status == 0)
            let line = text(try Data(contentsOf: folder.appendingPathComponent("good.ledger.jsonl")))
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let written = try #require(object["written"] as? String)
            let formatter = ISO8601DateFormatter()
            let date = try #require(formatter.date(from: written))
            #expect(abs(date.timeIntervalSinceNow) < 600)
            #expect((object["day"] as? String)?.count == 10)
            #expect(object["claim"] as? String == "sale")
        }
    }
}
