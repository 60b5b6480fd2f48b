/// Complete states of a network, drawn one independently of the other.
///
///     let samples = try network.samples(count: 1000, seed: 7)
///     samples[0]           // the state of every variable in the first sample
///     samples[0, 3]        // that of variable 3
public struct Samples: Sendable, Hashable {
    /// How many samples there are.
    public let count: Int
    /// How many variables each of them has.
    public let variableCount: Int
    private let states: [Int32]

    init(count: Int, variableCount: Int, states: [Int32]) {
        self.count = count
        self.variableCount = variableCount
        self.states = states
    }

    public subscript(_ sample: Int) -> [Int] {
        states[sample * variableCount..<(sample + 1) * variableCount].map(Int.init)
    }

    public subscript(_ sample: Int, _ variable: Int) -> Int { Int(states[sample * variableCount + variable]) }
}

extension Network {
    /// Draws states of all variables together, causes before effects (ancestral sampling; Henrion 1988 calls it logic
    /// sampling).
    ///
    ///     try network.samples(count: 1000, seed: 7)
    ///     try network.samples(count: 1000, seed: 7, interventions: [2: 0])     // with variable 2 put into state 0
    ///
    /// The same seed gives the same samples on every machine, and the first of them are the same whatever `count` is.
    ///
    /// - Parameters:
    ///   - count: how many, 0 or more
    ///   - interventions: variables that are put into a state, whatever their parents say
    ///   - memoryBudget: bytes that the samples may take, 4 for each variable of each sample
    /// - Throws: ``InferenceError/invalidOption(name:allowed:)`` for a negative count,
    ///   ``InferenceError/memoryBudgetExceeded(needed:budget:)`` before anything is drawn, errors for interventions on
    ///   variables or states that do not exist
    public func samples(
        count: Int, seed: UInt64, interventions: [Int: Int] = [:], memoryBudget: Int = 1 << 30
    ) throws(InferenceError) -> Samples {
        try checkOption("count", count, in: 0...mostSamples)
        let needed = Double(count) * Double(variables.count) * Double(MemoryLayout<Int32>.stride)
        guard needed <= Double(memoryBudget) else {
            throw .memoryBudgetExceeded(needed: needed, budget: memoryBudget)
        }
        var evidence = Evidence()
        for (variable, state) in interventions.sorted(by: { $0.key < $1.key }) {
            evidence.intervene(variable, state: state)
        }
        let findings = try CombinedFindings(evidence, cardinalities: graph.cardinalities)
        let sampler = BlockSampler(SamplingPlan(self, findings), generator: SeededGenerator(seed: seed))
        let width = variables.count
        let states = [Int32](unsafeUninitializedCapacity: count * width) { buffer, initialized in
            for first in stride(from: 0, to: count, by: BlockSampler.lanes) {
                sampler.draw()
                for lane in 0..<min(BlockSampler.lanes, count - first) {
                    let start = (first + lane) * width
                    for variable in 0..<width {
                        buffer.initializeElement(
                            at: start + variable, to: sampler.states[variable * BlockSampler.lanes + lane])
                    }
                }
            }
            initialized = count * width
        }
        return Samples(count: count, variableCount: width, states: states)
    }
}
