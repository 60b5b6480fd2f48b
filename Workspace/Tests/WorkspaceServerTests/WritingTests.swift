import Foundation
import HTTPTypes
import Synchronization
import Testing
import Threads

@testable import WorkspaceServer

@Suite("Saving")
struct WritingTests {
    private static let text = "case Old\nquestion Is it so?\n\nclaim so: It is so\n    prior 20%\n"
    private static let address = "/edit/case.purport"

    private static func digest(_ text: String) -> String { FileVersion(Array(text.utf8)).digest }

    @Test func savesWhatWasEdited() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "case.purport")
        let site = try TestServer.site(folder.path)
        let changed = Self.text.replacingOccurrences(of: "20%", with: "30%")
        let answer = try await TestServer.send(
            ["text": changed, "original": Self.text, "version": Self.digest(Self.text), "do": "save"],
            to: Self.address, of: site)
        #expect(answer.status == 303 && answer.headers[.location] == "/edit/case.purport?saved=1")
        #expect(try folder.read("case.purport") == changed)
        #expect(try folder.names() == ["case.purport"])
    }

    @Test func scriptsAreToldTheNewVersion() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "case.purport")
        let site = try TestServer.site(folder.path)
        let token = try #require(site.writeToken?.text)
        let answer = try await TestServer.send(
            ["text": "case New\n", "original": Self.text, "version": Self.digest(Self.text), "do": "save"],
            to: Self.address, of: site, headers: [.purportToken: token])
        #expect(answer.status == 200)
        #expect(answer.body == "{\"version\":\"\(Self.digest("case New\n"))\",\"address\":\"/edit/case.purport\"}")
    }

    /// Permissions stay, and so do line ends: a form sends CRLF whatever the file has.
    @Test func keepsWhatTheFileIs() async throws {
        let folder = try TemporaryFolder()
        let text = LineEnds.windows(Self.text)
        try folder.write(text, to: "case.purport")
        chmod("\(folder.path)/case.purport", 0o640)
        let site = try TestServer.site(folder.path)
        let page = try await TestServer.ask(Self.address, of: site).body
        #expect(page.contains("name=\"lines\" value=\"crlf\""))
        _ = try await TestServer.send(
            ["text": Self.text + "# more\n", "original": Self.text, "version": Self.digest(text), "lines": "crlf"],
            to: Self.address, of: site)
        #expect(try folder.read("case.purport") == text + "# more\r\n")
        var status = stat()
        stat("\(folder.path)/case.purport", &status)
        #expect(status.st_mode & 0o777 == 0o640)
    }

    @Test func changedOnDiskIsShownAndNothingIsLost() async throws {
        let folder = try TemporaryFolder()
        try folder.write("case Theirs <b>\nclaim so: It is so\n", to: "case.purport")
        let site = try TestServer.site(folder.path)
        let mine = Self.text + "# mine <i>\n"
        let answer = try await TestServer.send(
            ["text": mine, "original": Self.text, "version": Self.digest(Self.text), "do": "save"],
            to: Self.address, of: site)
        #expect(answer.status == 409)
        for expected in [
            "The case changed on disk", "case Theirs &lt;b&gt;</div>", "# mine &lt;i&gt;</div>", "Keep mine",
            "Take theirs", "Put both together", "name=\"text\" value=\"case Old\n",
            "name=\"version\" value=\"\(Self.digest("case Theirs <b>\nclaim so: It is so\n"))\"",
        ] {
            #expect(answer.body.contains(expected), "\(expected)")
        }
        #expect(!answer.body.contains("<i>"))
        #expect(try folder.read("case.purport").hasPrefix("case Theirs"))
    }

    @Test func keepingMineReplacesWhatWasShown() async throws {
        let folder = try TemporaryFolder()
        try folder.write("case Theirs\n", to: "case.purport")
        let site = try TestServer.site(folder.path)
        let answer = try await TestServer.send(
            ["text": Self.text, "original": "", "version": Self.digest("case Theirs\n"), "do": "save"],
            to: Self.address, of: site)
        #expect(answer.status == 303)
        #expect(try folder.read("case.purport") == Self.text)
    }

    @Test func mergingPutsBothTogether() async throws {
        let folder = try TemporaryFolder()
        let theirs = Self.text.replacingOccurrences(of: "case Old", with: "case New")
        try folder.write(theirs, to: "case.purport")
        let site = try TestServer.site(folder.path)
        let answer = try await TestServer.send(
            ["text": Self.text + "# mine\n", "original": Self.text, "version": "0", "do": "merge"],
            to: Self.address, of: site)
        #expect(answer.status == 200)
        #expect(answer.body.contains("Both changes stand here together"))
        #expect(answer.body.contains("case New\n") && answer.body.contains("# mine\n"))
        #expect(answer.body.contains("name=\"version\" value=\"\(Self.digest(theirs))\""))
        #expect(try folder.read("case.purport") == theirs)
    }

    @Test func removedOnDiskCanBePutBack() async throws {
        let folder = try TemporaryFolder()
        let site = try TestServer.site(folder.path)
        let lost = try await TestServer.send(
            ["text": Self.text, "original": Self.text, "version": Self.digest(Self.text)], to: Self.address, of: site)
        #expect(lost.status == 409 && lost.body.contains("no longer on disk"))
        #expect(lost.body.contains("name=\"version\" value=\"\""))
        let put = try await TestServer.send(
            ["text": Self.text, "original": Self.text, "version": ""], to: Self.address, of: site)
        #expect(put.status == 303)
        #expect(try folder.read("case.purport") == Self.text)
    }

    @Test func newCasesGetANameThatIsFree() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "case.purport")
        let site = try TestServer.site(folder.path)
        let page = try await TestServer.ask("/new", of: site).body
        #expect(page.contains("value=\"case-2.purport\"") && page.contains("A pipeline between Arland and Borland"))
        let taken = try await TestServer.send(["path": "case", "text": "case Mine\n"], to: "/new", of: site)
        #expect(taken.status == 409 && taken.body.contains("case Mine"))
        #expect(try folder.read("case.purport") == Self.text)
        let made = try await TestServer.send(["path": "  ministry ", "text": "case Mine\n"], to: "/new", of: site)
        #expect(made.headers[.location] == "/edit/ministry.purport?saved=1")
        #expect(try folder.read("ministry.purport") == "case Mine\n")
    }

    @Test func checkingWithoutScriptsSavesNothing() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "case.purport")
        let site = try TestServer.site(folder.path)
        let answer = try await TestServer.send(
            [
                "text": "case Other\nclaim <x>: y\n", "original": Self.text, "version": Self.digest(Self.text),
                "do": "check",
            ],
            to: Self.address, of: site)
        #expect(answer.status == 200 && answer.body.contains("class=\"diagnostics\""))
        #expect(answer.body.contains("claim &lt;x&gt;: y"))
        #expect(try folder.read("case.purport") == Self.text)
    }

    @Test(arguments: [
        "../out.purport", "/etc/out.purport", "inside/../../out.purport", ".hidden.purport", "link/new.purport",
        "linked.purport", "folder.purport", "no/such/folder.purport", "out.txt", "a\\b.purport", "x.purport/y.purport",
    ])
    func writesNowhereElse(path: String) async throws {
        let outer = try TemporaryFolder()
        try outer.write("secret", to: "out.purport")
        try outer.write("", to: "root/folder.purport/x")
        try outer.link("root/linked.purport", to: "../out.purport")
        try outer.link("root/link", to: "..")
        let site = try TestServer.site(outer.path + "/root")
        let new = try await TestServer.send(["path": path, "text": "case Mine\n"], to: "/new", of: site)
        #expect([403, 404, 409].contains(new.status), "\(new.status)")
        let old = try await TestServer.send(
            ["text": "case Mine\n", "original": "", "version": Self.digest("secret")],
            to: "/edit/" + PercentCoding.encode(path, keeping: "/"), of: site)
        #expect([403, 404, 409].contains(old.status), "\(old.status)")
        #expect(try outer.read("out.purport") == "secret")
        #expect(try outer.names() == ["out.purport", "root"])
        #expect(try outer.names("root") == ["folder.purport", "link", "linked.purport"])
    }

    /// However many save at once, each either replaces what it knew or is told: the file is always one of theirs, and every success is built on the one before.
    @Test func manyWritersLoseNothing() async throws {
        let folder = try TemporaryFolder()
        try folder.write("0\n", to: "case.purport")
        let workspace = try WorkspaceFolder(path: folder.path)
        let saved = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var count = 0
                    for _ in 0..<25 {
                        guard let bytes = try? workspace.read("case.purport"),
                            let number = Int(String(decoding: bytes.dropLast(), as: UTF8.self))
                        else { continue }
                        let next = Array("\(number + 1)\n".utf8)
                        if (try? workspace.write(next, to: "case.purport", over: FileVersion(bytes))) != nil {
                            count += 1
                        }
                    }
                    return count
                }
            }
            return await group.reduce(0, +)
        }
        #expect(saved > 0)
        #expect(try folder.read("case.purport") == "\(saved)\n")
        #expect(try folder.names() == ["case.purport"])
    }

    /// Another program that saves over a file in the very moment is put back, and so is who saves while that is done.
    @Test func whoSavesInBetweenIsKept() async throws {
        let folder = try TemporaryFolder()
        // Long, so that comparing takes a while.
        let body = String(repeating: "# a line that says nothing\n", count: 1_500)
        try folder.write("0\n" + body, to: "case.purport")
        let path = folder.path
        let workspace = try WorkspaceFolder(path: path)
        let saving = Saving(workspace)
        // Not a task: those share their threads with every other test.
        let thread = Thread { saving.run() }
        var lost: [String] = []
        for step in 1...60 {
            // Twice: the first falls into a save, the second into its being put back.
            for half in ["a", "b"] {
                try Data("\(step)\(half)\n\(body)".utf8).write(to: URL(filePath: path + "/.other"))
                rename(path + "/.other", path + "/case.purport")
                try await Task.sleep(for: .microseconds(step % 12 * 400))
            }
            // A save that was begun is finished within this, however long that takes: lines are only added to what is there.
            for _ in 0..<300 where try !folder.read("case.purport").hasPrefix("\(step)b\n") {
                try await Task.sleep(for: .milliseconds(10))
            }
            if try !folder.read("case.purport").hasPrefix("\(step)b\n") { lost.append("\(step)") }
        }
        saving.isOver.store(true, ordering: .relaxed)
        try #require(thread).join()
        #expect(lost.isEmpty)
        #expect(try folder.names() == ["case.purport"])
    }

    /// Adds a line to the case again and again, until it is told to stop.
    private final class Saving: Sendable {
        let isOver = Atomic(false)
        private let workspace: WorkspaceFolder

        init(_ workspace: WorkspaceFolder) { self.workspace = workspace }

        func run() {
            while !isOver.load(ordering: .relaxed) {
                guard let bytes = try? workspace.read("case.purport") else { continue }
                let longer = bytes + Array("# saved\n".utf8)
                _ = try? workspace.write(longer, to: "case.purport", over: FileVersion(bytes))
            }
        }
    }

    @Test(arguments: [
        ("\u{FEFF}case A\n", true), ("case A\r\n", true), ("", true), ("case \u{FFFD}\n", true), ("case é 👩‍🚀\n", true),
        ("case A\rB\n", false), ("case \u{202E}A\n", false), ("case \u{07}\n", false), ("case A\r\nB\n", false),
    ])
    func editsOnlyWhatAPageCanHold(text: String, isEditable: Bool) throws {
        let edited = try? EditableText(Array(text.utf8))
        #expect((edited != nil) == isEditable)
        if let edited { #expect(edited.bytes == Array(text.utf8)) }
    }

    @Test(arguments: ["save", "merge", "check"])
    func charactersThatAPageWouldChangeAreNotSaved(action: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "case.purport")
        let site = try TestServer.site(folder.path)
        let answer = try await TestServer.send(
            ["text": "case \u{202E}A\n", "original": Self.text, "version": Self.digest(Self.text), "do": action],
            to: Self.address, of: site)
        #expect(answer.status == 422 && answer.body.contains("case \u{FFFD}A\n</textarea>"))
        #expect(try folder.read("case.purport") == Self.text)
    }

    @Test func filesThatAPageWouldChangeAreNotEdited() async throws {
        let folder = try TemporaryFolder()
        try Data([0x63, 0xFF, 0x0A]).write(to: URL(filePath: folder.path + "/bytes.purport"))
        try folder.write(String(repeating: "# long\n", count: 200_000), to: "long.purport")
        #expect(try await TestServer.ask("/edit/bytes.purport", folder: folder.path).status == 422)
        #expect(try await TestServer.ask("/edit/long.purport", folder: folder.path).status == 413)
    }
}
