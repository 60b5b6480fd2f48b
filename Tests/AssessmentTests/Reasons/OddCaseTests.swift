import Assessment
import Cases
import Foundation
import SourceText
import Testing

@Suite("Reasons of odd cases")
struct OddCaseTests {
    static let texts = [
        "case Empty\n",
        "case One\nclaim a: A\n",
        "case Certain\nclaim a: A\n    prior 0%\nclaim b: B\n    if a: 100%\n    otherwise: 0%\n",
        "case Known\nclaim a: A\n    prior 30%\nclaim b: B\n    if a: 90%\n    otherwise: 10%\noutcome a: true on 2024-01-01\n",
        "case Unclear\nclaim a: A\n    prior 30%\noutcome a: ambiguous on 2024-01-01\n",
        "case Sure\nclaim a: A\n    prior 30%\nevidence e: E\n    if a: 100%\n    otherwise: 0%\n",
        "case Nothing\nclaim a: A\n    prior unknown\nevidence e: E\n    if a: unknown\n    otherwise: unknown\n",
        "case Settled\nclaim a: A\n    prior unknown\nevidence e: E\n    if a: 100%\n    otherwise: 0%\n",
        "case Answers\nhypotheses h: Which?\n    x: unknown\n    y: 20% to 30%\n    z: unknown\nevidence e: E\n    if h is x: 50%\n    otherwise: 5%\n",
        "case One answer\nhypotheses h: Which?\n    x: 100%\n    y: 0%\n",
        "case Apart\nclaim a: A\n    prior 30%\nclaim b: B\n    prior unknown\nevidence e: E\n    favours b 3 to 1\n",
        "case Seen\nclaim a: A\n    prior 30%\nevidence e: E\n    not observed\n    if a: 80%\n    otherwise: 10%\nevidence f: F\n    not observed\n    favours a 3 to 1\n",
        "case Parties\nsource p: P\n    reliability C\n    interest for a\nclaim a: A\n    prior 30%\nevidence r: They expel him\n    reaction of p to a\nreport p asserts a\n",
        ReasonCases.harbour, ReasonCases.uncertain, ReasonCases.payers,
    ]

    /// Every proposition of every case has reasons that can be written, and no number in them is beyond its limits.
    @Test(arguments: texts)
    func nothingCrashes(text: String) throws {
        let assessment = try assess(text)
        for judgement in assessment.judgements {
            let (reasons, diagnostics) = Reasoner.reasons(for: judgement.proposition, in: assessment)
            let found = try #require(reasons, "\(diagnostics.map(\.message))")
            var json = JSONWriter(pretty: true)
            found.write(to: &json)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.bytes)) }
            for item in found.movers.items { #expect((item.contribution ?? 0).magnitude <= 60) }
            for outcome in found.watch.flatMap(\.outcomes) {
                #expect((0...1.000_001).contains(outcome.probability) && (0...1.000_001).contains(outcome.posterior))
            }
            if let midRange = judgement.midRange, found.basis == .midRange, let with = found.movers.with {
                #expect(abs(with - midRange) < 1e-9)
            }
            let (matrix, _) = Reasoner.matrix(of: judgement.proposition.subject, in: assessment)
            #expect(matrix != nil)
        }
    }

    @Test func settledClaimsAreMovedByNothing() throws {
        let reasons = try ReasonCases.reasons(Self.texts[3], "a")
        #expect(reasons.basis == .settled)
        #expect(reasons.movers.items.isEmpty && reasons.hinges.bars.isEmpty && reasons.watch.isEmpty)
        let supposed = try ReasonCases.reasons(ReasonCases.harbour, "lease") {
            $0.suppositions = [Supposition(subject: "lease", value: "true")]
        }
        #expect(supposed.basis == .settled)
    }

    @Test func whatDoesNotExistHasNoReasons() throws {
        let assessment = try assess(ReasonCases.harbour)
        #expect(Reasoner.reasons(for: .claim("nothing"), in: assessment).reasons == nil)
        #expect(Reasoner.matrix(of: "nothing", in: assessment).matrix == nil)
    }
}
