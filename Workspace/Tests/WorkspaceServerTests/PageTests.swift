import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import WorkspaceServer

@Suite("Pages")
struct PageTests {
    @Test func casesWithJudgementsAndErrors() async throws {
        let page = try await TestServer.ask("/")
        #expect(page.status == 200)
        for expected in [
            "Has the ferry line sold its newest ship?", "href=\"/case/ferry/aurora.purport\"", "Will the mill close?",
            "4 errors: it cannot be assessed yet", "href=\"/article/ferry/articles/coast-courier.txt\"", "cannot say",
            "Where the cargo went", ">A case with errors</a>",
        ] {
            #expect(page.body.contains(expected), "\(expected)")
        }
    }

    @Test func caseShowsTheAnswerFirst() async throws {
        let page = try await TestServer.ask("/case/ferry/aurora.purport?view=list")
        #expect(page.status == 200)
        let order = [
            "<h1>Has the ferry line sold its newest ship?</h1>", "class=\"verdict\"", "<dt>Estimate</dt>",
            "<h2 id=\"what-if-title\">", "<nav class=\"views\"",
            "<h2 id=\"consequences-title\">", "The night crossing is dropped", "<h2 id=\"evidence-title\">",
            "Not weighed", "its source has no grade", "<h2 id=\"movers-title\">", "<h2 id=\"hinges-title\">",
            "<h2 id=\"watch-title\">", "<h2 id=\"history-title\">", "<h2 id=\"missing-title\">",
        ]
        var rest = page.body[...]
        for expected in order {
            let found = try #require(rest.range(of: expected), "\(expected), in this order")
            rest = rest[found.upperBound...]
        }
        #expect(page.body.contains("/article/ferry/articles/coast-courier.txt?show="))
    }

    /// What takes long to work out is sent when it is, and kept for the next who asks.
    @Test func theHistoryComesAfterTheRest() throws {
        let site = try TestServer.site()
        let request = PageRequest(path: "/case/ferry/aurora.purport", query: "", acceptLanguage: "en")
        let first = site.page(request)
        let begin = String(decoding: first.bytes, as: UTF8.self)
        #expect(begin.contains("class=\"verdict\"") && !begin.contains("history-title"))
        let whole = String(decoding: first.whole.bytes, as: UTF8.self)
        #expect(whole.hasPrefix(begin) && whole.hasSuffix("</html>\n"))
        #expect(whole.contains("history-title") && !whole.contains("<!-- later -->"))
        let again = site.page(request)
        #expect(again.rest == nil && again.bytes == Array(whole.utf8))
    }

    @Test func aHeadSaysHowLongThePageIs() async throws {
        let address = "/case/ferry/aurora.purport"
        let (head, page) = (try await TestServer.ask(address, method: .head), try await TestServer.ask(address))
        #expect(head.headers[.contentLength] == "\(page.body.utf8.count)")
        #expect(head.body.isEmpty)
    }

    @Test func errorsWithPlacesAndRemedies() async throws {
        let page = try await TestServer.ask("/case/drafts/broken.purport")
        #expect(page.status == 200)
        for expected in [
            "This case has 4 errors", "drafts/broken.purport, line 5, column 17", "What to do:", "did you mean",
            "&lt;b&gt;sure&lt;/b&gt;",
        ] {
            #expect(page.body.contains(expected), "\(expected)")
        }
        #expect(!page.body.contains("<b>"))
    }

    @Test func articleIsMarkedAndEscaped() async throws {
        let page = try await TestServer.ask("/article/ferry/articles/coast-courier.txt?show=90,120")
        #expect(page.status == 200)
        for expected in [
            "<mark class=\"hedge\"", "<mark class=\"source\"", "<mark class=\"consequence\"",
            "<mark id=\"shown\" class=\"shown\"",
        ] {
            #expect(page.body.contains(expected), "\(expected)")
        }
    }

    /// What an article brings along is text, whatever it looks like.
    @Test(arguments: [
        "Plain words.\n\nAnd <script>alert(1)</script> & \"more\".\n",
        "<html><body><p>Kyiv said <b onclick=\"x()\">it may be</b> so.</p><script>alert(2)</script></body></html>",
        "Title\n\nThe mayor said that \u{202E}it might\u{202C} fall.\n\n- One <i>\n- Two\n",
    ])
    func nothingOfAnArticleIsMarkup(text: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "a.txt")
        let page = try await TestServer.ask("/article/a.txt", folder: folder.path)
        #expect(page.status == 200)
        let main = page.body[try #require(page.body.range(of: "<main")).lowerBound...]
        for forbidden in ["<script", "onclick=\"", "<i>", "<b ", "\u{202E}"] {
            #expect(!main.contains(forbidden), "\(forbidden)")
        }
    }

    @Test func sourceIsTheFile() async throws {
        let page = try await TestServer.ask("/source/drafts/broken.purport")
        #expect(page.headers[.contentType] == "text/plain; charset=utf-8")
        #expect(page.body.hasPrefix("case A case with errors\n"))
    }

    @Test func hypothesesWithoutAHeadline() async throws {
        let page = try await TestServer.ask("/case/drafts/which-port.purport")
        #expect(page.status == 200)
        #expect(page.body.contains("Sodervik") && page.body.contains("(30–50%)"))
    }

    @Test(arguments: [
        "/nothing", "/case", "/case/", "/case/none.purport", "/case/ferry", "/article/ferry/aurora.purport",
        "/source/ferry/articles/coast-courier.txt", "/case/%FF.purport", "/style.css/x", "/edit/none.purport",
        "/edit/ferry/articles/coast-courier.txt", "/record/x", "/new/x", "/search/x", "/articles", "/check/x.purport",
    ])
    func missingPagesSaySo(address: String) async throws {
        let page = try await TestServer.ask(address)
        #expect(page.status == 404)
        #expect(page.body.contains("There is no such page") && page.body.contains("</html>"))
    }

    @Test func emptyFolderSaysWhatToDo() async throws {
        let folder = try TemporaryFolder()
        let page = try await TestServer.ask("/", folder: folder.path)
        #expect(page.status == 200 && page.body.contains("purport analyze"))
    }

    @Test(arguments: [
        ("/", "nl-BE,nl;q=0.9,en;q=0.5", "nl"), ("/", "en,nl;q=0.9", "en"), ("/", "fr, de;q=0.8", "en"),
        ("/", "nl;q=0", "en"),
        ("/?language=nl", "en", "nl"), ("/?language=xx", "nl", "nl"), ("/record", "nl", "nl"), ("/new", "nl", "nl"),
    ])
    func languages(address: String, accepted: String, expected: String) async throws {
        let page = try await TestServer.ask(address, headers: [.acceptLanguage: accepted])
        #expect(page.body.contains("<html lang=\"\(expected)\">"))
        #expect(page.headers[.contentLanguage] == expected)
    }

    /// A choice outlives the visit, until another one is made.
    @Test func chosenLanguageIsKept() async throws {
        let chosen = try await TestServer.ask("/?language=nl")
        let cookie = try #require(chosen.headers[.setCookie])
        #expect(
            cookie.hasPrefix("purport-language=nl;") && cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Strict"))
        let later = try await TestServer.ask(
            "/", headers: [.cookie: "a=b; purport-language=nl", .acceptLanguage: "en"])
        #expect(later.headers[.contentLanguage] == "nl" && later.headers[.setCookie] == nil)
        let other = try await TestServer.ask("/?language=en", headers: [.cookie: "purport-language=nl"])
        #expect(other.headers[.contentLanguage] == "en")
    }

    @Test func chosenLanguageStays() async throws {
        let page = try await TestServer.ask("/case/ferry/aurora.purport?language=nl")
        #expect(page.body.contains("href=\"/?language=nl\""))
        #expect(page.body.contains("name=\"language\" value=\"nl\""))
        #expect(page.body.contains("Wat ontbreekt"))
    }

    @Test func styleIsKeptByItsTag() async throws {
        let style = try await TestServer.ask("/style.css")
        let tag = try #require(style.headers[.eTag])
        #expect(style.status == 200 && style.body.contains("prefers-color-scheme"))
        let again = try await TestServer.ask("/style.css", headers: [.ifNoneMatch: tag])
        #expect(again.status == 304 && again.body.isEmpty)
    }

    /// What a page asks for is there, and each file says what it is.
    @Test(arguments: [
        "/", "/case/ferry/aurora.purport", "/article/ferry/articles/coast-courier.txt", "/edit/ferry/aurora.purport",
        "/record",
    ])
    func filesOfAPage(address: String) async throws {
        let body = try await TestServer.ask(address).body
        let names = body.components(separatedBy: "\"").filter {
            $0.hasPrefix("/") && ($0.hasSuffix(".js") || $0.hasSuffix(".css"))
        }
        #expect(names.count >= 3)
        for name in names {
            let file = try await TestServer.ask(name)
            #expect(file.status == 200, "\(name)")
            let kind = file.headers[.contentType] ?? ""
            #expect(kind.hasPrefix(name.hasSuffix(".js") ? "text/javascript" : "text/css"))
            for imported in file.body.components(separatedBy: "\n").filter({ $0.hasPrefix("import ") }) {
                let path = try #require(imported.components(separatedBy: "\"").dropLast().last)
                #expect(try await TestServer.ask(path).status == 200, "\(path)")
            }
        }
    }

    /// The same through the framework's own test client.
    @Test func routedThroughTheApplication() async throws {
        let app = Application(router: WorkspaceServer.router(try TestServer.site()))
        try await app.test(.router) { client in
            try await client.execute(uri: "/case/ferry/aurora.purport", method: .get) { response in
                #expect(response.status == .ok)
            }
            try await client.execute(uri: "/case/ferry/aurora.purport", method: .head) { response in
                #expect(response.status == .ok)
                #expect(response.body.readableBytes == 0)
                #expect(Int(response.headers[.contentLength] ?? "") ?? 0 > 1000)
            }
        }
    }
}
