import Glibc
import Inference
import SourceText

/// Times what published networks do not show, on generated ones: many values of the tables at once, and bounds where every row
/// is a range. There is no peer: pyAgrum takes one set of tables at a time, and its bounds of credal networks were too narrow.
struct GeneratedBenchmark {
    private static let variables = 40
    private static let samples = 10_000
    private static let networks = 8

    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func run() throws {
        print("\nGenerated networks of \(Self.variables) variables of two states, milliseconds of processor time.\n")
        try sampling()
        for treewidth in 1...3 { try bounds(treewidth: treewidth) }
    }

    private mutating func sampling() throws {
        let structure = structure(treewidth: 2)
        let tables = structure.enumerated().map { child, parents in
            ConditionalTable(child: child, parents: parents, values: rows(1 << parents.count))
        }
        let compiled = try CompiledNetwork(Network(variables: Self.named, tables: tables))
        var drawn = SeededGenerator(seed: 2)
        let queries = Self.named.indices.map { Query(variable: $0, state: 1) }
        let time = try milliseconds {
            _ = try compiled.posteriors(of: queries, samples: Self.samples) { _, sampled in
                for (child, parents) in structure.enumerated() {
                    sampled[child] = Self.rows(1 << parents.count, &drawn)
                }
            }
        }
        line("\(Self.samples) samples of all tables, drawing them included", time, "200")
    }

    /// All posteriors of several networks of which every row is a range.
    private mutating func bounds(treewidth: Int) throws {
        var slowest = 0.0
        var slowestAttained = 0.0
        var exact = 0
        for _ in 0..<Self.networks {
            let structure = structure(treewidth: treewidth)
            let network = try CredalNetwork(
                variables: Self.named,
                tables: structure.enumerated().map { child, parents in
                    .init(child: child, parents: parents, rows: (0..<1 << parents.count).map { _ in range() })
                })
            let compiled = try CompiledCredalNetwork(network)
            let queries = Self.named.indices.map { Query(variable: $0, state: 1) }
            var evidence = Evidence()
            evidence.observe(Self.variables - 1, state: 1)
            evidence.observe(Self.variables / 2, state: 0)
            slowestAttained = max(
                slowestAttained,
                try milliseconds { _ = try compiled.bounds(of: queries, evidence: evidence, budget: .attainedOnly) })
            var found: [CredalBounds] = []
            slowest = max(slowest, try milliseconds { found = try compiled.bounds(of: queries, evidence: evidence) })
            if found.allSatisfy(\.isExact) { exact += 1 }
        }
        line("attained bounds, treewidth \(treewidth), slowest of \(Self.networks)", slowestAttained, "100")
        line(
            "both bounds, \(exact) of \(Self.networks) networks exact throughout", slowest, "1000")
    }

    // MARK: Networks

    private static let named = (0..<variables).map { Variable(name: "v\($0)", states: ["no", "yes"]) }

    /// Parents of each variable: a clique of the variables before it, so that arcs make a k-tree; one parent in ten is left out.
    private mutating func structure(treewidth: Int) -> [[Int]] {
        var cliques = [Array(0..<treewidth)]
        return (0..<Self.variables).map { child in
            var parents = Array(0..<min(child, treewidth))
            if child >= treewidth {
                parents = cliques[Int(generator.next() % UInt64(cliques.count))]
                for place in parents.indices {
                    var clique = parents
                    clique[place] = child
                    cliques.append(clique)
                }
            }
            return parents.filter { _ in generator.unit() > 0.1 }
        }
    }

    private mutating func rows(_ count: Int) -> [Double] { Self.rows(count, &generator) }

    private static func rows(_ count: Int, _ generator: inout SeededGenerator) -> [Double] {
        (0..<count).flatMap { _ in
            let p = 0.02 + 0.96 * generator.unit()
            return [1 - p, p]
        }
    }

    private mutating func range() -> CredalNetwork.Row {
        let width = 0.1 + 0.3 * generator.unit()
        let low = (1 - width) * generator.unit()
        return .interval(low: [1 - low - width, low], high: [1 - low, low + width])
    }

    // MARK: Times

    private func milliseconds(_ body: () throws -> Void) rethrows -> Double {
        let start = clock()
        try body()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
    }

    private func line(_ name: String, _ time: Double, _ goal: String) {
        print(DisplayWidth.pad(name, to: 60) + "\((time * 10).rounded() / 10) ms, goal \(goal)")
    }
}
