import Inference
import SourceText

/// What a reader has found of a network so far, and everything that was wrong with it.
///
/// Readers of all formats fill one: names, arcs and numbers are so checked in one place, with the same words. What has
/// an error is marked as unusable, so that one mistake is said once and not again of everything that builds on it.
struct NetworkDraft {
    struct Entry {
        let name: String
        let span: TextSpan
        let states: [String]
        /// Whether the states are as they were meant.
        var isUsable: Bool
        /// Nil until the file describes how the variable depends on others, rightly or not.
        var parents: [Int]?
        var family: Family?
    }

    var entries: [Entry] = []
    private var numberOfName: [String: Int] = [:]
    var problems: ProblemList
    /// What was normalised, to be said once for the whole file.
    var normalised = NormalisedRows()
    /// Set after an error in the syntax: blocks may have been lost, so that what seems to be missing is not reported.
    var isIncomplete = false
    /// How many unknown names something similar was looked for.
    private var guesses = 0
    private static let mostGuesses = 12
    /// Entries of tables that no number in the file stands for.
    var filledEntries = 0

    init(fileName: String) {
        problems = ProblemList(fileName: fileName)
    }

    // MARK: Variables

    /// Declares a variable, whether or not it is right.
    ///
    /// - Parameter isUsable: false when something about its states has been reported already
    /// - Returns: its number; that of the first one when the name is taken
    @discardableResult
    mutating func declare(
        _ name: String, _ span: TextSpan, states: [(name: String, span: TextSpan)], isUsable: Bool = true
    ) -> Int {
        var isUsable = isUsable
        if states.isEmpty, isUsable {
            problems.add(.noStates(name), span)
            isUsable = false
        }
        if reportDoubledStates(states, of: name) { isUsable = false }
        if let first = numberOfName[name] {
            problems.add(
                .duplicateVariable(name), span, related: [(entries[first].span, "the first is declared here")])
            entries[first].isUsable = false
            return first
        }
        numberOfName[name] = entries.count
        entries.append(Entry(name: name, span: span, states: states.map(\.name), isUsable: isUsable))
        return entries.count - 1
    }

    private mutating func reportDoubledStates(_ states: [(name: String, span: TextSpan)], of variable: String) -> Bool {
        // Few names are compared sooner than hashed.
        let isSmall = states.count <= 6
        if isSmall, states.indices.allSatisfy({ index in !states[..<index].contains { $0.name == states[index].name } })
        {
            return false
        }
        var isDoubled = false
        var seen: [String: TextSpan] = [:]
        for state in states {
            guard let first = seen.updateValue(state.span, forKey: state.name) else { continue }
            problems.add(
                .duplicateState(state.name, of: variable), state.span, related: [(first, "the first is here")])
            isDoubled = true
        }
        return isDoubled
    }

    func number(of name: String) -> Int? { numberOfName[name] }

    /// The number of a variable that the file names; an unknown one is reported.
    mutating func resolve(_ name: String, _ span: TextSpan) -> Int? {
        if let number = numberOfName[name] { return number }
        if isIncomplete { return nil }
        // Looking for what was meant takes long: not among very many, nor for every one of very many.
        guesses += 1
        let candidates = guesses <= Self.mostGuesses ? entries.prefix(1_000) : []
        problems.add(
            .unknownVariable(name, meant: Suggestion.closest(to: name, among: candidates.lazy.map(\.name))), span)
        return nil
    }

    // MARK: The end

    /// The network, when nothing was wrong.
    ///
    /// - Parameter missingTable: how a table of a variable is written in the format
    mutating func finish(missingTable: (_ variable: String) -> String) -> Network? {
        if entries.isEmpty, !problems.hasErrors {
            problems.add(.noVariables, nil)
            return nil
        }
        for entry in entries where entry.parents == nil && entry.isUsable && !isIncomplete {
            problems.add(.missingTable(entry.name, write: missingTable(entry.name)), entry.span)
        }
        if let cycle = findCycle() {
            problems.add(
                .cycle(cycle.map { entries[$0].name }), entries[cycle[0]].span,
                related: cycle.dropFirst().prefix(8).map { (entries[$0].span, "through here") })
        }
        if let problem = normalised.problem { problems.add(problem.problem, problem.span) }
        if problems.hasErrors { return nil }
        do {
            return try Network(
                variables: entries.map { Variable(name: $0.name, states: $0.states) },
                families: entries.compactMap(\.family))
        } catch {
            problems.add(.unusable(error), nil)
            return nil
        }
    }
}
