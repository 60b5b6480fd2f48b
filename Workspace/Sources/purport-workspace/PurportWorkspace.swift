import ArgumentParser
import Glibc
import Wording
import WorkspaceServer

@main
struct PurportWorkspace: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purport-workspace",
        abstract: "Shows a folder of cases and articles in the browser.",
        discussion: """
            Prints its address and runs until it is stopped (Ctrl-C). It answers only this machine unless told otherwise. Cases are \
            changed by who opens its pages; --read-only lets nobody change anything.

            Example:
              purport serve cases --port 8080
            """,
        version: "purport-workspace \(Version.current)")

    @Argument(help: "The folder to show.")
    var folder = "."

    @Option(help: "The port to listen on; 0 for any that is free.")
    var port = 8377

    @Option(help: "The address to listen on. Without --token anybody who can reach it can read and change the folder.")
    var host = "127.0.0.1"

    @Option(
        name: .customLong("allow-host"),
        help: ArgumentHelp("A name under which the server may be called; may be given again.", valueName: "name"))
    var allowedHosts: [String] = []

    @Flag(name: .customLong("read-only"), help: "Let nobody change anything, to show the folder to others.")
    var readOnly = false

    @Option(
        help: ArgumentHelp(
            "What whoever opens the workspace has to know, once, as ?token= behind the address; PURPORT_TOKEN in the environment does the same, and shows in no list of processes.",
            valueName: "token"))
    var token: String?

    /// Shorter ones can be guessed.
    private static let shortestToken = 16

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("The port must be from 0 to 65535.") }
        guard let token = knownToken else { return }
        guard token.utf8.count >= Self.shortestToken, token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw ValidationError("The token must be \(Self.shortestToken) or more ASCII characters without spaces.")
        }
    }

    private var knownToken: String? { token ?? getenv("PURPORT_TOKEN").map { String(cString: $0) } }

    func run() async throws {
        let site: Site
        do throws(WorkspaceFolder.Refusal) {
            site = Site(folder: try WorkspaceFolder(path: folder), isReadOnly: readOnly)
        } catch {
            Self.complain("there is no folder \"\(folder)\"", "name a folder that holds cases or articles")
            throw ExitCode(1)
        }
        let host = host
        let server = WorkspaceServer.application(
            site, host: host, port: port,
            access: AccessOptions(hosts: allowedHosts + [Self.written(host)], token: knownToken)
        ) { port in
            print("http://\(Self.written(host)):\(port)/")
            fflush(nil)
        }
        do {
            try await server.runService()
        } catch {
            Self.complain("cannot listen on \(host), port \(port): \(error)", "choose another with --port, or --port 0")
            throw ExitCode(2)
        }
    }

    /// An address as it stands in a URL.
    private static func written(_ host: String) -> String { host.contains(":") ? "[\(host)]" : host }

    private static func complain(_ message: String, _ remedy: String) {
        let text = Array("error: \(message)\n  remedy: \(remedy)\n".utf8)
        _ = text.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
