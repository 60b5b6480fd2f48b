import Assessment
import Cases
import Testing

private let dated = """
    case A
    question Is it so?
    source s: S
        reliability 9 to 1
    source t: T
        reliability 1 to 1
    claim a: A
        prior 50%
    report s asserts a
        on 2022-01-01
    report t denies a
        on 2022-01-01
    report t asserts a
        on 2022-02-01
    evidence seen: Seen
        on 2022-03-01
        favours a 2 to 1
    evidence undated: Seen some day
        favours a 2 to 1
    consequence c: C
        if a: 80%
        otherwise: 10%
    outcome a: false on 2022-04-01

    """

@Suite struct HistoryTests {
    private func history(
        _ text: String = dated, of claims: [String] = ["a"], _ change: (inout AssessmentOptions) -> Void = { _ in }
    ) throws -> [CaseHistory] {
        var options = AssessmentOptions()
        change(&options)
        let (histories, diagnostics) = Assessor.history(
            of: try load(text), propositions: claims.map(proposition), options: options)
        return try #require(histories, "\(diagnostics.map(\.message))")
    }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    /// Each day's judgement is what `--as-of` gives, by hand: odds of 9, then of 18, then certainty that it is not so.
    @Test func followsTheDays() throws {
        let history = try #require(try history().first)
        #expect(isClose(history.start.bounds.enclosing, 0.5, 0.5))
        let expected = [("2022-01-01", 0.9), ("2022-03-01", 18.0 / 19), ("2022-04-01", 0)]
        #expect(try history.steps.map(\.day) == expected.map { try day($0.0) })
        for (step, (_, value)) in zip(history.steps, expected) {
            #expect(isClose(step.value.bounds.enclosing, value, value))
        }
    }

    /// A report that weighs nothing is not what moved it, and a day of nothing else changes nothing.
    @Test func namesWhatMovedIt() throws {
        let history = try #require(try history().first)
        #expect(history.steps.map(\.causes) == [["s-asserts-a"], ["seen"], ["outcome-a"]])
        #expect(history.steps.allSatisfy { !$0.isJoint })
        #expect(history.quietDays == [try day("2022-02-01")])
        #expect(history.undated == ["undated"])
    }

    @Test func asOfAndWithoutHoldOnEveryDay() throws {
        let history = try #require(
            try history {
                $0.asOf = CalendarDate("2022-03-15")
                $0.without = ["s"]
            }.first)
        #expect(history.steps.map(\.causes) == [["seen"]])
        #expect(isClose(history.value(on: try day("2022-03-10")).bounds.enclosing, 2.0 / 3, 2.0 / 3))
        #expect(isClose(history.value(on: try day("2022-02-10")).bounds.enclosing, 0.5, 0.5))
    }

    @Test func severalClaimsAreFollowedTogether() throws {
        let histories = try history(of: ["a", "c"])
        #expect(histories.map(\.proposition) == [.claim("a"), .claim("c")])
        #expect(isClose(histories[1].steps[0].value.bounds.enclosing, 0.73, 0.73))
        #expect(isClose(histories[1].steps[2].value.bounds.enclosing, 0.1, 0.1))
    }

    /// Two pieces of evidence that say the same with certainty: neither is missed by itself.
    @Test func whatWorksOnlyTogetherIsSaidSo() throws {
        let text = """
            case A
            question Is it so?
            claim a: A
                prior 50%
            evidence one: One
                on 2022-01-01
                if a: 50%
                otherwise: 0%
            evidence two: Two
                on 2022-01-01
                if a: 50%
                otherwise: 0%

            """
        let step = try #require(try history(text).first?.steps.first)
        #expect(step.isJoint)
        #expect(step.causes == ["one", "two"])
        #expect(isClose(step.value.bounds.enclosing, 1, 1))
    }

    @Test func aDayOnWhichNothingIsPossibleIsNamed() throws {
        let text = """
            case A
            question Is it so?
            claim a: A
                prior 50%
            evidence one: One
                on 2022-01-01
                if a: 50%
                otherwise: 0%
            evidence two: Two
                on 2022-02-01
                if a: 0%
                otherwise: 50%
            evidence three: Three
                on 2022-03-01
                if a: 50%
                otherwise: 40%

            """
        let (histories, diagnostics) = Assessor.history(of: try load(text), propositions: [.claim("a")])
        let history = try #require(histories?.first)
        #expect(isClose(history.start.bounds.enclosing, 0.5, 0.5))
        #expect(history.steps.map(\.day) == [try day("2022-01-01")])
        #expect(isClose(try #require(history.steps.first).value.bounds.enclosing, 1, 1))
        #expect(history.contradictions.map(\.day) == [try day("2022-02-01"), try day("2022-03-01")])
        #expect(history.contradictions.allSatisfy { $0.clash == ["one", "two"] })
        // The same clash is told once.
        #expect(diagnostics.map(\.code) == ["impossible-case"])
        #expect(diagnostics.first?.message.hasSuffix("(as of 2022-02-01)") == true)
    }

    /// What is supposed may clash with what becomes known, and what is impossible from the start has no history.
    @Test func suppositionsMayClash() throws {
        let text = """
            case A
            question Is it so?
            claim a: A
                prior 50%
            consequence c: C
                if a: 50%
                otherwise: 10%
            outcome a: false on 2022-02-01

            """
        let (histories, diagnostics) = Assessor.history(
            of: try load(text + "evidence seen: Seen\n    on 2022-03-01\n    if a: 0%\n    otherwise: 0%\n"),
            propositions: [.claim("c")])
        #expect(histories?.first?.contradictions.map(\.clash) == [["seen"]])
        #expect(diagnostics.map(\.code) == ["impossible-case"])

        var options = AssessmentOptions()
        options.prior = Likelihood(low: 1, high: 1, basis: .number, written: "100%")
        options.suppositions = [Supposition(subject: "a", value: "false")]
        let (none, problems) = Assessor.history(of: try load(text), propositions: [.claim("c")], options: options)
        #expect(none == nil)
        #expect(problems.map(\.code) == ["impossible-supposition"])
    }

    /// A snapshot holds the numbers of the assessment.
    @Test func snapshotsAgreeWithAssessments() throws {
        let model = try load(dated)
        let snapshot = try #require(Assessor.snapshot(of: model).snapshot)
        let assessment = try assess(dated)
        #expect(snapshot.propositions == assessment.judgements.map(\.proposition))
        for judgement in assessment.judgements {
            let value = try #require(snapshot[judgement.proposition])
            #expect(value.bounds == judgement.bounds)
            #expect(value.midRange == judgement.midRange)
            #expect(value.words == judgement.words)
        }
    }

    @Test(
        arguments: [
            ("2000-02-28", "2000-03-01", 2), ("1900-02-28", "1900-03-01", 1), ("2023-12-31", "2024-01-01", 1),
            ("2020-01-01", "2025-01-01", 1827), ("0001-01-01", "9999-12-31", 3_652_058),
        ] as [(String, String, Int)])
    func daysAreCounted(from: String, to: String, days: Int) throws {
        #expect(try day(to).dayNumber - day(from).dayNumber == days)
    }
}
