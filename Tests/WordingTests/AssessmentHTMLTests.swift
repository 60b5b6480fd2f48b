import Assessment
import Cases
import SourceText
import TestSupport
import Testing

@testable import Wording

@Suite("An assessment as pieces of a page")
struct AssessmentHTMLTests {
    @Test(arguments: Language.allCases)
    func wholePage(language: Language) throws {
        let fragments = AssessmentHTML(try Ferry.assess(), language: language)
        let page = [
            fragments.summary, fragments.answer, fragments.consequences, fragments.evidence, fragments.otherClaims,
            fragments.doubts, fragments.setAside, fragments.missing,
        ]
        Golden.folder.expect(HTML(page).markup, "ferry.\(language.rawValue).html")
    }

    /// The numbers on a page are those of the terminal, word for word.
    @Test(arguments: Language.allCases)
    func sameWordsAsTerminal(language: Language) throws {
        let assessment = try Ferry.assess()
        let page = AssessmentHTML(assessment, language: language)
        let screen = AssessmentScreen.render(assessment, language: language, width: 140)
        let words = AssessmentWords(assessment, language: language)
        let weight = try #require(assessment.weight)
        let crossing = try #require(assessment.judgement(.claim("crossing")))
        // Cells of a table are wrapped in the terminal: only phrases of whole lines stand there in one piece.
        let shared = [
            (page.evidence, Numbers.odds(weight.ratio, language), true),
            (page.consequences, words.conditional(crossing.ifHeadlineTrue, of: crossing), false),
            (page.consequences, words.open(crossing), false),
            (page.missing, words.missing().last ?? "no gap at all", true),
        ]
        let flat = screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for (fragment, phrase, isWhole) in shared {
            #expect(Self.visible(fragment).contains(HTML(text: phrase).markup), "\(phrase)")
            if isWhole { #expect(flat.contains(phrase), "\(phrase)") }
        }
    }

    /// What is left of a page without its tags.
    private static func visible(_ html: HTML) -> String {
        html.markup.split(separator: "<").map {
            $0.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
        }.joined()
    }

    @Test func supposingShowsWhatItWas() throws {
        let before = try Ferry.assess()
        let after = try Ferry.assess { $0.suppositions = [Supposition(subject: "sale", value: "true")] }
        let page = AssessmentHTML(after, before: before, language: .english)
        let was = AssessmentWords(before, language: .english).open(try #require(before.headlineJudgement))
        #expect(Self.visible(page.answer).contains("was \(was)"))
        #expect(page.answer.markup.contains("bar-before"))
        #expect(!AssessmentHTML(before, language: .english).answer.markup.contains("bar-before"))
    }

    @Test func nothingOfACaseIsMarkup() throws {
        let page = AssessmentHTML(try Ferry.assess(), language: .english)
        #expect(page.question == "Has the ferry line sold its newest <ship>?")
        #expect(page.answer.markup.contains("The ferry line has sold the &quot;Aurora&quot;"))
        #expect(page.evidence.markup.contains("Norrland &amp; Sons"))
    }

    @Test func barsStayInside() {
        let cases: [(ClosedRange<Double>, String, String)] = [
            (0...1, "0", "200"), (0...0, "0", "2"), (1...1, "198", "2"), (0.5...0.5, "99", "2"),
            (0.55...0.8, "110", "50"),
        ]
        for (range, x, width) in cases {
            let bar = LikelihoodBar(range).html.markup
            #expect(bar.contains("<rect class=\"bar-range\" x=\"\(x)\" y=\"3\" width=\"\(width)\""), "\(range): \(bar)")
        }
        for ratio in [0.0...Double.infinity, 0...0, Double.infinity...Double.infinity, 1e-9...1e9, 1...1] {
            let bar = OddsBar(ratio: ratio).html.markup
            #expect(
                !bar.contains("inf") && !bar.contains("nan") && !bar.contains("null") && !bar.contains("=\"-"), "\(bar)"
            )
        }
    }
}

@Suite("Diagnostics on a page")
struct DiagnosticHTMLTests {
    @Test func placeExcerptAndRemedy() {
        let file = SourceFile(name: "a<b.purport", text: "case One\nclaim dam: The <dam> é holds\n")
        let diagnostic = Diagnostic(
            .error, "some-code", "there is no \"dam\"", file: file.name, span: TextSpan(21, 26), remedy: "write <b>")
        let html = DiagnosticHTML(sources: [file], language: .dutch).list([diagnostic]).markup
        for expected in [
            "Fout:", "there is no &quot;dam&quot;", "a&lt;b.purport, regel 2, kolom 13",
            "claim dam: T<mark class=\"error\">he &lt;d</mark>am&gt; é holds", "Wat te doen:", "write &lt;b&gt;",
        ] {
            #expect(html.contains(expected), "\(expected) in \(html)")
        }
    }

    @Test func longLinesAreCut() {
        let file = SourceFile(name: "long", text: String(repeating: "é", count: 50_000))
        let diagnostic = Diagnostic(.warning, "c", "m", file: "long", span: TextSpan(40_001, 90_000))
        let html = DiagnosticHTML(sources: [file], language: .english).list([diagnostic]).markup
        #expect(html.utf8.count < 3000)
        #expect(html.contains("…") && !html.contains("\u{FFFD}\u{FFFD}"))
    }

    @Test func nothingForNothing() {
        #expect(DiagnosticHTML(sources: [], language: .english).list([]).isEmpty)
    }
}
