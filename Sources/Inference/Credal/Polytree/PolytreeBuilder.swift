/// Takes a credal network apart into the blocks of a ``Polytree``.
struct PolytreeBuilder {
    /// More unobserved parents than this make a family too large to enumerate.
    static let mostParents = 14
    /// Parts of a network larger than this are not searched as a whole.
    static let mostSearched = 200

    let network: CredalNetwork
    let graph: DirectedGraph
    let layout: ParameterLayout
    let findings: EvidenceWeights
    /// A cluster that holds more than this share of its part of the network is left to a search of the whole part, which is no more
    /// work than messages from the cluster.
    let largestShare: Double
    let observed: [Int]  // state, or -1
    var isCore: [Bool]
    var covers: [Bool]
    var unary: [[UnaryEvidence]]
    var blocks: [FamilyBlock] = []
    var portBase = [0]
    var adjacent: [[(block: Int, port: Int)]]
    var below: [Int] = []
    var clusterOf: [Int]
    var parts: DisjointSets
    /// The families of each block of the core.
    private(set) var familiesOfBlock: [[ClusterBlock.Family]] = []
    /// Positions in the topological order.
    var place: [Int]
    /// How many variables what a variable depends on has, with what is said about them, about.
    var partSize: [Int]

    init(_ network: CredalNetwork, layout: ParameterLayout, findings: EvidenceWeights, largestShare: Double) {
        self.largestShare = largestShare
        self.network = network
        graph = network.graph
        clusterOf = [Int](repeating: -1, count: network.graph.count)
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
        partSize = [Int](repeating: 0, count: count)
        place = [Int](repeating: 0, count: count)
    }

    func isFree(_ variable: Int) -> Bool { observed[variable] < 0 }
    func isBinary(_ variable: Int) -> Bool { graph.cardinalities[variable] == 2 }

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
        let failedParts = Set(failed.map { parts.root($0) })
        for variable in 0..<graph.count where isCore[variable] && isFree(variable) {
            let isAnswered = !failedParts.contains(parts.root(variable))
            covers[variable] = isAnswered && isBinary(variable)
            if !isAnswered { clusterOf[variable] = -1 }
        }
        countParts()
    }

    /// Each of a cluster's members may be sent a message, and each message takes the whole cluster: a cluster of more families than
    /// this takes longer than anything its messages could tell.
    private static let mostFamiliesOfCluster = 100

    /// Whether a cluster of some families of a part of the network is better left out: because the part is not too large to be
    /// searched as a whole and the cluster is most of it, or because the cluster is too large itself.
    func isLeftToSearch(_ families: Int, of size: Int) -> Bool {
        if size > PolytreeBuilder.mostSearched { return families > PolytreeBuilder.mostFamiliesOfCluster }
        return Double(families) > largestShare * Double(size)
    }

    /// - Returns: a member of each group that could not be made a block
    private mutating func addBlocks(_ families: [Family]) -> [Int] {
        var groups = loopGroups(of: families.map(\.members), variables: graph.count, isBinary: isBinary)
        var ofGroup = [[Int]](repeating: [], count: families.count)
        for index in families.indices { ofGroup[groups.root(index)].append(index) }
        var failed: [Int] = []
        for family in families { for member in family.members { parts.join(family.members[0], member) } }
        var sizes: [Int: Int] = [:]
        for family in families { sizes[parts.root(family.members[0]), default: 0] += 1 }
        for indices in ofGroup where !indices.isEmpty {
            let own = indices.map { families[$0] }
            let parts = own.map { family in
                ClusterBlock.Family(
                    child: family.child, members: family.members, isObserved: !isFree(family.child), rows: family.rows)
            }
            let members = own.flatMap(\.members)
            if own.count > 1, isLeftToSearch(own.count, of: sizes[self.parts.root(members[0]), default: 0]) {
                failed.append(members[0])
                familiesOfBlock.append(parts)
                append(
                    FamilyBlock(nil))
                continue
            }
            if own.count == 1, own[0].isSimple {
                let family = own[0]
                familiesOfBlock.append(parts)
                append(
                    FamilyBlock(
                        ports: family.members, parentCount: family.parentCount,
                        hasChild: isFree(family.child), entries: family.entries, parameter: family.parameter))
                continue
            }
            let cluster = ClusterBlock(families: parts, network: network, layout: layout, findings: findings)
            for member in cluster.members where !isBinary(member) { clusterOf[member] = blocks.count }
            familiesOfBlock.append(parts)
            append(
                FamilyBlock(cluster))
        }
        for (index, block) in blocks.enumerated() {
            for (port, member) in block.ports.enumerated() { adjacent[Int(member)].append((index, port)) }
        }
        return failed
    }

    /// How many members and what is said about them, counted over each part of the core.
    private mutating func countParts() {
        var sizes = [Int](repeating: 0, count: graph.count)
        for variable in 0..<graph.count where isCore[variable] && isFree(variable) {
            sizes[parts.root(variable)] += 1 + unary[variable].count
        }
        for variable in 0..<graph.count where isCore[variable] { partSize[variable] = sizes[parts.root(variable)] }
    }

    mutating func append(_ block: FamilyBlock) {
        portBase.append((portBase.last ?? 0) + block.ports.count)
        blocks.append(block)
    }
}
