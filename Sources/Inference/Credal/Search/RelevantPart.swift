/// The part of a credal network that one query depends on.
///
/// Left out are barren variables (neither asked for, observed, nor an ancestor of such), and everything that observed
/// variables separate from the query (Geiger, Verma & Pearl 1990). Their rows cannot change the answer.
struct RelevantPart {
    /// Families (by child) that matter, each variable after its parents; the child may be observed.
    let families: [Int]
    /// Whether each variable of the network is an unobserved member of the part.
    let isMember: [Bool]

    init(of query: Int, graph: DirectedGraph, findings: EvidenceWeights) {
        var ancestral = [Bool](repeating: false, count: graph.count)
        var stack = [query] + findings.variables
        while let variable = stack.popLast() {
            if ancestral[variable] { continue }
            ancestral[variable] = true
            stack += graph.parents[variable]
        }
        let observed = findings.variables.filter { findings.onlyState(of: $0) != nil }
        var isObserved = [Bool](repeating: false, count: graph.count)
        for variable in observed { isObserved[variable] = true }
        var isMember = [Bool](repeating: false, count: graph.count)
        var inFamily = [Bool](repeating: false, count: graph.count)
        stack = [query]
        isMember[query] = true
        while let variable = stack.popLast() {
            // Whoever shares a family with a member of the part belongs to it, unless observed.
            for child in [variable] + graph.children[variable] where ancestral[child] && !inFamily[child] {
                inFamily[child] = true
                for other in [child] + graph.parents[child] where !isObserved[other] && !isMember[other] {
                    isMember[other] = true
                    stack.append(other)
                }
            }
        }
        self.isMember = isMember
        families = graph.topologicalOrder.filter { inFamily[$0] }
    }
}
