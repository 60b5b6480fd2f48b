import Assessment
import Cases
import Ledger
import SourceText
import Wording

/// All that a report tells of a case: the judgement, the reasons for it, how it came about, and the words it rests on.
///
///     let (report, diagnostics) = CaseReport.make(of: loaded, assessment, language: .english)
///     print(report.html.markup)
///     print(report.markdown)
public struct CaseReport: Sendable {
    public let assessment: Assessment
    /// The same case with nothing supposed; nil where nothing is.
    public let before: Assessment?
    /// What was thought of the headline claim until reality answered; nil where it has not.
    public let beforeOutcome: JudgementBeforeOutcome?
    /// Of the headline claim; nil where there is none, and where they could not be worked out.
    public let reasons: Reasons?
    /// Of every set of hypotheses, then of the headline claim.
    public let matrices: [EvidenceMatrix]
    /// Of what the question is about.
    public internal(set) var histories: [RecordedHistory]
    /// The files of the case, the top one first.
    public let sources: [SourceFile]
    public let language: Language
    let quotes: ReportQuotes

    /// Works out what an assessment leaves open: reasons, tables and history.
    ///
    /// - Parameters:
    ///   - before: the same case with nothing supposed
    ///   - ledger: what was recorded of the case, to be shown beside its history
    /// - Returns: the report with what could be worked out, and diagnostics for what could not
    public static func make(
        of sources: [SourceFile], _ assessment: Assessment, before: Assessment? = nil, ledger: LedgerReading? = nil,
        language: Language
    ) -> (report: CaseReport, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let model = assessment.model
        let reasons = assessment.headline.flatMap { name -> Reasons? in
            let (reasons, problems) = Reasoner.reasons(for: .claim(name), in: assessment)
            diagnostics += problems
            return reasons
        }
        let subjects = model.hypotheses.map(\.name) + (assessment.headline.map { [$0] } ?? [])
        let matrices = subjects.compactMap { subject -> EvidenceMatrix? in
            let (matrix, problems) = Reasoner.matrix(of: subject, in: assessment)
            diagnostics += problems
            return matrix
        }
        let (histories, problems) = Assessor.history(
            of: model, propositions: model.questioned, options: assessment.options)
        diagnostics += problems
        let report = CaseReport(
            assessment: assessment, before: before,
            beforeOutcome: Assessor.judgementBeforeOutcome(in: assessment), reasons: reasons, matrices: matrices,
            histories: (histories ?? []).map { RecordedHistory($0, ledger: ledger, until: assessment.options.asOf) },
            sources: sources, language: language, quotes: ReportQuotes(model))
        return (report, diagnostics)
    }

    func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    var question: String { assessment.model.question ?? assessment.model.title }

    /// What is assumed beside the case, each a phrase: what is known when, what is supposed, what is left out.
    var assumptions: [String] {
        let options = assessment.options
        var texts: [String] = []
        if let asOf = options.asOf { texts.append(pick("as of \(asOf)", "met wat op \(asOf) bekend was")) }
        if let prior = options.prior {
            texts.append(pick("prior \(prior.written)", "kans vooraf \(prior.written)"))
        }
        texts += options.suppositions.map { pick("supposing ", "aangenomen ") + "\($0.subject) = \($0.value)" }
        let names = StatementNames(model: assessment.model, language: language)
        texts += options.without.map { pick("without: ", "zonder: ") + names.describe($0) }
        return texts
    }
}
