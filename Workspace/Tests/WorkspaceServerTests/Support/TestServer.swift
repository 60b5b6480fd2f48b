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

    static func site(_ folder: String = folder, isReadOnly: Bool = false) throws -> Site {
        Site(folder: try WorkspaceFolder(path: folder), isReadOnly: isReadOnly)
    }

    /// Asks for one address.
    static func ask(
        _ address: String, method: HTTPRequest.Method = .get, host: String? = "127.0.0.1:8377",
        headers: HTTPFields = [:], folder: String = folder, access: AccessOptions = AccessOptions()
    ) async throws -> Answer {
        try await ask(
            address, of: try site(folder), method: method, host: host, headers: headers, access: access)
    }

    /// Asks a site that stays the same from one question to the next.
    static func ask(
        _ address: String, of site: Site, method: HTTPRequest.Method = .get, host: String? = "127.0.0.1:8377",
        headers: HTTPFields = [:], body: [UInt8] = [], access: AccessOptions = AccessOptions()
    ) async throws -> Answer {
        try await ask(
            WorkspaceServer.router(site, access: access).buildResponder(), address, method: method, host: host,
            headers: headers, body: body)
    }

    static func ask(
        _ responder: some HTTPResponder<WorkspaceContext>, _ address: String, method: HTTPRequest.Method = .get,
        host: String? = "127.0.0.1:8377", headers: HTTPFields = [:], body: [UInt8] = []
    ) async throws -> Answer {
        let request = Request(
            head: HTTPRequest(method: method, scheme: "http", authority: host, path: address, headerFields: headers),
            body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let context = WorkspaceContext(
            source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
        let response = try await responder.respond(to: request, context: context)
        let writer = Collector()
        try await response.body.write(writer)
        return Answer(
            status: response.status.code, headers: response.headers,
            body: String(buffer: writer.collected))
    }

    /// Sends a form as a browser does: fields in order, line ends as CRLF, with the token unless another is given.
    static func send(
        _ fields: KeyValuePairs<String, String>, to address: String, of site: Site, token: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        var query = Query()
        query.add("token", token ?? site.writeToken?.text ?? "")
        for (name, value) in fields { query.add(name, LineEnds.windows(value)) }
        var all = headers
        all[.contentType] = "application/x-www-form-urlencoded"
        return try await ask(
            address, of: site, method: .post, headers: all, body: Array(query.written.dropFirst().utf8))
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

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path).appending(path: name)), as: UTF8.self)
    }

    /// Names of all that lies in a folder of it.
    func names(_ name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)").sorted()
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
