import Cases

extension AssessmentRun {
    /// What the case does not say, in the order in which a reader would ask for it.
    func gaps() -> [Gap] {
        var gaps: [Gap] = []
        if headline == nil, model.hypotheses.isEmpty { gaps.append(.noClaim) }
        for set in model.hypotheses {
            for hypothesis in set.hypotheses where hypothesis.prior.isUnknown {
                gaps.append(.noPrior(claim: Proposition.hypothesis(set: set.name, name: hypothesis.name).written))
            }
        }
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
            // Evidence that hangs on nothing is not weighed, and a prior of it would tell nothing.
            if claim.reaction != nil || claim.role == .evidence { return [] }
            return gap(selection.prior(of: claim), of: claim, else: .noPrior(claim: claim.name))
        case .rules(let rules, let otherwise):
            return rules.flatMap { gap($0.likelihood, of: claim, line: $0.condition) }
                + gap(otherwise, of: claim, line: nil)
        case .causes(let causes, let leak):
            return causes.flatMap { gap($0.likelihood, of: claim, line: $0.condition) }
                + gap(leak, of: claim, line: nil)
        case .favours: return []
        }
    }

    private func gap(_ likelihood: Likelihood, of claim: Claim, line condition: Condition?) -> [Gap] {
        let missing = Gap.noLikelihood(claim: claim.name, condition: condition, side: side(of: claim, condition))
        return gap(likelihood, of: claim, else: missing)
    }

    /// Which side of the headline a line is about, where the claim hangs on the headline and on nothing else.
    private func side(of claim: Claim, _ condition: Condition?) -> Gap.Side? {
        guard let headline, claim.parents == [headline.name], case .rules(let rules, _) = claim.basis else {
            return nil
        }
        let deciding = { (isTrue: Bool) in rules.first { $0.condition.evaluate { _ in isTrue } }?.condition }
        return switch (deciding(true) == condition, deciding(false) == condition) {
        case (true, false): .ifTrue
        case (false, true): .ifNotTrue
        default: nil
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
