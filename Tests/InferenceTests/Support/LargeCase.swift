import Inference

/// A made-up case in the shape that assessments have: claims in trees, reports by sources that recur, observed evidence,
/// and some of the structures that tie claims more closely.
struct LargeCase {
    var claims = 1000
    var sources = 30
    /// How often a claim hangs on an earlier one.
    var attached = 0.7
    /// How often it hangs on a second one as well.
    var second = 0.0
    /// How often a claim is one of several exclusive hypotheses instead.
    var hypotheses = 0.0
    /// How often two claims decide by rules through a deterministic selector.
    var selectors = 0.0
    var reports = 2

    private(set) var variables: [Variable] = []
    private(set) var tables: [CredalNetwork.Table] = []
    private(set) var claimNumbers: [Int] = []
    private var random = RandomNumbers(seed: 7)

    init(
        claims: Int = 1000, attached: Double = 0.7, second: Double = 0, hypotheses: Double = 0, selectors: Double = 0,
        reports: Int = 2
    ) {
        self.claims = claims
        self.attached = attached
        self.second = second
        self.hypotheses = hypotheses
        self.selectors = selectors
        self.reports = reports
    }

    private static let truth = ["false", "true"]

    private mutating func interval() -> CredalNetwork.Row {
        if random.chance(0.15) { return .interval(low: [0, 0], high: [1, 1]) }
        let low = random.unit() * 0.8
        let high = low + random.unit() * (1 - low) * 0.4
        return .interval(low: [1 - high, low], high: [1 - low, high])
    }

    private mutating func add(_ states: [String], _ parents: [Int], _ rows: [CredalNetwork.Row]) -> Int {
        let number = variables.count
        variables.append(Variable(name: "v\(number)", states: states))
        tables.append(.init(child: number, parents: parents, rows: rows))
        return number
    }

    private mutating func claim() {
        var parents: [Int] = []
        if let parent = claimNumbers.randomElement(using: &random), random.chance(attached) { parents.append(parent) }
        if !parents.isEmpty, random.chance(second), let other = claimNumbers.randomElement(using: &random),
            !parents.contains(other)
        {
            parents.append(other)
        }
        if parents.count == 2, random.chance(selectors) {
            // if first and second: …, if first: …, otherwise: …
            let rows = [2, 2, 1, 0].map { state in CredalNetwork.Row.point((0..<3).map { $0 == state ? 1 : 0 }) }
            parents = [add(["both", "first", "neither"], parents, rows)]
        }
        if parents.isEmpty, random.chance(hypotheses) {
            let rows = CredalNetwork.Row.interval(low: [0.1, 0.1, 0.1, 0], high: [0.5, 0.5, 0.5, 0.4])
            parents = [add(["a", "b", "c", "other"], [], [rows])]
        }
        let count = parents.reduce(1) { $0 * variables[$1].states.count }
        claimNumbers.append(add(LargeCase.truth, parents, (0..<count).map { _ in interval() }))
    }

    /// The network and its evidence.
    mutating func build() throws -> (CredalNetwork, Evidence) {
        while claimNumbers.count < claims { claim() }
        var evidence = Evidence()
        for claim in claimNumbers {
            for _ in 0..<random.below(reports + 1) {
                let source = random.below(sources)
                let power = random.chance(0.3) ? 0.5 : 1
                let leaf = add(
                    LargeCase.truth, [claim],
                    [
                        .shared(parameter: source, power: power, complemented: true),
                        .shared(parameter: source, power: power, complemented: false),
                    ])
                evidence.observe(leaf, state: random.chance(0.7) ? 1 : 0)
            }
            if random.chance(0.3) {
                let leaf = add(LargeCase.truth, [claim], [interval(), interval()])
                evidence.observe(leaf, state: 1)
            }
        }
        let parameters = (0..<sources).map { index -> CredalNetwork.Parameter in
            let low = 0.5 + random.unit() * 0.2
            return .init(name: "source \(index)", low: low, high: low + random.unit() * 0.25)
        }
        return (try CredalNetwork(variables: variables, parameters: parameters, tables: tables), evidence)
    }
}
