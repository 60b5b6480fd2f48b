/// Takes a credal network apart into the blocks of a ``Polytree``.
struct PolytreeBuilder {
    /// More unobserved parents than this make a family too large to enumerate.
    static let mostParents = 14

    let network: CredalNetwork
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
    var clusterOf: [Int]
    /// Whether what a variable depends on has a cluster in it.
    var touchesCluster: [Bool]
    private var clustered: Set<Int> = []
    private var parts: DisjointSets

    init(_ network: CredalNetwork, layout: ParameterLayout, findings: FindingWeights) {
        self.network = network
        graph = network.graph
        clusterOf = [Int](repeating: -1, count: network.graph.count)
        touchesCluster = [Bool](repeating: false, count: network.graph.count)
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

    /// A family of the core with two or more unobserved members, or with what does not fit a single interval.
    private struct Family {
        var child: Int
        var members: [Int]
        var parentCount: Int
        var rows: [Int]
        var entries: [FamilyBlock.Entry]
        var parameter: Int
        var isSimple: Bool
    }

    mutating func buildCore() {
        var families: [Family] = []
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
            let rows = rowNumbers(of: child)
            let isBinary = members.allSatisfy(isBinary)
            guard isBinary, parentCount <= PolytreeBuilder.mostParents,
                let (entries, parameter) = entries(of: child, rows)
            else {
                families.append(
                    Family(
                        child: child, members: members, parentCount: parentCount, rows: rows, entries: [],
                        parameter: -1, isSimple: false))
                continue
            }
            if members.count == 1 {
                let kind: UnaryEvidence.Kind =
                    isFree(child) ? .prior(entries[0]) : .likelihood(zero: entries[0], one: entries[1])
                let evidence = UnaryEvidence(kind: kind, parameter: parameter)
                if evidence.isMonotone {
                    unary[first].append(evidence)
                    continue
                }
            }
            families.append(
                Family(
                    child: child, members: members, parentCount: parentCount, rows: rows, entries: entries,
                    parameter: parameter, isSimple: members.count > 1))
        }
        let failed = addBlocks(families)
        for block in blocks { if let member = block.cluster?.members.first { clustered.insert(parts.root(member)) } }
        for variable in 0..<graph.count where isCore[variable] {
            touchesCluster[variable] = clustered.contains(parts.root(variable))
        }
        let failedParts = Set(failed.map { parts.root($0) })
        for variable in 0..<graph.count where isCore[variable] && isFree(variable) {
            let isAnswered = !failedParts.contains(parts.root(variable))
            covers[variable] = isAnswered && isBinary(variable)
            if !isAnswered { clusterOf[variable] = -1 }
        }
    }

    /// - Returns: a member of each group that could not be made a block
    private mutating func addBlocks(_ families: [Family]) -> [Int] {
        var groups = grouped(families)
        var ofGroup = [[Int]](repeating: [], count: families.count)
        for index in families.indices { ofGroup[groups.root(index)].append(index) }
        var failed: [Int] = []
        for indices in ofGroup where !indices.isEmpty {
            let own = indices.map { families[$0] }
            let members = own.flatMap(\.members)
            for member in members { parts.join(members[0], member) }
            if own.count == 1, own[0].isSimple {
                let family = own[0]
                append(
                    FamilyBlock(
                        ports: family.members.map(Int32.init), parentCount: family.parentCount,
                        hasChild: isFree(family.child), entries: family.entries, parameter: family.parameter))
                continue
            }
            let parts = own.map { (child: $0.child, members: $0.members, isObserved: !isFree($0.child), rows: $0.rows) }
            guard let cluster = try? ClusterBlock(families: parts, network: network, layout: layout, findings: findings)
            else {
                failed.append(members[0])
                continue
            }
            for member in cluster.members where !isBinary(member) { clusterOf[member] = blocks.count }
            append(
                FamilyBlock(
                    ports: cluster.ports.map(Int32.init), parentCount: 0, hasChild: false, entries: [], parameter: -1,
                    cluster: cluster))
        }
        for (index, block) in blocks.enumerated() {
            for (port, member) in block.ports.enumerated() { adjacent[Int(member)].append((index, port)) }
        }
        return failed
    }

    /// Families that must stand in one block: those that share a variable of more than two states, and those on a loop.
    private func grouped(_ families: [Family]) -> DisjointSets {
        var groups = DisjointSets(count: families.count)
        var holding = [[Int]](repeating: [], count: graph.count)
        for (index, family) in families.enumerated() {
            for member in family.members {
                if !isBinary(member), let other = holding[member].first { groups.join(index, other) }
                holding[member].append(index)
            }
        }
        var membersOfGroup = [[Int]](repeating: [], count: families.count)
        for (index, family) in families.enumerated() {
            membersOfGroup[groups.root(index)] += family.members.filter(isBinary)
        }
        // Breadth first through groups and binary variables (numbered after them): every edge to a node already reached
        // closes a loop, and the groups on it become one.
        let offset = families.count
        var parent = [Int](repeating: -1, count: offset + graph.count)
        var depth = [Int](repeating: -1, count: offset + graph.count)
        let contracted = groups.roots()
        for start in families.indices where contracted[start] == start && depth[start] < 0 {
            depth[start] = 0
            var queue = [start]
            var next = 0
            while next < queue.count {
                let node = queue[next]
                next += 1
                let around =
                    node < offset
                    ? membersOfGroup[node].map { $0 + offset } : holding[node - offset].map { contracted[$0] }
                for other in around where other != parent[node] && parent[other] != node {
                    if depth[other] < 0 {
                        depth[other] = depth[node] + 1
                        parent[other] = node
                        queue.append(other)
                        continue
                    }
                    var a = node
                    var b = other
                    var loop: [Int] = []
                    while a != b {
                        if depth[a] >= depth[b] {
                            loop.append(a)
                            a = parent[a]
                        } else {
                            loop.append(b)
                            b = parent[b]
                        }
                    }
                    loop.append(a)
                    let onLoop = loop.filter { $0 < offset }
                    for group in onLoop { groups.join(onLoop[0], group) }
                }
            }
        }
        return groups
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
            touchesCluster[variable] = !joint.isDisjoint(with: clustered)
            guard independent, isBinary(variable), parents.allSatisfy({ covers[$0] }),
                parents.count <= PolytreeBuilder.mostParents,
                let (entries, parameter) = entries(of: variable, rowNumbers(of: variable))
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

    /// The numbers of a family's rows for every combination of its unobserved parents.
    private func rowNumbers(of child: Int) -> [Int] {
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
        return rowNumbers
    }

    /// The rows of a family as a block takes them; nil when they use several shared parameters, or one with several powers.
    private func entries(of child: Int, _ rowNumbers: [Int]) -> ([FamilyBlock.Entry], parameter: Int)? {
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
