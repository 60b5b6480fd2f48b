import Assessment
import Cases

/// Bounds and distributions of generated cases, in this process: what a start of the program adds is in ``Program``.
struct RangesBenchmark {
    private var seed: UInt64 = 1

    init(_ arguments: [String]) throws {
        guard let option = arguments.first else { return }
        guard option == "--seed", arguments.count == 2, let seed = UInt64(arguments[1]) else {
            throw BenchmarkFailure("unknown option \(option)")
        }
        self.seed = seed
    }

    func run() throws {
        print("Bounds of all claims, overall and if the headline is true or not, and what each statement weighs.\n")
        Table.header()
        for (name, shape) in [("groups", CaseGenerator.Shape.groups), ("entangled", .entangled)] {
            let small = try load(claims: 40, shape, hasRangesOnly: true)
            try row("40 claims, \(name), attained", small, runs: 5, goal: "200 ms") { $0.effort = .attained }
            try row("40 claims, \(name)", small, runs: 5, goal: "1 s")
        }
        for (name, shape) in [("tree", CaseGenerator.Shape.tree), ("groups", .groups), ("entangled", .entangled)] {
            try row("1,000 claims, \(name)", load(claims: 1_000, shape), runs: 3, goal: "300 ms")
        }
        print("\nDistributions: 10,000 draws of all ranges, above what bounds take.\n")
        Table.header()
        let medium = try load(claims: 100, .groups, hasRangesOnly: true)
        let bounds = try measure(medium, runs: 5) { $0.effort = .attained }
        let both = try measure(medium, runs: 5) {
            $0.effort = .attained
            $0.distribution = DistributionOptions()
        }
        let draws = both.milliseconds.map { max(0, $0 - bounds.median) }
        Table.row("100 claims, 10,000 draws", Measurement(milliseconds: draws), goal: "200 ms", peer: nil)
        print(
            "\nThat is three questions, since the claims that hang on the headline are drawn for both of its answers as well."
        )
        for (name, width) in [
            ("40 claims, groups", try load(claims: 40, .groups, hasRangesOnly: true)), ("100 claims, groups", medium),
        ] {
            report(name, width)
        }
    }

    private func load(claims: Int, _ shape: CaseGenerator.Shape, hasRangesOnly: Bool = false) throws -> Case {
        let text = CaseGenerator.make(claims: claims, seed: seed, shape: shape, hasRangesOnly: hasRangesOnly)
        guard let model = CaseLoader.load(text: text, name: "generated").model else {
            throw BenchmarkFailure("the generated case has errors")
        }
        return model
    }

    private func measure(
        _ model: Case, runs: Int, _ change: (inout AssessmentOptions) -> Void = { _ in }
    ) throws -> Measurement {
        var options = AssessmentOptions()
        change(&options)
        return try Measurement.of(runs: runs) {
            guard Assessor.assess(model, options: options).assessment != nil else {
                throw BenchmarkFailure("the generated case cannot be assessed")
            }
        }
    }

    private func row(
        _ name: String, _ model: Case, runs: Int, goal: String, _ change: (inout AssessmentOptions) -> Void = { _ in }
    ) throws {
        Table.row(name, try measure(model, runs: runs, change), goal: goal, peer: nil)
    }

    /// How far attained and enclosing bounds lie apart: time alone does not say what it bought.
    private func report(_ name: String, _ model: Case) {
        guard let judgements = Assessor.assess(model).assessment?.judgements, !judgements.isEmpty else { return }
        func mean(_ width: (Bounds) -> ClosedRange<Double>) -> Double {
            let total = judgements.reduce(0.0) { $0 + width($1.bounds).upperBound - width($1.bounds).lowerBound }
            return (total / Double(judgements.count) * 1000).rounded() / 10
        }
        print(
            "\(name): attained bounds \(mean(\.attained)) points apart on average, enclosing ones \(mean(\.enclosing))")
    }
}
