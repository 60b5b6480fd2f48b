import Foundation
import Glibc
import HTTPTypes
import Synchronization
import Testing
import Threads

@testable import WorkspaceServer

@Suite("Nothing gets in, nothing gets out")
struct SecurityTests {
    @Test(arguments: ["127.0.0.1", "127.0.0.1:8377", "localhost:1", "LOCALHOST", "[::1]:8377"])
    func ownNamesAreAnswered(host: String) async throws {
        #expect(try await TestServer.ask("/", host: host).status == 200)
    }

    @Test(arguments: [
        "evil.example", "evil.example:8377", "127.0.0.1.evil.example", "localhost.evil.example:8377", "", "0.0.0.0",
        "[::2]:8377", "127.0.0.1@evil.example", "[::1].evil.example", "[::1]evil.example:80", "[::1",
        "127.0.0.1:evil.example",
        "localhost.", "127.0.0.1.", "127.0.0.1, evil.example", "evil@127.0.0.1", "2130706433", "[0:0:0:0:0:0:0:1]",
    ])
    func foreignNamesAreRefused(host: String) async throws {
        let answer = try await TestServer.ask("/case/ferry/aurora.purport", host: host)
        #expect(answer.status == 421)
        #expect(!answer.body.contains("ferry"))
        #expect(try await TestServer.ask("/style.css", host: host).status == 421)
    }

    /// Who names the server twice has to name it rightly twice.
    @Test(arguments: [(["evil.example"], 421), (["127.0.0.1", "evil.example"], 421), (["127.0.0.1"], 200)])
    func everyNameIsLookedAt(hosts: [String], status: Int) async throws {
        var headers = HTTPFields()
        let name = try #require(HTTPField.Name("Host"))
        for host in hosts { headers.append(HTTPField(name: name, value: host)) }
        #expect(try await TestServer.ask("/", headers: headers).status == status)
    }

    @Test func noNameIsRefused() async throws {
        #expect(try await TestServer.ask("/", host: nil).status == 421)
    }

    /// A target that is a whole address names the server as well.
    @Test(arguments: [
        ("http://evil.example/", 421), ("http://evil.example:80/style.css", 421), ("http://127.0.0.1/", 200),
        ("http://localhost:8377/style.css", 200),
    ])
    func wholeAddresses(target: String, status: Int) async throws {
        #expect(try await TestServer.ask(target).status == status)
    }

    @Test func allowedNamesAreAnswered() async throws {
        #expect(
            try await TestServer.ask("/", host: "Desk.example:80", access: AccessOptions(hosts: ["desk.example"]))
                .status == 200)
    }

    @Test(arguments: [
        "/", "/case/ferry/aurora.purport", "/article/ferry/articles/coast-courier.txt", "/nothing", "/style.css",
    ])
    func everyAnswerIsProtected(address: String) async throws {
        for host in ["127.0.0.1", "evil.example"] {
            let headers = try await TestServer.ask(address, host: host).headers
            let policy = headers[try #require(HTTPField.Name("Content-Security-Policy"))] ?? ""
            #expect(
                policy
                    == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
            #expect(headers[try #require(HTTPField.Name("X-Content-Type-Options"))] == "nosniff")
            #expect(headers[try #require(HTTPField.Name("Referrer-Policy"))] == "same-origin")
        }
    }

    /// The policy would forbid it: no page may need anything inline.
    @Test(arguments: [
        "/", "/case/ferry/aurora.purport?suppose=sale:true", "/case/ferry/aurora.purport?view=matrix",
        "/case/ferry/aurora.purport?view=list", "/article/ferry/articles/coast-courier.txt",
        "/edit/ferry/aurora.purport", "/new", "/record", "/search?q=aurora", "/nothing",
    ])
    func nothingIsInline(address: String) async throws {
        let body = try await TestServer.ask(address).body
        for forbidden in ["style=\"", "<style", "javascript:", " onclick", "http://", "https://"] {
            #expect(!body.contains(forbidden), "\(forbidden)")
        }
        let scripts = body.components(separatedBy: "<script").dropFirst()
        #expect(!scripts.isEmpty)
        for script in scripts {
            #expect(script.hasPrefix(" type=\"module\" src=\"/") && script.contains(".js\"></script>"))
        }
    }

    @Test(arguments: [HTTPRequest.Method.put, .delete, .patch, .options, .connect, .trace])
    func onlyReadingAndForms(method: HTTPRequest.Method) async throws {
        let answer = try await TestServer.ask("/case/ferry/aurora.purport", method: method)
        #expect(answer.status == 405)
        #expect(answer.headers[.allow] == "GET, HEAD, POST")
    }

    @Test(arguments: [
        "/source/../secret.purport", "/source/%2e%2e/secret.purport", "/source/inside/..%2f..%2fsecret.purport",
        "/source//etc/secret.purport", "/source/..%5csecret.purport", "/source/.hidden/case.purport",
        "/source/.hidden.purport", "/source/inside/%00secret.purport", "/source/linked.purport",
        "/source/out/secret.purport",
        "/source/inside/./case.purport", "/source/inside//case.purport", "/article/linked.txt", "/case/linked.purport",
        "/source/folder.purport", "/source/pipe.purport", "/article/secret.txt%00.txt",
        "/source/%252e%252e/secret.purport",
    ])
    func noPathLeavesTheFolder(address: String) async throws {
        let outer = try TemporaryFolder()
        try outer.write("case Secret\nclaim secret: Secret words\n", to: "secret.purport")
        try outer.write("Secret words.\n", to: "secret.txt")
        try outer.write("case Inside\n", to: "root/inside/case.purport")
        try outer.write("case Hidden: Secret words\n", to: "root/.hidden/case.purport")
        try outer.write("case Hidden: Secret words\n", to: "root/.hidden.purport")
        try outer.write("", to: "root/folder.purport/x")
        try outer.link("root/linked.purport", to: "../secret.purport")
        try outer.link("root/linked.txt", to: "\(outer.path)/secret.txt")
        try outer.link("root/out", to: "..")
        mkfifo("\(outer.path)/root/pipe.purport", 0o600)
        let answer = try await TestServer.ask(address, folder: outer.path + "/root")
        #expect(answer.status == 404)
        #expect(!answer.body.contains("Secret words"))
        #expect(!answer.body.contains(outer.path))
    }

    /// A link that stays inside is followed.
    @Test func linksInsideAreFollowed() async throws {
        let folder = try TemporaryFolder()
        try folder.write("case Inside\nclaim a: One thing\n    prior 20%\n", to: "real/case.purport")
        try folder.link("other.purport", to: "real/case.purport")
        #expect(try await TestServer.ask("/source/other.purport", folder: folder.path).status == 200)
    }

    /// What a case includes and quotes stays in its own folder, and messages never tell where the folder lies.
    @Test func casesReadOnlyTheirOwnFolder() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Secret words stand here.\n", to: "other/notes.txt")
        try folder.write(
            "case Reaching out\nclaim a: One thing\n    prior 20%\n    quote \"Secret words\" from ../other/notes.txt#char=0,12\n",
            to: "own/case.purport")
        try folder.write("case Including\ninclude linked.purport\n", to: "own/including.purport")
        try folder.link("own/linked.purport", to: "../other/notes.txt")
        for name in ["case", "including"] {
            let page = try await TestServer.ask("/case/own/\(name).purport", folder: folder.path)
            #expect(page.body.contains("Error:"), "\(name)")
            #expect(!page.body.contains(folder.path) && !page.body.contains("stand here"))
        }
    }

    @Test func listingStaysInside() async throws {
        let outer = try TemporaryFolder()
        try outer.write("case Secret\n", to: "secret.purport")
        try outer.write("case Inside\n", to: "root/inside.purport")
        try outer.link("root/out", to: "..")
        try outer.link("root/loop", to: ".")
        let listing = FolderListing(try WorkspaceFolder(path: outer.path + "/root"))
        #expect(listing.cases == ["inside.purport"])
    }

    @Test func listingsOfLargeFoldersEnd() throws {
        let folder = try TemporaryFolder()
        for number in 0..<30 { try folder.write("", to: "folder-\(number % 3)/\(number).other") }
        try folder.write("case A\n", to: "z/a.purport")
        let workspace = try WorkspaceFolder(path: folder.path)
        let whole = FolderListing(workspace)
        #expect(whole.cases == ["z/a.purport"] && !whole.isCut)
        let cut = FolderListing(workspace, mostNames: 20)
        #expect(cut.cases.isEmpty && cut.isCut)
    }

    /// A page of which every link carries thousands of suppositions would be as large as a disk.
    @Test func longQuestionsAreRefused() async throws {
        for part in ["suppose=sale:true", "without=x", "unfold=a"] {
            let query = Array(repeating: part, count: 2000).joined(separator: "&")
            let answer = try await TestServer.ask("/case/ferry/aurora.purport?" + query)
            #expect(answer.status == 414)
            #expect(answer.body.utf8.count < 200_000)
        }
    }

    /// Files that are too large to be articles are not read to find that out, however large they look.
    @Test func largeFilesAreNotRead() throws {
        let folder = try TemporaryFolder()
        for (name, size) in [("large.txt", 1 << 30), ("endless.purport", 1 << 40)] {
            let file = "\(folder.path)/\(name)"
            #expect(FileManager.default.createFile(atPath: file, contents: nil))
            truncate(file, off_t(size))
        }
        let workspace = try WorkspaceFolder(path: folder.path)
        #expect(throws: WorkspaceFolder.Refusal.tooLarge) { try workspace.read("endless.purport") }
        #expect(throws: WorkspaceFolder.Refusal.tooLarge) { try workspace.read("large.txt", limit: 8 << 20) }
        try folder.write("12345", to: "small.txt")
        #expect(throws: WorkspaceFolder.Refusal.tooLarge) { try workspace.read("small.txt", limit: 4) }
        #expect(throws: Never.self) { try workspace.read("small.txt", limit: 5) }
    }

    /// Somebody swaps a folder for a link while it is looked through: what lies behind the link is never listed.
    @Test func listingFollowsNoLinkThatIsSwappedIn() async throws {
        let outer = try TemporaryFolder()
        try outer.write("case Secret\n", to: "elsewhere/secret.purport")
        try outer.write("case Inside\n", to: "root/folder/inside.purport")
        // Many names between looking at the folder and going into it.
        for number in 0..<300 { try outer.write("", to: "root/file-\(number)") }
        let path = outer.path + "/root"
        try outer.link("root/link", to: "../elsewhere")
        let workspace = try WorkspaceFolder(path: path)
        let swapping = Swapping(path)
        let swapper = Thread { swapping.run() }
        for _ in 0..<400 {
            let cases = FolderListing(workspace).cases
            #expect(!cases.contains { $0.contains("secret") })
        }
        swapping.isOver.store(true, ordering: .relaxed)
        try #require(swapper).join()
        #expect(swapping.swaps.load(ordering: .relaxed) > 0)
    }

    /// Puts a link in the place of a folder and takes it away again, until it is told to stop.
    private final class Swapping: Sendable {
        let isOver = Atomic(false)
        let swaps = Atomic(0)
        private let path: String

        init(_ path: String) { self.path = path }

        func run() {
            while !isOver.load(ordering: .relaxed) {
                for (from, to) in [("folder", "kept"), ("link", "folder"), ("folder", "link"), ("kept", "folder")] {
                    rename("\(path)/\(from)", "\(path)/\(to)")
                }
                swaps.add(1, ordering: .relaxed)
            }
        }
    }

    /// Whatever a file is called, it is listed as text, and its address leads to it.
    @Test(arguments: [
        "new\nline", "\"quoted\" 'name'", "<script>alert(1)", "a#b", "50%", "50%25", "what?", "a&b=c+d", "é e\u{301}",
        "\u{202E}turned", "\u{200B}zero", "javascript:alert(1)", "http:", "\u{7}bell",
        String(repeating: "x", count: 240),
    ])
    func namesOfAllKinds(name: String) async throws {
        let folder = try TemporaryFolder()
        let path = "in \(name.prefix(100))/\(name).purport"
        try folder.write("case Inside\nclaim a: One thing\n    prior 20%\n", to: path)
        let site = try TestServer.site(folder.path)
        let list = try await TestServer.ask("/", of: site).body
        let address = "/case/" + PercentCoding.encode(path, keeping: "/")
        #expect(list.contains("href=\"\(address)\""))
        #expect(!list.contains("<script>alert") && !list.contains("\u{202E}") && !list.contains("\u{7}"))
        for kind in ["case", "edit", "source"] {
            let answer = try await TestServer.ask("/\(kind)/" + address.dropFirst("/case/".count), of: site)
            #expect(answer.status == 200, "\(kind)")
            #expect(kind == "source" || !answer.body.contains("<script>alert"))
        }
    }

    /// A file that is no file, cannot be read, or is too large takes no time and is no error of the server.
    @Test func filesThatCannotBeRead() async throws {
        let folder = try TemporaryFolder()
        try folder.write("case Huge\n", to: "huge.purport")
        #expect(truncate(folder.path + "/huge.purport", 1 << 40) == 0)
        mkfifo(folder.path + "/pipe.purport", 0o600)
        try folder.link("loop.purport", to: "loop.purport")
        try folder.link("zero.purport", to: "/dev/zero")
        let site = try TestServer.site(folder.path)
        for (name, expected) in [("huge", 413), ("pipe", 404), ("loop", 404), ("zero", 404)] {
            #expect(try await TestServer.ask("/source/\(name).purport", of: site).status == expected, "\(name)")
        }
        let list = try await TestServer.ask("/", of: site)
        #expect(list.status == 200 && !list.body.contains("pipe.purport") && !list.body.contains("zero.purport"))
    }

    @Test func noFolderNoWorkspace() {
        #expect(throws: WorkspaceFolder.Refusal.noFolder("/nowhere/at/all")) {
            try WorkspaceFolder(path: "/nowhere/at/all")
        }
    }
}
