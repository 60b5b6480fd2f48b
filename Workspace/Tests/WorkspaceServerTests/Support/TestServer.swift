import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOEmbedded
import Testing

@testable import WorkspaceServer

/// The workspace over a folder of this package, asked without a socket.
enum TestServer {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Folder").path

    struct Answer {
        var status: Int
        var headers: HTTPFields
        var body: String
    }

    static func site(_ folder: String = folder) throws -> Site { Site(folder: try WorkspaceFolder(path: folder)) }

    /// Asks for one address.
    static func ask(
        _ address: String, method: HTTPRequest.Method = .get, host: String? = "127.0.0.1:8377",
        headers: HTTPFields = [:], folder: String = folder, allowedHosts: [String] = []
    ) async throws -> Answer {
        let responder = WorkspaceServer.router(try site(folder), allowedHosts: allowedHosts).buildResponder()
        let request = Request(
            head: HTTPRequest(method: method, scheme: "http", authority: host, path: address, headerFields: headers),
            body: RequestBody(buffer: ByteBuffer()))
        let context = BasicRequestContext(
            source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
        let response = try await responder.respond(to: request, context: context)
        let writer = Collector()
        try await response.body.write(writer)
        return Answer(
            status: response.status.code, headers: response.headers,
            body: String(buffer: writer.collected))
    }
}

/// Keeps what a response writes.
private final class Collector: ResponseBodyWriter {
    private(set) var collected = ByteBuffer()

    func write(_ buffer: ByteBuffer) async throws { collected.writeImmutableBuffer(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// A folder that is there for one test.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "workspace-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func write(_ text: String, to name: String) throws {
        let file = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
