import Cases
import Inference
import SourceText

/// Works out what follows from a case.
///
///     let loaded = CaseLoader.load(path: "drones.purport")
///     if let model = loaded.model {
///         let (assessment, diagnostics) = Assessor.assess(model)
///     }
public enum Assessor {
    /// - Returns: the assessment, or nil with diagnostics when the case (or what is supposed beside it) leaves nothing possible, names
    ///   something that does not exist, or is too large to compute.
    public static func assess(
        _ model: Case, options: AssessmentOptions = AssessmentOptions()
    ) -> (assessment: Assessment?, diagnostics: [Diagnostic]) {
        let diagnostics = OptionCheck.check(options, in: model)
        if diagnostics.hasErrors { return (nil, diagnostics) }
        do {
            var run = try AssessmentRun(model, options)
            return (try run.assessment(), diagnostics)
        } catch let failure as InferenceFailure {
            return (nil, diagnostics + [failure.diagnostic(model, options)])
        } catch {
            let file = model.claims.first?.location.file ?? "case"
            return (nil, diagnostics + [Diagnostic(.error, "cannot-compute", "\(error)", file: file)])
        }
    }
}

/// One assessment as it is put together.
struct AssessmentRun {
    let model: Case
    let options: AssessmentOptions
    let selection: Selection
    let network: CaseNetwork
    let inquiry: Inquiry
    let suppositions: [Observation]
    let headline: Claim?

    init(_ model: Case, _ options: AssessmentOptions) throws {
        self.model = model
        self.options = options
        headline = model.headline
        selection = Selection(model, options)
        let prior = options.prior.map { $0.low...$0.high }
        network = try NetworkBuilder(model, selection, headlinePrior: prior).build()
        inquiry = Inquiry(network: network)
        suppositions = options.suppositions.compactMap { [network] in $0.observation(in: network) }
    }

    mutating func assessment() throws -> Assessment {
        let (propositions, queries) = propositionsInOrder()
        guard let bounds = try inquiry.bounds(of: queries, supposing: suppositions) else {
            throw InferenceFailure.supposition
        }
        let influence = influence(supposing: suppositions)
        let unknown = queries.map { influence.restsOnUnknown($0.variable) }
        let midRange = try midRanges(queries, unknown)
        var judgements = propositions.indices.map { index in
            judgement(propositions[index], bounds[index], midRange: midRange[index], restsOnUnknown: unknown[index])
        }
        try addConditionals(to: &judgements)
        return Assessment(
            model: model, options: options, headline: headline?.name, judgements: judgements, weight: try weight(),
            estimates: model.estimates.filter(isKnown).map(EstimateView.init), unweighed: unweighedInOrder(),
            setAside: selection.setAside, gaps: gaps())
    }

    private func isKnown(_ estimate: Estimate) -> Bool {
        guard !options.without.contains(estimate.name) else { return false }
        guard let asOf = options.asOf else { return true }
        return estimate.details.on.map { $0 <= asOf } ?? false
    }

    // MARK: Every proposition

    /// Hypotheses and claims with the queries for them.
    private func propositionsInOrder() -> ([Proposition], [Query]) {
        let hypotheses = model.hypotheses.flatMap { set in
            set.hypotheses.map { Proposition.hypothesis(set: set.name, name: $0.name) }
        }
        let propositions = (hypotheses + model.claims.map { .claim($0.name) })
        let found = propositions.compactMap { proposition in network.state(of: proposition).map { (proposition, $0) } }
        return (found.map(\.0), found.map(\.1))
    }

    /// The mid-range of those that rest on nothing unknown.
    private func midRanges(_ queries: [Query], _ unknown: [Bool]) throws -> [Double?] {
        guard unknown.contains(false) else { return queries.map { _ in nil } }
        let values = try inquiry.midRange(of: queries, supposing: suppositions)
        return zip(values, unknown).map { $1 ? nil : $0 }
    }

    private func judgement(
        _ proposition: Proposition, _ bounds: Bounds, midRange: Double?, restsOnUnknown: Bool
    ) -> Judgement {
        var text = proposition.written
        var role: Claim.Role?
        var by: CalendarDate?
        switch proposition {
        case .claim(let name):
            let claim = model.claim(name)
            text = claim?.text ?? name
            role = claim?.role
            by = claim?.details.by
        case .hypothesis(let set, let name):
            text = model.hypothesisSet(set)?.hypotheses.first { $0.name == name }?.text ?? name
        }
        return Judgement(
            proposition: proposition, text: text, role: role, bounds: bounds, midRange: midRange,
            words: VerbalRange(bounds.enclosing, on: model.scale), restsOnUnknown: restsOnUnknown,
            outcome: selection.outcomes.last { $0.subject == proposition.subject }, by: by)
    }

    // MARK: If the headline is true, and if it is not

    /// Consequences and other claims that hang on the headline, under each supposition about it.
    private func addConditionals(to judgements: inout [Judgement]) throws {
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
        guard case .claim(let name) = proposition, let claim = model.claim(name), let headline,
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

    func influence(supposing others: [Observation]) -> Influence {
        let replaced = Set(others.map(\.variable))
        let observations = network.observations.filter { !replaced.contains($0.variable) } + others
        return Influence(
            network, observed: Inquiry.states(observations) ?? [:],
            uncertain: Set(network.uncertain.map(\.variable)))
    }

    private func unweighedInOrder() -> [Unweighed] {
        let names = model.reports.map(\.name) + model.claims.map(\.name)
        return names.compactMap { name in
            network.unweighed[name].map { Unweighed(statement: name, reason: $0) }
        }
    }
}

extension EstimateView {
    init(_ estimate: Estimate) {
        self.init(
            name: estimate.name, source: estimate.source, proposition: estimate.proposition,
            likelihood: estimate.likelihood, wordings: estimate.details.wordings.map(\.text))
    }
}

extension Supposition {
    /// The finding that it stands for, when it names something that exists.
    func observation(in network: CaseNetwork) -> Observation? {
        guard let variable = network.variable[subject],
            let state = network.variables[variable].states.firstIndex(of: value)
        else { return nil }
        return Observation(variable: variable, state: state, statement: "suppose \(subject)=\(value)")
    }
}

extension Case {
    /// Claims whose likelihood hangs on a claim, through any number of others; evidence and outcomes aside.
    func claimsThatHang(on name: String) -> Set<String> {
        var children: [String: [String]] = [:]
        for claim in claims where claim.role != .evidence {
            for parent in claim.parents { children[parent, default: []].append(claim.name) }
        }
        var found: Set<String> = []
        var open = [name]
        while let next = open.popLast() {
            for child in children[next] ?? [] where found.insert(child).inserted { open.append(child) }
        }
        found.remove(name)
        return found
    }
}
