import Cases
import Inference

extension AssessmentRun {
    /// Consequences and other claims that hang on the headline, under each supposition about it.
    func addConditionals(to judgements: inout [Judgement]) throws {
        guard let headline, let variable = network.variable[headline.name] else { return }
        let hanging = model.claimsThatHang(on: headline.name)
        let indices = judgements.indices.filter { hanging.contains(judgements[$0].proposition.subject) }
        let queries = indices.compactMap { network.state(of: judgements[$0].proposition) }
        guard queries.count == indices.count, !queries.isEmpty else { return }
        let views = try [1, 0].map { state in
            try conditionals(queries, indices.map { judgements[$0].proposition }, variable, state)
        }
        let estimates = model.estimates.filter {
            isKnown($0) && $0.proposition == .claim(headline.name) && !$0.likelihood.isUnknown
        }
        for (position, index) in indices.enumerated() {
            judgements[index].ifHeadlineTrue = views[0][position]
            judgements[index].ifHeadlineFalse = views[1][position]
            judgements[index].ifEstimateRight = estimates.compactMap {
                Self.mix($0, ifTrue: views[0][position], ifFalse: views[1][position])
            }
        }
    }

    private func conditionals(
        _ queries: [Query], _ propositions: [Proposition], _ headline: Int, _ state: Int
    ) throws -> [ConditionalJudgement] {
        let supposed = Observation(variable: headline, state: state, statement: "")
        // What is observed of the headline itself gives way to the supposition.
        let others = suppositions.filter { $0.variable != headline } + [supposed]
        let bounds = try inquiry.bounds(of: queries, supposing: others, keeping: { $0.variable != headline })
        let influence = influence(supposing: others)
        return queries.indices.map { index in
            let found = bounds?[index]
            return ConditionalJudgement(
                bounds: found, restsOnUnknown: influence.restsOnUnknown(queries[index].variable),
                words: found.map { VerbalRange($0.enclosing, on: model.scale) },
                stated: statedWords(propositions[index], headlineIs: state == 1))
        }
    }

    /// The author's own words on the line that decides the claim when the headline is settled.
    private func statedWords(_ proposition: Proposition, headlineIs isTrue: Bool) -> [Likelihood] {
        guard case .claim(let name) = proposition, let claim = claims[name], let headline,
            case .rules(let rules, let otherwise) = claim.basis, claim.parents == [headline.name]
        else { return [] }
        let line = rules.first { $0.condition.evaluate { _ in isTrue } }
        return [line?.likelihood ?? otherwise]
    }

    /// Total probability over the headline at the estimated range: q · P(c | true) + (1 − q) · P(c | false).
    private static func mix(
        _ estimate: Estimate, ifTrue: ConditionalJudgement, ifFalse: ConditionalJudgement
    ) -> EstimatedJudgement? {
        guard let yes = ifTrue.bounds, let no = ifFalse.bounds else { return nil }
        func extreme(_ yes: Double, _ no: Double, _ pick: (Double, Double) -> Double) -> Double {
            let low = estimate.likelihood.low * yes + (1 - estimate.likelihood.low) * no
            return pick(low, estimate.likelihood.high * yes + (1 - estimate.likelihood.high) * no)
        }
        func range(_ yes: ClosedRange<Double>, _ no: ClosedRange<Double>) -> ClosedRange<Double> {
            let low = extreme(yes.lowerBound, no.lowerBound, min)
            return low...max(low, extreme(yes.upperBound, no.upperBound, max))
        }
        return EstimatedJudgement(
            estimate: estimate.name,
            bounds: Bounds(
                attained: range(yes.attained, no.attained), enclosing: range(yes.enclosing, no.enclosing)),
            restsOnUnknown: ifTrue.restsOnUnknown || ifFalse.restsOnUnknown)
    }
}
