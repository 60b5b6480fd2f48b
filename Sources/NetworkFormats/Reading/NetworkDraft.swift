import Inference
import SourceText

/// What a reader has found of a network so far, and everything that was wrong with it.
///
/// Readers of all formats fill one: names, arcs and numbers are so checked in one place, with the same words. What has an error
/// is marked as unusable, so that one mistake is said once and not again of everything that builds on it.
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

    private(set) var entries: [Entry] = []
    private var numberOfName: [String: Int] = [:]
    var problems: ProblemList
    /// What was normalised, to be said once for the whole file.
    var normalised = NormalisedRows()
    /// Set after an error in the syntax: blocks may have been lost, so that what seems to be missing is not reported.
    var isIncomplete = false
    /// Entries of tables that no number in the file stands for.
    private var filledEntries = 0

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
        var seen: [String: TextSpan] = [:]
        for state in states {
            if let first = seen.updateValue(state.span, forKey: state.name) {
                problems.add(
                    .duplicateState(state.name, of: name), state.span, related: [(first, "the first is here")])
                isUsable = false
            }
        }
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

    func number(of name: String) -> Int? { numberOfName[name] }

    /// The number of a variable that the file names; an unknown one is reported.
    mutating func resolve(_ name: String, _ span: TextSpan) -> Int? {
        if let number = numberOfName[name] { return number }
        if isIncomplete { return nil }
        problems.add(
            .unknownVariable(name, meant: Suggestion.closest(to: name, among: entries.lazy.map(\.name))), span)
        return nil
    }

    // MARK: Families

    /// Notes that the file describes `child`, by whatever means.
    ///
    /// - Parameters:
    ///   - parents: with the places where they are named; nil for one that is unknown and has been reported
    /// - Returns: whether the numbers that follow can be checked: everything is known and was declared rightly
    mutating func begin(_ child: Int, parents: [(number: Int?, span: TextSpan)], _ span: TextSpan) -> Bool {
        if entries[child].parents != nil {
            problems.add(.duplicateTable(entries[child].name), span)
            return false
        }
        let known = parents.compactMap(\.number)
        entries[child].parents = known
        var isRight = known.count == parents.count && entries[child].isUsable
        var seen: Set<Int> = []
        for (number, place) in parents {
            guard let number else { continue }
            if !seen.insert(number).inserted {
                problems.add(.repeatedParent(entries[number].name, of: entries[child].name), place)
                isRight = false
            }
            isRight = isRight && entries[number].isUsable
        }
        return isRight
    }

    /// Marks a variable as described, so that what is missing is not said as well.
    mutating func giveUp(on child: Int) {
        if entries[child].parents == nil { entries[child].parents = [] }
    }

    /// How many rows the table of `child` has; nil, and reported, when it would have more entries than an `Int32` counts.
    mutating func rowCount(of child: Int, _ parents: [Int], _ span: TextSpan) -> Int? {
        var entriesOfTable = entries[child].states.count
        var rows = 1
        for parent in parents {
            let (product, overflow) = entriesOfTable.multipliedReportingOverflow(by: entries[parent].states.count)
            if overflow || product > Int(Int32.max) {
                problems.add(.tableTooLarge(entries[child].name), span)
                return nil
            }
            entriesOfTable = product
            rows *= entries[parent].states.count
        }
        return rows
    }

    /// Asks for room for entries that the file states only by a rule, such as a default; refuses what a file of a few bytes
    /// could otherwise make the program take.
    mutating func mayFill(_ count: Int, of child: Int, _ span: TextSpan) -> Bool {
        filledEntries += count
        if filledEntries <= Self.mostFilledEntries { return true }
        filledEntries -= count
        problems.add(.tableTooLarge(entries[child].name), span)
        return false
    }

    /// 128 MB of numbers.
    private static let mostFilledEntries = 1 << 24

    /// Keeps a table of the right size after checking and normalising its rows.
    ///
    /// - Parameter place: where the number at a position of `values` stands in the file; asked only for what is wrong
    mutating func keepTable(
        _ child: Int, parents: [Int], values: [Double], place: (_ position: Int) -> TextSpan
    ) {
        var values = values
        let isRight = normalise(&values, of: child, place: place)
        if isRight {
            entries[child].family = .table(ConditionalTable(child: child, parents: parents, values: values))
        }
    }

    /// Whether a list of numbers is one of numbers only, and of the right length; what is not is reported.
    mutating func accepts(_ numbers: NumberList, of child: Int, expected: Int, _ span: TextSpan) -> Bool {
        if let odd = numbers.odd {
            problems.add(.notANumber(numbers.text(odd)), odd)
            return false
        }
        if numbers.values.count == expected { return true }
        problems.add(.tableLength(entries[child].name, found: numbers.values.count, expected: expected), span)
        return false
    }

    mutating func keep(_ family: Family) {
        entries[family.child].family = family
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

    /// Variables on a directed cycle, each a parent of the next, beginning with the one declared first.
    private func findCycle() -> [Int]? {
        var waiting = entries.map { $0.parents?.count ?? 0 }
        var children = [[Int]](repeating: [], count: entries.count)
        for (child, entry) in entries.enumerated() {
            for parent in entry.parents ?? [] { children[parent].append(child) }
        }
        var ready = entries.indices.filter { waiting[$0] == 0 }
        while let next = ready.popLast() {
            for child in children[next] {
                waiting[child] -= 1
                if waiting[child] == 0 { ready.append(child) }
            }
        }
        // Every variable left has a parent left: walking up must come round.
        guard var current = waiting.firstIndex(where: { $0 > 0 }) else { return nil }
        var positionOnPath: [Int: Int] = [:]
        var path: [Int] = []
        while positionOnPath[current] == nil {
            positionOnPath[current] = path.count
            path.append(current)
            guard let parent = entries[current].parents?.first(where: { waiting[$0] > 0 }) else { return nil }
            current = parent
        }
        let cycle = Array(path[(positionOnPath[current] ?? 0)...].reversed())
        let first = cycle.indices.min { entries[cycle[$0]].span < entries[cycle[$1]].span } ?? 0
        return Array(cycle[first...] + cycle[..<first])
    }
}
