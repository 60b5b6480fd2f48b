import Assessment
import Cases

extension AssessmentWords {
    // MARK: Estimates and doubts

    /// What estimates are called: the author's, or somebody's.
    package func estimateLabel(_ estimates: [EstimateView]) -> String {
        estimates.allSatisfy(isByAuthor) ? pick("Author", "Auteur") : pick("Estimate", "Schatting")
    }

    /// Who thought it how likely, in which words.
    package func estimate(_ estimate: EstimateView) -> String {
        let also = estimate.wordings.isEmpty ? "" : pick("; also ", "; ook ") + quoted(list: estimate.wordings)
        return "\(source(estimate.source)): \(stated(estimate.likelihood))\(also)"
    }

    /// The head of a column of what would be if the estimates of the headline are right.
    package func ifEstimateRight(_ judgements: [Judgement]) -> String {
        estimates(of: judgements).first.map(ifRight) ?? pick("if the estimate is right", "als de schatting klopt")
    }

    /// Names of the estimates that judgements give a view for: the first two, in the order of the case.
    func estimates(of judgements: [Judgement]) -> [String] {
        var names: [String] = []
        for name in judgements.flatMap(\.ifEstimateRight).map(\.estimate) where !names.contains(name) {
            names.append(name)
        }
        return Array(names.prefix(2))
    }

    /// The head of the column of one estimate: whose it is, where there are several.
    func ifRight(_ name: String) -> String {
        guard let estimate = assessment.estimates.first(where: { $0.name == name }) else { return name }
        let others = assessment.estimates.filter { $0.proposition == estimate.proposition }
        if isByAuthor(estimate), others.count == 1 {
            return pick("if the author is right", "als de auteur gelijk heeft")
        }
        let whose = Layout.shorten(source(estimate.source), to: 30)
        return pick("if \(whose) is right", "als \(whose) gelijk heeft")
    }

    /// Whether an estimate is by somebody who wrote one of the case's articles.
    private func isByAuthor(_ estimate: EstimateView) -> Bool {
        let name = assessment.model.source(estimate.source)?.text
        return assessment.model.articles.contains { $0.author == name }
    }

    /// A doubt on one line: whose, on what under which condition, and its number when it has one.
    package func describe(_ doubt: Doubt, shortened: Bool = false) -> String {
        let text = assessment.model.claim(doubt.claim)?.text ?? doubt.claim
        let claim = quoted(shortened ? Layout.shorten(text, to: 72) : text)
        let by = doubt.source.map { source($0) } ?? pick("somebody", "iemand")
        let line = doubt.condition.map { pick(" if ", " als ") + $0.written } ?? ""
        let view = doubt.likelihood.map { ": " + stated($0) } ?? pick(": shown only", ": alleen getoond")
        return pick("\(by) doubts \(claim)", "\(by) betwijfelt \(claim)") + line + view
    }

    /// Conventions of Purport that entered the numbers, each a sentence.
    package var conventions: [String] {
        Convention.Kind.allCases.filter(assessment.conventions.contains).map { kind in
            switch kind {
            case .grades:
                pick(
                    "what the grades weigh is an agreement, not a measurement (\(assessment.model.grades.title)); "
                        + "a ratio in the case replaces it",
                    "wat de beoordelingen wegen is een afspraak, geen meting; een verhouding in de zaak gaat voor")
            case .interest:
                pick(
                    "a report in its source's own interest counts with the square root of its ratio, by agreement",
                    "een bericht in eigen belang van de bron telt met de wortel van zijn verhouding, volgens afspraak")
            }
        }
    }
}
