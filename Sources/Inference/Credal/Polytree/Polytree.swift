/// Those parts of a credal network, given what was observed, in which exact messages of one interval each will do: binary
/// variables whose families are joined without loops, with at most one shared parameter to a family.
///
/// Observed variables are cut out: what hangs on them falls apart. An observed variable with a single unobserved parent
/// becomes evidence about that parent. Ancestors of evidence form the *core*, in which messages run both ways; below it
/// they only run down.
struct Polytree {
    let blocks: [FamilyBlock]
    /// Where the messages of each block's ports start; one number more than blocks.
    let portBase: [Int]
    /// For each variable what is said about it alone.
    let alone: [VariableEvidence]
    /// For each variable of the core its blocks, and for one below the core the block that it is the child of.
    let adjacent: [[(block: Int, port: Int)]]
    /// Whether the polytree answers for a variable.
    let covers: [Bool]
    let isCore: [Bool]
    /// For each variable of the core how many families its part of the core has, about.
    let partSize: [Int]
    /// Covered variables below the core, parents first.
    let below: [Int]

    init(_ network: CredalNetwork, layout: ParameterLayout, findings: FindingWeights) {
        var builder = PolytreeBuilder(network, layout: layout, findings: findings)
        builder.buildCore()
        builder.buildBelow()
        blocks = builder.blocks
        portBase = builder.portBase
        alone = builder.unary.map(VariableEvidence.init)
        partSize = builder.partSizes()
        adjacent = builder.adjacent
        covers = builder.covers
        isCore = builder.isCore
        below = builder.below
    }

    func isAnsweringCore(_ variable: Int) -> Bool { isCore[variable] && covers[variable] }
}

struct PolytreeBuilder {
    /// More unobserved parents than this make a family too large to enumerate.
    static let mostParents = 14

    let graph: DirectedGraph
    let layout: ParameterLayout
    let findings: FindingWeights
    let observed: [Int]  // state, or -1
    var isCore: [Bool]
    var covers: [Bool]
    var unary: [[UnaryEvidence]]
    var blocks: [FamilyBlock] = []
    var portBase = [0]
    var adjacent: [[(block: Int, port: Int)]]
    var below: [Int] = []
    private var parts: DisjointSets

    init(_ network: CredalNetwork, layout: ParameterLayout, findings: FindingWeights) {
        graph = network.graph
        self.layout = layout
        self.findings = findings
        let count = graph.count
        var observed = [Int](repeating: -1, count: count)
        for variable in findings.variables { observed[variable] = findings.onlyState(of: variable) ?? -1 }
        self.observed = observed
        isCore = [Bool](repeating: false, count: count)
        var stack = findings.variables
        while let variable = stack.popLast() {
            if isCore[variable] { continue }
            isCore[variable] = true
            stack += graph.parents[variable]
        }
        covers = [Bool](repeating: false, count: count)
        unary = [[UnaryEvidence]](repeating: [], count: count)
        adjacent = [[(block: Int, port: Int)]](repeating: [], count: count)
        parts = DisjointSets(count: count)
    }

    private func isFree(_ variable: Int) -> Bool { observed[variable] < 0 }
    private func isBinary(_ variable: Int) -> Bool { graph.cardinalities[variable] == 2 }

    mutating func buildCore() {
        var failed: [Int] = []  // members of families that a polytree cannot hold
        for child in graph.topologicalOrder where isCore[child] {
            var members = graph.parents[child].filter(isFree)
            let parentCount = members.count
            if isFree(child) {
                members.append(child)
                if let weights = findings.weights(of: child), weights.count == 2 {
                    let kind = UnaryEvidence.Kind.finding(logRatio(weights[1], weights[0]))
                    unary[child].append(UnaryEvidence(kind: kind, parameter: -1))
                }
            }
            guard let first = members.first else { continue }
            guard members.allSatisfy(isBinary), parentCount <= PolytreeBuilder.mostParents,
                let (entries, parameter) = entries(of: child)
            else {
                for member in members { parts.join(first, member) }
                failed.append(first)
                continue
            }
            if members.count == 1 {
                let kind: UnaryEvidence.Kind =
                    isFree(child) ? .prior(entries[0]) : .likelihood(zero: entries[0], one: entries[1])
                let evidence = UnaryEvidence(kind: kind, parameter: parameter)
                if !evidence.isMonotone { failed.append(first) }
                unary[first].append(evidence)
                continue
            }
            for member in members.dropFirst() where !parts.join(first, member) { failed.append(first) }
            let block = blocks.count
            for (port, member) in members.enumerated() { adjacent[member].append((block, port)) }
            append(
                FamilyBlock(
                    ports: members.map(Int32.init), parentCount: parentCount, hasChild: isFree(child),
                    entries: entries, parameter: parameter))
        }
        let failedParts = Set(failed.map { parts.root($0) })
        for variable in 0..<graph.count where isCore[variable] && isFree(variable) && isBinary(variable) {
            covers[variable] = !failedParts.contains(parts.root(variable))
        }
    }

    /// How many members and what is said about them, counted over each part of the core.
    mutating func partSizes() -> [Int] {
        var sizes = [Int](repeating: 0, count: graph.count)
        for variable in 0..<graph.count where isCore[variable] && isFree(variable) {
            sizes[parts.root(variable)] += 1 + unary[variable].count
        }
        return (0..<graph.count).map { sizes[parts.root($0)] }
    }

    /// Variables that are neither observed nor have evidence below them: messages reach them from their parents only.
    mutating func buildBelow() {
        /// The parts of the core, and roots below it, that a variable depends on.
        var dependence = [Set<Int>](repeating: [], count: graph.count)
        for variable in graph.topologicalOrder {
            if isCore[variable] {
                dependence[variable] = [parts.root(variable)]
                continue
            }
            let parents = graph.parents[variable].filter(isFree)
            var joint: Set<Int> = parents.isEmpty ? [variable] : []
            var independent = true
            for parent in parents {
                if !joint.isDisjoint(with: dependence[parent]) { independent = false }
                joint.formUnion(dependence[parent])
            }
            dependence[variable] = joint
            guard independent, isBinary(variable), parents.allSatisfy({ covers[$0] }),
                parents.count <= PolytreeBuilder.mostParents, let (entries, parameter) = entries(of: variable)
            else { continue }
            covers[variable] = true
            if parents.isEmpty {
                unary[variable].append(UnaryEvidence(kind: .prior(entries[0]), parameter: parameter))
                below.append(variable)
                continue
            }
            adjacent[variable].append((blocks.count, parents.count))
            append(
                FamilyBlock(
                    ports: (parents + [variable]).map(Int32.init), parentCount: parents.count, hasChild: true,
                    entries: entries, parameter: parameter))
            below.append(variable)
        }
    }

    private mutating func append(_ block: FamilyBlock) {
        portBase.append((portBase.last ?? 0) + block.ports.count)
        blocks.append(block)
    }

    /// The rows of a family for every combination of its unobserved parents; nil when they use several shared parameters, or
    /// one with several powers.
    private func entries(of child: Int) -> ([FamilyBlock.Entry], parameter: Int)? {
        var rowNumbers = [layout.firstRow[child]]
        var stride = 1
        var strides: [Int] = []
        for parent in graph.parents[child].reversed() {
            strides.append(stride)
            stride *= graph.cardinalities[parent]
        }
        for (parent, stride) in zip(graph.parents[child], strides.reversed()) {
            if isFree(parent) {
                var next: [Int] = []
                next.reserveCapacity(rowNumbers.count * graph.cardinalities[parent])
                for number in rowNumbers {
                    for state in 0..<graph.cardinalities[parent] { next.append(number + state * stride) }
                }
                rowNumbers = next
            } else {
                for index in rowNumbers.indices { rowNumbers[index] += observed[parent] * stride }
            }
        }
        let state = isFree(child) ? 1 : observed[child]
        var parameter = -1
        var power = 0.0
        var entries: [FamilyBlock.Entry] = []
        entries.reserveCapacity(rowNumbers.count)
        for number in rowNumbers {
            let row = layout.rows[number]
            if case .shared(let used, let rowPower, let complemented) = row.source {
                if parameter >= 0 && (used != parameter || rowPower != power) { return nil }
                parameter = used
                power = rowPower
                let slope = complemented == (state == 1) ? -power : power
                entries.append(
                    .init(row: Int32(number), low: 0, high: 1, lowPoint: 0, highPoint: 0, slope: slope))
            } else {
                var entry = FamilyBlock.Entry(row: Int32(number), low: 2, high: -1, lowPoint: 0, highPoint: 0)
                for point in 0..<row.count {
                    let value = layout.values[row.offset + point * row.states + state]
                    if value < entry.low { (entry.low, entry.lowPoint) = (value, Int32(point)) }
                    if value > entry.high { (entry.high, entry.highPoint) = (value, Int32(point)) }
                }
                entries.append(entry)
            }
        }
        return (entries, parameter)
    }
}

/// Union–find over variables.
struct DisjointSets {
    private var parent: [Int]

    init(count: Int) { parent = Array(0..<count) }

    mutating func root(_ item: Int) -> Int {
        var item = item
        while parent[item] != item {
            parent[item] = parent[parent[item]]
            item = parent[item]
        }
        return item
    }

    /// Whether they were apart before.
    @discardableResult
    mutating func join(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (root(a), root(b))
        if a == b { return false }
        parent[max(a, b)] = min(a, b)
        return true
    }
}
