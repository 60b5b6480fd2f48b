import Inference

/// What is wrong with variables, states, arcs and the shape of tables.
extension NetworkProblem {
    static func missingName(_ what: String) -> NetworkProblem {
        NetworkProblem(.missingName, "\(what) has no name", remedy: "give it one")
    }

    static func noStates(_ variable: String) -> NetworkProblem {
        NetworkProblem(.noStates, "\(quoted(variable)) has no states", remedy: "list its states")
    }

    static func stateCount(_ variable: String, announced: Int?, listed: Int) -> NetworkProblem {
        let announcement = announced.map { count($0, "state") } ?? "no number of states"
        return NetworkProblem(
            .stateCount, "\(quoted(variable)) announces \(announcement) and lists \(listed)",
            remedy: "write as many states as the number in brackets says; quote a name that has a comma in it")
    }

    static func badStateCount(_ variable: String) -> NetworkProblem {
        NetworkProblem(
            .stateCount, "the number of states of \(quoted(variable)) is not a whole number from 1 to 1000000",
            remedy: "write how many states it has")
    }

    static func duplicateState(_ state: String, of variable: String) -> NetworkProblem {
        NetworkProblem(
            .duplicateState, "\(quoted(variable)) has two states called \(quoted(state))", remedy: "rename one of them")
    }

    static func duplicateVariable(_ name: String) -> NetworkProblem {
        NetworkProblem(
            .duplicateVariable, "there is another variable called \(quoted(name))",
            remedy: "rename or remove one of them")
    }

    static func unknownVariable(_ name: String, meant: String?) -> NetworkProblem {
        NetworkProblem(
            .unknownVariable, "there is no variable called \(quoted(name))",
            remedy: meant.map { "did you mean \(quoted($0))?" } ?? "declare it first")
    }

    static func unknownVariableNumber(_ number: String, count: Int) -> NetworkProblem {
        NetworkProblem(
            .unknownVariable, "there is no variable number \(number)",
            remedy: count == 0 ? "declare variables first" : "variables are numbered from 0 to \(count - 1)")
    }

    static func unknownState(_ state: String, of variable: String, states: [String]) -> NetworkProblem {
        let shown = states.prefix(12).map(quoted).joined(separator: ", ")
        return NetworkProblem(
            .unknownState, "\(quoted(variable)) has no state \(quoted(state))",
            remedy: "its states are \(shown)\(states.count > 12 ? " and \(states.count - 12) more" : "")")
    }

    // MARK: Arcs

    static func repeatedParent(_ parent: String, of variable: String) -> NetworkProblem {
        NetworkProblem(
            .repeatedParent, "\(quoted(parent)) is a parent of \(quoted(variable)) twice", remedy: "name it once")
    }

    static func cycle(_ names: [String]) -> NetworkProblem {
        var shown = (names + names.prefix(1)).map(quoted)
        if shown.count > 9 { shown.replaceSubrange(4..<shown.count - 4, with: ["…"]) }
        return NetworkProblem(
            .cycle, "the arcs run in a circle: \(shown.joined(separator: " → "))",
            remedy: "remove one of these variables from the parents of the next")
    }

    // MARK: Tables

    static func missingTable(_ variable: String, write: String) -> NetworkProblem {
        NetworkProblem(
            .missingTable, "\(quoted(variable)) has no table of probabilities", remedy: "add one: \(write)")
    }

    static func duplicateTable(_ variable: String) -> NetworkProblem {
        NetworkProblem(.duplicateTable, "\(quoted(variable)) has a second table", remedy: "remove one of the two")
    }

    static func tableTooLarge(_ variable: String) -> NetworkProblem {
        NetworkProblem(
            .tableTooLarge, "the table of \(quoted(variable)) would have more entries than can be held",
            remedy: "give the variable fewer parents, or put variables in between")
    }

    static func tableLength(_ variable: String, found: Int, expected: Int) -> NetworkProblem {
        NetworkProblem(
            .tableLength, "the table of \(quoted(variable)) has \(count(found, "number")) and needs \(expected)",
            remedy: "give one number for each state and each combination of the parents' states")
    }

    static func resultCount(_ variable: String, found: Int, expected: Int) -> NetworkProblem {
        NetworkProblem(
            .tableLength, "\(quoted(variable)) has \(count(found, "resulting state")) and needs \(expected)",
            remedy: "give one for each combination of the parents' states")
    }

    static func tableShape(_ variable: String) -> NetworkProblem {
        NetworkProblem(
            .tableShape, "the brackets in the table of \(quoted(variable)) do not fit together",
            remedy: "close as many as are opened")
    }

    static func tableOrder(_ variable: String) -> NetworkProblem {
        NetworkProblem(
            .tableOrder, "the table of \(quoted(variable)) adds up only in another order than the format prescribes",
            remedy: "check that the numbers are as meant; they were read so that every row sums to 1",
            severity: .warning)
    }

    static func rowLength(_ variable: String, found: Int, expected: Int) -> NetworkProblem {
        NetworkProblem(
            .rowLength,
            "this row has \(count(found, "number")) and \(quoted(variable)) has \(count(expected, "state"))",
            remedy: "give one number for each state")
    }

    static func missingRow(_ variable: String, found: Int, expected: Int) -> NetworkProblem {
        NetworkProblem(
            .missingRow, "the table of \(quoted(variable)) has \(found) of \(count(expected, "row"))",
            remedy: "give a row for every combination of the parents' states, or a default")
    }

    static func duplicateRow(_ variable: String) -> NetworkProblem {
        NetworkProblem(
            .duplicateRow, "the table of \(quoted(variable)) has a second row for these states of its parents",
            remedy: "remove one of the two")
    }

    static func strengths(_ variable: String) -> NetworkProblem {
        NetworkProblem(
            .strengths, "the strengths of \(quoted(variable)) do not order the states of its parents",
            remedy: "number the states of each parent from 0, each number once, the strongest first")
    }

    /// Whatever else the engine refuses.
    static func unusable(_ error: NetworkError) -> NetworkProblem {
        NetworkProblem(.unusable, "the network cannot be used: \(error)", remedy: "correct the tables or arcs")
    }
}
