import Foundation
import HTTPTypes
import Testing

@testable import WorkspaceServer

@Suite("Articles")
struct ArticleTests {
    private static let article = """
        Mill at Osterby to close

        The Daily, 12 March 2031

        The mill at Osterby will probably close, the mayor said on Tuesday. The manager denies it.

        If it is true, sixty jobs may go.
        """

    private static func upload(_ body: String, name: String, of site: Site) async throws -> TestServer.Answer {
        let token = try #require(site.writeToken?.text)
        let form =
            "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(body)\r\n--b--\r\n"
        return try await TestServer.ask(
            "/articles", of: site, method: .post, headers: [.contentType: "multipart/form-data; boundary=b"],
            body: Array(form.utf8))
    }

    private static func draft(_ answer: TestServer.Answer) -> String {
        let area = answer.body.range(of: "aria-describedby=\"state\">\n")
        let end = answer.body.range(of: "</textarea>")
        guard let area, let end else { return "" }
        return String(answer.body[area.upperBound..<end.lowerBound])
    }

    @Test func droppedArticleBecomesADraft() async throws {
        let folder = try TemporaryFolder()
        let site = try TestServer.site(folder.path)
        let answer = try await Self.upload(Self.article, name: "Mill news.txt", of: site)
        #expect(answer.status == 200)
        #expect(try folder.names() == ["articles"] && (try folder.names("articles")) == ["mill-news.txt"])
        #expect(try folder.read("articles/mill-news.txt") == Self.article)
        let draft = Self.draft(answer)
        #expect(
            draft.hasPrefix("case Mill at Osterby to close\n") && draft.contains("from articles/mill-news.txt#char="))
        #expect(answer.body.contains("name=\"path\" value=\"mill-news.purport\""))
        #expect(answer.body.contains("href=\"/article/articles/mill-news.txt\""))
        #expect(answer.body.contains("not saved yet"))
        // The draft, saved, has no error.
        let text = draft.replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
            .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
            .replacingOccurrences(of: "&amp;", with: "&")
        let saved = try await TestServer.send(["path": "mill-news.purport", "text": text], to: "/new", of: site)
        #expect(saved.status == 303)
        #expect(site.library.entry("mill-news.purport").errors == 0)
    }

    /// What nobody said is counted, in the reader's language.
    @Test(arguments: [("en", " unknown: nobody said how likely"), ("nl", " unknown: niemand zei hoe waarschijnlijk")])
    func draftsTellWhatToDoNext(language: String, expected: String) async throws {
        let folder = try TemporaryFolder()
        let site = try TestServer.site(folder.path)
        let answer = try await TestServer.send(
            ["text": Self.article], to: "/articles?language=\(language)", of: site)
        #expect(try folder.names() == ["articles"])
        #expect(answer.status == 200 && answer.body.contains("class=\"notice draft\""))
        #expect(Self.draft(answer).contains("unknown") && answer.body.contains(expected))
    }

    @Test func pagesArePlainTextBeforeTheyAreKept() async throws {
        let folder = try TemporaryFolder()
        let site = try TestServer.site(folder.path)
        let page =
            "<html><head><title>Mill to close</title></head><body><article><h1>Mill to close</h1>"
            + "<p>The mill will close, the mayor said on Tuesday, because there is no wood left in the forest.</p>"
            + "<script>alert(1)</script></article></body></html>"
        let answer = try await Self.upload(page, name: "mill.html", of: site)
        #expect(answer.status == 200)
        let kept = try folder.read("articles/mill.txt")
        #expect(kept.contains("The mill will close") && !kept.contains("<") && !kept.contains("alert"))
        #expect(Self.draft(answer).contains("original mill.html"))
    }

    @Test func pastedTextTakesItsTitleAsName() async throws {
        let folder = try TemporaryFolder()
        let site = try TestServer.site(folder.path)
        let answer = try await TestServer.send(["text": Self.article], to: "/articles", of: site)
        #expect(answer.status == 200)
        #expect(try folder.names("articles") == ["mill-osterby-close.txt"])
        #expect(try folder.read("articles/mill-osterby-close.txt") == Self.article)
    }

    /// The same article twice is one file; another of the same name gets one of its own.
    @Test func nothingIsReplaced() async throws {
        let folder = try TemporaryFolder()
        let site = try TestServer.site(folder.path)
        for _ in 0..<2 { _ = try await Self.upload(Self.article, name: "mill.txt", of: site) }
        #expect(try folder.names("articles") == ["mill.txt"])
        for number in 2...3 {
            let other = Self.article + " \(number)"
            let answer = try await Self.upload(other, name: "mill.txt", of: site)
            #expect(answer.status == 200)
            #expect(try folder.read("articles/mill-\(number).txt") == other)
            #expect(Self.draft(answer).contains("articles/mill-\(number).txt#char="))
        }
        #expect(try folder.read("articles/mill.txt") == Self.article)
    }

    @Test func articlesOfTheFolderAreDraftedBesideTheirOwn() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.article, to: "mills/articles/daily.txt")
        try folder.write(Self.article, to: "loose.txt")
        let site = try TestServer.site(folder.path)
        let beside = try await TestServer.send(["from": "mills/articles/daily.txt"], to: "/articles", of: site)
        #expect(beside.body.contains("name=\"path\" value=\"mills/daily.purport\""))
        #expect(try folder.names("mills/articles") == ["daily.txt"])
        let loose = try await TestServer.send(["from": "loose.txt"], to: "/articles", of: site)
        #expect(loose.body.contains("name=\"path\" value=\"loose.purport\""))
        #expect(try folder.names("articles") == ["loose.txt"])
    }

    @Test(arguments: [
        "../../x.txt", "..", "", "\u{1F600}", "a/b\\c.txt", ".hidden", "x\u{0}y.txt",
        String(repeating: "n", count: 3000),
    ])
    func anyNameStaysInside(name: String) async throws {
        let outer = try TemporaryFolder()
        try outer.write("", to: "root/keep.txt")
        let site = try TestServer.site(outer.path + "/root")
        let answer = try await Self.upload(Self.article, name: name, of: site)
        #expect([200, 400].contains(answer.status))
        #expect(try outer.names() == ["root"])
        for file in try outer.names("root") where file != "keep.txt" { #expect(file == "articles") }
    }

    /// A link in the place of `articles` is followed by nothing that writes.
    @Test func articlesThroughALinkAreRefused() async throws {
        let outer = try TemporaryFolder()
        try outer.write("", to: "root/keep.txt")
        try outer.write("", to: "elsewhere/keep.txt")
        try outer.link("root/articles", to: "../elsewhere")
        let answer = try await Self.upload(Self.article, name: "a.txt", of: try TestServer.site(outer.path + "/root"))
        #expect(answer.status == 403)
        #expect(try outer.names("elsewhere") == ["keep.txt"])
    }

    @Test(arguments: [("\u{0}\u{1}\u{2}binary\u{0}", 422), ("", 400), ("%PDF-1.4\n%âãÏÓ", 422)])
    func whatIsNoArticleIsRefused(content: String, status: Int) async throws {
        let folder = try TemporaryFolder()
        let answer = try await Self.upload(content, name: "a.txt", of: try TestServer.site(folder.path))
        #expect(answer.status == status)
        #expect(try folder.names() == [])
    }

    @Test func wordsLinkToWhatRestsOnThem() async throws {
        let page = try await TestServer.ask("/article/ferry/articles/coast-courier.txt").body
        for expected in [
            "<a class=\"to-statement\" href=\"/case/ferry/aurora.purport?view=list#statement-hull\"",
            "<mark class=\"quoted\"",
            "<h2 id=\"resting-title\">What rests on it</h2>", "data-start=\"93\"",
            "value=\"/edit/ferry/aurora.purport\"",
            "name=\"from\" value=\"ferry/articles/coast-courier.txt\"",
        ] {
            #expect(page.contains(expected), "\(expected)")
        }
        let casePage = try await TestServer.ask("/case/ferry/aurora.purport?view=list").body
        #expect(casePage.contains("id=\"statement-hull\"") && casePage.contains("id=\"statement-crossing\""))
    }

    @Test func readOnlyArticlesOfferNothing() async throws {
        let site = try TestServer.site(isReadOnly: true)
        let page = try await TestServer.ask("/article/ferry/articles/coast-courier.txt", of: site).body
        #expect(
            !page.contains("<form method=\"post\"") && !page.contains("id=\"quoting\"")
                && page.contains("What rests on it"))
    }
}
