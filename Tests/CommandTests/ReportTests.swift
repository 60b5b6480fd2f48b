import Foundation
import Testing

/// What only a whole program can show of reports: a PDF is printed, and nothing is left behind.
@Suite struct ReportTests {
    private static let isChromiumInstalled = [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    ]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: isChromiumInstalled), .timeLimit(.minutes(3)))
    func aPDFIsPrinted() throws {
        let scratch = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: scratch) }
        let temporary = scratch.appendingPathComponent("folder")
        let run = try Program().run(
            ["report", "vesk.purport", "-o", "vesk.pdf"], in: scratch, environment: ["TMPDIR": temporary.path])
        #expect(run.status == 0, "\(String(decoding: run.errors, as: UTF8.self))")
        let pdf = try Data(contentsOf: scratch.appendingPathComponent("vesk.pdf"))
        #expect(pdf.starts(with: Array("%PDF-".utf8)) && pdf.count > 10_000)
        let left = try FileManager.default.contentsOfDirectory(atPath: temporary.path)
        #expect(!left.contains { $0.hasPrefix("purport-") }, "\(left)")
    }

    /// A browser that prints nothing is no report, and its complaint is passed on.
    @Test func whatDoesNotPrintIsSaid() throws {
        let scratch = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: scratch) }
        let run = try Program().run(
            ["report", "vesk.purport", "-o", "vesk.pdf"], in: scratch, environment: ["PURPORT_CHROMIUM": "/bin/false"])
        #expect(run.status == 2)
        #expect(String(decoding: run.errors, as: UTF8.self).contains("Chromium printed nothing"))
        #expect(!FileManager.default.fileExists(atPath: scratch.appendingPathComponent("vesk.pdf").path))
    }
}
