import Cases

/// A statement that an assessment does not use, and why: it stays visible.
public struct SetAside: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// Named by `--without`.
        case leftOut
        /// Became known after the day that `--as-of` names.
        case later(CalendarDate)
        /// Has no `on`, so that nobody can say whether it was known on the day that `--as-of` names.
        case undated
        /// The estimate that the prior was taken from already contains it.
        case adopted(estimate: String)
        /// The same source had said the same before.
        case repeats(String)
        /// A doubt on a prior that `--prior` stands in for.
        case priorReplaced
    }

    public var statement: String
    public var reason: Reason

    public init(statement: String, reason: Reason) {
        self.statement = statement
        self.reason = reason
    }
}

/// The statements of a case that an assessment uses, and those that it sets aside.
struct Selection {
    var reports: [Report] = []
    /// Names of evidence that counts as looked at; other evidence is unobserved.
    var evidence: Set<String> = []
    var doubts: [Doubt] = []
    var outcomes: [Outcome] = []
    var estimates: [Estimate] = []
    /// The estimate that each `prior from SOURCE` takes over, by claim.
    var adopted: [String: Estimate] = [:]
    var setAside: [SetAside] = []

    init(_ model: Case, _ options: AssessmentOptions) {
        var filter = Filter(options)
        reports = model.reports.filter { filter.keeps($0.name, source: $0.source, on: $0.details.on) }
        evidence = Set(
            model.claims.filter { claim in
                claim.role == .evidence && claim.observation.isLookedAt
                    && filter.keeps(claim.name, on: claim.details.on)
            }.map(\.name))
        doubts = model.doubts.filter { doubt in
            // A doubt is a view, not something that became known: only an explicit date can exclude it.
            doubt.details.on == nil
                ? filter.keepsUndated(doubt.name, source: doubt.source)
                : filter.keeps(doubt.name, source: doubt.source, on: doubt.details.on)
        }
        outcomes = model.outcomes.filter { filter.keeps($0.name, on: $0.details.on) }
        estimates = model.estimates.filter { filter.keeps($0.name, source: $0.source, on: $0.details.on) }
        setAside = filter.setAside
        // What is repeated after an adopted estimate is contained in it all the same.
        setAsideRepetitions()
        setAsideDoubtsOnReplacedPrior(model, options)
        adopt(model, options)
    }

    /// The prior of a claim: as written, or adopted from an estimate that is in use.
    func prior(of claim: Claim) -> Likelihood {
        switch claim.basis {
        case .prior(let likelihood): likelihood
        case .estimate: adopted[claim.name]?.likelihood ?? .unstated
        default: .unstated
        }
    }

    private mutating func setAsideDoubtsOnReplacedPrior(_ model: Case, _ options: AssessmentOptions) {
        guard options.prior != nil, let headline = model.headline?.name else { return }
        let replaced = doubts.filter { $0.claim == headline && $0.condition == nil }
        doubts.removeAll { $0.claim == headline && $0.condition == nil }
        setAside += replaced.map { SetAside(statement: $0.name, reason: .priorReplaced) }
    }

    /// `prior from SOURCE` takes over an estimate that already weighed what was known up to its date: weighing that again
    /// would count it twice.
    private mutating func adopt(_ model: Case, _ options: AssessmentOptions) {
        for claim in model.claims {
            guard case .estimate(let source, _) = claim.basis, !options.replacesPrior(of: claim, in: model),
                let estimate = latestEstimate(of: .claim(claim.name), by: source), !estimate.likelihood.isUnknown
            else { continue }
            adopted[claim.name] = estimate
            let contains = { (on: CalendarDate?) in
                guard let date = estimate.details.on, let on else { return true }
                return on <= date
            }
            let said = reports.filter { $0.proposition.subject == claim.name && contains($0.details.on) }.map(\.name)
            let seen = model.claims.filter { other in
                evidence.contains(other.name) && other.bearsOn(claim.name) && contains(other.details.on)
            }.map(\.name)
            reports.removeAll { said.contains($0.name) }
            evidence.subtract(seen)
            setAside += (said + seen).map { SetAside(statement: $0, reason: .adopted(estimate: estimate.name)) }
        }
    }

    /// The source's latest view; among undated ones, and those of one day, the last that is written.
    private func latestEstimate(of proposition: Proposition, by source: String) -> Estimate? {
        estimates.enumerated().filter { $0.element.source == source && $0.element.proposition == proposition }.max {
            let earliest = CalendarDate(year: 1, month: 1, day: 1)
            let (left, right) = ($0.element.details.on ?? earliest, $1.element.details.on ?? earliest)
            guard let left, let right, left != right else { return $0.offset < $1.offset }
            return left < right
        }?.element
    }

    /// The same source saying the same twice counts once.
    private mutating func setAsideRepetitions() {
        // The earliest stands for all; among undated ones the first that is written.
        let earliest = CalendarDate(year: 1, month: 1, day: 1)
        let order = reports.indices.sorted { left, right in
            let (early, late) = (reports[left].details.on ?? earliest, reports[right].details.on ?? earliest)
            guard let early, let late, early != late else { return left < right }
            return early < late
        }
        var first: [String: String] = [:]
        var repeats: [Int: String] = [:]
        for index in order {
            let report = reports[index]
            let key = [report.source, report.stance.rawValue, report.proposition.written, report.relays ?? ""].joined(
                separator: "\n")
            if let earlier = first[key] { repeats[index] = earlier } else { first[key] = report.name }
        }
        setAside += repeats.sorted { $0.key < $1.key }.map {
            SetAside(statement: reports[$0.key].name, reason: .repeats($0.value))
        }
        reports = reports.enumerated().filter { repeats[$0.offset] == nil }.map(\.element)
    }
}

/// Leaves statements out by name and by date.
private struct Filter {
    let without: Set<String>
    let asOf: CalendarDate?
    var setAside: [SetAside] = []

    init(_ options: AssessmentOptions) {
        without = Set(options.without)
        asOf = options.asOf
    }

    /// Whether something that needs no date is left out by name.
    mutating func keepsUndated(_ name: String, source: String?) -> Bool {
        if !isLeftOut(name, source) { return true }
        setAside.append(SetAside(statement: name, reason: .leftOut))
        return false
    }

    private func isLeftOut(_ name: String, _ source: String?) -> Bool {
        without.contains(name) || (source.map(without.contains) ?? false)
    }

    mutating func keeps(_ name: String, source: String? = nil, on: CalendarDate?) -> Bool {
        let reason: SetAside.Reason? =
            if isLeftOut(name, source) {
                .leftOut
            } else if let asOf {
                on.map { $0 <= asOf ? nil : .later($0) } ?? .undated
            } else {
                nil
            }
        if let reason { setAside.append(SetAside(statement: name, reason: reason)) }
        return reason == nil
    }
}

extension Claim {
    /// Names of the claims and sets that its likelihood hangs on.
    var parents: [String] {
        var names: [String] = []
        let add = { (found: [String]) in for name in found where !names.contains(name) { names.append(name) } }
        switch basis {
        case .rules(let rules, _): for rule in rules { add(rule.condition.subjects) }
        case .causes(let causes, _): for cause in causes { add(cause.condition.subjects) }
        case .favours(let favours): add(favours.map(\.proposition.subject))
        case .prior, .estimate, .nothing: break
        }
        return names
    }

    /// Names of the claims and sets that it says something about directly.
    public var subjects: [String] { parents + (reaction.map { [$0.proposition.subject] } ?? []) }

    /// Whether it says something about a claim directly.
    func bearsOn(_ name: String) -> Bool { parents.contains(name) || reaction?.proposition.subject == name }
}

extension Claim.Observation {
    /// Whether somebody looked, and so there is something to weigh.
    var isLookedAt: Bool {
        switch self {
        case .unobserved: false
        case .observed, .notFound: true
        case .uncertain(let likelihood): !likelihood.isUnknown
        }
    }
}

extension Case {
    /// The claim that the question is about: the first one of the case.
    public var headline: Claim? { claims.first { $0.role == .claim } }
}

extension AssessmentOptions {
    func replacesPrior(of claim: Claim, in model: Case) -> Bool {
        prior != nil && model.headline?.name == claim.name
    }
}
