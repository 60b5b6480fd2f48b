import Assessment
import Cases
import Foundation
import SourceText
import Testing

/// The examples of the guide and the starter case can be assessed, and what they expect holds.
@Suite struct GuideCaseTests {
    private static let guide: [String] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../docs/notation.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "\n```").filter { $0.hasPrefix("purport\n") }.map { $0.dropFirst(8) + "\n" }
    }()

    /// Cases as they grow, without their quotes: a block that begins with `case` begins one, the others add to it.
    private static var cases: [String] {
        var cases = [String(decoding: StarterCase.text, as: UTF8.self)]
        for block in guide {
            let lines = block.components(separatedBy: "\n").filter { !$0.hasPrefix("    quote ") }
            let text = lines.joined(separator: "\n")
            cases.append(text.hasPrefix("case ") ? text : (cases.last ?? "") + text)
        }
        return cases
    }

    @Test func findsTheExamples() { #expect(Self.cases.count > 15) }

    @Test(arguments: GuideCaseTests.cases)
    func whatIsExpectedHolds(text: String) throws {
        let loaded = CaseLoader.load(text: text, name: "guide.purport", files: .memory([:]))
        #expect(
            DiagnosticRenderer(sources: loaded.sources).render(loaded.diagnostics.filter { $0.severity == .error })
                == "")
        guard let model = loaded.model else { return }
        let (assessment, problems) = Assessor.assess(model)
        #expect(DiagnosticRenderer(sources: loaded.sources).render(problems) == "")
        let failed = assessment.map(Expectations.check)
        #expect(failed.map { DiagnosticRenderer(sources: loaded.sources).render($0) } == "")
    }

    /// Everything that they claim has reasons, whose shares add up to the whole move.
    @Test(arguments: GuideCaseTests.cases)
    func everythingHasReasons(text: String) throws {
        guard let model = CaseLoader.load(text: text, name: "guide.purport", files: .memory([:])).model,
            let assessment = Assessor.assess(model).assessment
        else { return }
        for judgement in assessment.judgements {
            let (reasons, problems) = Reasoner.reasons(for: judgement.proposition, in: assessment)
            #expect(DiagnosticRenderer(sources: []).render(problems) == "")
            let movers = try #require(reasons).movers
            guard let without = movers.without, let with = movers.with else { continue }
            let sum = movers.items.reduce(movers.rest?.contribution ?? 0) { $0 + ($1.contribution ?? .nan) }
            #expect(abs(sum - (with - without)) < 1e-9, "\(judgement.proposition)")
        }
        let subjects = Set(assessment.judgements.map(\.proposition.subject))
        for subject in subjects { #expect(Reasoner.matrix(of: subject, in: assessment).matrix != nil, "\(subject)") }
    }
}
