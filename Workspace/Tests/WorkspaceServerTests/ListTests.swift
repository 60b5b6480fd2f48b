import Foundation
import HTTPTypes
import Testing

@testable import WorkspaceServer

@Suite("Cases, search and track record")
struct ListTests {
    @Test func casesTellWhatCameLastAndWhatIsDue() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            case A
            claim dam: The dam falls
                by 2020-01-31
                prior 20%
            source mayor: The mayor
            report mayor asserts dam
                on 2019-06-01
            report mayor denies dam
                on 2019-07-02
            """, to: "a.purport")
        let page = try await TestServer.ask("/", folder: folder.path).body
        #expect(page.contains("<time datetime=\"2019-07-02\">2019-07-02</time>: denied by The mayor"))
        #expect(page.contains("href=\"/record#open-title\">1 outcome overdue</a>"))
        let errors = try await TestServer.ask("/").body
        #expect(errors.contains("<p class=\"errors\"><a href=\"/case/drafts/broken.purport\">4 errors"))
    }

    @Test func trackRecord() async throws {
        let examples = URL(filePath: TestServer.folder).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "examples/harbour").path
        let page = try await TestServer.ask("/record", folder: examples).body
        for expected in [
            "2 cases, 40 records from 2025-01-15 to 2025-06-01", "<td data-label=\"Brier\">0.270</td>", "Calibration",
            "class=\"status overdue\"", "href=\"/case/lease.purport\"",
        ] {
            #expect(page.contains(expected), "\(expected)")
        }
        let dutch = try await TestServer.ask("/record?language=nl", folder: examples).body
        #expect(dutch.contains("Staat van dienst") && dutch.contains("0,270"))
        let empty = try TemporaryFolder()
        #expect(try await TestServer.ask("/record", folder: empty.path).body.contains("nothing can be scored yet"))
    }

    @Test func editedLedgersAreSaid() async throws {
        let folder = try TemporaryFolder()
        try folder.write("case A\nclaim a: One\n    prior 20%\n", to: "a.purport")
        try folder.write("{\"v\":1,\"claim\":\"<b>\"}\n", to: "a.ledger.jsonl")
        let page = try await TestServer.ask("/record", folder: folder.path).body
        #expect(page.contains("Problems with what was recorded") && !page.contains("<b>"))
    }

    @Test(arguments: [
        (
            "aurora",
            ["/case/ferry/aurora.purport?view=list#statement-sale", "/article/ferry/articles/coast-courier.txt?show="]
        ),
        ("NIGHT crossing", ["/case/ferry/aurora.purport?view=list#statement-crossing"]),
        ("dockworkers'", ["#statement-union", "<mark class=\"found\">dockworkers&#39;</mark>"]),
        ("which-port", ["href=\"/case/drafts/which-port.purport\""]),
        ("<script>", ["Nothing in this folder has these words", "value=\"&lt;script&gt;\""]),
        ("", ["Searches the questions"]),
    ])
    func search(word: String, expected: [String]) async throws {
        let page = try await TestServer.ask("/search?q=\(PercentCoding.encode(word))")
        #expect(page.status == 200)
        for text in expected { #expect(page.body.contains(text), "\(text)") }
        #expect(!page.body.contains("<script>"))
    }

    /// A place that is found is one of the text as it is stored.
    @Test(arguments: [
        ("Ünïcode ÉÉN\r\nİstanbul één", "één", 8..<11), ("aab", "AB", 1..<3), ("x", "xy", nil), ("👩‍🚀 ß", "ß", 4..<5),
    ])
    func places(text: String, word: String, place: Range<Int>?) {
        #expect(FoldedText(text).places(of: FoldedText(word), most: 9).first == place)
    }

    /// A case is read again as soon as one of its files changed, and only then.
    @Test func casesAreKeptUntilTheyChange() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Words stand here.\n", to: "articles/a.txt")
        let text = "case A\nclaim a: One\n    prior 20%\n    quote \"Words\" from articles/a.txt#char=0,5\n"
        try folder.write(text, to: "a.purport")
        let library = CaseLibrary(folder: try WorkspaceFolder(path: folder.path))
        #expect(library.entry("a.purport").errors == 0)
        try folder.write("Other words.\n", to: "articles/a.txt")
        #expect(library.entry("a.purport").errors == 1)
        try folder.write("Words stand here.\n", to: "articles/a.txt")
        try folder.write(text.replacingOccurrences(of: "20%", with: "30%"), to: "a.purport")
        #expect(library.entry("a.purport").assessment?.headlineJudgement?.midRange == 0.3)
        #expect(library.entry("none.purport").errors == 1)
        try folder.write(text, to: "none.purport")
        #expect(library.entry("none.purport").errors == 0)
    }

    /// A page that was made before is given out again, and never when it would say something else.
    @Test func pagesAreKeptUntilTheirCaseChanges() async throws {
        let folder = try TemporaryFolder()
        let text = "case A\nclaim a: One\n    prior 20%\n"
        try folder.write(text, to: "a.purport")
        let site = try TestServer.site(folder.path)
        // Files that have only just changed are not kept.
        try await Task.sleep(for: .milliseconds(40))
        let first = try await TestServer.ask("/case/a.purport", of: site)
        #expect(try await TestServer.ask("/case/a.purport", of: site).body == first.body)
        let supposed = try await TestServer.ask("/case/a.purport?suppose=a:true", of: site)
        #expect(supposed.body.contains("100%") && supposed.body != first.body)
        #expect(try await TestServer.ask("/case/a.purport?language=nl", of: site).headers[.contentLanguage] == "nl")
        try folder.write(text.replacingOccurrences(of: "20%", with: "70%"), to: "a.purport")
        let changed = try await TestServer.ask("/case/a.purport", of: site).body
        #expect(
            first.body.contains("<span class=\"range\">20%</span>")
                && !changed.contains("<span class=\"range\">20%</span>"))
        #expect(changed.contains("<span class=\"range\">70%</span>"))
        try folder.write("case A\nnonsense\n", to: "a.purport")
        #expect(try await TestServer.ask("/case/a.purport", of: site).body.contains("This case has an error"))
    }
}
