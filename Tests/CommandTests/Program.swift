import Foundation

/// The built program, found beside the tests, and what a run of it gives.
struct Program {
    struct Run {
        var output: Data
        var errors: Data
        var status: Int32
    }

    struct NotBuilt: Error {
        var path: String
    }

    let path: URL

    init(path: URL) { self.path = path }

    init() throws {
        let bundle = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let candidates = [bundle, root.appendingPathComponent(".build/debug")].map {
            $0.appendingPathComponent("purport")
        }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw NotBuilt(path: bundle.path)
        }
        path = found
    }

    /// Runs the program to its end; output goes to files, so that no pipe can fill up.
    ///
    /// - Parameter environment: variables besides those that every run has
    func run(
        _ arguments: [String], in folder: URL, input: URL? = nil, environment: [String: String] = [:]
    ) throws -> Run {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("purport-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let streams = [scratch.appendingPathComponent("out"), scratch.appendingPathComponent("err")]
        for stream in streams { try Data().write(to: stream) }
        let process = Process()
        process.executableURL = path
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "100", "LC_ALL": "C.UTF-8"]
            .merging(environment) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: streams[0])
        process.standardError = try FileHandle(forWritingTo: streams[1])
        process.standardInput = try FileHandle(forReadingFrom: input ?? URL(fileURLWithPath: "/dev/null"))
        try process.run()
        process.waitUntilExit()
        return Run(
            output: try Data(contentsOf: streams[0]), errors: try Data(contentsOf: streams[1]),
            status: process.terminationStatus)
    }
}
