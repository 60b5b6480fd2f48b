import Assessment
import Cases
import SourceText
import TestSupport
import Testing
import Wording

@testable import Exchange

@Suite struct ReportTests {
    private static let golden = GoldenFolder("Tests/ExchangeTests/Golden")

    private static func load(
        _ text: String, _ change: (inout AssessmentOptions) -> Void = { _ in }
    ) throws -> AssessedText {
        try AssessedText(text, name: "ferry.purport", files: Ferry.files, change)
    }

    private static func report(
        _ language: Language, _ change: (inout AssessmentOptions) -> Void = { _ in }
    ) throws -> CaseReport {
        let after = try load(Ferry.reported, change)
        let before = try load(Ferry.reported).assessment
        let assessment = after.assessment
        let (report, diagnostics) = CaseReport.make(
            of: after.sources, assessment, before: assessment.options.suppositions.isEmpty ? nil : before,
            language: language)
        #expect(diagnostics.isEmpty)
        return report
    }

    @Test(arguments: Language.allCases)
    func markdown(language: Language) throws {
        Self.golden.expect(try Self.report(language).markdown, "ferry.\(language.rawValue).md")
    }

    @Test(arguments: Language.allCases)
    func htmlIsOneWellFormedFile(language: Language) throws {
        let markup = try Self.report(language).html.markup
        WellFormed.expect(markup, fragment: false)
        for forbidden in [
            "<script", "style=\"", "src=", "<link", "url(", "@import", "http://", "<ship>", "*Aurora*</h1>",
        ] {
            #expect(!markup.contains(forbidden), "\(forbidden)")
        }
    }

    @Test func partsStandInTheOrderOfAReading() throws {
        let markup = try Self.report(.english).html.markup
        var rest = markup[...]
        for name in [
            "answer", "consequences", "evidence", "movers", "hinges", "watch", "history", "hypotheses", "matrix-buyer",
            "map", "doubts", "missing", "quoted", "case-text",
        ] {
            let found = try #require(rest.range(of: "<h2 id=\"\(name)-title\">"), "\(name), in this order")
            rest = rest[found.upperBound...]
        }
    }

    /// What the terminal says of numbers, the report says too.
    @Test(arguments: Language.allCases)
    func numbersAreThoseOfTheTerminal(language: Language) throws {
        let report = try Self.report(language)
        let assessment = report.assessment
        let places = StatementPlaces(report.sources)
        let reasons = try #require(report.reasons)
        let screens =
            [
                AssessmentScreen.render(
                    assessment, language: language, style: Style(colour: false), width: 140, sources: report.sources),
                ReasonsScreen.summary(reasons, of: assessment, places: places, language: language, width: 140),
                HistoryScreen.render(report.histories, of: assessment.model, language: language, width: 140)
                    .split(separator: "\n").filter { !$0.contains("┤") }.joined(separator: "\n"),
            ] + report.matrices.map { MatrixScreen.render($0, of: assessment, language: language, width: 140) }
        let numbers = Set(screens.flatMap(Self.numbers))
        #expect(numbers.count > 20)
        let (markdown, html) = (report.markdown, report.html.markup)
        // What a report is told that assumes nothing: how to state a prior is a word of the command line.
        for number in numbers {
            #expect(markdown.contains(number), "\(number) is in the Markdown")
            let escaped = number.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            #expect(html.contains(escaped), "\(number) is in the HTML")
        }
    }

    /// Percentages and ranges of them, without what brackets them.
    private static func numbers(_ screen: String) -> [String] {
        screen.split(whereSeparator: \.isWhitespace).filter { $0.contains("%") }.map { word in
            String(word.drop { !$0.isNumber && $0 != "<" && $0 != ">" }.prefix { $0.isNumber || "–%<>.,".contains($0) })
                .trimmingSuffix { !$0.isNumber && $0 != "%" }
        }.filter { !$0.isEmpty }
    }

    @Test func quotesHavePlacesAndNumbers() throws {
        let report = try Self.report(.english)
        let (html, markdown) = (report.html.markup, report.markdown)
        #expect(
            html.contains(
                "<li id=\"quote-2\"><q>the union says</q> <code class=\"place\">articles/courier.txt#char=21,35</code>")
        )
        #expect(html.contains("href=\"#quote-1\""))
        #expect(markdown.contains("[1](#quote-1)"))
        #expect(markdown.contains("“the union says” articles/courier.txt#char=21,35"))
        #expect(markdown.hasSuffix("```\n") && markdown.contains("```purport\ncase The sale of the *Aurora*\n"))
    }

    @Test func suppositionsAreNamedAndCompared() throws {
        let report = try Self.report(.english) {
            $0.suppositions = [Supposition(subject: "crossing", value: "true")]
            $0.asOf = CalendarDate("2031-03-12")
        }
        let html = report.html.markup
        WellFormed.expect(html, fragment: false)
        #expect(html.contains("as of 2031-03-12 · supposing crossing = true"))
        #expect(html.contains("class=\"was\"") && html.contains("bar-before"))
        #expect(report.markdown.contains("- supposing crossing = true"))
    }

    @Test func aCaseWithoutAClaimHasAReport() throws {
        let loaded = try Self.load("case A\nhypotheses who: Who?\n    one: 40%\n    two: 60%\n")
        let (report, _) = CaseReport.make(of: loaded.sources, loaded.assessment, language: .english)
        WellFormed.expect(report.html.markup, fragment: false)
        #expect(report.markdown.contains("- one: "))
    }

    // MARK: Markdown

    @Test(arguments: [
        ("a*b_c|d", #"a\*b\_c\|d"#), ("# no heading", "\\# no heading"), ("two\nlines", "two lines"),
        ("<b>", #"\<b\>"#), ("A & B &amp;", #"A & B \&amp;"#), ("1 + 1", "1 + 1"), ("+24", #"\+24"#),
        ("\u{202E}x", "\u{FFFD}x"),
    ])
    func textIsEscaped(text: String, expected: String) {
        #expect(Markdown(text: text).markup == expected)
    }

    @Test func fencesAreLongerThanWhatTheyHold() {
        var page = Markdown()
        page.verbatim("a\n````\nb", language: "purport")
        #expect(page.markup == "`````purport\na\n````\nb\n`````\n\n")
    }
}

extension String {
    fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return text
    }
}
