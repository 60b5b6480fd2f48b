import Cases
import Inference
import SourceText

/// Works out what follows from a case.
///
///     let loaded = CaseLoader.load(path: "drones.purport")
///     if let model = loaded.model {
///         let (assessment, diagnostics) = Assessor.assess(model)
///     }
public enum Assessor {
    /// - Returns: the assessment, or nil with diagnostics when the case (or what is supposed beside it) leaves nothing possible, names
    ///   something that does not exist, or is too large to compute.
    public static func assess(
        _ model: Case, options: AssessmentOptions = AssessmentOptions()
    ) -> (assessment: Assessment?, diagnostics: [Diagnostic]) {
        let diagnostics = OptionCheck.check(options, in: model)
        if diagnostics.hasErrors { return (nil, diagnostics) }
        do {
            let run = try AssessmentRun(model, options)
            return (try run.assessment(), diagnostics)
        } catch let failure as InferenceFailure {
            return (nil, diagnostics + [failure.diagnostic(model, options)])
        } catch {
            return (nil, diagnostics + [diagnostic(of: error, model)])
        }
    }

    /// Whether what a case says was observed can be at all: an error for what clashes, without working anything else out.
    public static func checkPossible(_ model: Case) -> [Diagnostic] {
        do {
            let run = try AssessmentRun(model, AssessmentOptions())
            _ = try run.inquiry.midRange(of: [])
            return []
        } catch let failure as InferenceFailure {
            return [failure.diagnostic(model, AssessmentOptions())]
        } catch {
            return [diagnostic(of: error, model)]
        }
    }

    /// An error that no statement of the case is known for.
    static func diagnostic(of error: any Error, _ model: Case) -> Diagnostic {
        Diagnostic(.error, "cannot-compute", "\(error)", file: model.claims.first?.location.file ?? "case")
    }
}
