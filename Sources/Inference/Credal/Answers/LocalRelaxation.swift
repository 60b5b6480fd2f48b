/// Bounds of one query from its neighbourhood alone, for networks too large to search as a whole.
///
/// Given the variables on the rim, what lies inside does not depend on what lies outside, so that the query's probability is a mixture of
/// its probabilities for each state of the rim. Leaving the rim entirely free encloses every such mixture; the further the rim,
/// the less that costs. What is attained is the posterior at mid-range.
struct LocalRelaxation {
    /// How many variables are taken in with all that touches them.
    private let mostInside: Int
    /// Table entries that a bound of one neighbourhood may take.
    private let entries: Int
    private let network: CompiledCredalNetwork
    private let findings: EvidenceWeights
    private let middle: Posteriors
    private let isObserved: [Bool]
    /// Whether a variable is observed or an ancestor of such: others are barren unless the query is among their descendants.
    private let leadsToFindings: [Bool]

    /// - Parameter mostInside: of one neighbourhood; the work that goes into it is in proportion
    init(_ network: CompiledCredalNetwork, findings: EvidenceWeights, middle: Posteriors, mostInside: Int = 16) {
        self.mostInside = mostInside
        entries = 2_500 * mostInside
        self.network = network
        self.findings = findings
        self.middle = middle
        let graph = network.network.graph
        var isObserved = [Bool](repeating: false, count: graph.count)
        for variable in findings.variables where findings.onlyState(of: variable) != nil { isObserved[variable] = true }
        self.isObserved = isObserved
        leadsToFindings = Self.ancestral(findings.variables, graph)
    }

    private static func ancestral(_ variables: [Int], _ graph: DirectedGraph) -> [Bool] {
        var isAncestral = [Bool](repeating: false, count: graph.count)
        var open = variables
        while let next = open.popLast() {
            if isAncestral[next] { continue }
            isAncestral[next] = true
            open += graph.parents[next]
        }
        return isAncestral
    }

    /// Enclosing bounds that may be wide, and the mid-range as what is attained.
    func bounds(of query: Query) throws(InferenceError) -> CredalBounds {
        let value = middle[query.variable][query.state]
        var enclosing = 0.0...1.0
        if isObserved[query.variable] {
            enclosing = value...value
        } else {
            enclosing = try enclosingInNeighbourhood(query) ?? enclosing
        }
        return CredalBounds(
            attained: value...value,
            enclosing: min(value, enclosing.lowerBound)...max(value, enclosing.upperBound),
            low: .known(network.midRange), high: .known(network.midRange))
    }

    private func enclosingInNeighbourhood(_ query: Query) throws(InferenceError) -> ClosedRange<Double>? {
        let (families, inside) = reach(from: query.variable)
        let members = Set(families.flatMap { [$0] + network.network.graph.parents[$0] }).sorted()
        let isSoft = members.contains { findings.weights(of: $0) != nil && findings.onlyState(of: $0) == nil }
        let key = RelaxationMemory.Key(
            query: query, entries: entries, families: families, inside: inside,
            observed: members.map { findings.onlyState(of: $0) ?? -1 })
        if !isSoft, let known = network.relaxations.enclosing(key) { return known }
        guard let (local, evidence, position) = neighbourhood(of: query.variable, families, inside, members) else {
            return nil
        }
        let enclosing = try enclosing(Query(variable: position, state: query.state), local, evidence)
        if !isSoft { network.relaxations.keep(enclosing, for: key) }
        return enclosing
    }

    /// Where there are many small neighbourhoods, each is searched as a whole: to set up a tree of it would take longer than that saves.
    private static let smallest = 4

    private func enclosing(
        _ query: Query, _ local: CredalNetwork, _ evidence: Evidence
    ) throws(InferenceError) -> ClosedRange<Double> {
        if mostInside > Self.smallest {
            var budget = Budget(entriesPerBound: entries, entriesInAll: 2 * entries)
            budget.widensAttained = false
            return try CompiledCredalNetwork(local, memoryBudget: network.memoryBudget)
                .bounds(of: [query], evidence: evidence, budget: budget, mayRelax: false).first?.enclosing ?? 0...1
        }
        let layout = try ParameterLayout(local)
        let search = try PartSearch(
            query, graph: local.graph, layout: layout,
            findings: EvidenceWeights(evidence, cardinalities: local.graph.cardinalities),
            memoryBudget: network.memoryBudget)
        let centre = Assignment(centreOf: layout, parameters: local.parameters)
        let (low, rest) = search.minima(from: [search.evaluator.parameters.point(centre)], entries: entries)
        return low.enclosing...max(low.enclosing, 1 - rest.enclosing)
    }

    // MARK: The neighbourhood as a network of its own

    private func neighbourhood(
        of query: Int, _ families: [Int], _ inside: Set<Int>, _ members: [Int]
    ) -> (CredalNetwork, Evidence, position: Int)? {
        let position = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        guard let place = position[query] else { return nil }
        var builder = NeighbourhoodBuilder(network.network, position: position)
        let included = Set(families)
        for (index, member) in members.enumerated() {
            builder.variables.append(
                Variable(name: "v\(index)", states: network.network.variables[member].states))
            let isRim = !inside.contains(member) && !isObserved[member]
            if included.contains(member) {
                builder.addFamily(of: member)
                if isRim { builder.rim.append(index) }
            } else {
                builder.addRoot(index, isFree: isRim)
            }
            if let state = findings.onlyState(of: member) {
                builder.evidence.observe(index, state: state)
            } else if !isRim, let weights = findings.weights(of: member) {
                builder.evidence.weigh(index, likelihood: weights)
            }
        }
        builder.freeTheRim()
        guard
            let local = try? CredalNetwork(
                variables: builder.variables, parameters: builder.parameters, tables: builder.tables)
        else { return nil }
        return (local, builder.evidence, place)
    }

    /// Breadth first: families that touch the nearest variables, and those variables.
    private func reach(from query: Int) -> (families: [Int], inside: Set<Int>) {
        let graph = network.network.graph
        // Where all leads to findings anyway, nobody asks what leads to the query.
        lazy var leadsToQuery = Self.ancestral([query], graph)
        var families: [Int] = []
        var isFamily: Set<Int> = []
        var inside: Set<Int> = []
        var seen: Set<Int> = [query]
        var queue = [query]
        var next = 0
        while next < queue.count, inside.count < mostInside {
            let variable = queue[next]
            next += 1
            inside.insert(variable)
            for child in [variable] + graph.children[variable] {
                guard leadsToFindings[child] || leadsToQuery[child], isFamily.insert(child).inserted else { continue }
                families.append(child)
                for other in [child] + graph.parents[child] where !isObserved[other] && seen.insert(other).inserted {
                    queue.append(other)
                }
            }
        }
        return (families, inside)
    }
}

/// Puts the network of a neighbourhood together.
private struct NeighbourhoodBuilder {
    let whole: CredalNetwork
    let position: [Int: Int]
    var variables: [Variable] = []
    var parameters: [CredalNetwork.Parameter] = []
    var tables: [CredalNetwork.Table] = []
    var evidence = Evidence()
    /// Members on the rim that have their family inside.
    var rim: [Int] = []
    private var localParameter: [Int: Int] = [:]

    init(_ whole: CredalNetwork, position: [Int: Int]) {
        self.whole = whole
        self.position = position
    }

    mutating func addFamily(of member: Int) {
        let table = whole.tables[whole.graph.tableOfVariable[member]]
        let rows = table.rows.map { row -> CredalNetwork.Row in
            guard case .shared(let parameter, let power, let complemented) = row else { return row }
            return .shared(parameter: local(parameter), power: power, complemented: complemented)
        }
        tables.append(
            CredalNetwork.Table(
                child: position[member] ?? 0, parents: table.parents.compactMap { position[$0] }, rows: rows))
    }

    private mutating func local(_ parameter: Int) -> Int {
        if let known = localParameter[parameter] { return known }
        parameters.append(whole.parameters[parameter])
        localParameter[parameter] = parameters.count - 1
        return parameters.count - 1
    }

    /// A member whose family lies outside: free on the rim, and of no matter where it is observed.
    mutating func addRoot(_ index: Int, isFree: Bool) {
        let count = variables[index].states.count
        let even = [Double](repeating: 1 / Double(count), count: count)
        let free = CredalNetwork.Row.interval(
            low: [Double](repeating: 0, count: count), high: [Double](repeating: 1, count: count))
        tables.append(CredalNetwork.Table(child: index, rows: [isFree ? free : .point(even)]))
    }

    /// What lies beyond a rim variable may say anything about it: an observed child with free rows.
    mutating func freeTheRim() {
        for member in rim {
            variables.append(Variable(name: "beyond \(member)", states: ["false", "true"]))
            let child = variables.count - 1
            let free = CredalNetwork.Row.interval(low: [0, 0], high: [1, 1])
            tables.append(
                CredalNetwork.Table(
                    child: child, parents: [member], rows: variables[member].states.map { _ in free }))
            evidence.observe(child, state: 1)
        }
    }
}
