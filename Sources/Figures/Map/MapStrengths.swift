import Assessment
import Cases
import Inference

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How strongly each arc of a map acts, and which way, read off the numbers of the case with every range at its centre.
///
/// The strength is that of ``Network/strengthOfInfluence(of:on:by:mostEntries:)`` (Koiter 2006): of a claim that is true or false, how
/// far its likelihood differs on average when only that condition does. It does not hang on what is observed or supposed.
struct MapStrengths {
    /// From 0 (none) to 1 (decides everything), above 0 where it speaks for its target, below where it speaks against.
    struct Strength: Hashable {
        var amount: Double
        var isAgainst: Bool
    }

    /// By arc; nil where nobody stated a number, or none can be weighed.
    private(set) var arcs: [Strength?]

    /// Conditions on more claims at once than these are not told apart.
    private static let mostConfigurations = 4096

    init(_ graph: MapGraph, _ model: Case) {
        let claims = Dictionary(model.claims.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let reports = Dictionary(model.reports.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var families: [String: [String: Strength]] = [:]
        func family(_ name: String) -> [String: Strength] {
            if let known = families[name] { return known }
            let found = claims[name].map { Self.strengths($0, model) } ?? [:]
            families[name] = found
            return found
        }
        arcs = graph.arcs.map { arc in
            let (from, to) = (graph.nodes[arc.from].name, graph.nodes[arc.to].name)
            switch arc.kind {
            case .condition: return family(to)[from]
            case .evidence: return family(from)[to]
            case .testimony: return reports[from].flatMap { Self.strength($0, model) }
            case .relay, .doubt, .folded: return nil
            }
        }
    }

    // MARK: Testimony

    private static func strength(_ report: Report, _ model: Case) -> Strength? {
        guard report.stance == .asserts || report.stance == .denies else { return nil }
        return strength(of: report.source, report.stance, report.proposition, model)
    }

    /// θ = λ / (1 + λ) at its centre, as ``Assessment`` weighs it: |P(says so | true) − P(says so | not true)|.
    private static func strength(
        of source: String, _ stance: Stance, _ proposition: Proposition, _ model: Case
    ) -> Strength? {
        guard let source = model.source(source), let ratio = source.reliability.ratio else { return nil }
        let share = (ratio.low / (1 + ratio.low) + ratio.high / (1 + ratio.high)) / 2
        let isServed = source.hasInterestServed(by: stance, proposition)
        let odds = pow(share / (1 - share), isServed ? Convention.interestPower : 1)
        return balance(odds, isDenied: stance == .denies)
    }

    private static func balance(_ ratio: Double, isDenied: Bool = false) -> Strength {
        let difference = ratio.isInfinite ? 1 : (ratio - 1) / (ratio + 1)
        return Strength(amount: difference.magnitude, isAgainst: (difference < 0) != isDenied)
    }

    // MARK: Claims

    /// Of each claim or set among a claim's subjects, by name.
    private static func strengths(_ claim: Claim, _ model: Case) -> [String: Strength] {
        var found: [String: Strength] = [:]
        let isAbsent = if case .notFound = claim.observation { true } else { false }
        switch claim.basis {
        case .rules, .causes: found = conditional(claim, model, isAbsent: isAbsent)
        case .favours(let favours):
            for favour in favours where !isAbsent {
                found[favour.proposition.subject] = balance((favour.ratio.low * favour.ratio.high).squareRoot())
            }
        case .prior, .estimate, .nothing: break
        }
        if let reaction = claim.reaction, found[reaction.proposition.subject] == nil {
            let own = strength(of: reaction.source, .asserts, reaction.proposition, model)
            found[reaction.proposition.subject] = own
        }
        return found
    }

    private static func conditional(_ claim: Claim, _ model: Case, isAbsent: Bool) -> [String: Strength] {
        let subjects = claim.conditionSubjects
        let states = subjects.map { name in
            model.hypothesisSet(name).map { $0.hypotheses.map(\.name) } ?? ["false", "true"]
        }
        guard let table = table(claim, subjects, states) else { return [:] }
        let variables =
            zip(subjects, states).map { Variable(name: $0, states: $1) }
            + [Variable(name: claim.name, states: ["false", "true"])]
        var tables = states.enumerated().map { index, names in
            ConditionalTable(child: index, values: names.map { _ in 1 / Double(names.count) })
        }
        tables.append(
            ConditionalTable(
                child: subjects.count, parents: Array(subjects.indices), values: table.flatMap { [1 - $0, $0] }))
        guard let network = try? Network(variables: variables, tables: tables) else { return [:] }
        var found: [String: Strength] = [:]
        for (place, name) in subjects.enumerated() {
            let strength = try? network.strengthOfInfluence(of: place, on: subjects.count)
            guard let strength else { continue }
            let isLowering = difference(table, at: place, states.map(\.count)) < 0
            found[name] = Strength(amount: strength.average, isAgainst: isLowering != isAbsent)
        }
        return found
    }

    /// How much likelier the claim is when a subject is in its last state than in its first: true rather than false. Between
    /// hypotheses there is no such direction.
    private static func difference(_ table: [Double], at place: Int, _ counts: [Int]) -> Double {
        guard counts[place] == 2 else { return 0 }
        let step = counts[(place + 1)...].reduce(1, *)
        return table.indices.reduce(0) { sum, row in
            (row / step).isMultiple(of: 2) ? sum - table[row] : sum + table[row]
        }
    }

    /// The likelihood of a claim in every state of its subjects, the last changing fastest; nil where nobody stated one of them.
    private static func table(_ claim: Claim, _ subjects: [String], _ states: [[String]]) -> [Double]? {
        let rows = states.reduce(1) { min($0 * $1.count, mostConfigurations + 1) }
        guard !subjects.isEmpty, rows > 0, rows <= mostConfigurations else { return nil }
        var table: [Double] = []
        for row in 0..<rows {
            var world: [String: String] = [:]
            var rest = row
            for (name, own) in zip(subjects, states).reversed() {
                world[name] = own[rest % own.count]
                rest /= own.count
            }
            let holds = { (proposition: Proposition) -> Bool in
                switch proposition {
                case .claim(let name): world[name] == "true"
                case .hypothesis(let set, let name): world[set] == name
                }
            }
            guard let value = claim.likelihood(where: holds) else { return nil }
            table.append(value)
        }
        return table
    }
}

extension Claim {
    /// Names that the conditions of its likelihood speak of.
    fileprivate var conditionSubjects: [String] {
        let conditions: [Condition] =
            switch basis {
            case .rules(let rules, _): rules.map(\.condition)
            case .causes(let causes, _): causes.map(\.condition)
            default: []
            }
        return conditions.flatMap(\.subjects).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Its likelihood in one world with every range at its centre; nil where nobody stated it.
    fileprivate func likelihood(where holds: (Proposition) -> Bool) -> Double? {
        switch basis {
        case .rules(let rules, let otherwise):
            return (rules.first { $0.condition.evaluate(holds) }?.likelihood ?? otherwise).centre
        case .causes(let causes, let leak):
            guard let leak = leak.centre else { return nil }
            var absent = 1 - leak
            for cause in causes where cause.condition.evaluate(holds) {
                guard let centre = cause.likelihood.centre else { return nil }
                absent *= 1 - centre
            }
            return 1 - absent
        case .prior, .estimate, .favours, .nothing: return nil
        }
    }
}

extension Likelihood {
    fileprivate var centre: Double? { isUnknown ? nil : (low + high) / 2 }
}
