import Assessment
import Cases

extension AssessmentWords {
    // MARK: Estimates and doubts

    /// What estimates are called: the author's, or somebody's.
    func estimateLabel(_ estimates: [EstimateView]) -> String {
        estimates.allSatisfy(isByAuthor) ? pick("Author", "Auteur") : pick("Estimate", "Schatting")
    }

    /// Who thought it how likely, in which words.
    func estimate(_ estimate: EstimateView) -> String {
        let also = estimate.wordings.isEmpty ? "" : pick("; also ", "; ook ") + quoted(list: estimate.wordings)
        return "\(source(estimate.source)): \(stated(estimate.likelihood))\(also)"
    }

    /// The head of a column of what would be if the estimates of the headline are right.
    func ifEstimateRight(_ judgements: [Judgement]) -> String {
        let names = judgements.compactMap { $0.ifEstimateRight.first?.estimate }
        return assessment.estimates.filter { names.contains($0.name) }.allSatisfy(isByAuthor)
            ? pick("if the author is right", "als de auteur gelijk heeft")
            : pick("if the estimate is right", "als de schatting klopt")
    }

    /// Whether an estimate is by somebody who wrote one of the case's articles.
    private func isByAuthor(_ estimate: EstimateView) -> Bool {
        let name = assessment.model.source(estimate.source)?.text
        return assessment.model.articles.contains { $0.author == name }
    }

    /// A doubt on one line: whose, on what, and its number when it has one.
    func describe(_ doubt: Doubt, shortened: Bool = false) -> String {
        let claim = assessment.model.claim(doubt.claim)?.text ?? doubt.claim
        let by = doubt.source.map { source($0) + ": " } ?? ""
        let view = doubt.likelihood.map { ": " + stated($0) } ?? pick(": shown only", ": alleen getoond")
        return by + (shortened ? Layout.shorten(claim, to: 72) : claim) + view
    }

    /// That the weight of graded sources is an agreement; nil when no weight rests on a grade.
    var gradeConvention: String? {
        let weighed = Set(assessment.weight?.contributions.filter(\.isReport).map(\.statement) ?? [])
        let isGraded = assessment.model.reports.filter { weighed.contains($0.name) }.contains { report in
            if case .grade = assessment.model.source(report.source)?.reliability { return true }
            return false
        }
        if !isGraded { return nil }
        let title = assessment.model.grades.title
        return pick(
            "what the grades weigh is an agreement, not a measurement (\(title)); a ratio in the case replaces it",
            "wat de cijfers wegen is een afspraak, geen meting (\(title)); een verhouding in de zaak gaat voor")
    }
}
