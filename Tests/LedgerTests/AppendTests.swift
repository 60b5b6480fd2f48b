import Foundation
import SourceText
import Testing

@testable import Ledger

/// Adding to a ledger on disk: nothing that was there is ever changed.
@Suite struct AppendTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "purport-ledger-\(UUID().uuidString)")

    private func inFolder(_ body: (String) throws -> Void) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.appendingPathComponent("x.ledger.jsonl").path)
    }

    private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

    @Test func makesALedgerAndGoesOn() throws {
        try inFolder { path in
            let first = try #require(try LedgerFile.append([try record("a", on: "2025-01-01")], to: path))
            #expect(first.before.entries.isEmpty)
            let before = try bytes(path)
            let second = try #require(
                try LedgerFile.append([try record("b", on: "2025-01-02"), try record("c", on: "2025-01-02")], to: path))
            #expect(second.before.entries.map(\.record) == first.records)
            let reading = reading(try bytes(path))
            #expect(reading.diagnostics.isEmpty)
            #expect(reading.entries.map(\.record) == first.records + second.records)
            #expect(try bytes(path).starts(with: before))
        }
    }

    /// Whatever the last line was torn to, it is kept, and what is added behind it is whole.
    @Test(arguments: [1, 2, 60, 200, 300]) func goesOnAfterATornLine(cut: Int) throws {
        try inFolder { path in
            let records = [try record("a", on: "2025-01-01"), try record("b", on: "2025-01-01")]
            let torn = Array(ledger(records).dropLast(cut))
            try Data(torn).write(to: URL(fileURLWithPath: path))
            let done = try #require(try LedgerFile.append([try record("c", on: "2025-01-02")], to: path))
            #expect(done.before.endsWithinLine)
            #expect(try bytes(path).starts(with: torn + [UInt8(ascii: "\n")]))
            let reading = reading(try bytes(path))
            let isWhole = cut == 1
            #expect(reading.diagnostics.map(\.code) == (isWhole ? [] : ["torn-record"]))
            #expect(reading.entries.map(\.record.claim) == (isWhole ? ["a", "b", "c"] : ["a", "c"]))
        }
    }

    @Test func refusalLeavesTheFileAsItWas() throws {
        try inFolder { path in
            try Data(ledger([try record("a", on: "2025-01-01")])).write(to: URL(fileURLWithPath: path))
            let before = try bytes(path)
            let done = try LedgerFile.append([try record("b", on: "2024-01-01")], to: path) { reading in
                reading.entries.last?.record.claim != "a"
            }
            #expect(done == nil)
            #expect(try bytes(path) == before)
        }
    }

    @Test(arguments: ["/dev/full", "/dev/null", "/tmp", "/nonexistent/folder/x.jsonl"])
    func refusesWhatIsNoFile(path: String) throws {
        let one = try record("a", on: "2025-01-01")
        #expect(throws: LedgerFailure.self) { try LedgerFile.append([one], to: path) }
    }

    /// Writers on several threads, each with a lock of its own: all records are there, in one chain.
    @Test(.timeLimit(.minutes(5))) func writersTakeTurns() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("purport-\(UUID().uuidString).jsonl")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for turn in 0..<8 {
                        let batch = try (0..<5).map { try record("w\(writer)-\(turn)-\($0)", on: "2025-01-01") }
                        _ = try LedgerFile.append(batch, to: path)
                    }
                }
            }
            try await group.waitForAll()
        }
        let reading = reading(try bytes(path))
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.entries.count == 160)
        #expect(Set(reading.entries.map(\.record.claim)).count == 160)
        // What was added together stands together.
        for start in stride(from: 0, to: 160, by: 5) {
            let claims = reading.entries[start..<(start + 5)].map { $0.record.claim.split(separator: "-").prefix(2) }
            #expect(Set(claims.map { $0.joined(separator: "-") }).count == 1)
        }
    }

    @Test func ledgerAndCaseStandSideBySide() {
        #expect(LedgerFile.path(ofCase: "a/drones.purport") == "a/drones.ledger.jsonl")
        #expect(LedgerFile.path(ofCase: "drones") == "drones.ledger.jsonl")
        #expect(LedgerFile.caseBeside("a/drones.ledger.jsonl") == "a/drones.purport")
        #expect(LedgerFile.caseBeside("a/drones.jsonl") == nil)
    }
}
