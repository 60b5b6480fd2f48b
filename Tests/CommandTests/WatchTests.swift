import Foundation
import Testing

/// A case that is watched while it is edited.
@Suite struct WatchTests {
    /// A running `purport watch`, and what it has printed so far.
    private final class Watch {
        let process = Process()
        let folder: URL
        private let streams: [URL]

        init(_ arguments: [String], in folder: URL) throws {
            self.folder = folder
            streams = ["out", "err"].map { folder.appendingPathComponent("watch.\($0)") }
            for stream in streams { try Data().write(to: stream) }
            process.executableURL = try Program().path
            process.arguments = ["watch"] + arguments
            process.currentDirectoryURL = folder
            process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
            process.standardOutput = try FileHandle(forWritingTo: streams[0])
            process.standardError = try FileHandle(forWritingTo: streams[1])
            try process.run()
        }

        /// Threads that run tests block most signals, and what they start inherits that: only this one ends it for certain.
        deinit { kill(process.processIdentifier, SIGKILL) }

        var output: String { text(0) }
        var errors: String { text(1) }

        private func text(_ stream: Int) -> String {
            String(decoding: (try? Data(contentsOf: streams[stream])) ?? Data(), as: UTF8.self)
        }

        /// Waits until something holds; how long it may take decides nothing but when a broken program is given up.
        func wait(until holds: (Watch) -> Bool) {
            for _ in 0..<3000 where !holds(self) { usleep(10_000) }
            #expect(holds(self), "printed \(output), said \(errors)")
        }

        func save(_ text: String, to name: String, byRename: Bool = false) throws {
            let file = folder.appendingPathComponent(name)
            // Without an atomic write the file itself is written to; with one, another file is renamed over it.
            try Data(text.utf8).write(to: file, options: byRename ? .atomic : [])
        }
    }

    private static let text = """
        case Sale
        question Was it sold?
        include part.purport
        consequence jobs: Jobs are lost
            if sale: 80%
            otherwise: 10%

        """

    private static func part(_ prior: String) -> String { "claim sale: It was sold\n    prior \(prior)\n" }

    private func watching(_ body: (Watch) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("purport-watch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.text.utf8).write(to: folder.appendingPathComponent("sale.purport"))
        try Data(Self.part("50%").utf8).write(to: folder.appendingPathComponent("part.purport"))
        let watch = try Watch(["sale.purport"], in: folder)
        watch.wait { $0.errors.hasSuffix("watching sale.purport, part.purport\n") }
        try body(watch)
        #expect(watch.process.isRunning)
    }

    @Test(.timeLimit(.minutes(2)), arguments: [false, true])
    func printsWhatChangedOnEverySave(byRename: Bool) throws {
        try watching { watch in
            try watch.save(Self.text.replacing("80%", with: "90%"), to: "sale.purport", byRename: byRename)
            watch.wait { $0.output == "Jobs are lost: roughly even chance (45%) → roughly even chance (50%)\n" }
            // An included file counts, and so does a second save after a rename.
            try watch.save(Self.part("60%"), to: "part.purport", byRename: byRename)
            watch.wait {
                $0.output.hasSuffix(
                    """
                    It was sold: roughly even chance (50%) → likely (60%)
                    Jobs are lost: roughly even chance (50%) → likely (58%)

                    """)
            }
            try watch.save(Self.part("70%"), to: "part.purport", byRename: byRename)
            watch.wait { $0.output.hasSuffix("Jobs are lost: likely (58%) → likely (66%)\n") }
        }
    }

    /// While there are errors the last good judgements are kept; what only says the same otherwise prints nothing.
    @Test(.timeLimit(.minutes(2))) func errorsAreShownAndPassedOver() throws {
        try watching { watch in
            try watch.save(Self.part("150%"), to: "part.purport")
            watch.wait { $0.errors.contains("part.purport:2:") }
            #expect(watch.output.isEmpty)
            try watch.save("# a remark\n" + Self.part("50%"), to: "part.purport")
            try watch.save(Self.part("80%"), to: "part.purport")
            watch.wait { $0.output.hasSuffix("Jobs are lost: roughly even chance (45%) → likely (66%)\n") }
            #expect(watch.output.split(separator: "\n").count == 2)
        }
    }

    @Test func standardInputIsRefused() throws {
        let run = try Program().run(["watch", "-"], in: FileManager.default.temporaryDirectory)
        #expect(run.status == 64)
    }
}
