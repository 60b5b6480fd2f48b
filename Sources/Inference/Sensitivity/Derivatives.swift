/// How a posterior changes with each number of a network.
///
/// Numbers are taken as free of each other: that the rest of a row has to make room when one of them grows is up to
/// ``SensitivityFunction``.
public struct Derivatives: Sendable {
    /// By the numbers of one family, laid out as they are in it.
    public enum OfFamily: Sendable, Hashable {
        /// As ``ConditionalTable/values``.
        case table([Double])
        /// As ``NoisyMax/contributions`` and ``NoisyMax/leak``.
        case noisyMax(contributions: [[Double]], leak: [Double])
    }

    /// The posterior itself.
    public let posterior: Double
    /// By variable, the derivatives by the numbers of its family.
    public let families: [OfFamily]
}

extension CompiledNetwork {
    /// The derivatives of P(query | evidence) by every number of the network, in one pass up and one pass down.
    ///
    ///     let found = try compiled.derivatives(of: Query(variable: 0, state: 1), evidence)
    ///     if case .table(let slopes) = found.families[2] { … }   // by the numbers of variable 2
    ///
    /// - Throws: as ``posteriors(_:)``
    public func derivatives(of query: Query, _ evidence: Evidence = Evidence()) throws(InferenceError) -> Derivatives {
        try check(query)
        let known = try joint(of: [query.variable], evidence).values
        let posterior = known[query.state]
        if known.contains(1) && isObserved(query.variable, evidence) {
            return Derivatives(posterior: posterior, families: network.families.map { zeros(like: $0) })
        }
        let engine = try differentiating()
        let weights = known.indices.map { ($0 == query.state ? 1 : 0) - posterior }
        let gradient = try engine.gradient(
            of: query.variable, weights: weights, evidence, logScale: try logEvidence(evidence))
        // A number of a table that evidence fixes throughout changes the question's two probabilities in proportion.
        return Derivatives(posterior: posterior, families: families(gradient, engine, evidence))
    }

    func check(_ query: Query) throws(InferenceError) {
        guard network.variables.indices.contains(query.variable) else { throw .unknownVariable(index: query.variable) }
        guard network.variables[query.variable].states.indices.contains(query.state) else {
            throw .unknownState(variable: query.variable, state: query.state)
        }
    }

    /// Whether findings leave one state of a variable.
    func isObserved(_ variable: Int, _ evidence: Evidence) -> Bool {
        if network.variables[variable].states.count == 1 { return true }
        var weights = [Double](repeating: 1, count: network.variables[variable].states.count)
        for (other, finding) in evidence.findings where other == variable {
            switch finding {
            case .state(let state), .intervention(let state):
                for index in weights.indices where index != state { weights[index] = 0 }
            case .likelihood(let given): for (index, weight) in given.enumerated() { weights[index] *= weight }
            }
        }
        return weights.count { $0 > 0 } <= 1
    }

    /// An engine whose tables have all their parents.
    func differentiating() throws(InferenceError) -> ExactEngine {
        engine.isComplete ? engine : try variants.complete(network, like: engine)
    }

    /// From derivatives laid out like all tables of an engine to those by the network's own numbers.
    func families(_ gradient: [Double], _ engine: ExactEngine, _ evidence: Evidence) -> [Derivatives.OfFamily] {
        var isCut = [Bool](repeating: false, count: network.variables.count)
        for case (let variable, .intervention) in evidence.findings { isCut[variable] = true }
        var hidden = network.variables.count
        return gradient.withUnsafeBufferPointer { buffer in
            network.families.map { family in
                func table(_ child: Int) -> [Double] {
                    guard let base = buffer.baseAddress else { return [] }
                    return engine.tables.original(base + engine.tables.offset[child], of: child)
                }
                switch family {
                case .table: return .table(table(family.child))
                case .noisyMax(let model):
                    let stages = max(0, model.parents.count - 1)
                    let tables = (hidden..<hidden + stages).map { table($0) } + [table(family.child)]
                    hidden += stages
                    // An intervention cuts the last stage; those before it are as idle as the family itself.
                    if isCut[model.child] { return zeros(like: family) }
                    return noisyMax(model, stages: tables)
                }
            }
        }
    }

    private func zeros(like family: Family) -> Derivatives.OfFamily {
        switch family {
        case .table(let table): .table(table.values.map { _ in 0 })
        case .noisyMax(let model):
            .noisyMax(
                contributions: model.contributions.map { $0.map { _ in 0 } }, leak: model.leak.map { _ in 0 })
        }
    }

    /// By the chain rule: every stage's table is a sum of products of its cause's contribution and, in the first, the leak.
    private func noisyMax(_ model: NoisyMax, stages: [[Double]]) -> Derivatives.OfFamily {
        let grades = model.leak.count
        if model.parents.isEmpty { return .noisyMax(contributions: [], leak: stages.first ?? []) }
        var leak = [Double](repeating: 0, count: grades)
        var contributions: [[Double]] = []
        for (stage, slopes) in stages.enumerated() {
            let own = model.contributions[stage]
            let states = own.count / grades
            var derivative = [Double](repeating: 0, count: own.count)
            for state in 0..<states {
                for grade in 0..<grades {
                    let place = state * grades + grade
                    for before in 0..<grades {
                        let highest = max(before, grade)
                        if stage == 0 {
                            let slope = slopes[state * grades + highest]
                            derivative[place] += model.leak[before] * slope
                            leak[before] += own[place] * slope
                        } else {
                            derivative[place] += slopes[(before * states + state) * grades + highest]
                        }
                    }
                }
            }
            contributions.append(derivative)
        }
        return .noisyMax(contributions: contributions, leak: leak)
    }
}
