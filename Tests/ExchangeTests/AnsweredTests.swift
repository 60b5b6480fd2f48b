import Assessment
import Cases
import Ledger
import SourceText
import TestSupport
import Testing

@testable import Exchange
@testable import Wording

@Suite("A report once reality has answered, and of days that contradict each other")
struct AnsweredTests {
    private static let dam = """
        case The dam of Tarn
        claim dam: The dam falls
            prior 20%
        source mayor: The mayor
            reliability B
        report mayor asserts dam
            on 2024-02-01

        """

    private static func load(_ text: String) throws -> (model: Case, sources: [SourceFile]) {
        let loaded = CaseLoader.load(text: text, name: "dam.purport", files: .memory([:]))
        return (try #require(loaded.model, "\(loaded.diagnostics)"), loaded.sources)
    }

    @Test(arguments: [
        (Language.english, "turned out not true on ", "Until then"),
        (.dutch, "bleek niet waar op ", "Tot dan toe"),
    ])
    func bothFormatsSayHowItTurnedOut(language: Language, answer: String, untilThen: String) throws {
        let (model, sources) = try Self.load(Self.dam + "outcome dam: false on 2024-03-01\n")
        let assessment = try #require(Assessor.assess(model).assessment)
        let (report, diagnostics) = CaseReport.make(of: sources, assessment, language: language)
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        let (markdown, html) = (report.markdown, report.html.markup)
        WellFormed.expect(html, fragment: false)
        let before = report.words.phrase(try #require(report.beforeOutcome))
        #expect(markdown.contains("**\(answer)2024-03-01**\n"))
        #expect(markdown.contains("- \(untilThen): \(before)\n"))
        #expect(html.contains("<p class=\"verdict\">\(answer)<span class=\"day\">2024-03-01</span></p>"))
        for word in ["impossible", "uitgesloten"] {
            #expect(!markdown.contains(word) && !html.contains(word), "\(word)")
        }
    }

    @Test func contradictoryDaysStandInBothFormats() throws {
        let evidence = """
            evidence fallen: It lies in the valley
                on 2024-03-01
                if dam: 100%
                otherwise: 0%
            evidence standing: It stands for good
                on 2024-04-01
                if dam: 0%
                otherwise: 100%

            """
        let (model, sources) = try Self.load(Self.dam + evidence)
        let day = try #require(CalendarDate("2024-03-01"))
        var options = AssessmentOptions()
        options.asOf = day
        let assessment = try #require(Assessor.assess(model, options: options).assessment)
        var (report, _) = CaseReport.make(of: sources, assessment, language: .english)
        let histories = try #require(Assessor.history(of: model, propositions: [.claim("dam")]).histories)
        report.histories = histories.map { RecordedHistory($0) }
        let contradiction = "contradictory: no judgement can be given"
        let clash = "cannot be together: It lies in the valley · It stands for good"
        #expect(report.markdown.contains("| 2024-04-01 | \(contradiction) | \(clash) |"))
        let html = report.html.markup
        WellFormed.expect(html, fragment: false)
        #expect(html.contains("<td class=\"reading\">\(contradiction)</td><td>\(clash)</td>"))
        #expect(html.contains("class=\"history-contradiction\""))
    }
}
