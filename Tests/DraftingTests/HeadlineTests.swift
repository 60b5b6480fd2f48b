import Cases
import Drafting
import Reading
import SourceText
import Testing

@Suite("Headline and ties")
struct HeadlineTests {
    static let text = """
        Klow reported a flood. Khemed said Syldavia sold tanks to Borduria. Analysts said Borduria bought planes. If these reports are true, \
        fuel gets dear.
        """

    static func article() -> ReadArticle {
        var article = ReadArticle(text, language: "en")
        for name in ["Klow", "Khemed", "Syldavia", "Borduria"] { article.name(name, name) }
        return article
    }

    static func said(by source: String) -> (inout Statement, ReadArticle) -> Void {
        { statement, article in
            statement.source = [article.find(source)]
            statement.cue = [article.find("said", after: article.find(source).end)]
        }
    }

    @Test("The claim that consequences hang on comes first, wherever it stands")
    func voted() {
        var article = Self.article()
        article.statement("a flood", "p1", .claim) { $0.source = [$1.find("Klow")] }
        article.statement("Syldavia sold tanks to Borduria", "p2", .claim, Self.said(by: "Khemed"))
        let planes = article.statement("Borduria bought planes", "p3", .claim, Self.said(by: "Analysts"))
        article.statement("fuel gets dear", "p4", .consequence) { statement, _ in statement.condition = planes }
        let draft = Drafter.draft([article.input()])
        #expect(draft.headline == "borduria-bought-planes")
        #expect(draft.caseText.contains("if borduria-bought-planes: unknown"))
    }

    @Test("A condition that only points back leaves the choice to what is reported first")
    func pointsBack() {
        var article = Self.article()
        article.statement("Syldavia sold tanks to Borduria", "p2", .claim, Self.said(by: "Khemed"))
        let condition = article.statement("these reports are true", "p9", .condition)
        article.statement("fuel gets dear", "p4", .consequence) { statement, _ in statement.condition = condition }
        let draft = Drafter.draft([article.input()])
        #expect(draft.headline == "syldavia-sold-tanks")
        #expect(draft.caseText.contains("if syldavia-sold-tanks: unknown"))
        #expect(!draft.caseText.contains("variant"))
    }

    @Test("A condition that calls somebody right points at what they say")
    func vouched() {
        var article = ReadArticle(
            "Klow said a flood came. Reports from two crew members say Syldavia sold tanks. If the crew members are right, fuel gets dear.",
            language: "en")
        article.name("Syldavia", "Syldavia")
        article.statement("a flood came", "p1", .claim) { $0.source = [$1.find("Klow")] }
        article.statement("Syldavia sold tanks", "p2", .context) {
            $0.source = [$1.find("Reports from two crew members")]
        }
        let condition = article.statement("the crew members are right", "p3", .condition)
        article.statement("fuel gets dear", "p4", .consequence) { statement, _ in statement.condition = condition }
        let draft = Drafter.draft([article.input()])
        #expect(draft.complaints == "")
        #expect(draft.headline == "syldavia-sold-tanks")
        #expect(draft.caseText.contains("report two-crew-members asserts syldavia-sold-tanks"))
        #expect(draft.caseText.contains("    if syldavia-sold-tanks: unknown"))
        #expect(draft.caseText.contains("claim flood-came: A flood came"))
    }

    @Test("Another claim of the same parties is no variant unless its words meet")
    func otherClaim() {
        var article = Self.article()
        article.statement("Syldavia sold tanks to Borduria", "p2", .claim, Self.said(by: "Khemed"))
        article.statement("Borduria bought planes", "p3", .claim, Self.said(by: "Analysts"))
        let draft = Drafter.draft([article.input()])
        let text = draft.caseText
        #expect(draft.complaints == "")
        #expect(text.contains("claim syldavia-sold-tanks: Syldavia sold tanks to Borduria"))
        #expect(text.contains("claim borduria-bought-planes: Borduria bought planes"))
        #expect(text.contains("report analysts asserts borduria-bought-planes"))
        #expect(!text.contains("merged: check"))
    }

    @Test("Who is quoted by another has said it; the other relays it")
    func relays() {
        var article = Self.article()
        let outer = article.statement("Syldavia sold tanks to Borduria", "p2", .claim, Self.said(by: "Analysts"))
        article.statement("Syldavia sold tanks to Borduria", "p2", .claim) {
            $0.source = [$1.find("Khemed")]
            $0.within = outer
        }
        let draft = Drafter.draft([article.input()])
        let text = draft.caseText
        #expect(draft.complaints == "")
        #expect(text.contains("report analysts asserts syldavia-sold-tanks\n    relays khemed\n"))
        #expect(text.contains("report khemed asserts syldavia-sold-tanks\n    quote"))
    }

    @Test("A consequence of a consequence hangs on it")
    func chain() {
        var article = Self.article()
        article.statement("Syldavia sold tanks to Borduria", "p2", .claim, Self.said(by: "Khemed"))
        let first = article.statement("Borduria bought planes", "p3", .consequence)
        article.statement("fuel gets dear", "p4", .consequence) { statement, _ in statement.condition = first }
        let draft = Drafter.draft([article.input()])
        let text = draft.caseText
        #expect(draft.complaints == "")
        #expect(text.contains("consequence fuel-gets-dear: Fuel gets dear\n    if borduria-bought-planes: unknown"))
    }

    @Test(
        "A name in a source is not the source, unless an office speaks for it",
        arguments: [
            ("a Syldavian analyst", "Syldavian analyst"), ("the Syldavian government", "Syldavia"),
            ("Syldavia", "Syldavia"),
            ("a spokesman for Syldavia", "Syldavia"),
        ])
    func nameInSource(source: String, expected: String) {
        var article = ReadArticle("Tanks were sold, said \(source).", language: "en")
        article.name(source.contains("Syldavian") ? "Syldavian" : "Syldavia", "Syldavia")
        article.statement("Tanks were sold", "p1", .claim) {
            $0.source = [$1.find(source)]
            $0.resolved = ["Syldavia"]
        }
        let text = Drafter.draft([article.input()]).caseText
        let sources = text.split(separator: "\n").filter { $0.hasPrefix("source ") }
        #expect(sources.count == 1)
        #expect(sources.allSatisfy { $0.hasSuffix(": \(expected)") })
    }

    @Test("An article that asserts the claim in its own voice has it in its first likely sentence")
    func opening() {
        var article = ReadArticle(
            "A quiet week. Syldavia has very likely sold its tanks, according to dockers. If that is so, fuel gets dear.",
            language: "en")
        article.name("Syldavia", "Syldavia")
        article.hedge("very likely", kind: "adjective")
        let condition = article.statement("that is so", "p3", .condition)
        article.statement("fuel gets dear", "p4", .consequence) { statement, _ in statement.condition = condition }
        let draft = Drafter.draft([article.input(author: "Irma Bianchi")])
        #expect(draft.complaints == "")
        #expect(draft.caseText.contains("claim syldavia-sold-tanks: Syldavia has sold its tanks\n"))
        #expect(
            draft.caseText.contains(
                "quote \"Syldavia has very likely sold its tanks\" from articles/report-1.txt#char=14,53"))
        #expect(draft.caseText.contains("estimate irma-bianchi syldavia-sold-tanks: very likely\n"))
        #expect(draft.caseText.contains("    if syldavia-sold-tanks: unknown\n"))
        #expect(draft.notes.map(\.code).contains("claim-from-opening"))
    }

    @Test("It is likely that X states X, and an estimate of it")
    func itIsLikely() {
        var article = ReadArticle("It is likely that Syldavia sold tanks, according to reports.", language: "en")
        article.name("Syldavia", "Syldavia")
        article.statement("It is likely that Syldavia sold tanks", "p1", .claim) {
            $0.kind = .document
            $0.likelihood = StatedLikelihood(low: 0.55, high: 0.8, term: "likely", cues: [$1.find("likely")])
        }
        let text = Drafter.draft([article.input(author: "Irma Bianchi")]).caseText
        #expect(text.contains("claim syldavia-sold-tanks: Syldavia sold tanks\n"))
        #expect(text.contains("estimate irma-bianchi syldavia-sold-tanks: likely\n"))
        #expect(text.contains("quote \"It is likely that Syldavia sold tanks\""))
    }

    @Test(
        "What a Dutch conditional passes on is stated as such",
        arguments: [
            ("Het orkest", "zou", "een contract hebben getekend", "Het orkest heeft een contract getekend"),
            ("De leden", "zouden", "in stilte zijn vertrokken", "De leden zijn in stilte vertrokken"),
            ("Het orkest", "zou", "een contract tekenen", "Het orkest zou een contract tekenen"),
        ])
    func hearsayConditional(subject: String, conditional: String, rest: String, expected: String) {
        var article = ReadArticle("\(subject) \(conditional) \(rest).", language: "nl")
        article.statement(subject, "p1", .claim) {
            $0.kind = .hearsay
            $0.cue = [$1.find(conditional)]
            $0.content.append($1.find(rest))
        }
        #expect(Drafter.draft([article.input()]).loaded.model?.claims.first?.text == expected)
    }

    @Test(
        "A source that lists parties is each of them",
        arguments: [
            ("the governments of Syldavia and Borduria", ["borduria", "syldavia"]),
            ("both Syldavia and Borduria", ["borduria", "syldavia"]),
            ("a summit between Syldavia and Borduria", ["summit-syldavia-borduria"]),
            ("Syldavia and Borduria analysts", ["syldavia-borduria-analysts"]),
        ])
    func listed(source: String, expected: [String]) {
        var article = ReadArticle("Tanks were sold, said \(source).", language: "en")
        article.name("Syldavia", "Syldavia")
        article.name("Borduria", "Borduria")
        article.statement("Tanks were sold", "p1", .claim) { $0.source = [$1.find(source)] }
        let draft = Drafter.draft([article.input()])
        #expect(draft.loaded.model?.sources.map(\.name).sorted() == expected)
    }

    @Test("A pronoun that nothing resolves is no source, and that is said")
    func unresolved() {
        var article = ReadArticle("They said Syldavia sold tanks.", language: "en")
        article.statement("Syldavia sold tanks", "p1", .claim) { $0.source = [$1.find("They")] }
        let draft = Drafter.draft([article.input()])
        #expect(!draft.caseText.contains("\nsource"))
        #expect(draft.notes.contains { $0.code == "unresolved-source" && $0.span == TextSpan(0, 4) })
    }

    @Test("What is reported and what is then supposed are run together, where the one takes up the other")
    func supposed() {
        let text = """
            By Ruth Abell

            Minister Pavel Hora weighed leaving, said aides. If Hora leaves, the bill would fall. If he calls a vote, polls would move.
            """
        var article = ReadArticle(text, language: "en")
        article.name("Pavel Hora", "Pavel Hora")
        article.document.names.append(
            Name(
                span: article.find("Hora", after: article.find("If Hora").start), kind: .person, canonical: "Pavel Hora"
            ))
        article.document.blocks = [
            Block(span: article.find("By Ruth Abell"), kind: .byline),
            Block(span: TextSpan(article.find("Minister").start, article.source.bytes.count), kind: .paragraph),
        ]
        article.statement("Minister Pavel Hora weighed leaving", "p1", .claim) { $0.source = [$1.find("aides")] }
        article.statement("Hora leaves", "p2", .condition)
        article.statement("the bill would fall", "p3", .consequence) { statement, _ in statement.condition = "s2" }
        let draft = Drafter.draft([article.input()])
        #expect(draft.loaded.model?.claims.first?.text == "Minister Pavel Hora weighed leaving")
        #expect(draft.caseText.contains("note merged: check"))
    }

    @Test("Words that say that something is not so deny the claim only where they are about it")
    func negative() {
        let text =
            "Costs had doubled, a memo said. “Nobody is defensible here,” wrote an auditor. Ken Okafor denied it."
        var article = ReadArticle(text, language: "en")
        article.statement("Costs had doubled", "p1", .claim) { $0.source = [$1.find("a memo")] }
        article.statement("“Nobody is defensible here,”", "p1", .claim) {
            $0.source = [$1.find("an auditor")]
            $0.polarity = .negative
        }
        let draft = Drafter.draft([article.input()])
        #expect(draft.notes.contains { $0.code == "unclear-answer" })
        #expect(!draft.caseText.contains("report an-auditor"))
    }

    @Test(
        "What somebody says of themselves gets its subject",
        arguments: [
            ("Researchers in Leipzig", "to have found the bread", "Researchers in Leipzig have found the bread"),
            ("The bank", "to be in talks with a rival", "The bank is in talks with a rival"),
            ("The bank", "to sell its branches next year", "The bank will sell its branches next year"),
        ])
    func ownInfinitive(source: String, said: String, expected: String) {
        var article = ReadArticle("\(source) claimed \(said).", language: "en")
        article.statement(said, "p1", .claim) { $0.source = [$1.find(source)] }
        #expect(Drafter.draft([article.input()]).loaded.model?.claims.first?.text == expected)
    }

    @Test("A text with no claim gives a draft that says so", arguments: ["", "\n", "Nothing here."])
    func nothing(text: String) {
        let draft = Drafter.draft([ReadArticle(text, language: "en").input(date: "yesterday")])
        #expect(draft.headline == nil)
        #expect(draft.notes.map(\.code) == ["no-claim", "no-consequences", "date-left-out"])
        #expect(draft.caseText.hasPrefix("case report.txt\nscale icd-203\n"))
        #expect(draft.articles.count == 1)
    }

    @Test("No article at all gives an empty case")
    func noArticle() {
        let draft = Drafter.draft([])
        #expect(draft.caseText.hasPrefix("case Article\n"))
        #expect(draft.articles.isEmpty)
    }
}
