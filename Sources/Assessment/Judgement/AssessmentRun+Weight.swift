import Cases
import Inference

extension AssessmentRun {
    /// The weight of the evidence on the headline: P(all that is seen | true) : P(all that is seen | false), as a range.
    ///
    /// With a prior of one half the posterior odds are that ratio, so it is read off the same network with the headline's prior
    /// put at one half; only a headline with a prior of its own has such a ratio apart from its prior.
    func weight() throws -> Weight? {
        guard options.findsWeight, let headline, headline.basis.isPrior, let variable = network.variable[headline.name]
        else { return nil }
        let even = try prepared.even()
        let inquiry = Inquiry(network: even, effort: options.effort)
        let query = Query(variable: variable, state: 1)
        let aside = suppositions.filter { $0.variable != variable }
        guard
            let together = try inquiry.bounds(
                of: [query], supposing: aside, keeping: { $0.variable != variable })?.first
        else { return nil }
        let ratio = Self.odds(together.enclosing)
        let reaching = statementsThatReach(variable, even)
        let isUncertain = even.uncertain.contains { reaching.contains($0.statement) }
        let rates = try Convention.baseRates.map { rate in
            // What is uncertain has no ratio apart from the prior, so that each base rate takes a run of its own.
            let bounds = isUncertain ? try self.bounds(of: query, fromBaseRate: rate) : nil
            // Odds that no number tells from endless ones make certain only where the headline can be nothing else.
            let most = together.enclosing.upperBound < 1 ? Certainty.nearlyOne : 1
            let updated = [ratio.lowerBound, ratio.upperBound].map { min(Weight.update(rate, by: $0), most) }
            return (rate, bounds ?? updated[0]...updated[1])
        }
        return Weight(
            ratio: ratio, attainedRatio: Self.odds(together.attained), dependsOnPrior: isUncertain,
            fromBaseRates: rates,
            contributions: try prepared.contributions(options.effort) { try contributions(inquiry, query) })
    }

    private func bounds(of query: Query, fromBaseRate rate: Double) throws -> ClosedRange<Double>? {
        let network = try NetworkBuilder(model, selection, headlinePrior: rate...rate).build()
        return try Inquiry(network: network, effort: options.effort, onlyEncloses: true).bounds(
            of: [query], supposing: suppositions.filter { $0.variable != query.variable },
            keeping: { $0.variable != query.variable })?.first?.enclosing
    }

    /// What each statement weighs by itself, all others not yet known.
    ///
    /// A first look takes the chance of each finding if the headline is true and if it is false, for all of them at once: their quotient
    /// encloses the ratio. The strongest are then worked out one by one, which is as narrow as the case allows.
    private func contributions(_ inquiry: Inquiry, _ query: Query) throws -> [Contribution] {
        let reaching = statementsThatReach(query.variable, inquiry.network)
        let reports = selection.reports.map(\.name).map { ($0, true) }
        let evidence = model.claims.filter { selection.evidence.contains($0.name) }.map { ($0.name, false) }
        let outcomes = selection.outcomes.filter { $0.subject != headline?.name }.map { ($0.name, false) }
        let uncertain = Set(network.uncertain.map(\.statement))
        let weighed = (reports + evidence + outcomes).filter {
            reaching.contains($0.0) && network.unweighed[$0.0] == nil
        }
        let rough = try roughRatios(inquiry, query.variable)
        var found = weighed.map { name, isReport in
            Contribution(
                statement: name, isReport: isReport, ratio: rough[name] ?? 0...(.infinity),
                dependsOnPrior: uncertain.contains(name))
        }
        // The strongest so far is worked out until those that one screen shows all are.
        var isWorkedOut = [Bool](repeating: false, count: found.count)
        var left = Self.mostWorkedOut
        let size = inquiry.network.variables.count / Self.largeNetwork
        while left > 0 {
            let strongest = found.indices.sorted { (found[$1].strength, $0) < (found[$0].strength, $1) }
            guard let next = strongest.prefix(Self.shown).first(where: { !isWorkedOut[$0] }) else { break }
            isWorkedOut[next] = true
            left -= 1
            guard let alone = try inquiry.bounds(of: [query], only: found[next].statement, divisor: 1 + size)?.first
            else { continue }
            // What no pass settles takes longer, the longer the larger the network.
            if !alone.isExact { left -= size }
            found[next].ratio = Self.odds(alone.enclosing)
        }
        return found
    }

    /// How many statements one screen has room for, and how many passes through the network are spent on finding them: a pass that
    /// leaves a gap counts once more for every so many variables.
    private static var shown: Int { 24 }
    private static var mostWorkedOut: Int { 32 }
    private static var largeNetwork: Int { 400 }
    /// The first look at more findings than this at once is no longer than at so many.
    private static var fewFindings: Int { 100 }

    /// Enclosing ratios of the statements that are a single finding.
    private func roughRatios(_ inquiry: Inquiry, _ headline: Int) throws -> [String: ClosedRange<Double>] {
        let findings = Dictionary(grouping: inquiry.network.observations, by: \.statement).compactMap {
            $0.value.count == 1 ? $0.value.first : nil
        }.filter { $0.variable != headline }.sorted { $0.variable < $1.variable }
        var empty = inquiry.network
        empty.uncertain = []
        let prior = Inquiry(
            network: empty, effort: options.effort, onlyEncloses: true,
            divisor: max(1, findings.count / Self.fewFindings))
        let queries = findings.map { Query(variable: $0.variable, state: $0.state) }
        let sides = try [1, 0].map { state in
            let supposed = Observation(variable: headline, state: state, statement: "")
            return try prior.bounds(of: queries, supposing: [supposed], keeping: { _ in false })
        }
        guard let ifTrue = sides[0], let ifFalse = sides[1] else { return [:] }
        var ratios: [String: ClosedRange<Double>] = [:]
        for (index, finding) in findings.enumerated() {
            let (yes, no) = (ifTrue[index].enclosing, ifFalse[index].enclosing)
            let low = no.upperBound > 0 ? yes.lowerBound / no.upperBound : 0
            let high = no.lowerBound > 0 ? yes.upperBound / no.lowerBound : .infinity
            ratios[finding.statement] = low...max(low, high)
        }
        return ratios
    }

    /// Statements with a finding in the same connected part of the network as the headline.
    func statementsThatReach(_ variable: Int, _ network: CaseNetwork) -> Set<String> {
        var neighbours = [[Int]](repeating: [], count: network.parents.count)
        for (child, parents) in network.parents.enumerated() {
            for parent in parents {
                neighbours[child].append(parent)
                neighbours[parent].append(child)
            }
        }
        var reached = [Bool](repeating: false, count: neighbours.count)
        var open = [variable]
        reached[variable] = true
        while let next = open.popLast() {
            for other in neighbours[next] where !reached[other] {
                reached[other] = true
                open.append(other)
            }
        }
        let found = network.observations.filter { reached[$0.variable] }.map(\.statement)
        return Set(found + network.uncertain.filter { reached[$0.variable] }.map(\.statement))
    }

    /// A range of probabilities as one of odds; what a probability next to 1 stands for has no limit that numbers can tell.
    private static func odds(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        func odds(_ probability: Double) -> Double {
            if abs(probability - 0.5) < 1e-12 { return 1 }
            return probability >= 1 ? .infinity : probability / (1 - probability)
        }
        let high = range.upperBound > 1 - 0x1p-52 ? .infinity : odds(range.upperBound)
        return odds(range.lowerBound)...high
    }
}

extension Inquiry {
    /// Bounds when nothing but one statement is known.
    ///
    /// - Parameter divisor: by how much the work that they may take is divided
    func bounds(of queries: [Query], only statement: String, divisor: Int) throws -> [Bounds]? {
        var alone = network
        alone.uncertain = network.uncertain.filter { $0.statement == statement }
        return try Inquiry(network: alone, effort: effort, onlyEncloses: true, divisor: divisor).bounds(
            of: queries, keeping: { $0.statement == statement })
    }
}
