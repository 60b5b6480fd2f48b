/// A conversation with a compiled network: findings are changed one by one, and each answer takes only the messages that the
/// change makes different.
///
/// The first change of a variable makes room for it; from the second on, messages are sent again only from where the variable is
/// to the root, and beliefs back down. For one thread at a time; any number of sessions may share a compiled network.
///
///     let session = try InferenceSession(compiled)
///     try session.set(3, to: .state(1))
///     try session.posteriors()[0]
///     try session.set(3, to: nil)              // and if it were open?
public final class InferenceSession {
    public let network: CompiledNetwork
    private let engine: ExactEngine
    private let workspace = Workspace()
    private var findings: [Int: [Evidence.Finding]] = [:]
    /// Variables whose findings have been changed: they keep their axes, and findings on them are weights.
    private var volatile: [Int] = []
    private var isVolatile: [Bool]
    /// Where the weights of each volatile variable start.
    private var weightStart: [Int: Int] = [:]
    /// By variable, the logarithm of what its weights have been divided by.
    private var logScales: [Double]
    private var isPlanned = false

    /// - Parameter evidence: findings to start from
    public init(_ network: CompiledNetwork, evidence: Evidence = Evidence()) throws(InferenceError) {
        self.network = network
        engine = network.engine
        isVolatile = [Bool](repeating: false, count: engine.cardinalities.count)
        logScales = [Double](repeating: 0, count: engine.cardinalities.count)
        for (variable, finding) in evidence.findings { findings[variable, default: []].append(finding) }
        try workspace.findings.set(evidence, cardinalities: engine.cardinalities, visible: engine.visible)
    }

    /// The findings as they stand.
    public var evidence: Evidence { evidence { _ in true } }

    private func evidence(where isIncluded: (Int) -> Bool) -> Evidence {
        var evidence = Evidence()
        for variable in findings.keys.sorted() where isIncluded(variable) {
            for finding in findings[variable] ?? [] {
                switch finding {
                case .state(let state): evidence.observe(variable, state: state)
                case .likelihood(let weights): evidence.weigh(variable, likelihood: weights)
                case .intervention(let state): evidence.intervene(variable, state: state)
                }
            }
        }
        return evidence
    }

    /// Replaces what is known about a variable; nil takes it back.
    ///
    /// - Throws: ``InferenceError`` for a variable, state or weights that do not fit the network; nothing is changed then
    public func set(_ variable: Int, to new: Evidence.Finding?) throws(InferenceError) {
        guard variable >= 0, variable < engine.visible else { throw .unknownVariable(index: variable) }
        try new?.check(on: variable, states: engine.cardinalities[variable])
        let wasCut = isCut(variable)
        findings[variable] = new.map { [$0] }
        guard isPlanned, isVolatile[variable], !wasCut, !isCut(variable) else {
            if !isVolatile[variable], engine.cardinalities[variable] > 1 {
                isVolatile[variable] = true
                volatile.append(variable)
            }
            isPlanned = false
            return
        }
        put(weights(of: variable), of: variable)
        stale(variable)
    }

    /// Replaces the weights of a variable, of which other evidence may have left only some states.
    private func put(_ weights: [Double], of variable: Int) {
        let start = weightStart[variable] ?? 0
        guard let reduction = workspace.reduction else {
            for (state, weight) in weights.enumerated() { workspace.findings.weights[start + state] = weight }
            return
        }
        for (position, state) in reduction.kept(of: variable).enumerated() {
            workspace.findings.weights[start + position] = weights[Int(state)]
        }
    }

    /// An intervention takes the variable's own family out, which no weights can.
    private func isCut(_ variable: Int) -> Bool {
        (findings[variable] ?? []).contains { if case .intervention = $0 { true } else { false } }
    }

    /// The weights of a variable, the largest of them 1, so that those of many do not underflow together.
    private func weights(of variable: Int) -> [Double] {
        logScales[variable] = 0
        var weights = [Double](repeating: 1, count: engine.cardinalities[variable])
        for finding in findings[variable] ?? [] {
            switch finding {
            case .intervention: break
            case .state(let state): for index in weights.indices where index != state { weights[index] = 0 }
            case .likelihood(let given): for (index, weight) in zip(weights.indices, given) { weights[index] *= weight }
            }
            guard let largest = weights.max(), largest > 0 else { continue }
            for index in weights.indices { weights[index] /= largest }
            logScales[variable] += logarithm(largest)
        }
        return weights
    }

    /// Messages from the variable up have to be sent again.
    private func stale(_ variable: Int) {
        var clique = workspace.schedule.weightClique(of: variable)
        // Other evidence leaves the variable one state.
        if clique < 0 { isPlanned = false }
        while clique >= 0 {
            workspace.memory.isCurrent[clique] = false
            clique = Int(workspace.schedule.cliques[clique].parent)
        }
    }

    /// Exact posteriors of every variable under the findings as they stand.
    ///
    /// - Throws: ``InferenceError/impossibleEvidence(clash:)`` with findings that exclude each other
    public func posteriors() throws(InferenceError) -> Posteriors {
        let isNew = !isPlanned
        if isNew { try plan() }
        guard workspace.findings.clash == nil, !workspace.schedule.isImpossible,
            let answer = engine.answer(workspace.schedule, workspace, keeping: !isNew)
        else {
            // A fresh question looks twice.
            if let fresh = try engine.posteriors(evidence) { return fresh }
            throw .impossibleEvidence(clash: try engine.clash(in: evidence))
        }
        // In the order in which they were changed, so that the sum is always the same.
        let scale = volatile.reduce(0.0) { isCut($1) ? $0 : $0 + logScales[$1] }
        return Posteriors(logEvidence: answer.logEvidence + scale, offsets: answer.offsets, values: answer.values)
    }

    private func plan() throws(InferenceError) {
        func isOpen(_ variable: Int) -> Bool { isVolatile[variable] && !isCut(variable) }
        try workspace.findings.set(
            evidence { !isOpen($0) }, cardinalities: engine.cardinalities, visible: engine.visible)
        for variable in volatile where isOpen(variable) {
            weightStart[variable] = workspace.findings.weights.count
            workspace.findings.ask(variable, weights(of: variable))
            workspace.findings.isFound[variable] = true
        }
        engine.plan(workspace, reducing: true)
        isPlanned = true
    }
}
