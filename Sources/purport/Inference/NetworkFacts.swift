import Inference
import SourceText

/// What `purport network` tells.
struct NetworkFacts {
    private enum Value {
        case count(Double)
        case text(String)
    }

    /// The key in JSON, the label for people, and the value.
    private let facts: [(key: String, label: String, value: Value)]

    init(_ network: Network) {
        let shape = NetworkShape(network)
        var facts: [(String, String, Value)] = [
            ("variables", "variables", .count(Double(shape.variables))),
            ("states", "states", .count(Double(shape.states))),
            ("most_states", "most states of a variable", .count(Double(shape.mostStates))),
            ("arcs", "arcs", .count(Double(shape.arcs))),
            ("most_parents", "most parents of a variable", .count(Double(shape.mostParents))),
            ("parameters", "free parameters", .count(Double(shape.parameters))),
        ]
        if let largest = shape.largestFamily {
            facts.append(("largest_family", "largest family", .text(network.variables[largest].name)))
            facts.append(
                ("largest_family_combinations", "its combinations of states", .count(shape.largestFamilyCombinations)))
        }
        if shape.factoredFamilies > 0 {
            facts.append(("factored_families", "noisy-MAX families", .count(Double(shape.factoredFamilies))))
        }
        facts.append(("components", "unconnected parts", .count(Double(shape.components))))
        let cost = NetworkCost(of: network)
        facts += [
            ("cliques", "cliques of the triangulation", .count(Double(cost.cliques))),
            ("treewidth", "its width", .count(Double(cost.treewidth))),
            ("largest_clique", "table entries of its largest clique", .count(cost.largestClique)),
            ("entries", "table entries of all cliques", .count(cost.entries)),
            ("operations", "operations an answer, about", .count(Self.operations(cost))),
            ("memory", "bytes an answer", .count(cost.bytes)),
        ]
        self.facts = facts
    }

    /// Each entry is multiplied and added once on the way up the tree and once on the way down.
    private static func operations(_ cost: NetworkCost) -> Double { 4 * cost.entries }

    /// A line a fact.
    var text: String {
        let width = facts.map { DisplayWidth.of($0.label) }.max() ?? 0
        return facts.map { fact in
            switch fact.value {
            case .count(let count): "\(DisplayWidth.pad(fact.label, to: width))  \(Self.grouped(count))\n"
            case .text(let text): "\(DisplayWidth.pad(fact.label, to: width))  \(text)\n"
            }
        }.joined()
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            for fact in facts {
                switch fact.value {
                case .count(let count): json.field(fact.key, count)
                case .text(let text): json.field(fact.key, text)
                }
            }
        }
        json.endLine()
    }

    /// Digits in groups of three; above a million million as a power of ten.
    private static func grouped(_ count: Double) -> String {
        guard count.magnitude < 1e12 else { return JSONWriter.format(count) }
        var digits = String(Int(count.rounded()))
        var end = digits.count - 3
        while end > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
            end -= 3
        }
        return digits
    }
}
