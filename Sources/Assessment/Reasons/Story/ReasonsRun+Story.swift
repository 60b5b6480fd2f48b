import Cases
import Inference

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension ReasonsRun {
    /// The jointly most probable state of all claims that nothing unknown influences, and the next best.
    ///
    /// What is unknown leaves those claims alone: so do their joint states (what separates each of them from it separates all).
    ///
    /// - Returns: nil when there is no open claim, or the claims have too many causes; and the subjects left out
    func story() throws -> (story: Story?, leftOut: [String]) {
        let subjects = run.model.hypotheses.map(\.name) + run.model.claims.map(\.name)
        let open = subjects.filter { name in
            guard let variable = run.network.variable[name] else { return false }
            return worlds.states[variable] == nil && !isIdle(variable)
        }
        let told = open.filter { run.network.variable[$0].map { !influence.restsOnUnknown($0) } ?? false }
        let leftOut = open.filter { !told.contains($0) }
        let wanted = told.compactMap { run.network.variable[$0] }
        guard !wanted.isEmpty else { return (nil, leftOut) }
        let point = basis == .midRange ? self.point : nil
        let whole = try point ?? PointNetwork(run.network)
        guard let story = StoryNetwork(whole, wanted: Set(wanted), worlds: worlds) else { return (nil, leftOut) }
        let compiled = try CompiledNetwork(
            Network(variables: run.network.variables, tables: story.tables), effort: .quick)
        var tellings: [Story.Telling] = []
        for world in worlds.worlds {
            let evidence = story.evidence(world.evidence)
            for states in try best(compiled, evidence, Set(wanted)) {
                var supposed = world.evidence
                for variable in wanted where !world.evidence.findings.contains(where: { $0.variable == variable }) {
                    supposed.observe(variable, state: states[variable])
                }
                let share = try whole.compiled.logEvidence(supposed) - whole.compiled.logEvidence(world.evidence)
                tellings.append(
                    Story.Telling(
                        probability: min(1, world.weight * exp(share)),
                        states: zip(told, wanted).map { ($0, run.network.variables[$1].states[states[$1]]) }))
            }
        }
        let ranked = tellings.enumerated().sorted {
            ($1.element.probability, $0.offset) < ($0.element.probability, $1.offset)
        }.map(\.element)
        guard let first = ranked.first else { return (nil, leftOut) }
        let next = ranked.dropFirst().first
        let differences = next.map { next in
            zip(first.states, next.states).filter { $0.value != $1.value }.map(\.0.subject)
        }
        let odds = next.map { $0.probability > 0 ? first.probability / $0.probability : .infinity }
        return (Story(best: first, next: next, odds: odds, differences: differences ?? []), leftOut)
    }

    /// States of the two best explanations that differ in what is wanted.
    private func best(_ compiled: CompiledNetwork, _ evidence: Evidence, _ wanted: Set<Int>) throws -> [[Int]] {
        let first = try compiled.mostProbableExplanation(evidence).states
        // What is not wanted is independent of what is, and may stay as it is in the best.
        var settled = evidence
        let observed = Set(evidence.findings.compactMap { if case .state = $0.finding { $0.variable } else { nil } })
        for (variable, state) in first.enumerated()
        where !wanted.contains(variable) && !observed.contains(variable)
            && run.network.variable.values.contains(variable)
        {
            settled.observe(variable, state: state)
        }
        return try compiled.mostProbableExplanations(settled, count: 2).map(\.states)
    }

    /// Whether a variable is tied to nothing: evidence whose ratio stands in a variable of its own.
    private func isIdle(_ variable: Int) -> Bool {
        guard let claim = run.claims[run.network.variables[variable].name] else { return false }
        if case .favours = claim.basis { return true }
        return claim.reaction != nil && claim.parents.isEmpty
    }
}
