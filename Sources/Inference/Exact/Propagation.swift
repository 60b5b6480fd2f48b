/// Room for one propagation through a junction tree: one per call, so that compiled networks can be shared by threads.
///
/// Collect, then distribute with division by the message sent up (the Hugin architecture; Jensen, Lauritzen & Olesen
/// 1990), 0/0 counting as 0. Messages are scaled to sum 1 and the logarithms of the scales summed, so that evidence of any
/// small probability does not underflow.
final class Propagation {
    private let tree: JunctionTree
    private let tables: UnsafeMutablePointer<Double>
    private let messages: UnsafeMutablePointer<Double>
    private let ratio: UnsafeMutablePointer<Double>
    private(set) var logEvidence = 0.0

    init(_ tree: JunctionTree) {
        self.tree = tree
        tables = .allocate(capacity: max(1, tree.tableSize))
        messages = .allocate(capacity: max(1, tree.messageSize))
        ratio = .allocate(capacity: max(1, tree.cliques.lazy.map(\.separatorSize).max() ?? 1))
    }

    deinit {
        tables.deallocate()
        messages.deallocate()
        ratio.deallocate()
    }

    /// Fills the cliques and passes messages to the roots.
    /// - Parameter values: gives the table of each variable's family, parents in order and the child fastest
    /// - Returns: false when the evidence has probability zero
    func collect(findings: FindingWeights, values: (Int) -> [Double]) -> Bool {
        logEvidence = 0
        var findingsOfClique: [Int: [Int]] = [:]
        for variable in findings.variables {
            findingsOfClique[tree.home[variable].clique, default: []].append(variable)
        }
        for index in tree.cliques.indices.reversed() {
            let clique = tree.cliques[index]
            let table = tables + clique.offset
            table.update(repeating: 1, count: clique.size)
            for (variable, plan) in clique.families {
                values(variable).withUnsafeBufferPointer { buffer in
                    if let base = buffer.baseAddress { plan.multiply(table, by: base) }
                }
            }
            for variable in findingsOfClique[index] ?? [] {
                let weights = findings.weights[findings.position[variable]]
                weights.withUnsafeBufferPointer { buffer in
                    if let base = buffer.baseAddress { tree.home[variable].plan.multiply(table, by: base) }
                }
            }
            var multiplied = 0
            for child in clique.children {
                let below = tree.cliques[child]
                below.inParent?.multiply(table, by: messages + below.separatorOffset)
                multiplied += 1
                // Many children, each with small entries, would underflow together.
                if multiplied % 4 == 0 && !rescale(table, clique.size) { return false }
            }
            guard send(clique, table) else { return false }
        }
        return true
    }

    /// Scales a table to largest entry 1 when it has become small; false when it is all zero.
    private func rescale(_ table: UnsafeMutablePointer<Double>, _ count: Int) -> Bool {
        var largest = 0.0
        for i in 0..<count { largest = max(largest, table[i]) }
        if largest <= 0 { return false }
        if largest < 1e-60 {
            let factor = 1 / largest
            for i in 0..<count { table[i] *= factor }
            logEvidence += logarithm(largest)
        }
        return true
    }

    /// Sums a clique onto its separator; the separator's axes are the clique's outermost, so runs are contiguous.
    private func send(_ clique: JunctionTree.Clique, _ table: UnsafeMutablePointer<Double>) -> Bool {
        let message = messages + clique.separatorOffset
        let run = clique.size / clique.separatorSize
        var total = 0.0
        for i in 0..<clique.separatorSize {
            let value = sum(table + i * run, run)
            message[i] = value
            total += value
        }
        guard total > 0 else { return false }
        logEvidence += logarithm(total)
        let scale = 1 / total
        if scale.isFinite {
            for i in 0..<clique.separatorSize { message[i] *= scale }
            for i in 0..<clique.size { table[i] *= scale }
        } else {
            for i in 0..<clique.separatorSize { message[i] /= total }
            for i in 0..<clique.size { table[i] /= total }
        }
        return true
    }

    /// Passes messages from the roots to the leaves; every table then holds the joint probability of its variables.
    func distribute() {
        for index in tree.cliques.indices {
            let clique = tree.cliques[index]
            guard let parent = clique.parent, let plan = clique.inParent else { continue }
            let message = messages + clique.separatorOffset
            ratio.update(repeating: 0, count: clique.separatorSize)
            plan.add(tables + tree.cliques[parent].offset, into: ratio)
            let table = tables + clique.offset
            let run = clique.size / clique.separatorSize
            for i in 0..<clique.separatorSize {
                let factor = message[i] > 0 ? ratio[i] / message[i] : 0
                let row = table + i * run
                for j in 0..<run { row[j] *= factor }
            }
        }
    }

    /// The posterior of every state of every variable, flat, after ``distribute()``.
    func marginals() -> [Double] {
        var values = [Double](repeating: 0, count: tree.stateOffsets.last ?? 0)
        values.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            for (variable, home) in tree.home.enumerated() {
                let own = base + tree.stateOffsets[variable]
                home.plan.add(tables + tree.cliques[home.clique].offset, into: own)
                let cardinality = tree.cardinalities[variable]
                let total = sum(own, cardinality)
                for state in 0..<cardinality { own[state] /= total }
            }
        }
        return values
    }
}
