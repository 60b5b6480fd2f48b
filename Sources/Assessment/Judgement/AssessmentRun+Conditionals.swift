import Cases
import Inference
import Threads

/// Judgements under each supposition about the headline.
struct Conditionals: Sendable {
    /// Of the judgements that hang on the headline.
    let indices: [Int]
    let ifTrue: [ConditionalJudgement]
    let ifFalse: [ConditionalJudgement]
    var ifRight: [[EstimatedJudgement]]

    init(indices: [Int], ifTrue: [ConditionalJudgement], ifFalse: [ConditionalJudgement]) {
        self.indices = indices
        self.ifTrue = ifTrue
        self.ifFalse = ifFalse
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

extension AssessmentRun {
    /// Consequences and other claims that hang on the headline, under each supposition about it; nil when none does.
    ///
    /// - Parameters:
    ///   - propositions: of all judgements
    ///   - queries: for each proposition
    func conditionals(_ propositions: [Proposition], _ queries: [Query]) throws -> Conditionals? {
        guard let headline, let variable = network.variable[headline.name] else { return nil }
        let hanging = model.claimsThatHang(on: headline.name)
        let indices = propositions.indices.filter { hanging.contains(propositions[$0].subject) }
        if indices.isEmpty { return nil }
        let asked = indices.map { queries[$0] }
        let own = indices.map { propositions[$0] }
        let works = [1, 0].map { state -> @Sendable () -> Result<[ConditionalJudgement], any Error> in
            { Result { try conditionals(asked, own, variable, state) } }
        }
        let views = try together(works).map { try $0.get() }
        var found = Conditionals(indices: indices, ifTrue: views[0], ifFalse: views[1])
        for estimate in selection.estimates where estimate.proposition == .claim(headline.name) {
            guard let bounds = try bounds(of: asked, ifRight: estimate, variable) else { continue }
            for position in indices.indices {
                let rests = views[0][position].restsOnUnknown || views[1][position].restsOnUnknown
                found.ifRight[position].append(
                    EstimatedJudgement(estimate: estimate.name, bounds: bounds[position], restsOnUnknown: rests))
            }
        }
        return found
    }

    /// Total probability over the headline at the estimated range: q · P(c | true) + (1 − q) · P(c | false), which is what Jeffrey's rule
    /// makes of the headline as uncertain evidence. What else is observed of the headline gives way to the estimate.
    private func bounds(of queries: [Query], ifRight estimate: Estimate, _ headline: Int) throws -> [Bounds]? {
        guard !estimate.likelihood.isUnknown, network.uncertain.count < Inquiry.mostUncertainNodes else { return nil }
        var supposed = network
        supposed.uncertain.append(
            UncertainObservation(
                variable: headline, low: estimate.likelihood.low, high: estimate.likelihood.high,
                statement: estimate.name))
        do {
            return try Inquiry(network: supposed, effort: options.effort).bounds(
                of: queries, supposing: suppositions.filter { $0.variable != headline },
                keeping: { $0.variable != headline })
        } catch InferenceFailure.engine(.impossibleEvidence, _) {
            return nil
        }
    }

    private func conditionals(
        _ queries: [Query], _ propositions: [Proposition], _ headline: Int, _ state: Int
    ) throws -> [ConditionalJudgement] {
        let supposed = Observation(variable: headline, state: state, statement: "")
        // What is observed of the headline itself gives way to the supposition.
        let others = suppositions.filter { $0.variable != headline } + [supposed]
        let setting = try inquiry.setting(supposing: others, keeping: { $0.variable != headline })
        let answers = try setting.flatMap { try inquiry.answers(to: queries, in: $0, isSupposed: true) }
        let influence = influence(supposing: others)
        return try queries.indices.map { index in
            let found = answers?[index]
            var view = ConditionalJudgement(
                bounds: found?.bounds, restsOnUnknown: influence.restsOnUnknown(queries[index].variable),
                words: found.map { VerbalRange($0.bounds.enclosing, on: model.scale) },
                stated: statedWords(propositions[index], headlineIs: state == 1))
            if options.findsReached, let found, let setting {
                view.reached = try inquiry.reached(queries[index], found, in: setting)
            }
            return view
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
}
