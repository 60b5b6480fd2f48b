/// A junction tree of a network's structure: cliques, the separators between them, and how tables line up. It knows
/// cardinalities and families, no probabilities (Lauritzen & Spiegelhalter 1988; Jensen, Lauritzen & Olesen 1990).
///
/// Cliques are numbered so that a parent comes before its children. The axes of a clique start with those of the
/// separator towards its parent, so that the message upwards is a sum over contiguous runs.
struct JunctionTree: Sendable {
    struct Clique: Sendable {
        /// Variables, outermost axis first.
        var variables: [Int]
        var size: Int
        /// Where the table starts in the arena of all cliques.
        var offset: Int
        /// nil for the root of each connected part.
        var parent: Int?
        var children: [Int] = []
        var separatorSize: Int
        /// Where the message to the parent starts in the arena of messages.
        var separatorOffset: Int
        /// How the separator lines up with the parent's table.
        var inParent: StridedPlan?
        /// The families (by child variable) multiplied into this clique, and how their tables line up.
        var families: [(variable: Int, plan: StridedPlan)] = []
    }

    let cardinalities: [Int]
    var cliques: [Clique] = []
    /// Entries of all clique tables and of all separators.
    private(set) var tableSize = 0
    private(set) var messageSize = 0
    /// For each variable the smallest clique that holds it, and how the variable lines up with it.
    private(set) var home: [(clique: Int, plan: StridedPlan)] = []
    /// Where each variable's states start in a flat list of all posteriors, with the total at the end.
    let stateOffsets: [Int]

    /// - Throws: ``InferenceError/memoryBudgetExceeded(needed:budget:)``, before anything large is allocated.
    init(graph: DirectedGraph, memoryBudget: Int) throws(InferenceError) {
        cardinalities = graph.cardinalities
        var offsets = [0]
        for cardinality in cardinalities { offsets.append((offsets.last ?? 0) + cardinality) }
        stateOffsets = offsets
        let matrixBytes = Double(graph.count) * Double(graph.count) / 8
        if matrixBytes > Double(memoryBudget) {
            throw .memoryBudgetExceeded(needed: matrixBytes, budget: memoryBudget)
        }
        let families = graph.parents.enumerated().map { [$0.offset] + $0.element }
        let triangulation = Triangulation(cardinalities: cardinalities, cliques: families)
        let merged = JunctionTree.maximalCliques(of: triangulation)
        let entries = merged.reduce(0.0) { total, clique in
            total + clique.variables.reduce(1.0) { $0 * Double(graph.cardinalities[$1]) }
        }
        // One table per clique, and as much again for messages in the worst case.
        let needed = entries * 2 * Double(MemoryLayout<Double>.size)
        if needed > Double(memoryBudget) { throw .memoryBudgetExceeded(needed: needed, budget: memoryBudget) }
        layOut(merged)
        assign(families)
    }

    /// Cliques of the elimination that are not part of another, each with its separator towards its parent, roots first.
    private static func maximalCliques(
        of triangulation: Triangulation
    ) -> [(variables: [Int], separator: [Int], parent: Int?)] {
        let count = triangulation.order.count
        var position = [Int](repeating: 0, count: count)
        for (index, vertex) in triangulation.order.enumerated() { position[vertex] = index }
        // Eliminating v leaves its neighbours joined: the first of them to go next is its parent in the elimination tree.
        var cliqueOf = [Int](repeating: -1, count: count)
        var cliques: [(variables: [Int], separator: [Int], parent: Int?)] = []
        for index in stride(from: count - 1, through: 0, by: -1) {
            let vertex = triangulation.order[index]
            let around = triangulation.neighbours[index]
            guard let next = around.min(by: { position[$0] < position[$1] }) else {
                cliqueOf[vertex] = cliques.count
                cliques.append(([vertex], [], nil))
                continue
            }
            let parent = cliqueOf[next]
            let separator = around.sorted { position[$0] > position[$1] }
            if cliques[parent].variables.count == around.count {
                // The parent is exactly the neighbours: the vertex joins it.
                cliques[parent].variables.append(vertex)
                cliqueOf[vertex] = parent
            } else {
                cliqueOf[vertex] = cliques.count
                cliques.append((separator + [vertex], separator, parent))
            }
        }
        return cliques
    }

    private mutating func layOut(_ merged: [(variables: [Int], separator: [Int], parent: Int?)]) {
        for (index, clique) in merged.enumerated() {
            let size = clique.variables.reduce(1) { $0 * cardinalities[$1] }
            let separatorSize = clique.separator.reduce(1) { $0 * cardinalities[$1] }
            var plan: StridedPlan?
            if let parent = clique.parent {
                plan = StridedPlan(
                    axes: merged[parent].variables, cardinalities: cardinalities, small: clique.separator)
                cliques[parent].children.append(index)
            }
            cliques.append(
                Clique(
                    variables: clique.variables, size: size, offset: tableSize, parent: clique.parent,
                    separatorSize: separatorSize, separatorOffset: messageSize, inParent: plan))
            tableSize += size
            messageSize += separatorSize
        }
    }

    private mutating func assign(_ families: [[Int]]) {
        var holding = [[Int]](repeating: [], count: cardinalities.count)
        for (index, clique) in cliques.enumerated() {
            for variable in clique.variables { holding[variable].append(index) }
        }
        for (variable, family) in families.enumerated() {
            // A family is complete in the moral graph, so some clique holds it: look among those of its rarest member.
            let rarest = family.min { (holding[$0].count, $0) < (holding[$1].count, $1) } ?? variable
            let fitting = holding[rarest].filter { index in
                family.allSatisfy { holding[$0].contains(index) }
            }
            guard let clique = fitting.min(by: { (cliques[$0].size, $0) < (cliques[$1].size, $1) }) else { continue }
            let axes = Array(family.dropFirst()) + [variable]
            let plan = StridedPlan(axes: cliques[clique].variables, cardinalities: cardinalities, small: axes)
            cliques[clique].families.append((variable, plan))
        }
        home = cardinalities.indices.map { variable in
            let clique = holding[variable].min { (cliques[$0].size, $0) < (cliques[$1].size, $1) } ?? 0
            let axes = cliques.indices.contains(clique) ? cliques[clique].variables : [variable]
            return (clique, StridedPlan(axes: axes, cardinalities: cardinalities, small: [variable]))
        }
    }
}
