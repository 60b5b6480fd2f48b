import Foundation
import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import WorkspaceServer

@Suite("What changes in the folder")
struct EventTests {
    /// The first change that a listener is told.
    private static func change(_ hub: EventHub, _ folder: borrowing TemporaryFolder, _ act: () throws -> Void)
        async throws -> [String]
    {
        try #require(hub.follow(try WorkspaceFolder(path: folder.path)))
        let (number, events) = try #require(hub.listen())
        defer { hub.leave(number) }
        // The watch begins on a thread of its own.
        try await Task.sleep(for: .milliseconds(200))
        try act()
        for await event in events {
            if case .changed(_, let paths) = event { return paths }
        }
        return []
    }

    @Test func savedFilesAreTold() async throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "inside/deep/keep.txt")
        let path = folder.path
        let paths = try await Self.change(EventHub(), folder) {
            try Data("case A\n".utf8).write(to: URL(filePath: path + "/inside/deep/a.purport"), options: .atomic)
            try Data().write(to: URL(filePath: path + "/.hidden"))
        }
        #expect(paths == ["inside/deep/a.purport"])
    }

    @Test func newFoldersAreFollowed() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        let hub = EventHub()
        let first = try await Self.change(hub, folder) {
            try FileManager.default.createDirectory(atPath: path + "/new", withIntermediateDirectories: false)
        }
        #expect(first == ["new"])
        let second = try await Self.change(hub, folder) { try Data().write(to: URL(filePath: path + "/new/a.purport")) }
        #expect(second == ["new/a.purport"])
    }

    @Test func versions() throws {
        let hub = EventHub()
        let first = hub.version
        hub.changed(["a"])
        #expect(hub.version != first && EventHub().version != first)
        let event = EventHub.Event.changed(version: "v", paths: ["a\n\nevent: x", "\"b\""])
        #expect(
            event.written
                == "event: change\ndata: {\"version\":\"v\",\"paths\":[\"a\\n\\nevent: x\",\"\\\"b\\\"\"]}\n\n")
    }

    /// However many pages ask, so many are told, and a page that leaves makes room.
    @Test func listenersAreLimited() throws {
        let hub = EventHub()
        var pages: [(number: Int, events: AsyncStream<EventHub.Event>)] = []
        for _ in 0..<EventHub.mostPages { pages.append(try #require(hub.listen())) }
        #expect(hub.isFull && hub.listen() == nil && hub.listeners == EventHub.mostPages)
        hub.leave(pages[3].number)
        hub.leave(pages[3].number)
        pages.append(try #require(hub.listen()))
        #expect(hub.listen() == nil)
        // A stream that nobody holds any more makes room by itself.
        pages = []
        #expect(hub.listeners == 0)
    }

    /// Over a socket: a client gets what changed, and is forgotten when it goes.
    @Test func streamOverASocket() async throws {
        let folder = try TemporaryFolder()
        try folder.write("case A\n", to: "a.purport")
        let site = try TestServer.site(folder.path)
        let port = AsyncStream<Int>.makeStream()
        let server = WorkspaceServer.application(site, host: "127.0.0.1", port: 0) { port.continuation.yield($0) }
        let running = Task { try await server.run() }
        defer { running.cancel() }
        var ports = port.stream.makeAsyncIterator()
        let client = try Client(port: try #require(await ports.next()))
        defer { client.close() }
        client.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        while site.events.listeners == 0 { try await Task.sleep(for: .milliseconds(20)) }
        try await Task.sleep(for: .milliseconds(200))
        try folder.write("case B\n", to: "a.purport")
        let received = client.receive(until: "\"paths\":[\"a.purport\"]")
        #expect(received.contains("text/event-stream") && received.contains("retry: 1000\nevent: change\n"))
        #expect(received.contains("\"paths\":[\"a.purport\"]"))
        client.close()
        for _ in 0..<200 where site.events.listeners > 0 { try await Task.sleep(for: .milliseconds(20)) }
        #expect(site.events.listeners == 0)
    }
}

/// A connection to a server on this machine.
private final class Client {
    private var descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(connected == 0)
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(descriptor, bytes, bytes.count)
    }

    /// What comes, up to a text or to the end.
    func receive(until text: String) -> String {
        var received = ""
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !received.contains(text) {
            let count = read(descriptor, &buffer, buffer.count)
            if count <= 0 { break }
            received += String(decoding: buffer[..<count], as: UTF8.self)
        }
        return received
    }

    func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
    }
}
