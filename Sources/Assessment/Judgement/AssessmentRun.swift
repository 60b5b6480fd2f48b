import Cases
import Inference
import Threads

/// One assessment as it is put together.
struct AssessmentRun: Sendable {
    let prepared: PreparedCase
    let options: AssessmentOptions
    let inquiry: Inquiry
    let suppositions: [Observation]

    var model: Case { prepared.model }
    var selection: Selection { prepared.selection }
    var network: CaseNetwork { prepared.network }
    var headline: Claim? { prepared.headline }
    var claims: [String: Claim] { prepared.claims }

    init(_ model: Case, _ options: AssessmentOptions) throws {
        self.init(try PreparedCase(model, options), options)
    }

    /// - Parameter options: which leave out what the case was prepared without, and nothing else
    init(_ prepared: PreparedCase, _ options: AssessmentOptions) {
        self.prepared = prepared
        self.options = options
        inquiry = Inquiry(network: prepared.network, effort: options.effort)
        suppositions = options.suppositions.compactMap { $0.observation(in: prepared.network) }
    }

    func assessment() throws -> Assessment {
        let (propositions, queries) = propositionsInOrder()
        guard let setting = try inquiry.setting(supposing: suppositions) else { throw InferenceFailure.supposition }
        // None of the three hangs on another.
        let works: [@Sendable () -> Result<Part, any Error>] = [
            { Result { .answers(try inquiry.answers(to: queries, in: setting, isSupposed: !suppositions.isEmpty)) } },
            { Result { .conditionals(try self.conditionals(propositions, queries)) } },
            { Result { .weight(try self.weight()) } },
        ]
        let parts = together(works)
        var judgements: [Judgement] = []
        var conditionals: Conditionals?
        var weight: Weight?
        var overall: Asked?
        for part in parts {
            switch try part.get() {
            case .answers(nil): throw InferenceFailure.supposition
            case .answers(let answers?):
                judgements = try self.judgements(propositions, queries, answers)
                overall = Asked(inquiry: inquiry, setting: setting, queries: queries, answers: answers)
            case .conditionals(let found): conditionals = found
            case .weight(let found): weight = found
            }
        }
        conditionals?.put(into: &judgements)
        var withoutReached = 0
        if options.findsReached, let overall {
            withoutReached = try addReached(to: &judgements, overall: overall, conditionals)
        }
        let basis = try addDistributions(to: &judgements)
        return Assessment(
            model: model, options: options, headline: headline?.name, judgements: judgements, weight: weight,
            estimates: selection.estimates.map(EstimateView.init), unweighed: unweighedInOrder(),
            setAside: selection.setAside, gaps: gaps(), conventions: network.conventions,
            withoutReached: withoutReached, distributionBasis: basis)
    }

    private enum Part: Sendable {
        case answers([Answer]?)
        case conditionals(Conditionals?)
        case weight(Weight?)
    }

    private func judgements(
        _ propositions: [Proposition], _ queries: [Query], _ answers: [Answer]
    ) throws -> [Judgement] {
        let influence = influence(supposing: suppositions)
        let unknown = queries.map { influence.restsOnUnknown($0.variable) }
        let midRange = try midRanges(queries, unknown)
        return propositions.indices.map { index in
            judgement(
                propositions[index], answers[index].bounds, midRange: midRange[index], restsOnUnknown: unknown[index])
        }
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
        var details = Details()
        switch proposition {
        case .claim(let name):
            let claim = claims[name]
            text = claim?.text ?? name
            role = claim?.role
            details = claim?.details ?? Details()
        case .hypothesis(let set, let name):
            // `other` and the like need no text of their own.
            let stated = model.hypothesisSet(set)?.hypotheses.first { $0.name == name }?.text ?? ""
            if !stated.isEmpty { text = stated }
        }
        return Judgement(
            proposition: proposition, text: text, role: role, bounds: bounds, midRange: midRange,
            words: VerbalRange(bounds.enclosing, on: model.scale), restsOnUnknown: restsOnUnknown,
            outcome: selection.outcomes.last { $0.subject == proposition.subject }, by: details.by,
            details: details)
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
