import Foundation
import Testing

@Suite struct ServeTests {
    /// Beside a program that stands alone there is no workspace, whatever else was built.
    @Test func saysThatTheWorkspaceIsMissing() throws {
        let built = try Program()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("purport-serve-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let alone = folder.appendingPathComponent("purport")
        do {
            // The program is large: a second name is enough where both lie on one disk.
            try FileManager.default.linkItem(at: built.path.resolvingSymlinksInPath(), to: alone)
        } catch {
            try FileManager.default.copyItem(at: built.path.resolvingSymlinksInPath(), to: alone)
        }
        let run = try Program(path: alone).run(["serve"], in: folder)
        #expect(run.status == 2)
        #expect(
            String(decoding: run.errors, as: UTF8.self) == """
                purport: the web workspace is a program of its own, and there is no purport-workspace in "\(folder.path)"
                  remedy: in the source folder, run: make workspace

                """)
    }
}
