import Assessment
import Cases
import SourceText
import Testing

private let dated = """
    case A
    question Is it so?
    source s: S
        reliability 9 to 1
    claim a: A
        prior 50%
    report s asserts a
        on 2022-01-01
    evidence later: Seen later
        on 2022-03-01
        favours a 2 to 1
    evidence undated: Seen some day
        favours a 2 to 1
    consequence c: C
        if a: 80%
        otherwise: 10%
    estimate s a: 60%
        on 2022-01-01

    """

@Suite struct OptionTests {
    @Test func usesWhatWasKnownOnADay() throws {
        let assessment = try assess(dated) { $0.asOf = CalendarDate("2022-02-01") }
        #expect(isClose(try #require(assessment.headlineJudgement).bounds.attained, 0.9, 0.9))
        #expect(
            assessment.setAside == [
                SetAside(statement: "later", reason: .later(try #require(CalendarDate("2022-03-01")))),
                SetAside(statement: "undated", reason: .undated),
            ])
    }

    /// What was judged on the eve of an outcome is what `--as-of` that day tells.
    @Test(arguments: [
        ("2022-02-02", "2022-02-01"), ("2022-03-01", "2022-02-28"), ("2024-03-01", "2024-02-29"),
        ("2022-01-01", "2021-12-31"), ("2022-05-01", "2022-04-30"),
    ])
    func judgementBeforeAnOutcome(on: String, eve: String) throws {
        let assessment = try assess(dated + "outcome a: false on \(on)\n")
        let before = try #require(Assessor.judgementBeforeOutcome(in: assessment))
        #expect(before.day == CalendarDate(eve) && before.judgement.outcome == nil)
        let then = try assess(dated) { $0.asOf = CalendarDate(eve) }
        #expect(before.judgement.bounds.attained == then.headlineJudgement?.bounds.attained)
    }

    @Test func withoutAnOutcomeThereIsNoEve() throws {
        #expect(Assessor.judgementBeforeOutcome(in: try assess(dated)) == nil)
        let early = try assess(dated + "outcome a: true on 0001-01-01\n")
        #expect(Assessor.judgementBeforeOutcome(in: early) == nil)
    }

    @Test func leavesStatementsAndSourcesOut() throws {
        let assessment = try assess(dated) { $0.without = ["s", "later"] }
        #expect(isClose(try #require(assessment.headlineJudgement).bounds.attained, 2.0 / 3, 2.0 / 3))
        #expect(assessment.setAside.map(\.statement) == ["s-asserts-a", "later", "s-estimates-a"])
    }

    @Test func supposes() throws {
        let assessment = try assess(dated) { $0.suppositions = [Supposition(subject: "a", value: "false")] }
        #expect(isClose(try #require(assessment.judgement(.claim("c"))).bounds.enclosing, 0.1, 0.1))
        #expect(isClose(try #require(assessment.headlineJudgement).bounds.enclosing, 0, 0))
    }

    @Test func takesAPriorFromOutside() throws {
        let text = dated.replacing("prior 50%", with: "prior unknown")
        let prior = Likelihood(low: 0.1, high: 0.5, basis: .number, written: "10% to 50%")
        let assessment = try assess(text) {
            $0.prior = prior
            $0.without = ["later", "undated"]
        }
        let judgement = try #require(assessment.headlineJudgement)
        #expect(isClose(judgement.bounds.enclosing, 0.5, 0.9))
        #expect(judgement.midRange != nil)
        #expect(!assessment.gaps.contains(.noPrior(claim: "a")))
    }

    /// A prior of what was seen and hangs on nothing would tell nothing: it is listed as not weighed.
    @Test func nobodyAsksForAPriorOfEvidence() throws {
        let assessment = try assess(
            "case A\nclaim a: A\n    prior 50%\nevidence e: E\nclaim b: B\n", { _ in })
        #expect(assessment.gaps.contains(.noPrior(claim: "b")))
        #expect(!assessment.gaps.contains(.noPrior(claim: "e")))
        #expect(assessment.unweighed.map(\.statement) == ["e"])
    }

    @Test(
        arguments: [
            (["x=true"], [], "there is no claim called \"x\""),
            (["a=maybe"], [], "a claim is true or false, not \"maybe\""),
            ([], ["c"], "\"c\" is a claim, and others may hang on it"),
            ([], ["latr"], "there is no report, evidence, estimate, doubt, outcome or source called \"latr\""),
        ] as [([String], [String], String)])
    func refusesWhatDoesNotExist(suppose: [String], without: [String], message: String) throws {
        var options = AssessmentOptions()
        options.suppositions = suppose.map { text in
            let parts = text.split(separator: "=").map(String.init)
            return Supposition(subject: parts[0], value: parts[1])
        }
        options.without = without
        let (assessment, diagnostics) = Assessor.assess(try load(dated), options: options)
        #expect(assessment == nil)
        #expect(diagnostics.map(\.message) == [message])
        #expect(diagnostics.allSatisfy { $0.remedy != nil })
    }
}

@Suite struct WeightTests {
    @Test func needsNoPrior() throws {
        let assessment = try assess(dated.replacing("prior 50%", with: "prior unknown"))
        let weight = try #require(assessment.weight)
        #expect(isClose(weight.ratio, 36, 36, within: 1e-6))
        #expect(weight.contributions.map(\.statement) == ["s-asserts-a", "later", "undated"])
        #expect(isClose(weight.contributions[0].ratio, 9, 9, within: 1e-6))
        let fromFive = try #require(weight.fromBaseRates.first)
        #expect(fromFive.rate == 0.05)
        #expect(isClose(fromFive.bounds, 1.8 / (1.8 + 0.95), 1.8 / (1.8 + 0.95), within: 1e-6))
        #expect(try #require(assessment.headlineJudgement).restsOnUnknown)
    }

    @Test func mixesConsequencesByTheEstimate() throws {
        let judgement = try #require(try assess(dated).judgement(.claim("c")))
        #expect(isClose(try #require(judgement.ifHeadlineTrue?.bounds).enclosing, 0.8, 0.8))
        #expect(isClose(try #require(judgement.ifHeadlineFalse?.bounds).enclosing, 0.1, 0.1))
        let view = try #require(judgement.ifEstimateRight.first)
        #expect(isClose(view.bounds.enclosing, 0.52, 0.52))
    }

    /// .8 to .95 of [.45, .8] and the rest of the whole interval: 80% of .45, and 80% of .8 with 20% of 1.
    @Test func reachesTheEndsOfAMixture() throws {
        let text = """
            case A
            source s: S
            claim a: A
            consequence c: C
                if a: 45% to 80%
                otherwise: unknown
            estimate s a: 80% to 95%
            """
        let view = try #require(try assess(text).judgement(.claim("c"))?.ifEstimateRight.first)
        #expect(isClose(view.bounds.enclosing, 0.36, 0.84))
        #expect(isClose(view.bounds.attained, 0.36, 0.84))
    }
}

@Suite struct AdoptedEstimateTests {
    private let text = """
        case A
        source k: K
        source g: G
            reliability A
        claim a: A
            prior from k
        estimate first: k a: 20%
            on 2025-03-05
        estimate second: k a: 50%
            on 2025-02-01
        report g asserts a
            on 2025-03-04
        report again: g asserts a
            on 2025-03-08

        """

    @Test func takesTheLatestViewAndWhatRepeatsIsContainedInIt() throws {
        let assessment = try assess(text)
        #expect(isClose(try #require(assessment.headlineJudgement).bounds.enclosing, 0.2, 0.2))
        #expect(assessment.setAside.map(\.statement) == ["again", "g-asserts-a"])
    }

    @Test func isNotKnownBeforeItWasGiven() throws {
        let assessment = try assess(text) { $0.asOf = CalendarDate("2025-03-01") }
        #expect(isClose(try #require(assessment.headlineJudgement).bounds.enclosing, 0.5, 0.5))
        #expect(assessment.estimates.map(\.name) == ["second"])
    }

    @Test func canBeLeftOut() throws {
        let assessment = try assess(text) { $0.without = ["k"] }
        let judgement = try #require(assessment.headlineJudgement)
        #expect(judgement.bounds.isVacuous && judgement.restsOnUnknown)
        #expect(assessment.setAside.map(\.reason) == [.leftOut, .leftOut, .repeats("g-asserts-a")])
    }
}

@Suite struct UncertainEvidenceTests {
    /// P(e) = .3 × .8 + .7 × .2 = .38; P(a | e) = .24 / .38, P(a | not e) = .06 / .62; mixed 7 to 3.
    @Test func hasNoRatioApartFromThePrior() throws {
        let text =
            "case A\nclaim a: A\n    prior 30%\nevidence e: E\n    observed: 70%\n    if a: 80%\n    otherwise: 20%\n"
        let assessment = try assess(text)
        let expected = 0.7 * 0.24 / 0.38 + 0.3 * 0.06 / 0.62
        #expect(isClose(try #require(assessment.headlineJudgement).bounds.enclosing, expected, expected))
        let weight = try #require(assessment.weight)
        #expect(weight.dependsOnPrior)
        let fromFive = 0.7 * 0.04 / 0.23 + 0.3 * 0.01 / 0.77
        #expect(isClose(try #require(weight.fromBaseRates.first).bounds, fromFive, fromFive))
    }
}

@Suite struct ImpossibleCaseTests {
    @Test func namesWhatClashes() throws {
        let text = """
            case A
            claim a: A
                prior 50%
            evidence e: E
                if a: 100%
                otherwise: 100%
                not found
            """
        let (assessment, diagnostics) = Assessor.assess(try load(text))
        #expect(assessment == nil)
        #expect(diagnostics.map(\.code) == ["impossible-case"])
        #expect(diagnostics.first?.span != nil)
    }

    @Test func saysThatASuppositionClashes() throws {
        let text = "case A\nclaim a: A\n    prior 50%\noutcome a: true on 2022-01-01\n"
        var options = AssessmentOptions()
        options.suppositions = [Supposition(subject: "a", value: "false")]
        let (assessment, diagnostics) = Assessor.assess(try load(text), options: options)
        #expect(assessment == nil)
        #expect(diagnostics.map(\.code) == ["impossible-supposition"])
    }
}

@Suite struct ExpectationTests {
    @Test(
        arguments: [
            ("expect a: 40% to 60%", nil), ("expect a: 60% to 90%", "expectation-failed"), ("expect point a: 50%", nil),
            ("expect point b: 50%", "expectation-without-point"),
        ] as [(String, String?)])
    func checksBoundsAndPoints(line: String, code: String?) throws {
        let assessment = try assess("case A\nclaim a: A\n    prior 45% to 55%\nclaim b: B\n\(line)\n")
        #expect(Expectations.check(assessment).map(\.code) == (code.map { [$0] } ?? []))
    }
}

@Suite struct VerbalRangeTests {
    static let scale = VerbalScale(
        name: "icd-203", title: "ICD 203",
        terms: [
            ("almost no chance", 0.01, 0.05), ("very unlikely", 0.05, 0.2), ("unlikely", 0.2, 0.45),
            ("roughly even chance", 0.45, 0.55), ("likely", 0.55, 0.8), ("very likely", 0.8, 0.95),
            ("almost certain", 0.95, 0.99),
        ].map { VerbalScale.Term(names: [$0.0], low: $0.1, high: $0.2) })

    @Test(arguments: [
        (0.55, 0.8, VerbalRange.band("likely")), (0.6, 0.6, .band("likely")), (0.3, 0.78, .span("unlikely", "likely")),
        (0.05, 0.95, .cannotSay), (0, 1, .cannotSay), (0, 0, .band("almost no chance")),
        (1, 1, .band("almost certain")),
        (0.44, 0.46, .span("unlikely", "roughly even chance")), (0.2, 0.2, .band("very unlikely")),
    ])
    func findsTheWord(low: Double, high: Double, words: VerbalRange) {
        #expect(VerbalRange(low...high, on: Self.scale) == words)
    }
}
