import Drafting
import Reading
import SourceText
import Testing

@Suite("Several articles")
struct SeveralArticlesTests {
    /// Another paper's account, in other words.
    static func second() -> ReadArticle {
        let text = """
            Borduria has bought rocket fuel from Syldavia, according to Khemed. Photographs show tankers at the border. If so, the talks on the \
            border would stall. Shares in Klow fell.

            """
        var article = ReadArticle(text, language: "en", name: "second.txt")
        for name in ["Syldavia", "Borduria", "Khemed", "Klow"] { article.name(name, name) }
        article.statement("Borduria has bought rocket fuel from Syldavia", "p7", .claim) {
            $0.source = [$1.find("Khemed")]
            $0.cue = [$1.find("according to")]
            $0.kind = .document
        }
        article.statement("Photographs show tankers at the border", "p8", .evidence)
        let condition = article.statement("so", "p7", .condition)
        article.statement("the talks on the border would stall", "p9", .consequence) { statement, _ in
            statement.condition = condition
        }
        return article
    }

    @Test("What says the same in other words is one claim, and the same source counts once")
    func tied() {
        let draft = Drafter.draft([
            SampleArticles.english().input(date: "1956-05-03"), Self.second().input(date: "1956-05-04"),
        ])
        #expect(draft.complaints == "")
        let text = draft.caseText
        #expect(text.split(separator: "\n").count { $0.hasPrefix("claim ") } == 1)
        #expect(
            text.contains(
                "    variant \"Borduria has bought rocket fuel from Syldavia\" from articles/second.txt#char=0,45"))
        #expect(text.contains("    note merged: check"))
        #expect(text.split(separator: "\n").count { $0.hasPrefix("report khemed asserts") } == 1)
        // Known from the day of the first article on.
        #expect(text.contains("report khemed asserts syldavia-sold-rocket\n    on 1956-05-03\n"))
        #expect(text.contains("if syldavia-sold-rocket: unknown"))
    }

    @Test("What is about something else stays a claim of its own, with its own consequences")
    func untied() {
        var other = ReadArticle(
            "Klow said San Theodoros hired pilots. If true, wages rise.", language: "en", name: "other.txt")
        for name in ["Klow", "San Theodoros"] { other.name(name, name) }
        other.statement("San Theodoros hired pilots", "p1", .claim) { $0.source = [$1.find("Klow")] }
        let condition = other.statement("true", "p1", .condition)
        other.statement("wages rise", "p2", .consequence) { statement, _ in statement.condition = condition }
        let draft = Drafter.draft([SampleArticles.english().input(), other.input()])
        #expect(draft.complaints == "")
        #expect(draft.headline == "syldavia-sold-rocket")
        #expect(draft.caseText.contains("\nclaim san-theodoros-hired: San Theodoros hired pilots\n    prior unknown\n"))
        #expect(draft.caseText.contains("consequence wages-rise: Wages rise\n    if san-theodoros-hired: unknown"))
        #expect(!draft.caseText.contains("merged: check"))
    }

    @Test("Two files of one name are kept apart")
    func sameName() {
        let draft = Drafter.draft([SampleArticles.english().input(), SampleArticles.english().input()])
        #expect(draft.articles.map(\.path) == ["articles/fuel.txt", "articles/fuel-2.txt"])
        #expect(draft.complaints == "")
    }
}
