import Testing

@testable import WorkspaceServer

@Suite("Views of a case")
struct CaseViewTests {
    private static let page = "/case/ferry/aurora.purport"

    /// What only one view has.
    @Test(arguments: [
        ("", "<svg class=\"map-drawing\""), ("?view=map", "<svg class=\"map-drawing\""),
        ("?view=matrix", "<table class=\"matrix\">"), ("?view=list", "<h2 id=\"evidence-title\">"),
        ("?view=nonsense", "<svg class=\"map-drawing\""),
    ])
    func eachHasAnAddress(query: String, only: String) async throws {
        let all = ["<svg class=\"map-drawing\"", "<table class=\"matrix\">", "<h2 id=\"evidence-title\">"]
        let page = try await TestServer.ask(Self.page + query)
        #expect(page.status == 200)
        for mark in all { #expect(page.body.contains(mark) == (mark == only), "\(mark)") }
        #expect(page.body.contains("aria-current=\"page\""))
    }

    @Test func viewsKeepWhatIsSupposed() async throws {
        let body = try await TestServer.ask(Self.page + "?suppose=sale:true&without=hull&view=list").body
        for expected in [
            "href=\"/case/ferry/aurora.purport?suppose=sale:true&amp;without=hull#views\"",
            "href=\"/case/ferry/aurora.purport?suppose=sale:true&amp;without=hull&amp;view=matrix#views\"",
            "<input type=\"hidden\" name=\"view\" value=\"list\">",
        ] {
            #expect(body.contains(expected), "\(expected)")
        }
    }

    /// The controls of the map: each claim's choices, each statement's switch, in addresses that take others along.
    @Test func controlsAreLinks() async throws {
        let body = try await TestServer.ask(Self.page + "?suppose=sale:true&language=nl").body
        for expected in [
            "id=\"map-sale-open\" href=\"/case/ferry/aurora.purport?language=nl#views\"",
            "id=\"map-crossing-false\" href=\"/case/ferry/aurora.purport?suppose=sale:true&amp;suppose=crossing:false&amp;language=nl#views\"",
            "id=\"map-hull-switch\" href=\"/case/ferry/aurora.purport?suppose=sale:true&amp;without=hull&amp;language=nl#views\"",
        ] {
            #expect(body.contains(expected), "\(expected)")
        }
    }

    /// The first part has the numbers of the whole page, without what takes longer.
    @Test func firstPartHasNoPlots() async throws {
        let whole = try await TestServer.ask(Self.page + "?suppose=sale:true").body
        let first = try await TestServer.ask(Self.page + "?suppose=sale:true&part=first").body
        #expect(whole.contains("id=\"plots\"") && !first.contains("id=\"plots\""))
        #expect(first.contains("class=\"was\"") && first.contains("map-drawing"))
        let main = try #require(first.range(of: "<main"))
        #expect(!first[main.lowerBound...].contains("part=first"), "no link of it leads to a part")
    }

    @Test func largeCasesAreFoldedAndUnfolded() async throws {
        var text = "case Large\nclaim c0: Claim 0\n    prior 20% to 40%\n"
        for index in 1..<200 {
            text += "consequence c\(index): Claim \(index)\n    if c\((index - 1) / 3): 80%\n    otherwise: 20%\n"
        }
        let folder = try TemporaryFolder()
        try folder.write(text, to: "large.purport")
        let folded = try await TestServer.ask("/case/large.purport", folder: folder.path)
        #expect(folded.status == 200)
        let link = try #require(folded.body.range(of: "href=\"/case/large.purport?unfold="))
        let address = folded.body[link.upperBound...].prefix { $0 != "#" && $0 != "\"" && $0 != "&" }
        let unfolded = try await TestServer.ask("/case/large.purport?unfold=\(address)", folder: folder.path)
        let count = { (body: String) in body.ranges(of: "class=\"map-node ").count }
        #expect(count(unfolded.body) > count(folded.body))
    }

    @Test func layoutsAndFindingsAreKept() async throws {
        let site = try TestServer.site()
        let request = PageRequest(path: Self.page, query: "suppose=sale:true", acceptLanguage: nil)
        let first = site.page(request)
        let second = site.page(request)
        #expect(first.bytes == second.bytes)
    }
}
