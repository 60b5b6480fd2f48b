import Cases
import Testing

@Suite struct FullCaseTests {
    @Test func readsEveryStatement() {
        let loaded = Examples.load(Examples.full)
        #expect(Examples.render(loaded) == "")
        guard let model = loaded.model else { return }
        Golden.folder.expect(ModelDump.of(model), "full.model.txt")
    }

    @Test(arguments: ["\r\n", "\n"])
    func lineEndsAndByteOrderMarksDoNotMatter(lineEnd: String) {
        let text =
            "\u{FEFF}"
            + Examples.full.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
        let loaded = Examples.load(text)
        #expect(Examples.render(loaded) == "")
        #expect(loaded.syntax.map(\.printed) == [Array(text.utf8)])
        #expect(loaded.model.map(ModelDump.of) == Examples.load(Examples.full).model.map(ModelDump.of))
    }

    @Test func includesStandInPlaceOfTheirLine() {
        let files = CaseFiles.memory([
            "cases/top.purport": Array(
                "case Top\nclaim a: A\ninclude \"parts/p.purport\"\nclaim c: C\n    if b: likely\n".utf8),
            "cases/parts/p.purport": Array("claim b: B\n    quote \"word\" from ../text.txt#char=2,6\n".utf8),
            "cases/text.txt": Array("A word.".utf8),
        ])
        let loaded = CaseLoader.load(path: "cases/top.purport", files: files)
        #expect(Examples.render(loaded) == "")
        #expect(loaded.model?.claims.map(\.name) == ["a", "b", "c"])
        #expect(loaded.sources.map(\.name) == ["cases/top.purport", "cases/parts/p.purport"])
    }

    @Test func automaticNamesAreUnique() {
        let text = """
            case Names
            source kyiv: Kyiv
            claim deal: Deal
            claim kyiv-asserts-deal-2: Taken
            report kyiv asserts deal
            report kyiv asserts deal
            report kyiv asserts deal
            report kyiv leaves open deal
            estimate kyiv deal: likely
            doubt deal
            doubt my-doubt: deal: unlikely by kyiv
            outcome deal: false on 2022-01-01
            outcome known: kyiv-asserts-deal-2: true on 2022-01-01

            """
        let loaded = Examples.load(text)
        #expect(Examples.render(loaded) == "")
        let model = loaded.model
        #expect(
            model?.reports.map(\.name) == [
                "kyiv-asserts-deal", "kyiv-asserts-deal-3", "kyiv-asserts-deal-4", "kyiv-leaves-open-deal",
            ])
        #expect(model?.estimates.map(\.name) == ["kyiv-estimates-deal"])
        #expect(model?.doubts.map(\.name) == ["doubt-deal", "my-doubt"])
        #expect(model?.outcomes.map(\.name) == ["outcome-deal", "known"])
    }

    @Test func aCaseBringsItsOwnScaleAndGrades() {
        let text = """
            case Own
            scale mine: My scale
                term likely: 60% to 70%
            grades mine: My grades
                C fair: 3 to 1
            source kyiv: Kyiv
                reliability C
            claim deal: Deal
                prior likely
            report kyiv asserts deal

            """
        let model = Examples.load(text).model
        #expect(model?.scale.name == "mine")
        #expect(model?.sources.first?.reliability.ratio?.low == 3)
        guard case .prior(let prior)? = model?.claims.first?.basis else {
            Issue.record("no prior")
            return
        }
        #expect((prior.low, prior.high) == (0.6, 0.7))
        #expect(prior.basis == .scale(term: "likely"))
    }

    @Test func theStarterCaseIsGood() {
        let loaded = CaseLoader.load(bytes: StarterCase.text, name: "case.purport", files: .memory([:]))
        #expect(Examples.render(loaded) == "")
        #expect(loaded.model?.claims.count == 5)
        #expect(loaded.syntax.first.flatMap(CaseFormatter.format) == StarterCase.text)
    }
}
