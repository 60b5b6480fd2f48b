extension PolytreeBuilder {
    /// More families than this are not made one cluster below the core.
    private static var mostFamilies: Int { 48 }
    /// As far as anybody cares to count.
    private static var mostCounted: Int { 1 << 30 }

    /// Variables that are neither observed nor have evidence below them: messages reach them from their parents only.
    ///
    /// Where its parents hang together, a variable gets a cluster of its own that reaches up to variables that do not, and takes the
    /// place of the blocks of the core that tie them.
    mutating func buildBelow(asked: [Int]) {
        var isNeeded = [Bool](repeating: false, count: graph.count)
        var open = asked
        while let variable = open.popLast() {
            if isNeeded[variable] || isCore[variable] { continue }
            isNeeded[variable] = true
            open += graph.parents[variable]
        }
        let skeleton = CoreSkeleton(blocks: blocks, adjacent: adjacent)
        /// The parts of the core, and roots below it, that a variable depends on.
        var dependence = [Set<Int>](repeating: [], count: graph.count)
        for (position, variable) in graph.topologicalOrder.enumerated() {
            place[variable] = position
            if isCore[variable] {
                dependence[variable] = [parts.root(variable)]
                continue
            }
            guard isNeeded[variable] else { continue }
            let parents = graph.parents[variable].filter(isFree)
            var joint: Set<Int> = parents.isEmpty ? [variable] : []
            var independent = true
            for parent in parents {
                if !joint.isDisjoint(with: dependence[parent]) { independent = false }
                joint.formUnion(dependence[parent])
            }
            dependence[variable] = joint
            // What several parents depend on counts for each of them, so that it may double with every other variable.
            partSize[variable] = parents.reduce(1) { min(Self.mostCounted, $0 + partSize[$1]) }
            if independent, addFamily(below: variable, parents) { continue }
            addCluster(below: variable, dependence, skeleton)
        }
    }

    /// Whether the variable's own family could be made a block.
    private mutating func addFamily(below variable: Int, _ parents: [Int]) -> Bool {
        guard isBinary(variable), parents.allSatisfy({ covers[$0] }), parents.count <= PolytreeBuilder.mostParents,
            let (entries, parameter) = entries(of: variable, rowNumbers(of: variable))
        else { return false }
        covers[variable] = true
        below.append(variable)
        if parents.isEmpty {
            unary[variable].append(UnaryEvidence(kind: .prior(entries[0]), parameter: parameter))
            return true
        }
        adjacent[variable].append((blocks.count, parents.count))
        append(
            FamilyBlock(
                ports: parents + [variable], parentCount: parents.count, hasChild: true,
                entries: entries, parameter: parameter))
        return true
    }

    private mutating func addCluster(below variable: Int, _ dependence: [Set<Int>], _ skeleton: CoreSkeleton) {
        guard let (children, rim) = reach(above: variable, dependence) else { return }
        // Members of one part of the core on the rim are tied by the blocks between them.
        var standsFor: Set<Int> = []
        for group in Dictionary(grouping: rim.filter { isCore[$0] }, by: { dependence[$0].first ?? -1 }).values {
            if group.count == 1, covers[group[0]] { continue }
            let nodes = group.sorted().map { isBinary($0) ? SkeletonNode.variable($0) : .block(clusterOf[$0]) }
            if nodes.contains(.block(-1)) || group.contains(where: { isBinary($0) && !covers[$0] }) { return }
            standsFor.formUnion(skeleton.blocks(between: nodes))
        }
        var families = children.map { child in
            ClusterBlock.Family(
                child: child, members: graph.parents[child].filter(isFree) + [child], isObserved: false,
                rows: rowNumbers(of: child))
        }
        for block in standsFor.sorted() { families += familiesOfBlock[block] }
        guard families.count <= PolytreeBuilder.mostFamilies,
            !isLeftToSearch(families.count, of: max(families.count, partSize[variable]))
        else { return }
        let cluster = ClusterBlock(
            families: families, network: network, layout: layout, findings: findings,
            closed: Set(children).subtracting([variable]))
        below.append(variable)
        if let port = cluster.ports.firstIndex(of: variable) {
            covers[variable] = true
            adjacent[variable].append((blocks.count, port))
        } else {
            clusterOf[variable] = blocks.count
        }
        append(
            FamilyBlock(cluster, standsFor: standsFor.sorted()))
    }

    /// The variables below the core that must be taken together with one of them, itself the first, and those on their rim, which
    /// belong to different parts of the network or to the core. Nil when they are too many.
    private func reach(above variable: Int, _ dependence: [Set<Int>]) -> (inside: [Int], rim: Set<Int>)? {
        var inside = [variable]
        var rim = Set(graph.parents[variable].filter(isFree))
        while true {
            // Of those that cannot stay on the rim the last in the order of the network: others may turn out to lie above it.
            var last = -1
            for member in rim where !isCore[member] && (last < 0 || place[member] > place[last]) {
                let isTied = rim.contains { $0 != member && !dependence[$0].isDisjoint(with: dependence[member]) }
                if !covers[member] || isTied { last = member }
            }
            if last < 0 { return (inside, rim) }
            rim.remove(last)
            inside.append(last)
            if inside.count > PolytreeBuilder.mostFamilies { return nil }
            rim.formUnion(graph.parents[last].filter(isFree))
        }
    }
}

enum SkeletonNode: Hashable {
    case variable(Int)
    case block(Int)
}

/// The blocks of the core and the variables in which they meet, as rooted trees.
struct CoreSkeleton {
    private var above: [SkeletonNode: SkeletonNode] = [:]
    private var depth: [SkeletonNode: Int] = [:]

    init(blocks: [FamilyBlock], adjacent: [[(block: Int, port: Int)]]) {
        for start in blocks.indices where depth[.block(start)] == nil {
            depth[.block(start)] = 0
            var queue = [SkeletonNode.block(start)]
            var next = 0
            while next < queue.count {
                let node = queue[next]
                next += 1
                let around: [SkeletonNode] =
                    switch node {
                    case .block(let block): blocks[block].ports.map { .variable(Int($0)) }
                    case .variable(let variable): adjacent[variable].map { .block($0.block) }
                    }
                for other in around where depth[other] == nil {
                    depth[other] = depth[node, default: 0] + 1
                    above[other] = node
                    queue.append(other)
                }
            }
        }
    }

    /// The blocks on the paths between nodes of one tree.
    func blocks(between nodes: [SkeletonNode]) -> Set<Int> {
        var found: Set<Int> = []
        func note(_ node: SkeletonNode) { if case .block(let block) = node { found.insert(block) } }
        for node in nodes.dropFirst() {
            var (a, b) = (nodes[0], node)
            while a != b {
                if depth[a, default: 0] < depth[b, default: 0] { swap(&a, &b) }
                note(a)
                guard let up = above[a] else { break }
                a = up
            }
            note(a)
        }
        if nodes.count == 1 { note(nodes[0]) }
        return found
    }
}
