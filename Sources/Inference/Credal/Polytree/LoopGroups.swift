/// Families that must stand in one block of a polytree: those that share a variable of more than two states, and those on a
/// loop.
///
/// - Parameters:
///   - families: the unobserved members of each
///   - count: how many variables there are
func loopGroups(of families: [[Int]], variables count: Int, isBinary: (Int) -> Bool) -> DisjointSets {
    var groups = DisjointSets(count: families.count)
    var holding = [[Int]](repeating: [], count: count)
    for (index, family) in families.enumerated() {
        for member in family {
            if !isBinary(member), let other = holding[member].first { groups.join(index, other) }
            holding[member].append(index)
        }
    }
    var membersOfGroup = [[Int]](repeating: [], count: families.count)
    for (index, family) in families.enumerated() {
        membersOfGroup[groups.root(index)] += family.filter(isBinary)
    }
    // Breadth first through groups and binary variables (numbered after them): every edge to a node already reached
    // closes a loop, and the groups on it become one.
    let offset = families.count
    var parent = [Int](repeating: -1, count: offset + count)
    var depth = [Int](repeating: -1, count: offset + count)
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
