import Assessment
import Cases
import Testing

@Suite struct DistributionTests {
    private static let text = """
        case A
        question Is it so?
        source s: S
            reliability between 2 to 1 and 4 to 1
        claim a: A
            prior 20% to 40%
        claim b: B
            prior 20% to 40%, most likely 25%
        claim u: U
            prior unknown
        claim fixed: F
            prior 30%
        consequence c: C
            if a: 60% to 80%
            otherwise: unknown
        report s asserts a

        """

    private func drawn(_ text: String, draws: Int = 20_000, seed: UInt64 = 1) throws -> Assessment {
        try assess(text) { $0.distribution = DistributionOptions(draws: draws, seed: seed) }
    }

    /// Even between 20 and 40 %: 21, 30 and 39 %. As a triangle with its peak at a quarter of the range: the 5th percentile at
    /// √(.05 · .25) of it, the median at 1 − √(.5 · .75), the 95th at 1 − √(.05 · .75).
    @Test func rangesHaveTheirShapes() throws {
        let text = Self.text.replacing("report s asserts a\n", with: "")
        let assessment = try drawn(text)
        let even = try #require(assessment.judgement(.claim("a"))?.distribution)
        #expect(abs(even.median - 0.3) < 0.003)
        #expect(isClose(even.central, 0.21, 0.39, within: 0.003))
        let peaked = try #require(assessment.judgement(.claim("b"))?.distribution)
        #expect(abs(peaked.median - (0.2 + 0.2 * (1 - 0.375.squareRoot()))) < 0.003)
        #expect(
            isClose(
                peaked.central, 0.2 + 0.2 * 0.0125.squareRoot(), 0.2 + 0.2 * (1 - 0.0375.squareRoot()), within: 0.003))
        #expect(peaked.histogram.reduce(0, +) == peaked.draws)
        #expect(peaked.histogram[..<8].allSatisfy { $0 == 0 } && peaked.histogram[16...].allSatisfy { $0 == 0 })
        let fixed = try #require(assessment.judgement(.claim("fixed"))?.distribution)
        #expect(isClose(fixed.central, 0.3, 0.3))
    }

    @Test func whatIsUnknownHasNone() throws {
        let assessment = try drawn(Self.text)
        #expect(assessment.judgement(.claim("u"))?.distribution == nil)
        let consequence = try #require(assessment.judgement(.claim("c")))
        #expect(consequence.distribution == nil)
        #expect(consequence.ifHeadlineFalse?.distribution == nil)
        let ifTrue = try #require(consequence.ifHeadlineTrue?.distribution)
        #expect(abs(ifTrue.median - 0.7) < 0.003)
        let basis = try #require(assessment.distributionBasis)
        #expect(basis.unknown == [.prior(claim: "u"), .line(claim: "c", condition: nil)])
        #expect(basis.peaked == [.prior(claim: "b")])
        #expect(basis.evenly.contains(.reliability(source: "s")))
    }

    /// Stated as a range, everything is drawn: the author said so.
    @Test func theWholeRangeCanBeStated() throws {
        let text = Self.text.replacing("prior unknown", with: "prior 0% to 100%, most likely 50%")
        let distribution = try #require(try drawn(text).judgement(.claim("u"))?.distribution)
        #expect(abs(distribution.median - 0.5) < 0.005)
    }

    @Test(arguments: UInt64(1)...40)
    func liesWithinTheBounds(seed: UInt64) throws {
        let assessment = try drawn(RandomCase.make(seed: seed, ranges: 14), draws: 300, seed: seed)
        for judgement in assessment.judgements {
            #expect((judgement.distribution == nil) == judgement.restsOnUnknown)
            for (bounds, distribution) in [
                (judgement.bounds, judgement.distribution),
                (judgement.ifHeadlineTrue?.bounds, judgement.ifHeadlineTrue?.distribution),
                (judgement.ifHeadlineFalse?.bounds, judgement.ifHeadlineFalse?.distribution),
            ] {
                guard let bounds, let distribution else { continue }
                #expect(distribution.central.lowerBound >= bounds.enclosing.lowerBound - 1e-9)
                #expect(distribution.central.upperBound <= bounds.enclosing.upperBound + 1e-9)
                #expect(distribution.central.contains(distribution.median))
                #expect(distribution.draws == 300)
            }
        }
    }

    @Test func theSeedDecides() throws {
        func distributions(_ seed: UInt64) throws -> [Distribution?] {
            try drawn(Self.text, draws: 500, seed: seed).judgements.map(\.distribution)
        }
        #expect(try distributions(7) == distributions(7))
        #expect(try distributions(7) != distributions(8))
    }

    /// One source's worth is one number: its two reports are drawn with the same.
    @Test func aSourceIsDrawnOnce() throws {
        let one =
            "case A\nsource s: S\n    reliability between 1 to 1 and 9 to 1\nclaim a: A\n    prior 50%\nreport s asserts a\n"
        let two = one + "claim b: B\n    prior 50%\nreport s asserts b\n"
        let single = try #require(try drawn(one).headlineJudgement?.distribution)
        let both = try drawn(two)
        let first = try #require(both.judgement(.claim("a"))?.distribution)
        let second = try #require(both.judgement(.claim("b"))?.distribution)
        #expect(first.median == second.median && first.central == second.central)
        #expect(abs(single.median - 0.7) < 0.005)
    }
}
