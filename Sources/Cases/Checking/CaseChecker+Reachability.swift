/// Lines that can never count: their condition cannot hold, or lines above take every world in which it does.
extension CaseChecker {
    /// Blocks with more worlds than this are not searched.
    private static let mostWorlds = 256

    mutating func checkReachability(_ conditions: [(condition: Condition, location: Location)], areRules: Bool) {
        var subjects: [String] = []
        for name in conditions.lazy.flatMap(\.condition.subjects) where !subjects.contains(name) {
            subjects.append(name)
            if subjects.count > Self.mostSubjects { return }
        }
        let sizes = subjects.map { names.hypotheses[$0]?.count ?? 2 }
        guard sizes.reduce(1, { min($0 * max(1, $1), Self.mostWorlds + 1) }) <= Self.mostWorlds else { return }
        var holds = [Bool](repeating: false, count: conditions.count)
        var wins = holds
        for world in 0..<sizes.reduce(1, *) {
            let state = self.state(world, subjects, sizes)
            let truths = conditions.map { $0.condition.evaluate(state) }
            for (line, isTrue) in truths.enumerated() where isTrue { holds[line] = true }
            if let first = truths.firstIndex(of: true) { wins[first] = true }
        }
        for (line, entry) in conditions.enumerated() {
            if !holds[line] {
                report(.impossibleCondition, entry.location)
            } else if areRules, !wins[line] {
                report(.unreachableLine, entry.location)
            }
        }
    }

    /// What holds in a world, the last subject fastest.
    private func state(_ world: Int, _ subjects: [String], _ sizes: [Int]) -> (Proposition) -> Bool {
        var states: [String: Int] = [:]
        var rest = world
        for (subject, size) in zip(subjects, sizes).reversed() {
            states[subject] = rest % size
            rest /= size
        }
        return { [hypotheses = names.hypotheses] proposition in
            switch proposition {
            case .claim(let name): states[name] == 1
            case .hypothesis(let set, let name): states[set] == hypotheses[set]?.firstIndex(of: name)
            }
        }
    }
}
