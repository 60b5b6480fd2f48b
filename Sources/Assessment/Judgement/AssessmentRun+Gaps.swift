import Cases

extension AssessmentRun {
    /// What the case does not say, in the order in which a reader would ask for it.
    func gaps() -> [Gap] {
        var gaps: [Gap] = []
        if headline == nil, model.hypotheses.isEmpty { gaps.append(.noClaim) }
        for claim in model.claims { gaps += self.gaps(of: claim) }
        for source in model.sources {
            let reports = network.unweighed.filter { $0.value == .ungraded(source: source.name) }.map(\.key).sorted()
            if !reports.isEmpty { gaps.append(.ungraded(source: source.name, statements: reports)) }
        }
        if headline != nil, !model.claims.contains(where: { $0.role == .consequence }) { gaps.append(.noConsequences) }
        return gaps
    }

    private func gaps(of claim: Claim) -> [Gap] {
        switch claim.basis {
        case .prior, .nothing, .estimate:
            if claim.name == headline?.name, options.prior != nil { return [] }
            if claim.reaction != nil { return [] }
            return gap(claim.statedPrior(in: model), of: claim, else: .noPrior(claim: claim.name))
        case .rules(let rules, let otherwise):
            return rules.flatMap { rule in
                gap(rule.likelihood, of: claim, else: .noLikelihood(claim: claim.name, condition: rule.condition))
            } + gap(otherwise, of: claim, else: .noLikelihood(claim: claim.name, condition: nil))
        case .causes(let causes, let leak):
            return causes.flatMap { cause in
                gap(cause.likelihood, of: claim, else: .noLikelihood(claim: claim.name, condition: cause.condition))
            } + gap(leak, of: claim, else: .noLikelihood(claim: claim.name, condition: nil))
        case .favours: return []
        }
    }

    private func gap(_ likelihood: Likelihood, of claim: Claim, else missing: Gap) -> [Gap] {
        switch likelihood.basis {
        case .unknown: [missing]
        case .noNumber: [.noNumber(word: likelihood.written, claim: claim.name)]
        default: []
        }
    }
}
