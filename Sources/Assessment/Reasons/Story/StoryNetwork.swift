import Inference

/// The claims of a case alone: what is hidden between them is summed out, so that explanations choose among claims only.
///
/// A stage of causes goes into the table of the next; an origin that is only heard through others becomes a weight on what it speaks of.
struct StoryNetwork {
    /// Joint tables beyond this are not written out.
    private static let mostEntries = 1 << 16

    private(set) var tables: [ConditionalTable]
    private(set) var weights: [(variable: Int, likelihood: [Double])] = []
    private var isGone: [Bool]
    private let sizes: [Int]

    /// - Parameters:
    ///   - wanted: variables that the story is about
    ///   - worlds: what was observed
    /// - Returns: nil when a table would become too large
    init?(_ point: PointNetwork, wanted: Set<Int>, worlds: EvidenceWorlds) {
        let states = worlds.states
        sizes = point.network.variables.map(\.states.count)
        tables = point.tables.sorted { $0.child < $1.child }
        isGone = sizes.map { _ in false }
        let selectors = Set(point.network.selectors.map(\.variable))
        let named = Set(point.network.variable.values)
        removeBarren(keeping: wanted.union(states.keys).union(worlds.open.map(\.variable)))
        let hidden = sizes.indices.filter {
            !isGone[$0] && !named.contains($0) && !selectors.contains($0) && states[$0] == nil
        }
        for variable in hidden {
            let children = children(of: variable)
            if children.count == 1, let child = children.first {
                guard merge(variable, into: child) else { return nil }
            } else {
                weigh(variable, children, states)
            }
        }
    }

    func evidence(_ world: Evidence) -> Evidence {
        var evidence = Evidence()
        for (variable, finding) in world.findings where !isGone[variable] {
            if case .state(let state) = finding { evidence.observe(variable, state: state) }
        }
        for weight in weights { evidence.weigh(weight.variable, likelihood: weight.likelihood) }
        return evidence
    }

    private func children(of variable: Int) -> [Int] {
        tables.indices.filter { !isGone[$0] && tables[$0].parents.contains(variable) }
    }

    /// A variable that is gone is always in its first state.
    private mutating func remove(_ variable: Int) {
        isGone[variable] = true
        tables[variable] = ConditionalTable(
            child: variable, values: (0..<sizes[variable]).map { $0 == 0 ? 1 : 0 })
    }

    /// What neither is asked for nor leads to anything that is says nothing.
    private mutating func removeBarren(keeping kept: Set<Int>) {
        var childCount = sizes.map { _ in 0 }
        for table in tables { for parent in table.parents { childCount[parent] += 1 } }
        var open = sizes.indices.filter { childCount[$0] == 0 && !kept.contains($0) }
        while let variable = open.popLast() {
            for parent in tables[variable].parents {
                childCount[parent] -= 1
                if childCount[parent] == 0, !kept.contains(parent) { open.append(parent) }
            }
            remove(variable)
        }
    }

    /// P(child | parents of both) = Σ P(child | hidden, …) · P(hidden | …).
    private mutating func merge(_ hidden: Int, into child: Int) -> Bool {
        let (above, below) = (tables[hidden], tables[child])
        var parents = below.parents.filter { $0 != hidden }
        for parent in above.parents where !parents.contains(parent) { parents.append(parent) }
        let rows = parents.reduce(1.0) { $0 * Double(sizes[$1]) }
        guard rows * Double(sizes[child]) <= Double(Self.mostEntries) else { return false }
        var values: [Double] = []
        for row in 0..<Int(rows) {
            var states: [Int: Int] = [:]
            var rest = row
            for parent in parents.reversed() {
                states[parent] = rest % sizes[parent]
                rest /= sizes[parent]
            }
            var sums = [Double](repeating: 0, count: sizes[child])
            for state in 0..<sizes[hidden] {
                let share = above.values[place(above.parents, states) * sizes[hidden] + state]
                states[hidden] = state
                let start = place(below.parents, states) * sizes[child]
                for value in sums.indices { sums[value] += share * below.values[start + value] }
            }
            values += sums
        }
        tables[child] = ConditionalTable(child: child, parents: parents, values: values)
        remove(hidden)
        return true
    }

    private func place(_ parents: [Int], _ states: [Int: Int]) -> Int {
        parents.reduce(0) { $0 * sizes[$1] + (states[$1] ?? 0) }
    }

    /// An origin with several observed children, and nothing else below it, weighs its subject.
    private mutating func weigh(_ hidden: Int, _ children: [Int], _ states: [Int: Int]) {
        guard let subject = tables[hidden].parents.first, tables[hidden].parents.count == 1,
            children.allSatisfy({ tables[$0].parents == [hidden] && states[$0] != nil })
        else { return }
        let table = tables[hidden]
        let likelihood = (0..<sizes[subject]).map { given in
            (0..<sizes[hidden]).reduce(0.0) { sum, state in
                let heard = children.reduce(1.0) { product, child in
                    product * tables[child].values[state * sizes[child] + (states[child] ?? 0)]
                }
                return sum + table.values[given * sizes[hidden] + state] * heard
            }
        }
        weights.append((subject, likelihood))
        for variable in children + [hidden] { remove(variable) }
    }
}
