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
                ? !filter.isLeftOut(doubt.name, doubt.source)
                : filter.keeps(doubt.name, source: doubt.source, on: doubt.details.on)
        }
        outcomes = model.outcomes.filter { filter.keeps($0.name, on: $0.details.on) }
        setAside = filter.setAside
        setAsideWhatAnAdoptedEstimateContains(model, options)
        setAsideRepetitions()
    }

    /// `prior from SOURCE` takes over an estimate that already weighed what was known up to its date: weighing that again
    /// would count it twice.
    private mutating func setAsideWhatAnAdoptedEstimateContains(_ model: Case, _ options: AssessmentOptions) {
        for claim in model.claims {
            guard case .estimate(let source, _) = claim.basis, !options.replacesPrior(of: claim, in: model),
                let estimate = model.estimates.last(where: {
                    $0.source == source && $0.proposition == .claim(claim.name)
                })
            else { continue }
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

    /// The same source saying the same twice counts once.
    private mutating func setAsideRepetitions() {
        var first: [String: String] = [:]
        reports = reports.filter { report in
            let key = [report.source, report.stance.rawValue, report.proposition.written, report.relays ?? ""].joined(
                separator: "\n")
            guard let earlier = first[key] else {
                first[key] = report.name
                return true
            }
            setAside.append(SetAside(statement: report.name, reason: .repeats(earlier)))
            return false
        }
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

    func isLeftOut(_ name: String, _ source: String?) -> Bool {
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
