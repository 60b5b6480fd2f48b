import Foundation
import Inference
import NetworkFormats
import SourceText
import Testing

/// Positions of the variables of the example.
private let (weather, power, generator, lamp, horn, ship, call) = (0, 1, 2, 3, 4, 5, 6)

/// The Swift of `docs/networks.md`, word for word, a test a section: see ``NetworksGuide``.
@Suite struct NetworksGuideTests {
    private let guide = NetworksGuide()
    private let folder = NetworksGuide.root.appending(path: "examples/networks")
    private let network: Network
    private let compiled: CompiledNetwork
    private let evidence: Evidence
    private let aground: Query

    init() throws {
        network = try NetworksGuide.network("lighthouse.bif")
        compiled = try CompiledNetwork(network)
        var evidence = Evidence()
        evidence.observe(call, state: 1)
        self.evidence = evidence
        aground = Query(variable: ship, state: 1)
    }

    /// What the guide prints is kept, to be compared with what it says that it prints.
    private func print(_ items: Any...) { guide.print(items) }

    @Test func readingANetwork() throws {
        let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "lighthouse.bif")))
        let reading = NetworkFormat.read(SourceFile(name: "lighthouse.bif", bytes: bytes))
        for diagnostic in reading.diagnostics { print(diagnostic.message) }
        guard let network = reading.network else { return }
        print(network.variables.map(\.name))
        // prints ["weather", "power", "generator", "lamp", "horn", "ship", "call"]

        let (weather, power, generator, lamp, horn, ship, call) = (0, 1, 2, 3, 4, 5, 6)

        let positions = [weather, power, generator, lamp, horn, ship, call]
        #expect(positions == Array(network.variables.indices))
        try guide.check("Reading a network")
    }

    @Test func networkInCode() throws {
        let small = try Network(
            variables: [
                Variable(name: "ship", states: ["passes", "aground"]),
                Variable(name: "lamp", states: ["lit", "dark"]),
                Variable(name: "call", states: ["no", "yes"]),
            ],
            families: [
                .table(ConditionalTable(child: 0, parents: [1], values: [0.99, 0.01, 0.8, 0.2])),
                .table(ConditionalTable(child: 1, values: [0.95, 0.05])),
                .noisyMax(
                    NoisyMax(
                        child: 2, parents: [0, 1], contributions: [[1, 0, 0.1, 0.9], [1, 0, 0.5, 0.5]],
                        leak: [0.98, 0.02])),
            ])
        print(try CompiledNetwork(small).posteriors()[2, 1])
        // prints 0.0573

        try guide.check("A network in code")
    }

    @Test func compileOnceAskMany() throws {
        let compiled = try CompiledNetwork(network)
        var evidence = Evidence()
        evidence.observe(call, state: 1)
        let posteriors = try compiled.posteriors(evidence)
        print(posteriors[ship, 1], posteriors.logEvidence)
        // prints 0.2263 -2.7807
        print(posteriors[weather])
        // prints [0.225, 0.531, 0.244]

        var rumour = Evidence()
        rumour.weigh(lamp, likelihood: [1, 4])
        rumour.intervene(horn, state: 1)
        print(try compiled.posteriors(rumour)[ship, 1])
        // prints 0.0173

        let joint = try compiled.joint(of: [lamp, ship], evidence)
        print(joint.values)
        // prints [0.740, 0.205, 0.033, 0.021]
        print(try compiled.logEvidence(evidence))
        // prints -2.7807

        try guide.check("Compile once, ask many")
    }

    @Test func whatIf() throws {
        let session = try InferenceSession(compiled, evidence: evidence)
        print(try session.posteriors()[ship, 1])
        // prints 0.2263
        try session.set(lamp, to: .state(1))
        print(try session.posteriors()[ship, 1])
        // prints 0.3904
        try session.set(lamp, to: .likelihood([1, 4]))
        print(try session.posteriors()[ship, 1])
        // prints 0.2495
        try session.set(lamp, to: nil)
        print(try session.posteriors()[ship, 1])
        // prints 0.2263

        try guide.check("What if?")
    }

    @Test func explanations() throws {
        let explanations = try compiled.mostProbableExplanations(evidence, count: 2)
        for explanation in explanations { print(explanation.states, explanation.logJoint) }
        // prints [1, 0, 0, 0, 1, 0, 1] -3.764
        // prints [0, 0, 0, 0, 0, 0, 1] -4.550

        try guide.check("Explanations")
    }

    @Test func derivativesAndSensitivity() throws {
        let aground = Query(variable: ship, state: 1)
        let derivatives = try compiled.derivatives(of: aground, evidence)
        if case .table(let slopes) = derivatives.families[generator] { print(slopes) }
        // prints [-0.0078, 0.0702]

        let functions = try compiled.sensitivity(of: aground, evidence)
        if let function = functions.first(where: { $0.variable == ship && $0.state == 1 }) {
            print(function.row, function.value, function.derivative)
            print(function.posterior(at: 0.01) ?? .nan, function.number(for: 0.5) ?? .nan)
            print(function.posteriors(for: 0.001...0.004) ?? 0...1)
        }
        // prints 0 0.002 6.72
        // prints 0.2767 0.0640
        // prints 0.2195...0.2395

        try guide.check("Derivatives and sensitivity")
    }

    @Test func manyTablesAtOnce() throws {
        let storms = (0...100).map { 0.005 * Double($0) }
        let answers = try compiled.posteriors(of: [aground], evidence, samples: storms.count) { sample, tables in
            let calm = 1 - storms[sample]
            tables[weather] = [calm * 0.6 / 0.85, calm * 0.25 / 0.85, storms[sample]]
        }
        print(answers[0][0], answers[0][30], answers[0][100])
        // prints 0.159 0.226 0.337

        try guide.check("Many tables at once")
    }

    @Test func whatEvidenceIsWorth() throws {
        let value = try compiled.valueOfInformation(about: ship, given: evidence)
        for candidate in value.candidates.prefix(2) {
            print(network.variables[candidate.variable].name, candidate.information)
        }
        // prints weather 0.065
        // prints horn 0.030

        var odd = Evidence()
        odd.observe(weather, state: 1)
        odd.observe(horn, state: 0)
        odd.observe(call, state: 0)
        print(try compiled.conflict(of: odd))
        // prints 2.93
        for finding in try compiled.conflictAnalysis(of: odd).findings {
            print(network.variables[finding.variable].name, finding.conflictWithRest)
        }
        // prints weather 2.97
        // prints horn 2.82
        // prints call 0.07

        var three = evidence
        three.observe(horn, state: 1)
        three.observe(lamp, state: 1)
        let shares = try compiled.shapleyValues(of: ship, state: 1, given: three)
        print(shares.without, shares.with)
        // prints 0.015 0.388
        for share in shares.contributions { print(network.variables[share.variable].name, share.value) }
        // prints call 0.154
        // prints horn -0.007
        // prints lamp 0.226

        try guide.check("What evidence is worth")
    }

    @Test func rangesInsteadOfNumbers() throws {
        let yesNo = ["no", "yes"]
        func rightly(_ isAground: Bool) -> CredalNetwork.Row {
            .shared(parameter: 0, power: 1, complemented: !isAground)
        }
        let lookout = try CredalNetwork(
            variables: [
                Variable(name: "aground", states: yesNo), Variable(name: "first report", states: yesNo),
                Variable(name: "second report", states: yesNo),
            ],
            parameters: [.init(name: "how often the lookout is right", low: 0.7, high: 0.9)],
            tables: [
                .init(child: 0, rows: [.interval(low: [0.97, 0.01], high: [0.99, 0.03])]),
                .init(child: 1, parents: [0], rows: [rightly(false), rightly(true)]),
                .init(child: 2, parents: [0], rows: [rightly(false), rightly(true)]),
            ])
        var reports = Evidence()
        reports.observe(1, state: 1)
        reports.observe(2, state: 1)
        let credal = try CompiledCredalNetwork(lookout)
        let bounds = try credal.bounds(of: [Query(variable: 0, state: 1)], evidence: reports, budget: .standard)
        print(bounds[0].attained, bounds[0].isExact)
        // prints 0.0521...0.7147 true
        print(bounds[0].highAt.parameter(0), bounds[0].highAt.row(table: 0, row: 0))
        // prints 0.9 [0.97, 0.03]

        try guide.check("Ranges instead of numbers")
    }

    @Test func approximations() throws {
        let method = ApproximationMethod.likelihoodWeighting(.init(samples: 200_000, seed: 7))
        let sampled = try network.approximatePosteriors(evidence, by: method)
        print(sampled[ship, 1])
        // prints 0.22
        if let error = sampled.standardError(ship, 1) { print(error) }
        // prints 0.003
        print(sampled.warnings)
        // prints []

        try guide.check("Approximations")
    }

    @Test func budgetsAndErrors() throws {
        print(NetworkCost(of: network).entries)
        // prints 60
        do {
            _ = try CompiledNetwork(network, memoryBudget: 1 << 20, entryBudget: 50)
        } catch {
            if case .entryBudgetExceeded(let needed, let budget) = error { print(needed, budget) }
        }
        // prints 60 50

        var impossible = Evidence()
        impossible.observe(call, state: 1)
        impossible.observe(power, state: 1)
        impossible.observe(generator, state: 1)
        impossible.observe(lamp, state: 0)
        do {
            _ = try compiled.posteriors(impossible)
        } catch {
            if case .impossibleEvidence(let clash) = error { print(clash.map { network.variables[$0].name }) }
        }
        // prints ["power", "generator", "lamp"]

        try guide.check("Budgets and errors")
    }
}
