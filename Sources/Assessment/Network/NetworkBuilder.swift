import Cases
import Inference

/// Builds the network of a case. Formulas: the guide to the notation, "What the words mean".
struct NetworkBuilder {
    let model: Case
    let selection: Selection
    /// Takes the place of the headline claim's prior.
    let headlinePrior: ClosedRange<Double>?

    var variables: [Variable] = []
    var tables: [CredalNetwork.Table] = []
    var parameters: [CredalNetwork.Parameter] = []
    var variable: [String: Int] = [:]
    var observations: [Observation] = []
    var uncertain: [UncertainObservation] = []
    var unknownRows: [CaseNetwork.UnknownRow] = []
    var selectors: [(variable: Int, choice: [Int])] = []
    var conventions: Set<Convention.Kind> = []
    var unweighed: [String: Unweighed.Reason] = [:]
    var numbers: [StatedNumber] = []
    /// The shared parameter of each graded source.
    var reliability: [String: Int] = [:]

    init(_ model: Case, _ selection: Selection, headlinePrior: ClosedRange<Double>?) {
        self.model = model
        self.selection = selection
        self.headlinePrior = headlinePrior
    }

    consuming func build() throws -> CaseNetwork {
        // Variables first, in the order of the case: conditions may speak of claims that come later.
        for set in model.hypotheses { variable[set.name] = addVariable(set.name, states: set.hypotheses.map(\.name)) }
        for claim in model.claims { variable[claim.name] = addVariable(claim.name) }
        for set in model.hypotheses { addHypotheses(set) }
        let doubts = Dictionary(grouping: selection.doubts, by: \.claim)
        for claim in model.claims { addClaim(claim, doubts: doubts[claim.name] ?? []) }
        addTestimony()
        for outcome in selection.outcomes { addOutcome(outcome) }

        let ordered = tables.sorted { $0.child < $1.child }
        let network = try CredalNetwork(variables: variables, parameters: parameters, tables: ordered)
        return CaseNetwork(
            variables: variables, parents: ordered.map(\.parents), compiled: try CompiledCredalNetwork(network),
            variable: variable, observations: observations, uncertain: uncertain, unknownRows: unknownRows,
            selectors: selectors, conventions: conventions, unweighed: unweighed, numbers: numbers)
    }

    mutating func addVariable(_ name: String, states: [String] = ["false", "true"]) -> Int {
        variables.append(Variable(name: name, states: states))
        return variables.count - 1
    }

    mutating func addTable(_ child: Int, _ parents: [Int], _ rows: [CredalNetwork.Row]) {
        tables.append(CredalNetwork.Table(child: child, parents: parents, rows: rows))
    }

    /// The row of a true-or-false variable whose chance of being true has a range.
    func row(_ low: Double, _ high: Double) -> CredalNetwork.Row {
        low == high ? .point([1 - low, low]) : .interval(low: [1 - high, low], high: [1 - low, high])
    }

    /// Notes a likelihood that nobody stated, and gives the row for it.
    mutating func row(
        _ likelihood: Likelihood, doubts: [Likelihood], of child: Int, at index: Int, place: NumberPlace
    ) -> CredalNetwork.Row {
        if likelihood.isUnknown { unknownRows.append(CaseNetwork.UnknownRow(variable: child, row: index)) }
        // A doubt with a number widens the row to the hull of both views.
        let low = doubts.reduce(likelihood.low) { min($0, $1.low) }
        let high = doubts.reduce(likelihood.high) { max($0, $1.high) }
        numbers.append(
            StatedNumber(
                place: place, range: low...high, written: likelihood.written, doubts: doubts.map(\.written),
                isUnknown: likelihood.isUnknown, location: likelihood.location,
                target: .row(variable: child, row: index, state: 1)))
        return row(low, high)
    }

    // MARK: Claims

    private mutating func addHypotheses(_ set: HypothesisSet) {
        guard let child = variable[set.name] else { return }
        if set.hypotheses.contains(where: \.prior.isUnknown) {
            unknownRows.append(CaseNetwork.UnknownRow(variable: child, row: 0))
        }
        let low = set.hypotheses.map(\.prior.low)
        let high = set.hypotheses.map(\.prior.high)
        for (state, hypothesis) in set.hypotheses.enumerated() {
            let prior = hypothesis.prior
            numbers.append(
                StatedNumber(
                    place: .hypothesis(set: set.name, name: hypothesis.name), range: prior.low...prior.high,
                    written: prior.written, isUnknown: prior.isUnknown, location: prior.location,
                    target: .row(variable: child, row: 0, state: state)))
        }
        addTable(child, [], [low == high ? .point(low) : .interval(low: low, high: high)])
    }

    private mutating func addClaim(_ claim: Claim, doubts: [Doubt]) {
        guard let child = variable[claim.name] else { return }
        let isHeadline = claim.name == model.headline?.name
        let about = { (condition: Condition?) in
            doubts.filter { $0.condition == condition }.compactMap(\.likelihood).filter { !$0.isUnknown }
        }
        switch claim.basis {
        case .prior, .estimate, .nothing:
            if isHeadline, let headlinePrior {
                numbers.append(
                    StatedNumber(
                        place: .prior(claim: claim.name), range: headlinePrior, written: "", isUnknown: false,
                        location: nil, target: .row(variable: child, row: 0, state: 1)))
                addTable(child, [], [row(headlinePrior.lowerBound, headlinePrior.upperBound)])
            } else {
                let prior = row(
                    selection.prior(of: claim), doubts: about(nil), of: child, at: 0, place: .prior(claim: claim.name))
                addTable(child, [], [prior])
            }
        case .rules(let rules, let otherwise):
            addRules(rules, otherwise: otherwise, child: child, name: claim.name, doubts: about)
        case .causes(let causes, let leak):
            addCauses(causes, leak: leak, child: child, name: claim.name, doubts: about)
        case .favours:
            // Virtual evidence has no probability of its own: the evidence is what it is.
            addTable(child, [], [.interval(low: [0, 0], high: [1, 1])])
        }
        guard claim.role == .evidence else { return }
        if selection.evidence.contains(claim.name) {
            observe(claim, child)
        } else if !claim.observation.isLookedAt {
            if case .uncertain = claim.observation {
                unweighed[claim.name] = .observationUnknown
            } else {
                unweighed[claim.name] = .notLookedAt
            }
        }
    }

    // MARK: Observations

    private mutating func observe(_ claim: Claim, _ child: Int) {
        if claim.reaction != nil {
            // It hangs on the party's word; testimony takes it up.
            return observations.append(Observation(variable: child, state: 1, statement: claim.name))
        }
        if case .favours(let favours) = claim.basis { return addFavours(favours, of: claim, child) }
        if claim.parents.isEmpty {
            unweighed[claim.name] = .saysNothing
            return
        }
        guard claim.basis.statesSomething else {
            unweighed[claim.name] = .noLikelihood
            return
        }
        switch claim.observation {
        case .unobserved: break
        case .observed: observations.append(Observation(variable: child, state: 1, statement: claim.name))
        case .notFound: observations.append(Observation(variable: child, state: 0, statement: claim.name))
        case .uncertain(let likelihood):
            uncertain.append(
                UncertainObservation(
                    variable: child, low: likelihood.low, high: likelihood.high, statement: claim.name))
            numbers.append(
                StatedNumber(
                    place: .observed(evidence: claim.name), range: likelihood.low...likelihood.high,
                    written: likelihood.written, isUnknown: false, location: likelihood.location,
                    target: .observation(statement: claim.name)))
        }
    }

    /// Virtual evidence (Pearl 1988, section 2.2.2): only the ratio counts, so the likelier side is scaled to one.
    private mutating func addFavours(_ favours: [Favour], of claim: Claim, _ child: Int) {
        guard case .observed = claim.observation else {
            unweighed[claim.name] = .notSeen
            return
        }
        observations.append(Observation(variable: child, state: 1, statement: claim.name))
        for (index, favour) in favours.enumerated() {
            guard let subject = variable[favour.proposition.subject] else { continue }
            let seen = addVariable("\(claim.name) favours \(index)")
            let largest = max(1, favour.ratio.high)
            let rows = states(of: subject).map { state in
                holds(favour.proposition, state, of: subject)
                    ? row(favour.ratio.low / largest, favour.ratio.high / largest) : row(1 / largest, 1 / largest)
            }
            addTable(seen, [subject], rows)
            observations.append(Observation(variable: seen, state: 1, statement: claim.name))
            guard let favoured = states(of: subject).first(where: { holds(favour.proposition, $0, of: subject) }) else {
                continue
            }
            numbers.append(
                StatedNumber(
                    place: .favours(evidence: claim.name, proposition: favour.proposition),
                    range: favour.ratio.low...favour.ratio.high, written: favour.ratio.written, isUnknown: false,
                    location: favour.ratio.location ?? favour.location,
                    target: .ratioRow(variable: seen, row: favoured, scale: largest)))
        }
    }

    private mutating func addOutcome(_ outcome: Outcome) {
        guard let subject = variable[outcome.subject] else { return }
        let state: Int? =
            switch outcome.value {
            case .isTrue: 1
            case .isFalse: 0
            case .ambiguous: nil
            case .hypothesis(let name): variables[subject].states.firstIndex(of: name)
            }
        guard let state else { return }
        observations.append(Observation(variable: subject, state: state, statement: outcome.name))
    }

    // MARK: Worlds

    func states(of variable: Int) -> Range<Int> { 0..<variables[variable].states.count }

    /// Whether a proposition holds when its subject is in a state.
    func holds(_ proposition: Proposition, _ state: Int, of subject: Int) -> Bool {
        switch proposition {
        case .claim: state == 1
        case .hypothesis(_, let name): variables[subject].states[state] == name
        }
    }
}

extension Claim.Basis {
    /// Whether any number at all is stated.
    var statesSomething: Bool {
        switch self {
        case .prior(let likelihood): !likelihood.isUnknown
        case .estimate: true
        case .rules(let rules, let otherwise):
            !otherwise.isUnknown || rules.contains { !$0.likelihood.isUnknown }
        case .causes(let causes, let leak): !leak.isUnknown || causes.contains { !$0.likelihood.isUnknown }
        case .favours: true
        case .nothing: false
        }
    }
}
