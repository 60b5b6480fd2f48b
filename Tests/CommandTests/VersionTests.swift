import Foundation
import Testing

/// Versions of a case out of git.
@Suite struct VersionTests {
    private func git(_ arguments: [String], in folder: URL) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org"] + arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "git \(arguments)")
    }

    /// A case with an include and a quoted article, whose files change from one commit to the next.
    private func inRepository(_ body: (URL, Program) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("purport-git-\(UUID().uuidString)")
        let cases = folder.appendingPathComponent("cases/parts")
        try FileManager.default.createDirectory(at: cases, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let top = folder.appendingPathComponent("cases/sale.purport")
        let part = cases.appendingPathComponent("sources.purport")
        let article = cases.appendingPathComponent("a.txt")
        try git(["init", "-q"], in: folder)
        try Data("It was sold.\n".utf8).write(to: article)
        try Data("source line: Line\n    reliability B\n".utf8).write(to: part)
        try Data(
            """
            case Sale
            question Was it sold?
            include parts/sources.purport
            claim sale: It was sold
                prior 50%
                quote "It was sold" from parts/a.txt#char=0,11
            report line asserts sale

            """.utf8
        ).write(to: top)
        try git(["add", "."], in: folder)
        try git(["commit", "-q", "-m", "one"], in: folder)
        try Data("source line: Line\n    reliability D\n".utf8).write(to: part)
        try git(["commit", "-q", "-a", "-m", "two"], in: folder)
        // The article is another one now: the old version has its own.
        try Data("Yes. It was sold.\n".utf8).write(to: article)
        let text = String(decoding: try Data(contentsOf: top), as: UTF8.self)
        try Data(text.replacing("char=0,11", with: "char=5,16").replacing("50%", with: "40%").utf8).write(to: top)
        try body(folder, try Program())
    }

    private func text(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }

    @Test func comparesRevisions() throws {
        try inRepository { folder, program in
            let run = try program.run(
                ["diff", "cases/sale.purport@HEAD~1", "cases/sale.purport@HEAD"], in: folder)
            #expect(run.status == 0, "\(text(run.errors))")
            #expect(text(run.output).contains("Compared       cases/sale.purport@HEAD~1 → cases/sale.purport@HEAD\n"))
            #expect(text(run.output).contains("      - reliability B\n      + reliability D\n"))
            #expect(!text(run.output).contains("prior"))
        }
    }

    @Test func comparesARevisionWithTheFile() throws {
        try inRepository { folder, program in
            let run = try program.run(["diff", "sale.purport@HEAD"], in: folder.appendingPathComponent("cases"))
            #expect(run.status == 0, "\(text(run.errors))")
            #expect(text(run.output).contains("      - prior 50%\n"))
            #expect(text(run.output).contains("      + prior 40%\n"))
            #expect(!text(run.output).contains("reliability"))
        }
    }

    @Test(arguments: ["sale.purport@nowhere", "sold.purport@HEAD"])
    func whatIsNotThereIsSaid(version: String) throws {
        try inRepository { folder, program in
            let run = try program.run(["diff", version], in: folder.appendingPathComponent("cases"))
            #expect(run.status == 2)
            #expect(text(run.errors).hasPrefix("purport: cannot read \"\(version)\": fatal: "))
            #expect(text(run.errors).contains("  remedy: "))
        }
    }
}
