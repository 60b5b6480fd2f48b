import Assessment
import Cases
import SourceText
import Testing

/// Loads a case from text; a case with errors fails the test with its messages.
func load(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Case {
    let loaded = CaseLoader.load(text: text, name: "test.purport")
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    #expect(
        errors.isEmpty, "\(DiagnosticRenderer(sources: loaded.sources).render(errors))", sourceLocation: sourceLocation)
    return try #require(loaded.model, sourceLocation: sourceLocation)
}

func assess(
    _ text: String, _ change: (inout AssessmentOptions) -> Void = { _ in },
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> Assessment {
    var options = AssessmentOptions()
    change(&options)
    let (assessment, diagnostics) = Assessor.assess(
        try load(text, sourceLocation: sourceLocation), options: options)
    return try #require(
        assessment, "\(diagnostics.map(\.message).joined(separator: "; "))", sourceLocation: sourceLocation)
}

/// A proposition as the notation writes it.
func proposition(_ written: String) -> Proposition {
    let parts = written.split(separator: " ").map(String.init)
    return parts.count == 3 ? .hypothesis(set: parts[0], name: parts[2]) : .claim(written)
}

func isClose(_ range: ClosedRange<Double>, _ low: Double, _ high: Double, within tolerance: Double = 1e-9) -> Bool {
    abs(range.lowerBound - low) <= tolerance && abs(range.upperBound - high) <= tolerance
}
