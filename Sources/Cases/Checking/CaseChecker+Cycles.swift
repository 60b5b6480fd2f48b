/// Claims must not depend on each other in a circle.
extension CaseChecker {
    mutating func checkCycles() {
        let indices = Dictionary(
            model.claims.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let needs = model.claims.map { claim in claim.dependencies.compactMap { indices[$0] } }
        for circle in Self.circles(needs) {
            guard let first = circle.first else { continue }
            report(.cycle(circle.map { model.claims[$0].name }), model.claims[first].location)
        }
    }

    /// Circles in a graph, each once, found by a depth-first search with a stack of its own (a chain may be long).
    private static func circles(_ needs: [[Int]]) -> [[Int]] {
        enum Mark { case fresh, open, done }
        var marks = [Mark](repeating: .fresh, count: needs.count)
        var found: [[Int]] = []
        for root in needs.indices where marks[root] == .fresh {
            var path: [(node: Int, next: Int)] = [(root, 0)]
            marks[root] = .open
            while let (node, next) = path.last {
                guard next < needs[node].count else {
                    marks[node] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = needs[node][next]
                switch marks[target] {
                case .done: break
                case .open:
                    let start = path.firstIndex { $0.node == target } ?? 0
                    found.append(path[start...].map(\.node))
                case .fresh:
                    marks[target] = .open
                    path.append((target, 0))
                }
            }
        }
        return found
    }
}

extension Claim {
    /// Names of the claims and sets that its likelihood is stated by, each once, in order of first mention.
    public var dependencies: [String] {
        var names: [String] = []
        var seen: Set<String> = []
        func add(_ subjects: [String]) { names += subjects.filter { seen.insert($0).inserted } }
        switch basis {
        case .rules(let rules, _): for rule in rules { add(rule.condition.subjects) }
        case .causes(let causes, _): for cause in causes { add(cause.condition.subjects) }
        case .favours(let favours): for favour in favours { add([favour.proposition.subject]) }
        case .prior, .estimate, .nothing: break
        }
        if let reaction { add([reaction.proposition.subject]) }
        return names
    }
}
