import Assessment
import Cases
import Testing

/// What is so probable that numbers do not tell it from certain, and what is certain.
@Suite struct CertaintyTests {
    private static let count = 60

    /// Many sources that agree on one claim, and claims that follow from it.
    private static func agreeing(_ stance: String, prior: String = "20% to 40%") -> String {
        let sources = (0..<count).map { "source s\($0): S\n    reliability A\n" }.joined()
        let reports = (0..<count).map { "report s\($0) \(stance) x\n" }.joined()
        return """
            case Many
            question Is it so?
            \(sources)
            claim x: X
                prior \(prior)
            \(reports)
            consequence same: The same
                if x: 100%
                otherwise: 0%
            consequence likely: Likely
                if x: 90% to 100%
                otherwise: 10%
            """
    }

    @Test func manyWhoAgreeMakeNothingCertain() throws {
        let assessment = try assess(Self.agreeing("asserts")) { $0.distribution = DistributionOptions(draws: 100) }
        let x = try #require(assessment.judgement(.claim("x")))
        let same = try #require(assessment.judgement(.claim("same")))
        for judgement in [x, same] {
            #expect(judgement.bounds.enclosing.lowerBound > 1 - 1e-12)
            #expect(judgement.bounds.enclosing.upperBound < 1)
            #expect(judgement.bounds.attained.upperBound < 1)
            #expect(try #require(judgement.midRange) < 1)
            #expect(try #require(judgement.distribution).central.upperBound < 1)
        }
        #expect(try #require(assessment.judgement(.claim("likely"))).bounds.enclosing.upperBound < 1)
        let weight = try #require(assessment.weight)
        #expect(weight.ratio.lowerBound > 1e12)
        #expect(weight.fromBaseRates.allSatisfy { $0.bounds.upperBound < 1 })
        // Supposed true it is true, and so is what is the same.
        #expect(same.ifHeadlineTrue?.bounds == Bounds(exactly: 1...1))
        #expect(same.ifHeadlineFalse?.bounds == Bounds(exactly: 0...0))
        #expect(assessment.judgement(.claim("likely"))?.ifHeadlineTrue?.bounds?.enclosing.upperBound == 1)
    }

    @Test func manyWhoDenyMakeNothingImpossible() throws {
        let assessment = try assess(Self.agreeing("denies"))
        for name in ["x", "same"] {
            let judgement = try #require(assessment.judgement(.claim(name)))
            #expect(judgement.bounds.enclosing.lowerBound > 0)
            #expect(judgement.bounds.enclosing.upperBound < 1e-12)
            #expect(try #require(judgement.midRange) > 0)
        }
    }

    /// What can be no other is certain, however it is found: by what was seen, by how it turned out, or by a prior.
    @Test(
        arguments: [
            ("evidence proof: Proof\n    if x: 50%\n    otherwise: 0%\n", "20% to 40%", 1.0...1.0),
            ("outcome x: false on 2024-01-01\n", "20% to 40%", 0.0...0.0),
            ("", "100%", 1.0...1.0), ("", "0%", 0.0...0.0),
        ] as [(String, String, ClosedRange<Double>)])
    func whatIsForcedIsCertain(statement: String, prior: String, expected: ClosedRange<Double>) throws {
        let assessment = try assess(Self.agreeing("asserts", prior: prior) + "\n" + statement)
        for name in ["x", "same"] {
            let judgement = try #require(assessment.judgement(.claim(name)))
            #expect(judgement.bounds == Bounds(exactly: expected))
            #expect(judgement.midRange == expected.lowerBound)
        }
    }

    /// A range that allows certainty keeps it at one end only.
    @Test func aRangeThatEndsInCertainty() throws {
        let x = try #require(try assess(Self.agreeing("asserts", prior: "50% to 100%")).judgement(.claim("x")))
        #expect(x.bounds.enclosing.upperBound == 1)
        #expect(x.bounds.enclosing.lowerBound < 1)
    }

    @Test func reasonsDoNotMakeItCertain() throws {
        let assessment = try assess(Self.agreeing("asserts"))
        let reasons = try #require(Reasoner.reasons(for: .claim("x"), in: assessment).reasons)
        #expect(try #require(reasons.movers.with) < 1)
        for case .probability(let low, let high, let over) in reasons.hinges.bars.map(\.effect) {
            #expect(max(low, high, over.upperBound) < 1)
        }
        let unknown = try assess(Self.agreeing("asserts", prior: "unknown"))
        let weights = try #require(Reasoner.reasons(for: .claim("x"), in: unknown).reasons)
        #expect(weights.basis == .weight)
        // Every source weighs the same, and together they weigh what each does as often as there are sources.
        let bits = try #require(weights.movers.with)
        let one = try #require(weights.movers.items.first?.contribution)
        #expect(abs(bits - Double(Self.count) * one) < 1e-6)
    }
}
