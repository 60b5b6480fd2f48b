import Cases
import Inference

extension NetworkBuilder {
    /// `if` lines, read top down, first that holds wins.
    ///
    /// One line is one number: where it applies to several configurations of its subjects, a deterministic selector variable
    /// stands between, so that the line stays a single local set (strong independence between lines, none within one).
    mutating func addRules(
        _ rules: [Rule], otherwise: Likelihood, child: Int, name: String, doubts: (Condition?) -> [Likelihood]
    ) {
        let subjects = subjects(of: rules.map(\.condition))
        let choice = configurations(of: subjects).map { world in
            rules.firstIndex { $0.condition.evaluate(world) } ?? rules.count
        }
        let likelihoods = rules.map(\.likelihood) + [otherwise]
        let conditions = rules.map { $0.condition as Condition? } + [nil]
        let used = Array(Set(choice)).sorted()
        if used.count == choice.count {
            let rows = choice.enumerated().map { index, line in
                row(
                    likelihoods[line], doubts: doubts(conditions[line]), of: child, at: index,
                    place: .line(claim: name, condition: conditions[line]))
            }
            return addTable(child, subjects, rows)
        }
        guard used.count > 1 else {
            // Every configuration takes the same line: the subjects do not matter.
            let line = used.first ?? rules.count
            let only = row(
                likelihoods[line], doubts: doubts(conditions[line]), of: child, at: 0,
                place: .line(claim: name, condition: conditions[line]))
            return addTable(child, [], [only])
        }
        let selector = addVariable("\(name) line", states: used.map { "line \($0 + 1)" })
        addTable(selector, subjects, choice.map { line in .point(used.map { $0 == line ? 1 : 0 }) })
        selectors.append((selector, choice.map { line in used.firstIndex(of: line) ?? 0 }))
        let rows = used.enumerated().map { index, line in
            row(
                likelihoods[line], doubts: doubts(conditions[line]), of: child, at: index,
                place: .line(claim: name, condition: conditions[line]))
        }
        addTable(child, [selector], rows)
    }

    /// `because of` lines: noisy-OR with the `otherwise` line as leak (Pearl 1988, section 4.3.2; Henrion 1989 for the leak).
    ///
    /// P(effect) = 1 − (1 − leak) · Π (1 − pᵢ) over the causes that hold, as a chain: stage i is true when stage i − 1 is, and
    /// otherwise with pᵢ when cause i holds. Each percentage so stands in one row alone.
    mutating func addCauses(
        _ causes: [Cause], leak: Likelihood, child: Int, name: String, doubts: (Condition?) -> [Likelihood]
    ) {
        var stage = addVariable("\(name) leak")
        addTable(stage, [], [row(leak, doubts: doubts(nil), of: stage, at: 0, place: .leak(claim: name))])
        for (index, cause) in causes.enumerated() {
            let next = index == causes.count - 1 ? child : addVariable("\(name) stage \(index + 1)")
            let (holds, states) = indicator(of: cause.condition, name: "\(name) cause \(index + 1)")
            var rows = states.enumerated().map { state, isTrue in
                isTrue
                    ? row(
                        cause.likelihood, doubts: doubts(cause.condition), of: next, at: state,
                        place: .cause(claim: name, condition: cause.condition))
                    : CredalNetwork.Row.point([1, 0])
            }
            rows += states.map { _ in .point([0, 1]) }
            addTable(next, [stage, holds], rows)
            stage = next
        }
    }

    /// A variable in which a condition can be read off, and for which of its states the condition holds; exactly one of the
    /// states does, so that the percentage stands in one row.
    private mutating func indicator(of condition: Condition, name: String) -> (variable: Int, holds: [Bool]) {
        if case .holds(let proposition) = condition, let subject = variable[proposition.subject] {
            return (subject, states(of: subject).map { holds(proposition, $0, of: subject) })
        }
        let subjects = subjects(of: [condition])
        let selector = addVariable(name)
        let choice = configurations(of: subjects).map { condition.evaluate($0) ? 1 : 0 }
        addTable(selector, subjects, choice.map { .point($0 == 1 ? [0, 1] : [1, 0]) })
        selectors.append((selector, choice))
        return (selector, [false, true])
    }

    /// Variables that conditions speak of, each once, in order of first mention.
    private func subjects(of conditions: [Condition]) -> [Int] {
        var found: [Int] = []
        for name in conditions.flatMap(\.subjects) {
            if let subject = variable[name], !found.contains(subject) { found.append(subject) }
        }
        return found
    }

    /// All configurations of some variables as worlds, the last variable fastest.
    private func configurations(of subjects: [Int]) -> [(Proposition) -> Bool] {
        let sizes = subjects.map { variables[$0].states.count }
        let count = sizes.reduce(1, *)
        let names = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { (variables[$1].name, $0) })
        return (0..<count).map { index in
            var states = [Int](repeating: 0, count: sizes.count)
            var rest = index
            for position in sizes.indices.reversed() {
                states[position] = rest % sizes[position]
                rest /= sizes[position]
            }
            return { [variables] proposition in
                guard let position = names[proposition.subject] else { return false }
                switch proposition {
                case .claim: return states[position] == 1
                case .hypothesis(_, let name):
                    return variables[subjects[position]].states[states[position]] == name
                }
            }
        }
    }
}
