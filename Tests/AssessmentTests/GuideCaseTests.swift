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
}
