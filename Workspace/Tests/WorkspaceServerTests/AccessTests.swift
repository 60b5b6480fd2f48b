import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import WorkspaceServer

@Suite("Who may ask, and who may write")
struct AccessTests {
    private static let text = "case A\n"

    /// What a page of another site can make a browser do.
    @Test(arguments: [
        ("cross-site", "navigate", "document", HTTPRequest.Method.get, 200),
        ("cross-site", "navigate", "iframe", .get, 403), ("cross-site", "no-cors", "image", .get, 403),
        ("same-site", "cors", "empty", .get, 403), ("cross-site", "navigate", "document", .post, 403),
        ("same-origin", "cors", "empty", .get, 200), ("none", "navigate", "document", .get, 200),
    ])
    func fetchMetadata(site: String, mode: String, destination: String, method: HTTPRequest.Method, status: Int)
        async throws
    {
        let answer = try await TestServer.ask(
            "/", method: method,
            headers: [.secFetchSite: site, .secFetchMode: mode, .secFetchDestination: destination])
        #expect(answer.status == status)
    }

    @Test(arguments: [
        ("http://127.0.0.1:8377", true), ("HTTP://127.0.0.1:8377", true), ("https://127.0.0.1:8377", true),
        ("http://127.0.0.1:8378", false), ("http://evil.example", false), ("null", false), ("", false),
        ("http://127.0.0.1:8377.evil.example", false), ("http://127.0.0.1", false), ("file://127.0.0.1:8377", false),
    ])
    func origins(origin: String, isAllowed: Bool) async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "a.purport")
        let site = try TestServer.site(folder.path)
        let answer = try await TestServer.send(
            ["text": "case B\n", "original": "", "version": FileVersion(Array(Self.text.utf8)).digest],
            to: "/edit/a.purport", of: site, headers: [.origin: origin])
        #expect(answer.status == (isAllowed ? 303 : 403))
        #expect(try folder.read("a.purport") == (isAllowed ? "case B\n" : Self.text))
    }

    @Test func defaultPortsGoWithoutSaying() {
        for (origin, host, isSame) in [
            ("http://desk.example", "desk.example:80", true), ("https://desk.example", "desk.example:443", true),
            ("https://desk.example", "desk.example", true), ("https://desk.example", "desk.example:80", false),
            ("https://desk.example:444", "desk.example", false),
        ] {
            let head = HTTPRequest(
                method: .post, scheme: "http", authority: host, path: "/", headerFields: [.origin: origin])
            #expect(OriginCheck<WorkspaceContext>.isAllowed(head) == isSame, "\(origin) \(host)")
        }
    }

    @Test(arguments: ["", "0", String(repeating: "0", count: 64), String(repeating: "é", count: 64)])
    func nothingIsWrittenWithoutTheToken(token: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "a.purport")
        let site = try TestServer.site(folder.path)
        for address in ["/edit/a.purport", "/new", "/articles", "/check/a.purport"] {
            let answer = try await TestServer.send(
                ["path": "b.purport", "text": "x", "original": "", "version": ""], to: address, of: site, token: token)
            #expect(answer.status == 403, "\(address)")
            #expect(answer.body.contains("started anew"))
        }
        #expect(try folder.names() == ["a.purport"])
    }

    /// Every start has a token of its own, and pages carry it.
    @Test func tokens() async throws {
        let site = try TestServer.site()
        let token = try #require(site.writeToken?.text)
        let other = try TestServer.site().writeToken?.text
        #expect(token.count == 64 && token != other)
        #expect(
            try await TestServer.ask("/", of: site).body.contains("<meta name=\"purport-token\" content=\"\(token)\">"))
        #expect(Secret("abc").matches("abc"))
        for guess in ["", "ab", "abcd", "abd", "Abc", nil] { #expect(!Secret("abc").matches(guess)) }
        #expect(!Secret("").matches(""))
    }

    @Test func readOnlyWritesNothing() async throws {
        let folder = try TemporaryFolder()
        try folder.write("case A\nclaim a: One thing\n    prior 20%\n", to: "a.purport")
        let site = try TestServer.site(folder.path, isReadOnly: true)
        for address in ["/edit/a.purport", "/new", "/articles", "/check/a.purport"] {
            let answer = try await TestServer.send(["text": "x", "version": "", "original": ""], to: address, of: site)
            #expect(answer.status == 405 && answer.headers[.allow] == "GET, HEAD")
        }
        for address in ["/edit/a.purport", "/new"] {
            #expect(try await TestServer.ask(address, of: site).status == 403)
        }
        let page = try await TestServer.ask("/case/a.purport", of: site).body
        #expect(page.contains("read-only") && !page.contains("purport-token") && !page.contains("/edit/"))
        #expect(!(try await TestServer.ask("/", of: site).body.contains("<form method=\"post\"")))
    }

    // MARK: --token

    private static let access = AccessOptions(token: "correct-horse-battery")

    @Test(arguments: ["/", "/style.css", "/case/ferry/aurora.purport", "/nothing", "/?token=wrong-horse-battery-s"])
    func closedWithoutTheToken(address: String) async throws {
        for headers: HTTPFields in [
            [:], [.cookie: "purport-access=correct-horse-battery"], [.cookie: "purport-access="],
        ] {
            let answer = try await TestServer.ask(address, headers: headers, access: Self.access)
            #expect(answer.status == 401)
            #expect(answer.headers[.setCookie] == nil)
            #expect(!answer.body.contains("Has the ferry line") && !answer.body.contains("horse-battery"))
        }
    }

    @Test func theTokenOpensOnceAndLeavesTheAddress() async throws {
        let site = try TestServer.site()
        let responder = WorkspaceServer.router(site, access: Self.access).buildResponder()
        let answer = try await TestServer.ask(
            responder, "//evil.example/x?token=correct-horse-battery&language=nl")
        #expect(answer.status == 303 && answer.headers[.location] == "/evil.example/x?language=nl")
        let cookie = try #require(answer.headers[.setCookie])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && !cookie.contains("Secure"))
        #expect(!cookie.contains("correct-horse"))
        let kept = String(cookie.prefix { $0 != ";" })
        #expect(try await TestServer.ask(responder, "/", headers: [.cookie: "x=y; \(kept)"]).status == 200)
        #expect(try await TestServer.ask(responder, "/", headers: [.cookie: kept + "0"]).status == 401)
        // A new start wants the token anew.
        #expect(try await TestServer.ask("/", headers: [.cookie: kept], access: Self.access).status == 401)
        let forwarded = try #require(HTTPField.Name("X-Forwarded-Proto"))
        let secure = try await TestServer.ask(
            responder, "/?token=correct-horse-battery", headers: [forwarded: "https"])
        #expect(secure.headers[.setCookie]?.hasSuffix("; Secure") == true)
        for (schemes, isSecure) in [("https, http", true), ("HTTPS", true), ("http, https", false), ("httpsx", false)] {
            let answer = try await TestServer.ask(
                responder, "/?token=correct-horse-battery", headers: [forwarded: schemes])
            #expect(answer.headers[.setCookie]?.hasSuffix("; Secure") == isSecure, "\(schemes)")
        }
    }

    // MARK: What is sent

    @Test func largeBodiesAreRefusedInWords() async throws {
        let folder = try TemporaryFolder()
        let site = try TestServer.site(folder.path)
        let token = try #require(site.writeToken?.text)
        let declared = try await TestServer.ask(
            "/articles", of: site, method: .post, headers: [.contentLength: "999999999", .purportToken: token])
        #expect(declared.status == 413 && declared.body.contains("At most 8 MB"))
        let sent = try await TestServer.ask(
            "/check/a.purport", of: site, method: .post,
            headers: [.contentType: "text/plain", .purportToken: token],
            body: [UInt8](repeating: 0x61, count: UploadReader.largestCase + 1))
        #expect(sent.status == 413 && sent.body.contains("Nothing was changed"))
    }

    /// Whoever sends slowly, and shows no token, keeps nobody waiting who does.
    @Test func slowBodiesKeepNobodyWaiting() async throws {
        let uploads = UploadReader()
        let head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1", path: "/new")
        let waiting = (0..<8).map { _ in
            Task {
                try? await uploads.body(
                    of: Request(head: head, body: RequestBody(asyncSequence: Endless())), limit: 100)
            }
        }
        defer { for task in waiting { task.cancel() } }
        let quick = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: "x")))
        var isRefused = false
        for _ in 0..<2000 where !isRefused {
            isRefused = (try? await uploads.body(of: quick, limit: 100)) == nil
            try await Task.sleep(for: .milliseconds(1))
        }
        #expect(isRefused)
        #expect(try await uploads.body(of: quick, limit: 100, isKnown: true) == Array("x".utf8))
    }

    /// Never sends anything.
    private struct Endless: AsyncSequence, Sendable {
        struct AsyncIterator: AsyncIteratorProtocol {
            func next() async throws -> ByteBuffer? {
                try await Task.sleep(for: .seconds(3600))
                return nil
            }
        }

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator() }
    }

    @Test(arguments: [
        ("application/json", "{}"), ("", "text=x"), ("multipart/form-data", "x"),
        ("multipart/form-data; boundary=a", "--a\r\nno head"), ("text/plain", "\u{FF}\u{FE}"),
    ])
    func whatIsNoFormIsRefused(kind: String, body: String) async throws {
        let site = try TestServer.site()
        let answer = try await TestServer.ask(
            "/check/a.purport", of: site, method: .post,
            headers: [.contentType: kind, .purportToken: try #require(site.writeToken?.text)],
            body: kind == "text/plain" ? [0xFF, 0xFE] : Array(body.utf8))
        #expect(answer.status == 400)
    }

    @Test func multipartForms() throws {
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\nabc\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\dir\\a b.txt\"\r\nContent-Type: text/plain\r\n\r\n"
            + "one\r\n--x\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--b--\r\n"
        let form = try #require(PostedForm(Array(body.utf8), contentType: "multipart/form-data; boundary=b"))
        #expect(form.value("token") == "abc" && form.value("empty") == "")
        #expect(form.files["file"]?.name == "a b.txt")
        #expect(form.files["file"]?.bytes == Array("one\r\n--x\r\n".utf8))
        // However a body is cut off or changed, it is read or refused.
        for length in 0..<body.utf8.count {
            _ = PostedForm(Array(body.utf8.prefix(length)), contentType: "multipart/form-data; boundary=b")
        }
        var state: UInt64 = 1
        for _ in 0..<2000 {
            var bytes = Array(body.utf8)
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
            }
            _ = PostedForm(bytes, contentType: "multipart/form-data; boundary=b")
        }
    }
}
