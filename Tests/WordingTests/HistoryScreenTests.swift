import Assessment
import Cases
import Ledger
import Testing

@testable import Wording

@Suite("A history on the terminal")
struct HistoryScreenTests {
    static let text = """
        case Ferry
        question Has the ferry been sold?
        source line: The line
            reliability B
        source skipper: A skipper
            reliability C
        claim sale: The ferry has been sold
            prior 20% to 40%
        report line asserts sale
            on 2024-01-10
        report skipper denies sale
            on 2024-02-10

        """

    private func screen(
        _ text: String = HistoryScreenTests.text, language: Language, isUnicode: Bool
    ) throws -> String {
        let model = try #require(CaseLoader.load(text: text, name: "ferry.purport").model)
        let histories = try #require(Assessor.history(of: model, propositions: model.questioned).histories)
        return HistoryScreen.render(
            histories.map { RecordedHistory($0) }, of: model, language: language, isUnicode: isUnicode, width: 80)
    }

    /// A terminal that shows no more than ASCII gets a plot of ASCII, of the same shape.
    @Test func plotsInPlainASCII() throws {
        let (plain, blocks) = (
            try screen(language: .english, isUnicode: false), try screen(language: .english, isUnicode: true)
        )
        func plot(_ text: String) -> [String] {
            text.split(separator: "\n").map(String.init).drop { !$0.hasPrefix("100% ") }.map { $0 }
        }
        #expect(plot(plain).count == 13)
        #expect(plot(plain).joined().utf8.allSatisfy { $0 < 128 })
        let translated = plot(blocks).map { line in
            String(line.map { ["░": ".", "█": "#", "┤": "+", "│": "|"][$0] ?? $0 })
        }
        #expect(translated == plot(plain))
    }

    /// A day on which what is known cannot all be is marked, with what clashes, and so are the days after it.
    @Test(arguments: Language.allCases) func contradictoryDays(language: Language) throws {
        let text =
            Self.text + """
                evidence sailing: She sails under her old name
                    on 2024-03-10
                    if sale: 0%
                    otherwise: 90%
                outcome sale: true on 2024-04-10
                report line asserts sale
                    on 2024-05-10

                """
        let screen = try screen(text, language: language, isUnicode: true)
        Golden.folder.expect(screen, "history-contradictory.\(language.rawValue).txt")
    }

    /// A change that does not show in whole points is said to be one.
    @Test func smallChangesAreSaid() throws {
        let value = { (low: Double) in
            JudgementSnapshot.Value(
                bounds: Bounds(exactly: low...0.4), midRange: nil, words: .band("unlikely"), restsOnUnknown: false)
        }
        #expect(value(0.2).change(to: value(0.3), .english) == "unlikely (20–40%) → unlikely (30–40%)")
        #expect(value(0.2).change(to: value(0.2001), .english) == "unlikely (20–40%), changed by less than a point")
        #expect(value(0.2).change(to: value(0.2001), .dutch).hasSuffix(", minder dan een punt veranderd"))
    }

    @Test(arguments: Language.allCases) func wholeScreen(language: Language) throws {
        Golden.folder.expect(
            try screen(language: language, isUnicode: true), "history.\(language.rawValue).txt")
    }
}
