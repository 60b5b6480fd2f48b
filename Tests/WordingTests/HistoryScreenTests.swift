import Assessment
import Cases
import Ledger
import Testing

@testable import Wording

@Suite("A history on the terminal")
struct HistoryScreenTests {
    private static let text = """
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

    private func screen(language: Language, isUnicode: Bool) throws -> String {
        let model = try #require(CaseLoader.load(text: Self.text, name: "ferry.purport").model)
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

    @Test(arguments: Language.allCases) func wholeScreen(language: Language) throws {
        Golden.folder.expect(
            try screen(language: language, isUnicode: true), "history.\(language.rawValue).txt")
    }
}
