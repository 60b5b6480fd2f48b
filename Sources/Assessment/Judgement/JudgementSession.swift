import Cases
import SourceText

/// A case made ready to be asked again and again: how likely some of its claims are, or what would follow under a supposition. What is
/// worked out for one question is remembered for those that follow.
///
///     let (session, _) = Assessor.session(of: model)
///     session?.snapshot(of: [.claim("deal")]).snapshot
///     session?.assess(supposing: [Supposition(subject: "deal", value: "true")], effort: .glance).assessment
public struct JudgementSession: Sendable {
    private let run: AssessmentRun

    init(_ run: AssessmentRun) { self.run = run }

    /// How likely claims are, without reasons.
    ///
    /// - Parameter propositions: what to work out; nil for every claim and hypothesis. Of few a range may come out narrower than of many at
    ///   once, since they share what the engine may spend.
    /// - Returns: nil with diagnostics when nothing is possible in the case, or it is too large to compute.
    public func snapshot(
        of propositions: [Proposition]? = nil
    ) -> (snapshot: JudgementSnapshot?, diagnostics: [Diagnostic]) {
        Assessor.attempt(run.model, run.options) { try JudgementSnapshot(run, of: propositions) }
    }

    /// What follows from the case under other suppositions: the same as a fresh assessment of it, without building its network again, and
    /// with what is remembered of the parts of it that they do not touch.
    ///
    /// - Returns: nil with diagnostics where ``Assessor/assess(_:options:)`` gives no assessment
    public func assess(
        supposing suppositions: [Supposition], effort: Effort = .standard
    ) -> (assessment: Assessment?, diagnostics: [Diagnostic]) {
        var options = run.options
        options.suppositions = suppositions
        options.effort = effort
        let diagnostics = OptionCheck.check(options, in: run.model)
        if diagnostics.hasErrors { return (nil, diagnostics) }
        let (found, problems) = Assessor.attempt(run.model, options) {
            try AssessmentRun(run.prepared, options).assessment()
        }
        return (found, diagnostics + problems)
    }
}

extension Assessor {
    /// Makes a case ready to be asked: a part of the work of an assessment.
    ///
    /// - Returns: nil with diagnostics where ``assess(_:options:)`` gives no assessment.
    public static func session(
        of model: Case, options: AssessmentOptions = AssessmentOptions()
    ) -> (session: JudgementSession?, diagnostics: [Diagnostic]) {
        let diagnostics = OptionCheck.check(options, in: model)
        if diagnostics.hasErrors { return (nil, diagnostics) }
        let (session, problems) = attempt(model, options) { JudgementSession(try AssessmentRun(model, options)) }
        return (session, diagnostics + problems)
    }

    /// How likely everything is, without reasons.
    ///
    /// - Parameter propositions: what to work out; nil for every claim and hypothesis.
    /// - Returns: nil with diagnostics where ``assess(_:options:)`` gives no assessment.
    public static func snapshot(
        of model: Case, propositions: [Proposition]? = nil, options: AssessmentOptions = AssessmentOptions()
    ) -> (snapshot: JudgementSnapshot?, diagnostics: [Diagnostic]) {
        let (session, diagnostics) = session(of: model, options: options)
        guard let session else { return (nil, diagnostics) }
        let (snapshot, problems) = session.snapshot(of: propositions)
        return (snapshot, diagnostics + problems)
    }

    /// Carries something out, and tells in terms of the case why it could not be.
    fileprivate static func attempt<Value>(
        _ model: Case, _ options: AssessmentOptions, _ body: () throws -> Value
    ) -> (Value?, [Diagnostic]) {
        do {
            return (try body(), [])
        } catch let failure as InferenceFailure {
            return (nil, [failure.diagnostic(model, options)])
        } catch {
            return (nil, [diagnostic(of: error, model)])
        }
    }
}
