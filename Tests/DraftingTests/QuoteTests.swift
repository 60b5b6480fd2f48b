import Drafting
import Reading
import SourceText
import Testing

@Suite("Quotes of a draft")
struct QuoteTests {
    static let texts: [(String, String)] = [
        ("plain", "Syldavia has sold fuel to Borduria"),
        ("quotation marks", #"Syldavia has sold "fuel" to Borduria"#),
        ("backslashes", #"Syldavia \ has sold fuel\ to "Borduria\""#),
        ("line ends", "Syldavia has\nsold fuel\r\nto Borduria"),
        ("emoji and combining marks", "🇸🇾 Syldavië e\u{301} heeft 👩‍👩‍👧 brandstof verkocht"),
        ("number signs", "Syldavia # has sold fuel #1 to Borduria"),
        ("control characters", "Syldavia\u{0}has\u{7}sold\tfuel to Borduria"),
        ("no Latin letters", "Сылдавия продала топливо Бордурии"),
    ]

    @Test("Every quote stands to the letter where the draft says", arguments: texts)
    func offsets(name: String, claim: String) {
        for prefix in ["", "\u{FEFF}", "Één 🎈 eerst.\r\n\r\n"] {
            var article = ReadArticle("\(prefix)\(claim), said Khemed. \(claim)?", language: "en")
            article.statement(claim, "p1", .claim) {
                $0.source = [$1.find("Khemed")]
                $0.cue = [$1.find("said")]
            }
            let draft = Drafter.draft([article.input()])
            let quotes = Quoted.all(in: draft.caseText)
            #expect(quotes.count >= 2, "\(draft.caseText)")
            #expect(Quoted.misplaced(in: draft) == [])
            #expect(draft.complaints == "")
            let lines = draft.caseText.split(separator: "\n")
            #expect(lines.allSatisfy { line in !line.utf8.contains { $0 < 0x20 && $0 != 9 } })
        }
    }

    @Test("The samples quote to the letter")
    func samples() {
        for article in [SampleArticles.dutch(), SampleArticles.english()] {
            let draft = Drafter.draft([article.input()])
            #expect(Quoted.all(in: draft.caseText).count >= 5)
            #expect(Quoted.misplaced(in: draft) == [])
            #expect(draft.complaints == "")
        }
    }

    @Test("Bytes that are no UTF-8 are not quoted, and a very long content is cut at a code point")
    func hostile() {
        var bytes = Array("Syldavia sold ".utf8) + [0xFF, 0xFE] + Array(" fuel. ".utf8)
        bytes += Array(String(repeating: "éé ", count: 40_000).utf8)
        let source = SourceFile(name: "x.txt", bytes: bytes)
        var document = Document(text: source, language: "en")
        document.statements = [
            Statement(id: "s1", content: [TextSpan(0, 22)], proposition: "p1"),
            Statement(id: "s2", content: [TextSpan(23, bytes.count + 40)], proposition: "p1"),
        ]
        for index in document.statements.indices { document.statements[index].role = .claim }
        document.statements[1].kind = .hearsay
        let draft = Drafter.draft([DraftInput(text: source, document: document, originalName: "x.txt")])
        #expect(Quoted.misplaced(in: draft) == [])
        #expect(draft.complaints == "")
        #expect(draft.caseText.split(separator: "\n").allSatisfy { $0.utf8.count < 4_000 })
        #expect(draft.articles.map(\.bytes) == [bytes])
    }
}
