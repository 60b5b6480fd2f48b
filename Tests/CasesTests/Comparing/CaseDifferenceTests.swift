import Cases
import Testing

private let old = """
    case A
    question Is it so?
    source s: S
        reliability C
    claim a: A
        prior 50%
    report s asserts a
        on 2022-01-01
    expect a: 10% to 90%

    """

@Suite struct CaseDifferenceTests {
    private func difference(_ new: String, from old: String = old, files: [String: String] = [:]) throws
        -> CaseDifference
    {
        let loaded = [old, new].map {
            CaseLoader.load(text: $0, name: "test.purport", files: .memory(files.mapValues { Array($0.utf8) }))
        }
        for one in loaded { #expect(one.model != nil, "\(one.diagnostics.map(\.message))") }
        return CaseDifference(loaded[0], loaded[1])
    }

    /// Changes as `added report s-denies-a`.
    private func summary(_ difference: CaseDifference) -> [String] {
        difference.changes.map { "\($0.kind.rawValue) \($0.statement?.identity ?? "?")" }
    }

    @Test(
        arguments: [
            ("prior 50%", "prior 60%", ["changed claim a"]),
            ("claim a: A", "claim a: B", ["changed claim a"]),
            ("report s asserts a", "report s denies a", ["added report s-denies-a", "removed report s-asserts-a"]),
            ("    on 2022-01-01\n", "", ["changed report s-asserts-a"]),
            ("question Is it so?", "question Was it so?", ["changed question"]),
            ("expect a: 10%", "expect a: 20%", ["changed expect a"]),
            ("report s", "doubt a: 10% by s\nreport s", ["added doubt doubt-a"]),
            ("    prior 50%", "\tprior   50%   # a guess", []),
            ("# ", "# ", []),
        ] as [(String, String, [String])])
    func statementsAreMatchedByName(from: String, to: String, changes: [String]) throws {
        let found = summary(try difference(old.replacing(from, with: to)))
        // A doubt's name is the checker's business.
        #expect(found == changes || (found.count == 1 && found[0].hasPrefix("added doubt") && changes.count == 1))
    }

    @Test func onlyLinesThatDifferAreShown() throws {
        let change = try #require(try difference(old.replacing("prior 50%", with: "prior 60%")).changes.first)
        #expect(change.lines.old == ["prior 50%"])
        #expect(change.lines.new == ["prior 60%"])
        #expect(change.new?.line == 5)
    }

    @Test func movingAStatementChangesNothing() throws {
        let moved = old.replacing("source s: S\n    reliability C\n", with: "") + "source s: S\n    reliability C\n"
        #expect(try difference(moved).changes.isEmpty)
    }

    /// Where a statement stands does not matter, not even which file it is in.
    @Test func includesAreLookedThrough() throws {
        let top = old.replacing("source s: S\n    reliability C\n", with: "include sources.purport\n")
        let same = try difference(top, files: ["sources.purport": "source s: S\n    reliability C\n"])
        #expect(same.changes.isEmpty)
        let other = try difference(top, files: ["sources.purport": "source s: S\n    reliability D\n"])
        #expect(summary(other) == ["changed source s"])
        #expect(other.changes.first?.new?.location.file == "sources.purport")
    }

    @Test func changesAreMadeOneByOne() throws {
        let difference = try difference(
            old.replacing("reliability C", with: "reliability A") + "claim b: B\n    prior 10%\nreport s asserts b\n")
        #expect(summary(difference) == ["changed source s", "added claim b", "added report s-asserts-b"])
        let first = try #require(difference.model(applying: [0]))
        #expect(first.claims.map(\.name) == ["a"])
        guard case .grade("A", _) = first.sources.first?.reliability else {
            Issue.record("the grade did not change")
            return
        }
        // A report on a claim that is not there is no case.
        #expect(difference.model(applying: [2]) == nil)
        #expect(difference.model(applying: [1, 2])?.reports.map(\.name) == ["s-asserts-a", "s-asserts-b"])
        #expect(difference.model(applying: [])?.claims.count == 1)
    }
}
