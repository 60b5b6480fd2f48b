import Assessment
import Cases
import SourceText

/// A case under assumptions of what it consists of, made ready for one supposition after another when the first is made.
final class CaseSession: Sendable {
    private typealias Opened = (session: JudgementSession?, diagnostics: [Diagnostic])

    let model: Case
    let options: AssessmentOptions
    private let opened = Once<Opened>()

    /// - Parameter options: what is supposed in them stays out
    init(_ model: Case, _ options: AssessmentOptions = AssessmentOptions()) {
        var own = options
        own.suppositions = []
        own.conditionals = .shown
        self.model = model
        self.options = own
    }

    /// The assessment, or nil with diagnostics.
    func assess(
        supposing suppositions: [Supposition], effort: Effort
    ) -> (assessment: Assessment?, diagnostics: [Diagnostic]) {
        let (session, diagnostics) = open()
        return session?.assess(supposing: suppositions, effort: effort) ?? (nil, diagnostics)
    }

    /// Looks at the case once, so that what is supposed next is answered from what is remembered of that.
    func warm() { _ = assess(supposing: [], effort: .glance) }

    private func open() -> Opened { opened.value { Assessor.session(of: model, options: options) } }
}
