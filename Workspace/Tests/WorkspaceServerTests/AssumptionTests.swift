import Testing

@testable import WorkspaceServer

@Suite("What if …")
struct AssumptionTests {
    private static let page = "/case/ferry/aurora.purport"

    /// The large words of the page.
    private static func verdict(_ query: String) async throws -> String {
        let body = try await TestServer.ask(page + query).body
        let start = try #require(body.range(of: "<p class=\"verdict\">"))
        let end = try #require(
            body[start.upperBound...].range(of: "<span class=\"was\">") ?? body[start.upperBound...].range(of: "</p>"))
        return String(body[start.upperBound..<end.lowerBound])
    }

    @Test(arguments: [
        "?suppose=sale:true", "?suppose=sale%3Afalse", "?without=hull", "?without=union", "?without=company",
        "?as-of=2031-03-10", "?prior=50%25", "?prior=20%..40%",
    ])
    func movesTheNumbers(query: String) async throws {
        let plain = try await Self.verdict("")
        let changed = try await Self.verdict(query)
        #expect(changed != plain)
        let body = try await TestServer.ask(Self.page + query).body
        #expect(body.contains("Supposed for now"))
        #expect(body.contains("class=\"was\"") && body.contains("bar-before"))
    }

    @Test func supposedTrueIsCertain() async throws {
        #expect(try await Self.verdict("?suppose=sale:true").contains("100%"))
        #expect(try await Self.verdict("?suppose=sale:false").contains("0%"))
    }

    @Test func formKeepsWhatWasChosen() async throws {
        let body = try await TestServer.ask(
            Self.page + "?prior=&suppose=crossing%3Atrue&suppose=&without=hull&as-of=2031-03-13&language=en"
        ).body
        for expected in [
            "<option value=\"crossing:true\" selected>", "name=\"without\" value=\"hull\" checked",
            "type=\"date\" value=\"2031-03-13\"",
            "href=\"/case/ferry/aurora.purport?suppose=crossing:true&amp;as-of=2031-03-13&amp;language=en\"",
        ] {
            #expect(body.contains(expected), "\(expected)")
        }
    }

    @Test func emptyFormSupposesNothing() async throws {
        let body = try await TestServer.ask(Self.page + "?prior=&suppose=&suppose=&as-of=").body
        #expect(!body.contains("Supposed for now"))
    }

    /// What is supposed twice is supposed once, and no address makes a page that grows with the square of its length.
    @Test func manyAreOneOrAreRefused() async throws {
        let once = "suppose=sale:true"
        let same = try await TestServer.ask(
            Self.page + "?" + Array(repeating: once, count: 200).joined(separator: "&"))
        let single = try await TestServer.ask(Self.page + "?" + once)
        #expect(same.status == 200 && same.body.utf8.count < single.body.utf8.count * 2)
        let many = try await TestServer.ask(
            Self.page + "?" + (0..<300).map { "without=x\($0)" }.joined(separator: "&"))
        #expect(many.status == 400 && many.body.contains("more than \(Assumptions.most) things are supposed"))
        #expect(many.body.utf8.count < 2_000_000)
        let long = try await TestServer.ask(Self.page + "?" + String(repeating: "unfold=x&", count: 1000))
        #expect(long.status == 414)
    }

    @Test(arguments: [
        ("?suppose=sales:true", "did you mean"), ("?suppose=sale:maybe", "a claim is true or false"),
        ("?suppose=sale", "does not say what to suppose"), ("?without=sale", "is a claim"),
        ("?as-of=yesterday", "is not a date"),
        ("?prior=perhaps", "perhaps"), ("?prior=120%25", "120"),
        ("?suppose=%3Cscript%3E:true", "&lt;script&gt;"),
    ])
    func refusalsSayWhy(query: String, reason: String) async throws {
        let answer = try await TestServer.ask(Self.page + query)
        #expect(answer.status == 400)
        #expect(answer.body.contains("That cannot be supposed") && answer.body.contains(reason), "\(reason)")
        #expect(answer.body.contains("class=\"verdict\""))
        #expect(!answer.body.contains("<script>"))
        #expect(!answer.body.contains("command line") && !answer.body.contains("--suppose"))
    }
}
