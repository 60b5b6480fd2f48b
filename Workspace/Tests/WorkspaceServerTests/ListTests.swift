import Cases
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
        #expect(
            page.contains(
                "<time datetime=\"2019-07-02\">2019-07-02</time> denied by The mayor"))
        #expect(page.contains("href=\"/record#open-title\">1 outcome overdue</a>"))
        let errors = try await TestServer.ask("/").body
        #expect(errors.contains("<p class=\"errors\"><a href=\"/case/drafts/broken.purport\">4 errors"))
    }

    private static let answered = """
        case The bridge
        question Will the bridge open?
        claim bridge: The bridge opens
            prior 40%
        source mayor: The mayor
            reliability B
        report mayor asserts bridge
            on 2019-06-01
        article news: Bridge to open
            text articles/bridge.txt
        outcome bridge: false on 2019-09-01

        """

    /// What needs somebody stands first, what is answered last; each tells what moved it.
    @Test func casesStandInTheOrderOfWhatTheyAsk() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Words.\n", to: "articles/bridge.txt")
        try folder.write(Self.answered, to: "answered.purport")
        try folder.write("case Broken\nnonsense\n", to: "broken.purport")
        try folder.write(
            Self.answered.replacingOccurrences(of: "outcome bridge: false on 2019-09-01\n", with: ""),
            to: "open.purport")
        let page = try await TestServer.ask("/", folder: folder.path).body
        // A file that says nothing of itself has the name that a case gave it.
        #expect(page.contains("href=\"/article/articles/bridge.txt\">Bridge to open</a>"))
        let places = [
            "Needs attention <span class=\"count\">1</span>", "/case/broken.purport", "Open <span",
            "/case/open.purport",
            "Answered <span", "/case/answered.purport", "Articles <span",
        ].map { page.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(page.contains("asserted by The mayor: <span class=\"moved\">"))
        #expect(
            page.contains("turned out not true on <span class=\"day\">2019-09-01</span>") && page.contains("Until then")
        )
        #expect(!page.contains("impossible"))
        let dutch = try await TestServer.ask("/?language=nl", folder: folder.path).body
        #expect(dutch.contains("bleek niet waar op <span") && dutch.contains("Beantwoord"))
    }

    /// Without a script the form narrows the list down by itself; with one, it finds the same words.
    @Test(arguments: [
        ("", ["a", "b", "harbour/c"], ["text"]), ("SHIP", ["a", "b"], []), ("ship%20sold", ["a"], []),
        ("harbour/", ["harbour/c"], []), ("courier", [], ["text"]), ("<nothing>", [], []),
    ])
    func listsAreNarrowedDown(words: String, cases: [String], articles: [String]) async throws {
        let folder = try TemporaryFolder()
        for (path, question) in [("a", "Is the ship sold?"), ("b", "Is the Ship old?"), ("harbour/c", "Is it deep?")] {
            try folder.write("case \(path)\nquestion \(question)\nclaim c: C\n    prior 20%\n", to: "\(path).purport")
        }
        try folder.write("A text.\n", to: "courier/text.txt")
        let page = try await TestServer.ask(
            "/?only=\(words.hasPrefix("<") ? "%3Cnothing%3E" : words)", folder: folder.path)
        let rows = page.body.split(separator: "\n").filter { $0.contains(" data-find=") }
        #expect(rows.count == 4)
        let shown = rows.filter { !$0.contains(" hidden>") }.joined()
        for path in ["a", "b", "harbour/c"] {
            #expect(shown.contains("data-find=\"is ") == !cases.isEmpty)
            #expect(shown.contains(" \(path) \(path).purport\"") == cases.contains(path), "\(path)")
        }
        #expect(shown.contains("courier/text.txt\"") == !articles.isEmpty)
        #expect(page.body.contains("aria-labelledby=\"open-title\" hidden>") == cases.isEmpty)
        #expect(!page.body.contains("<nothing>"))
    }

    /// An article is listed by what its file says of it, and by the cases that name it, until the file changes.
    @Test func articlesAreListedByTheirHeadlines() async throws {
        let folder = try TemporaryFolder()
        let written = { (title: String) in
            "<html><head><title>\(title)</title><meta property=\"article:published_time\" content=\"2019-05-30\"></head>"
                + "<body><article><h1>\(title)</h1><p>The bridge will open, the mayor says to nobody at all.</p></article></body></html>"
        }
        try folder.write(written("Bridge &amp; ferry"), to: "articles/bridge.html")
        try folder.write("some words without a head\n", to: "articles/plain.txt")
        try folder.write(
            Self.answered.replacingOccurrences(of: "bridge.txt", with: "bridge.html"), to: "bridge.purport")
        let site = try TestServer.site(folder.path)
        try await Task.sleep(for: .milliseconds(40))
        let page = try await TestServer.ask("/", of: site).body
        #expect(page.contains("href=\"/article/articles/bridge.html\">Bridge &amp; ferry</a>"))
        #expect(page.contains("2019-05-30 · articles/bridge.html</span>"))
        #expect(page.contains("used in <a href=\"/case/bridge.purport\">Will the bridge open?</a>"))
        #expect(page.contains("href=\"/article/articles/plain.txt\">articles/plain.txt</a>"))
        #expect(site.heads.head("articles/bridge.html")?.title == "Bridge & ferry")
        try folder.write(written("Another headline"), to: "articles/bridge.html")
        #expect(try await TestServer.ask("/", of: site).body.contains(">Another headline</a>"))
        #expect(site.heads.head("../outside.txt") == nil && site.heads.head("none.txt") == nil)
    }

    /// A case that has become contradictory still shows up to which day it held together.
    @Test func contradictoryDaysStandOnThePageOfTheCase() async throws {
        let folder = try TemporaryFolder()
        let evidence = { (name: String, ifTrue: Int, on: String) in
            "evidence \(name): \(name)\n    on \(on)\n    if bridge: \(ifTrue)%\n    otherwise: \(100 - ifTrue)%\n"
        }
        try folder.write(
            "case A\nclaim bridge: B\n    prior 40%\n" + evidence("opened", 100, "2019-06-01")
                + evidence("fallen", 0, "2019-07-01"), to: "a.purport")
        let page = try await TestServer.ask("/case/a.purport", folder: folder.path).body
        #expect(page.contains("This case has an error") && page.contains("class=\"history-contradiction\""))
        #expect(page.contains("contradictory: no judgement can be given"))
        let list = try await TestServer.ask("/", folder: folder.path).body
        #expect(list.contains("Needs attention") && list.contains("1 error"))
    }

    /// A list works out as much of the past as keeps it quick, and tells what is known already.
    @Test func listsDoNotWaitForLongHistories() throws {
        let many = (0..<60).map { "claim c\($0): C\n    prior 20%\n" }.joined()
        let days = (1...30).map { day in
            "report a asserts c\(day)\n    on 2020-01-\(day < 10 ? "0" : "")\(day)\n"
        }.joined()
        let loaded = CaseLoader.load(
            text: "case Large\n\(many)source a: A\n\(days)", name: "large.purport", files: .memory([:]))
        let model = try #require(loaded.model, "\(loaded.diagnostics)")
        var budget = HistoryBudget()
        // 60 claims on 31 days: three of them are more than a list may take.
        #expect((0..<4).map { _ in budget.allows(model) } == [true, true, true, false])
        let findings = CaseFindings(CaseSession(model))
        #expect(findings.knownHistories == nil)
        _ = findings.histories(nil)
        #expect(findings.knownHistories != nil)
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
