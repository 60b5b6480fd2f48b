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
    static func lease(_ change: (inout AssessmentOptions) -> Void = { _ in }) throws -> AssessedText {
        try load(try #require(GoldenFolder("examples/vesk").text("lease.purport")), change)
    }

    static func load(
        _ text: String, _ change: (inout AssessmentOptions) -> Void = { _ in }
    ) throws -> AssessedText {
        try AssessedText(text, name: "lease.purport", change)
    }
}

extension AssessedText {
    func fragments(_ language: Language = .english) -> AssessmentHTML { AssessmentHTML(assessment, language: language) }
}
