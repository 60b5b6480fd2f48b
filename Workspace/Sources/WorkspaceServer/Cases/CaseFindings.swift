import Assessment
import Cases
import Figures
import Ledger
import SourceText
import Synchronization
import Wording

/// What was worked out of one case under one set of assumptions, each part when it is first asked for.
final class CaseFindings: Sendable {
    private struct Parts {
        var judged: (assessment: Assessment?, diagnostics: [Diagnostic])?
        var beforeOutcome: JudgementBeforeOutcome??
        var reasons: Reasons??
        var matrices: [EvidenceMatrix]?
        var histories: [RecordedHistory]?
    }

    /// Ready for other suppositions.
    let session: CaseSession
    private let suppositions: [Supposition]
    private let effort: Effort
    private let parts = Mutex(Parts())

    init(_ session: CaseSession, supposing suppositions: [Supposition] = [], effort: Effort = .standard) {
        self.session = session
        self.suppositions = suppositions
        self.effort = effort
    }

    /// The assessment, or nil with diagnostics.
    var judged: (assessment: Assessment?, diagnostics: [Diagnostic]) {
        part(\.judged) { session.assess(supposing: suppositions, effort: effort) }
    }

    /// What was thought of the headline claim until reality answered; nil where it has not.
    var beforeOutcome: JudgementBeforeOutcome? {
        part(\.beforeOutcome) { judged.assessment.flatMap { Assessor.judgementBeforeOutcome(in: $0) } }
    }

    /// Of the headline claim; nil where there is none, and where they cannot be worked out.
    var reasons: Reasons? {
        part(\.reasons) {
            guard let assessment = judged.assessment, let headline = assessment.headline else { return nil }
            return Reasoner.reasons(for: .claim(headline), in: assessment).reasons
        }
    }

    /// Of every set of hypotheses, then of the headline claim.
    var matrices: [EvidenceMatrix] {
        part(\.matrices) {
            guard let assessment = judged.assessment else { return [] }
            let subjects = session.model.hypotheses.map(\.name) + (assessment.headline.map { [$0] } ?? [])
            return subjects.compactMap { Reasoner.matrix(of: $0, in: assessment).matrix }
        }
    }

    /// Of what the question is about.
    func histories(_ ledger: LedgerReading?) -> [RecordedHistory] {
        part(\.histories) {
            var options = session.options
            options.suppositions = suppositions
            let model = session.model
            let (found, _) = Assessor.history(of: model, propositions: model.questioned, options: options)
            return (found ?? []).map { RecordedHistory($0, ledger: ledger, until: options.asOf) }
        }
    }

    /// Those that were worked out already.
    var knownHistories: [RecordedHistory]? { parts.withLock { $0.histories } }

    /// Two requests may work the same out at once; nobody waits for anybody.
    private func part<Part: Sendable>(
        _ key: WritableKeyPath<Parts, Part?> & Sendable, _ make: () -> Part
    ) -> Part {
        if let known = parts.withLock({ $0[keyPath: key] }) { return known }
        let made = make()
        parts.withLock { $0[keyPath: key] = made }
        return made
    }
}
