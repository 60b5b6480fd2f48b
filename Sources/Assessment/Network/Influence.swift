import Inference

/// Which numbers of a case an answer rests on.
///
/// Bayes-ball (Shachter 1998, "Bayes-Ball: The Rational Pastime") finds the variables whose tables an answer needs given what
/// is observed; of those tables only the rows count that what is known of the parents leaves possible.
struct Influence {
    private let parents: [[Int]]
    private let children: [[Int]]
    private let unknownRows: [Int: [Int]]
    /// State of each variable that is observed, or that follows from observed ones through a selector.
    private let known: [Int?]
    private let observed: [Bool]
    private let sizes: [Int]

    init(_ network: CaseNetwork, observed states: [Int: Int], uncertain: Set<Int>) {
        parents = network.parents
        var children = [[Int]](repeating: [], count: parents.count)
        for (child, itsParents) in parents.enumerated() { for parent in itsParents { children[parent].append(child) } }
        self.children = children
        unknownRows = Dictionary(grouping: network.unknownRows, by: \.variable).mapValues { $0.map(\.row) }
        let sizes = network.variables.map(\.states.count)
        self.sizes = sizes
        observed = sizes.indices.map { states[$0] != nil || uncertain.contains($0) }
        var known = sizes.indices.map { states[$0] }
        for (selector, choice) in network.selectors {
            guard known[selector] == nil else { continue }
            var row = 0
            var isKnown = true
            for parent in network.parents[selector] {
                guard let state = known[parent] else {
                    isKnown = false
                    break
                }
                row = row * sizes[parent] + state
            }
            if isKnown, choice.indices.contains(row) { known[selector] = choice[row] }
        }
        self.known = known
    }

    /// Whether something unknown influences the probability of a variable.
    func restsOnUnknown(_ query: Int) -> Bool {
        if unknownRows.isEmpty || known[query] != nil { return false }
        var top = [Bool](repeating: false, count: parents.count)
        var bottom = top
        var visits: [(variable: Int, fromChild: Bool)] = [(query, true)]
        while let (variable, fromChild) = visits.popLast() {
            let passesUp = fromChild ? !observed[variable] : observed[variable]
            if passesUp, !top[variable] {
                top[variable] = true
                if hasUnknownRow(variable) { return true }
                for parent in parents[variable] { visits.append((parent, true)) }
            }
            if !observed[variable], !bottom[variable] {
                bottom[variable] = true
                for child in children[variable] { visits.append((child, false)) }
            }
        }
        return false
    }

    private func hasUnknownRow(_ variable: Int) -> Bool {
        guard let rows = unknownRows[variable] else { return false }
        return rows.contains { row in
            var rest = row
            for parent in parents[variable].reversed() {
                let state = rest % sizes[parent]
                rest /= sizes[parent]
                if let knownState = known[parent], knownState != state { return false }
            }
            return true
        }
    }
}
