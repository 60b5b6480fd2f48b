import ArgumentParser
import Glibc
import Wording

/// `purport serve`: hands over to the web workspace, a program of its own that is found beside this one.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Opens the local web workspace over a folder of cases and articles.",
        usage: "purport serve [<folder>] [<options of purport-workspace> ...]",
        discussion: """
            Runs purport-workspace, which must stand beside purport and be of the same version, with everything that \
            follows `serve`.

            Example: purport serve cases --port 8080
            """)

    static let program = "purport-workspace"

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("What to pass on: a folder, and options of purport-workspace.", valueName: "arguments"))
    var arguments: [String] = []

    func run() throws {
        if arguments.contains("--help") || arguments.contains("-h") { throw CleanExit.helpRequest(self) }
        let path = try Self.locate()
        let version = try Self.version(of: path)
        guard version == Version.current else {
            throw CommandFailure(
                "\"\(path)\" is of version \(version), and this is \(Version.current)",
                remedy: "build both from the same source: make workspace")
        }
        var pointers = ([path] + arguments).map { strdup($0) } + [nil]
        execv(path, &pointers)
        throw CommandFailure("cannot run \"\(path)\": \(CommandFailure.systemReason(errno))")
    }

    /// The path of the workspace, beside the running program; links to the program are followed.
    private static func locate() throws(CommandFailure) -> String {
        guard let own = realpath("/proc/self/exe", nil) else {
            throw CommandFailure("cannot find where purport stands: \(CommandFailure.systemReason(errno))")
        }
        defer { free(own) }
        let folder = OutputFile.folder(of: String(cString: own))
        let path = "\(folder)/\(program)"
        guard access(path, X_OK) == 0 else {
            throw CommandFailure(
                "the web workspace is a program of its own, and there is no \(program) in \"\(folder)\"",
                remedy: "in the source folder, run: make workspace")
        }
        return path
    }

    /// What the program answers to `--version`: the last word of its first line.
    private static func version(of path: String) throws(CommandFailure) -> String {
        guard let stream = popen("\(quotedForShell(path)) --version", "r") else {
            throw CommandFailure("cannot run \"\(path)\": \(CommandFailure.systemReason(errno))")
        }
        var line = [CChar](repeating: 0, count: 256)
        let answered = fgets(&line, Int32(line.count), stream) != nil
        pclose(stream)
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard answered, let version = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).last else {
            throw CommandFailure("\"\(path)\" does not say its version", remedy: "build it again: make workspace")
        }
        return String(version)
    }

    /// The path as one word of a shell's command line.
    private static func quotedForShell(_ path: String) -> String {
        "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
