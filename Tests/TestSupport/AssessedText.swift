import Assessment
import Cases
import SourceText
import Testing

/// A case that a test writes down, assessed.
public struct AssessedText {
    public var assessment: Assessment
    public var sources: [SourceFile]

    /// - Parameter change: what is supposed, and whatever else is asked
    public init(
        _ text: String, name: String, files: CaseFiles = .memory([:]),
        _ change: (inout AssessmentOptions) -> Void = { _ in }
    ) throws {
        let loaded = CaseLoader.load(text: text, name: name, files: files)
        let model = try #require(loaded.model, "\(loaded.diagnostics)")
        var options = AssessmentOptions()
        change(&options)
        let (assessment, diagnostics) = Assessor.assess(model, options: options)
        self.assessment = try #require(assessment, "\(diagnostics)")
        sources = loaded.sources
    }
}
