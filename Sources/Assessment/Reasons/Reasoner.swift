import Cases
import Inference
import SourceText

/// Works out why a proposition is judged as it is.
///
///     let (assessment, _) = Assessor.assess(model)
///     if let assessment { let (reasons, problems) = Reasoner.reasons(for: .claim("deal"), in: assessment) }
public enum Reasoner {
    /// - Parameters:
    ///   - proposition: a claim, or one hypothesis of a set
    ///   - assessment: what follows from the case; its suppositions and omissions hold here too
    /// - Returns: the reasons, or nil with diagnostics when there is no such proposition or the case is too large to compute
    public static func reasons(
        for proposition: Proposition, in assessment: Assessment
    ) -> (reasons: Reasons?, diagnostics: [Diagnostic]) {
        attempt(assessment) { try ReasonsRun(assessment, proposition)?.reasons() }
    }

    /// The table of evidence and hypotheses.
    ///
    /// - Parameter subject: a claim, whose columns are true and false, or a set of hypotheses
    /// - Returns: the table, or nil with diagnostics likewise
    public static func matrix(
        of subject: String, in assessment: Assessment
    ) -> (matrix: EvidenceMatrix?, diagnostics: [Diagnostic]) {
        attempt(assessment) { try MatrixRun(assessment, subject)?.matrix() }
    }

    private static func attempt<Result>(
        _ assessment: Assessment, _ work: () throws -> Result?
    ) -> (Result?, [Diagnostic]) {
        do {
            return (try work(), [])
        } catch let failure as InferenceFailure {
            return (nil, [failure.diagnostic(assessment.model, assessment.options)])
        } catch {
            let file = assessment.model.claims.first?.location.file ?? "case"
            return (
                nil,
                [
                    Diagnostic(
                        .error, "cannot-explain", "the reasons cannot be worked out: \(error)", file: file,
                        remedy: "let claims hang on fewer others at once, or leave evidence out with --without")
                ]
            )
        }
    }
}
