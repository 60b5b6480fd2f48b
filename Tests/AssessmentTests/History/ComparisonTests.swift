import Assessment
import Cases
import Testing

private let old = """
    case A
    question Is it so?
    source s: S
        reliability 9 to 1
    claim a: A
        prior 50%
    report s asserts a
    consequence c: C
        if a: 80%
        otherwise: 10%
    consequence d: D
        if c: 50%
        otherwise: 10%

    """

@Suite struct ComparisonTests {
    private func compare(_ one: String, _ two: String) throws -> CaseComparison {
        let loaded = [one, two].map { CaseLoader.load(text: $0, name: "test.purport") }
        for case let one in loaded where one.model == nil { Issue.record("\(one.diagnostics.map(\.message))") }
        let (comparison, diagnostics) = Assessor.compare(loaded[0], loaded[1])
        return try #require(comparison, "\(diagnostics.map(\.message))")
    }

    /// Changed judgements, each as `name: the changes that move it`.
    private func causes(_ comparison: CaseComparison) -> [String] {
        comparison.changes.map { change in
            let names = change.causes.map { cause in
                (cause.isWithdrawn ? "without " : "")
                    + (comparison.difference.changes[cause.change].statement?.identity ?? "?")
            }
            return "\(change.proposition.written): \(names.joined(separator: ", "))"
        }
    }

    @Test func theSameCaseIsUnchanged() throws {
        let comparison = try compare(old, old.replacing("    prior", with: "  prior") + "# a remark\n")
        #expect(comparison.changes.isEmpty)
        #expect(comparison.difference.changes.isEmpty)
        #expect(comparison.unchanged == 3)
    }

    @Test func eachChangeIsNamedForWhatItMoves() throws {
        let new = old.replacing("9 to 1", with: "3 to 1").replacing("otherwise: 10%\n\n", with: "otherwise: 10%\n")
            .replacing("if c: 50%", with: "if c: 60%")
        let comparison = try compare(old, new)
        #expect(causes(comparison) == ["a: source s", "c: source s", "d: source s, consequence d"])
        let d = try #require(comparison.changes.last)
        // P(c) stays 0.73: 0.6 · 0.73 + 0.1 · 0.27.
        let alone = try #require(d.causes.last?.value.bounds.enclosing)
        #expect(isClose(alone, 0.465, 0.465))
        #expect(comparison.attribution == .eachAlone)
    }

    /// A report on a claim that is new itself cannot stand in the old version: it is taken out of the new one.
    @Test func whatCannotStandAloneIsWithdrawn() throws {
        let new =
            old + """
                claim e: E
                    if a: 90%
                    otherwise: 10%
                report s denies e

                """
        let comparison = try compare(old, new)
        #expect(
            causes(comparison) == [
                "a: without report s-denies-e", "e: ", "c: without report s-denies-e", "d: without report s-denies-e",
            ]
                || causes(comparison) == [
                    "a: without report s-denies-e", "c: without report s-denies-e", "d: without report s-denies-e",
                    "e: ",
                ])
    }

    /// What is certain in the old version hides what else changed: that shows in the new one.
    @Test func certaintyHidesNothing() throws {
        let comparison = try compare(old + "outcome c: true on 2022-01-01\n", old.replacing("9 to 1", with: "3 to 1"))
        #expect(causes(comparison).contains("c: without source s, outcome outcome-c"))
    }

    @Test func claimsComeAndGo() throws {
        let new = old.replacing("consequence d: D", with: "consequence e: E")
        let comparison = try compare(old, new)
        #expect(comparison.changes.map(\.proposition.written) == ["e", "d"])
        #expect(comparison.changes.map { $0.old == nil } == [true, false])
        #expect(comparison.changes.map { $0.new == nil } == [false, true])
        #expect(comparison.unchanged == 2)
    }

    @Test func manyChangesAreNotSwitched() throws {
        let claims = { (prior: Int) in
            (0...CaseComparison.mostSwitched).map { "claim x\($0): X\n    prior \(prior)%\n" }.joined()
        }
        let comparison = try compare(old + claims(10), old + claims(20))
        #expect(comparison.attribution == .tooMany(CaseComparison.mostSwitched + 1))
        #expect(comparison.changes.count == CaseComparison.mostSwitched + 1)
        #expect(comparison.changes.flatMap(\.causes).isEmpty)
    }
}
