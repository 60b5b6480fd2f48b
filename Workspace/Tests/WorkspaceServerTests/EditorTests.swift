import Foundation
import HTTPTypes
import SourceText
import Testing

@testable import WorkspaceServer

@Suite("Writing a case")
struct EditorTests {
    private static func check(_ text: String, path: String = "ferry/new.purport") async throws -> [String: Any] {
        let site = try TestServer.site()
        let answer = try await TestServer.ask(
            "/check/\(path)", of: site, method: .post,
            headers: [.contentType: "text/plain; charset=utf-8", .purportToken: try #require(site.writeToken?.text)],
            body: Array(text.utf8))
        #expect(answer.status == 200 && answer.headers[.contentType] == "application/json")
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
    }

    /// Places count as scripts count: UTF-16 code units, of a text with characters of one to four bytes.
    @Test func problemsStandUnderTheirWords() async throws {
        let text =
            "case Een déél 👩‍🚀 van\nsource mayor: Mayor\nclaim dam: The dam\n    prior 20%\nreport mayor asserts damn\n"
        let said = try await Self.check(text)
        let problems = try #require(said["problems"] as? [[String: Any]])
        let problem = try #require(problems.first { $0["severity"] as? String == "error" })
        let (start, end) = (try #require(problem["start"] as? Int), try #require(problem["end"] as? Int))
        #expect((text as NSString).substring(with: NSRange(location: start, length: end - start)) == "damn")
        #expect((problem["remedy"] as? String)?.contains("dam") == true)
        #expect(said["errors"] as? Int == 1 && (said["summary"] as? String)?.hasPrefix("1 error") == true)
        #expect((said["judgement"] as? String)?.contains("no judgement while") == true)
        #expect((said["list"] as? String)?.contains("data-line=\"5\"") == true)
    }

    /// Whoever types in a large case gets a first look, and the whole judgement when they ask for it.
    @Test(arguments: [(3, "", false), (31, "", true), (31, "?look=first", true), (31, "?look=whole", false)])
    func largeCasesAreLookedAtFirst(claims: Int, query: String, isFirstLook: Bool) async throws {
        let lines = (0..<claims).map { "claim c\($0): Claim \($0)\n    prior 20% to 40%\n" }
        let said = try await Self.check("case Many\n" + lines.joined(), path: "ferry/new.purport" + query)
        #expect(said["errors"] as? Int == 0)
        #expect(said["isFirstLook"] as? Bool == isFirstLook)
        #expect((said["judgement"] as? String)?.contains("class=\"verdict\"") == true)
    }

    @Test func judgementAndNames() async throws {
        let text = try String(contentsOfFile: TestServer.folder + "/ferry/aurora.purport", encoding: .utf8)
        let said = try await Self.check(text)
        #expect(said["errors"] as? Int == 0)
        #expect((said["judgement"] as? String)?.contains("class=\"verdict\"") == true)
        let names = try #require(said["names"] as? [[String: String]])
        for (name, kind) in [
            ("sale", "claim"), ("union", "source"), ("crossing", "consequence"), ("courier", "article"),
        ] {
            #expect(names.contains { $0["name"] == name && $0["kind"] == kind }, "\(name)")
        }
        #expect((said["likelihoods"] as? [String])?.contains("very likely") == true)
    }

    /// Names are known while the case is full of errors.
    @Test func namesOfABrokenCase() async throws {
        let said = try await Self.check("case A\nclaim dam: The dam\nrepo mayor says damn\nclaim half\n")
        #expect((said["names"] as? [[String: String]])?.map { $0["name"] } == ["dam"])
    }

    @Test(arguments: ["../x.purport", "x.txt", ".x.purport", "a//b.purport"])
    func onlyCasesAreChecked(path: String) async throws {
        let site = try TestServer.site()
        let answer = try await TestServer.ask(
            "/check/\(path)", of: site, method: .post,
            headers: [.contentType: "text/plain", .purportToken: try #require(site.writeToken?.text)],
            body: Array("case A\n".utf8))
        #expect(answer.status == 400 || answer.status == 404)
    }

    /// Whatever stands in a case is text on the page of the editor.
    @Test func textIsNoMarkup() async throws {
        let folder = try TemporaryFolder()
        let text = "\n\ncase </textarea><script>alert(1)</script> \"'&\n"
        try folder.write(text, to: "a.purport")
        let body = try await TestServer.ask("/edit/a.purport", folder: folder.path).body
        #expect(
            body.contains(
                "\n\n\ncase &lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#39;&amp;\n</textarea>"))
        #expect(!body.contains("<script>"))
        let hostile = "<img src=x onerror=alert(1)>"
        let said = try await Self.check(
            "case A\nquestion \(hostile)\nclaim a: \(hostile)\n    prior 20%\nreport \(hostile) asserts a\n")
        for name in ["list", "judgement"] { #expect((said[name] as? String)?.contains("<img") == false) }
    }

    // MARK: Words of an article

    private static func added(
        _ query: String, case path: String = "ferry/aurora.purport", folder: String = TestServer.folder
    ) async throws -> String {
        let body = try await TestServer.ask("/edit/\(path)?\(query)", folder: folder).body
        let area = try #require(body.range(of: "aria-describedby=\"state\">\n"))
        return String(body[area.upperBound..<(try #require(body.range(of: "</textarea>"))).lowerBound])
    }

    @Test func wordsBecomeAStatement() async throws {
        let article = "article=ferry/articles/coast-courier.txt"
        let text = try await Self.added("\(article)&from=93,0&to=93,60&as=claim")
        #expect(
            text.contains("\nclaim norrland-ferry-line: The Norrland ferry line has sold the Aurora, its newest ship\n")
        )
        #expect(
            text.hasSuffix(
                "\n    prior unknown\n    quote &quot;The Norrland ferry line has sold the Aurora, its newest ship&quot; from articles/coast-courier.txt#char=93,153\n"
            ))
        // Who said so is taken from the reading, and is the source of the case by that name.
        let report = try await Self.added("\(article)&from=93,0&to=93,85&as=report")
        #expect(report.contains("\n\nreport union asserts sale\n    on 2031-03-12\n    quote &quot;The Norrland"))
        let page = try await TestServer.ask("/edit/ferry/aurora.purport?\(article)&from=93,0&to=93,62&as=evidence").body
        #expect(
            page.contains("data-unsaved") && page.contains("data-cursor=\"") && page.contains("It is not saved yet"))
    }

    /// Where there is no case yet, the words begin one, in the folder that holds the articles.
    @Test func wordsBeginACase() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Title\n\nThe dam will fall, Ostria said.\n", to: "dam/articles/a.txt")
        let site = try TestServer.site(folder.path)
        let article = try await TestServer.ask("/article/dam/articles/a.txt", of: site).body
        #expect(article.contains("<option value=\"/new\">a new case</option>"))
        let page = try await TestServer.ask("/new?article=dam/articles/a.txt&from=7,0&to=7,17&as=claim", of: site).body
        #expect(page.contains("value=\"dam/case.purport\""))
        let area = try #require(page.range(of: "aria-describedby=\"state\">\n"))
        #expect(
            page[area.upperBound...].hasPrefix("case Title\n\nclaim dam-fall: The dam will fall\n    prior unknown\n"),
            "\(page[area.upperBound...].prefix(300))")
    }

    /// The page shows CRLF as one; the case counts two.
    @Test func lineEndsAreCountedAsStored() async throws {
        let folder = try TemporaryFolder()
        try folder.write("Title\r\n\r\nFirst line é\r\nsecond line ends.\r\n", to: "articles/a.txt")
        try folder.write("case A\nclaim a: One\n    prior 20%\n", to: "a.purport")
        let text = try await Self.added(
            "article=articles/a.txt&from=9,6&to=9,19&as=claim", case: "a.purport", folder: folder.path)
        #expect(
            text.hasSuffix("quote &quot;line é\\r\\nsecond&quot; from articles/a.txt#char=15,29\n"),
            "\(text.suffix(90))")
    }

    @Test(arguments: [
        "article=ferry/articles/coast-courier.txt&from=93,0&to=93,62&as=nonsense",
        "article=ferry/articles/coast-courier.txt&from=93,62&to=93,0&as=claim",
        "article=ferry/articles/coast-courier.txt&from=999999,0&to=93,62&as=claim",
        "article=ferry/articles/coast-courier.txt&from=93,-5&to=93,62&as=claim",
        "article=ferry/articles/coast-courier.txt&from=93,0&to=93,99999999999&as=claim",
        "article=../secret.txt&from=0,0&to=0,4&as=claim", "article=ferry/articles/none.txt&from=0,0&to=0,4&as=claim",
        "article=ferry/aurora.purport&from=0,0&to=0,4&as=claim",
    ])
    func nonsenseAddsNothing(query: String) async throws {
        let text = try await Self.added(query)
        #expect(text == (try await Self.added("")))
    }

    /// A case rests on files of its own folder only.
    @Test func articlesElsewhereAreNotQuoted() async throws {
        let query = "article=ferry/articles/coast-courier.txt&from=93,0&to=93,62&as=claim"
        #expect(
            try await Self.added(query, case: "drafts/no-prior.purport")
                == (try await Self.added("", case: "drafts/no-prior.purport")))
    }
}
