import Assessment
import Cases
import SourceText
import TestSupport
import Testing
import Wording

/// Cases that figures are drawn of.
enum Example {
    static let golden = GoldenFolder("Tests/FiguresTests/Golden")

    /// Reports, denials in their sources' interest, evidence, an unknown, and a set of hypotheses.
    static func lease(_ change: (inout AssessmentOptions) -> Void = { _ in }) throws -> Example.Loaded {
        try load(try #require(GoldenFolder("examples/vesk").text("lease.purport")), change)
    }

    struct Loaded {
        var assessment: Assessment
        var sources: [SourceFile]

        func fragments(_ language: Language = .english) -> AssessmentHTML {
            AssessmentHTML(assessment, language: language)
        }
    }

    static func load(_ text: String, _ change: (inout AssessmentOptions) -> Void = { _ in }) throws -> Loaded {
        let loaded = CaseLoader.load(text: text, name: "lease.purport", files: .memory([:]))
        let model = try #require(loaded.model, "\(loaded.diagnostics)")
        var options = AssessmentOptions()
        change(&options)
        let (assessment, diagnostics) = Assessor.assess(model, options: options)
        return Loaded(assessment: try #require(assessment, "\(diagnostics)"), sources: loaded.sources)
    }
}
