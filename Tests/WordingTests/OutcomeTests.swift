import Assessment
import Cases
import SourceText
import TestSupport
import Testing

@testable import Wording

@Suite("A case that reality has answered")
struct OutcomeTests {
    private static func assess(outcome: String, prior: String = "20%") throws -> Assessment {
        let text = """
            case The dam of Tarn
            claim dam: The dam falls
                prior \(prior)
            source mayor: The mayor
                reliability B
            report mayor asserts dam
                on 2024-02-01
            outcome dam: \(outcome) on 2024-03-01

            """
        let loaded = CaseLoader.load(text: text, name: "dam.purport", files: .memory([:]))
        let model = try #require(loaded.model, "\(loaded.diagnostics)")
        return try #require(Assessor.assess(model).assessment)
    }

    /// With what keeps the day on one line.
    private static func withDay(_ text: String) -> String {
        "\(text.dropLast(10))<span class=\"day\">\(text.suffix(10))</span>"
    }

    /// The answer comes first, in the words of the rest of the program, then what was thought until then; no likelihood of what is known.
    @Test(arguments: [
        ("true", Language.english, "turned out true on 2024-03-01", "Until then"),
        ("false", .english, "turned out not true on 2024-03-01", "Until then"),
        ("true", .dutch, "bleek waar op 2024-03-01", "Tot dan toe"),
        ("false", .dutch, "bleek niet waar op 2024-03-01", "Tot dan toe"),
    ])
    func answerComesFirst(outcome: String, language: Language, answer: String, untilThen: String) throws {
        let assessment = try Self.assess(outcome: outcome)
        let before = try #require(Assessor.judgementBeforeOutcome(in: assessment))
        #expect(before.day == CalendarDate("2024-02-29"))
        let thought = AssessmentWords(assessment, language: language).phrase(before)
        let page = AssessmentHTML(assessment, beforeOutcome: before, language: language)
        #expect(page.answer.markup.contains("<p class=\"verdict\">\(Self.withDay(answer))</p>"))
        for piece in [page.answer.markup, page.summary.markup] {
            WellFormed.expect(piece)
            #expect(
                piece.contains(Self.withDay(answer)) && piece.contains("\(untilThen): ") && piece.contains("bar-before")
            )
            for word in ["certain", "impossible", "zeker", "uitgesloten", "(100%)", "(0%)"] {
                #expect(!piece.contains(word), "\(word)")
            }
        }
        let screen = AssessmentScreen.render(assessment, language: language, width: 140, beforeOutcome: before)
        let lines = screen.split(separator: "\n")
        #expect(lines.contains { $0.hasSuffix(answer) })
        #expect(lines.contains { $0.hasPrefix(untilThen) && $0.hasSuffix(thought) })
        #expect(!lines.contains { $0.hasPrefix(language.pick("Likelihood", "Kans")) })
    }

    /// What turned out neither way keeps its likelihood.
    @Test func whatIsUnclearKeepsItsLikelihood() throws {
        let assessment = try Self.assess(outcome: "ambiguous")
        let page = AssessmentHTML(assessment, language: .english)
        let words = AssessmentWords(assessment, language: .english)
        let range = Numbers.percent(try #require(assessment.headlineJudgement).bounds.enclosing)
        #expect(page.answer.markup.contains("<dd>turned out ambiguous on 2024-03-01</dd>"))
        #expect(page.answer.markup.contains("<span class=\"range\">\(range)</span>"))
        #expect(page.summary.markup.contains("turned out ambiguous"))
        #expect(
            AssessmentScreen.render(assessment, language: .english).contains(
                words.open(try #require(assessment.headlineJudgement))))
    }

    /// Nothing was thought where nobody stated a likelihood, and nothing is drawn of it.
    @Test func whatWasOpenIsSaidToHaveBeen() throws {
        let assessment = try Self.assess(outcome: "false", prior: "unknown")
        let before = try #require(Assessor.judgementBeforeOutcome(in: assessment))
        let answer = AssessmentHTML(assessment, beforeOutcome: before, language: .english).answer.markup
        #expect(answer.contains("cannot say") && !answer.contains("bar-before"))
    }

    @Test func answersToAQuestionSayWhichItWas() throws {
        let text = """
            case The buyer
            hypotheses buyer: Who buys the ship?
                ostria (Ostria): 30%
                vesk (Vesk): 70%
            outcome buyer: ostria on 2024-03-01

            """
        let loaded = CaseLoader.load(text: text, name: "buyer.purport", files: .memory([:]))
        let model = try #require(loaded.model, "\(loaded.diagnostics)")
        let assessment = try #require(Assessor.assess(model).assessment)
        let page = AssessmentHTML(assessment, language: .english)
        for piece in [page.hypotheses.markup, page.summary.markup] {
            #expect(piece.contains(Self.withDay("turned out: Ostria on 2024-03-01")))
        }
        #expect(AssessmentScreen.render(assessment, language: .dutch).contains("bleek: Ostria op 2024-03-01"))
    }
}
