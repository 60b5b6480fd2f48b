import Cases
import Inference
import Threads

/// Judgements under each supposition about the headline.
struct Conditionals: Sendable {
    /// Of the judgements that hang on the headline.
    let indices: [Int]
    let ifTrue: [ConditionalJudgement]
    let ifFalse: [ConditionalJudgement]
    /// What was asked for both, and found; nil where the supposition cannot hold.
    let sides: [Asked?]
    var ifRight: [[EstimatedJudgement]]
    /// The same for each estimate.
    var estimates: [Asked] = []

    fileprivate init(indices: [Int], _ ifTrue: Side, _ ifFalse: Side) {
        self.indices = indices
        self.ifTrue = ifTrue.views
        self.ifFalse = ifFalse.views
        sides = [ifTrue.asked, ifFalse.asked]
        ifRight = indices.map { _ in [] }
    }

    func put(into judgements: inout [Judgement]) {
        for (position, index) in indices.enumerated() {
            judgements[index].ifHeadlineTrue = ifTrue[position]
            judgements[index].ifHeadlineFalse = ifFalse[position]
            judgements[index].ifEstimateRight = ifRight[position]
        }
    }
}

/// The judgements under one supposition.
private struct Side: Sendable {
    var views: [ConditionalJudgement]
    var asked: Asked?
}

extension AssessmentRun {
    /// Consequences and other claims that hang on the headline, under each supposition about it; nil when none does.
    ///
    /// - Parameters:
    ///   - propositions: of all judgements
    ///   - queries: for each proposition
    func conditionals(_ propositions: [Proposition], _ queries: [Query]) throws -> Conditionals? {
        guard let headline, let variable = network.variable[headline.name] else { return nil }
        let hanging = model.claimsThatHang(on: headline.name)
        let isWanted: (Claim.Role?) -> Bool =
            switch options.conditionals {
            case .none: { _ in false }
            case .shown where model.claims.count > ConditionalScope.manyClaims:
                { $0 == .consequence || $0 == .indicator }
            case .all, .shown: { _ in true }
            }
        let indices = propositions.indices.filter {
            hanging.contains(propositions[$0].subject) && isWanted(claims[propositions[$0].subject]?.role)
        }
        if indices.isEmpty { return nil }
        let asked = indices.map { queries[$0] }
        let own = indices.map { propositions[$0] }
        let works = [1, 0].map { state -> @Sendable () -> Result<Side, any Error> in
            { Result { try conditionals(asked, own, variable, state) } }
        }
        let views = try together(works).map { try $0.get() }
        var found = Conditionals(indices: indices, views[0], views[1])
        for estimate in selection.estimates where estimate.proposition == .claim(headline.name) {
            guard let asked = try ask(asked, ifRight: estimate, variable) else { continue }
            found.estimates.append(asked)
            for position in indices.indices {
                let rests = found.ifTrue[position].restsOnUnknown || found.ifFalse[position].restsOnUnknown
                found.ifRight[position].append(
                    EstimatedJudgement(
                        estimate: estimate.name, bounds: asked.answers[position].bounds, restsOnUnknown: rests))
            }
        }
        return found
    }

    /// Total probability over the headline at the estimated range: q · P(c | true) + (1 − q) · P(c | false), which is what Jeffrey's rule
    /// makes of the headline as uncertain evidence. What else is observed of the headline gives way to the estimate.
    private func ask(_ queries: [Query], ifRight estimate: Estimate, _ headline: Int) throws -> Asked? {
        guard !estimate.likelihood.isUnknown, network.uncertain.count < Inquiry.mostUncertainNodes else { return nil }
        var supposed = network
        supposed.uncertain.append(
            UncertainObservation(
                variable: headline, low: estimate.likelihood.low, high: estimate.likelihood.high,
                statement: estimate.name))
        supposed.numbers.append(
            StatedNumber(
                place: .estimate(name: estimate.name), range: estimate.likelihood.low...estimate.likelihood.high,
                written: estimate.likelihood.written, isUnknown: false,
                location: estimate.likelihood.location ?? estimate.location,
                target: .observation(statement: estimate.name)))
        let inquiry = Inquiry(network: supposed, effort: options.effort)
        let others = suppositions.filter { $0.variable != headline }
        do {
            guard let setting = try inquiry.setting(supposing: others, keeping: { $0.variable != headline }),
                let answers = try inquiry.answers(to: queries, in: setting, isSupposed: !others.isEmpty)
            else { return nil }
            return Asked(inquiry: inquiry, setting: setting, queries: queries, answers: answers)
        } catch InferenceFailure.engine(.impossibleEvidence, _) {
            return nil
        }
    }

    private func conditionals(
        _ queries: [Query], _ propositions: [Proposition], _ headline: Int, _ state: Int
    ) throws -> Side {
        let supposed = Observation(variable: headline, state: state, statement: "")
        // What is observed of the headline itself gives way to the supposition.
        let others = suppositions.filter { $0.variable != headline } + [supposed]
        let setting = try inquiry.setting(supposing: others, keeping: { $0.variable != headline })
        let answers = try setting.flatMap { try inquiry.answers(to: queries, in: $0, isSupposed: true) }
        let influence = influence(supposing: others)
        let views = queries.indices.map { index in
            let found = answers?[index]
            return ConditionalJudgement(
                bounds: found?.bounds, restsOnUnknown: influence.restsOnUnknown(queries[index].variable),
                words: found.map { VerbalRange($0.bounds.enclosing, on: model.scale) },
                stated: statedWords(propositions[index], headlineIs: state == 1))
        }
        let asked = setting.flatMap { setting in
            answers.map { Asked(inquiry: inquiry, setting: setting, queries: queries, answers: $0) }
        }
        return Side(views: views, asked: asked)
    }

    /// The author's own words on the line that decides the claim when the headline is settled.
    private func statedWords(_ proposition: Proposition, headlineIs isTrue: Bool) -> [Likelihood] {
        guard case .claim(let name) = proposition, let claim = claims[name], let headline,
            case .rules(let rules, let otherwise) = claim.basis, claim.parents == [headline.name]
        else { return [] }
        let line = rules.first { $0.condition.evaluate { _ in isTrue } }
        return [line?.likelihood ?? otherwise]
    }
}
