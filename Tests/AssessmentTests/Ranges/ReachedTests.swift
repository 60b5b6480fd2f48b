import Assessment
import Testing

@Suite struct ReachedTests {
    private static let text = """
        case A
        question Is it so?
        source s: S
            reliability C
        source t: T
            reliability B
        claim x: X
            prior 20% to 40%
        report t asserts x
        estimate s x: 60% to 80%
        consequence c: C
            if x: 50% to 70%
            otherwise: 10% to 20%
        doubt c if x: 30% to 40% by s

        """

    /// If the estimate is right, the bound is reached with the estimate at one of its ends, and the source's reliability has no part in it.
    @Test func estimatesReachTheirBounds() throws {
        let assessment = try assess(Self.text) { $0.findsReached = true }
        let view = try #require(assessment.judgement(.claim("c"))?.ifEstimateRight.first)
        #expect(isClose(view.bounds.attained, 0.6 * 0.3 + 0.4 * 0.1, 0.8 * 0.7 + 0.2 * 0.2))
        let reached = try #require(view.reached)
        let places: [NumberPlace] = [
            .estimate(name: "s-estimates-x"), .line(claim: "c", condition: .holds(.claim("x"))),
            .line(claim: "c", condition: nil),
        ]
        for (numbers, values) in [(reached.low, [0.6, 0.3, 0.1]), (reached.high, [0.8, 0.7, 0.2])] {
            #expect(Set(numbers.map(\.place)) == Set(places))
            for (place, value) in zip(places, values) {
                let number = try #require(numbers.first { $0.place == place })
                #expect(abs(number.value - value) < 1e-9)
            }
        }
    }

    /// A number that only a doubt reaches is not put into the mouth of who wrote the line.
    @Test func doubtsAreNamed() throws {
        let assessment = try assess(Self.text) { $0.findsReached = true }
        let low = try #require(assessment.judgement(.claim("c"))?.ifHeadlineTrue?.reached?.low.first)
        #expect(low.value == 0.3)
        #expect(low.written == "50% to 70%")
        #expect(low.doubts == ["30% to 40%"])
    }

    @Test func oneMayBeAskedFor() throws {
        let assessment = try assess(Self.text) {
            $0.findsReached = true
            $0.reachedOf = ["x"]
        }
        #expect(assessment.judgement(.claim("x"))?.reached != nil)
        #expect(assessment.judgement(.claim("c"))?.reached == nil)
        #expect(assessment.withoutReached == 0)
    }

    /// Of a large case the work is cut short, and how much was left is told; asked by name, a claim is worked out.
    @Test(.timeLimit(.minutes(2))) func largeCasesAreCutShort() throws {
        let claims = (1..<400).map { number in
            "claim c\(number): C\n    if c\((number - 1) / 2): 60% to 80%\n    otherwise: 10% to 30%\nreport s\(number % 40) asserts c\(number)\n"
        }
        let sources = (0..<40).map { "source s\($0): S\n    reliability C\n" }
        let text =
            "case A\nquestion Is it so?\n" + sources.joined() + "claim c0: C\n    prior 20% to 40%\n" + claims.joined()
        let assessment = try assess(text) { $0.findsReached = true }
        #expect(assessment.judgement(.claim("c0"))?.reached != nil)
        #expect(assessment.withoutReached > 0)
        #expect(assessment.withoutReached + assessment.judgements.filter { $0.reached != nil }.count == 400)
        let last = try assess(text) {
            $0.findsReached = true
            $0.reachedOf = ["c399"]
        }
        #expect(last.judgement(.claim("c399"))?.reached != nil)
    }

    /// What a report does not show leaves out nothing that it does.
    @Test func conditionalsMayBeLeftOut() throws {
        let whole = try assess(Self.text)
        let none = try assess(Self.text) { $0.conditionals = .none }
        #expect(none.judgement(.claim("c"))?.ifHeadlineTrue == nil)
        #expect(none.judgements.map(\.bounds) == whole.judgements.map(\.bounds))
        let shown = try assess(Self.text) { $0.conditionals = .shown }
        #expect(shown.judgement(.claim("c"))?.ifHeadlineTrue == whole.judgement(.claim("c"))?.ifHeadlineTrue)
        #expect(AssessmentOptions.likelihoodsOnly.findsWeight == false)
    }
}
