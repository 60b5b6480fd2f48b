import SourceText

extension BIFParser {
    /// `( CHILD | PARENTS ) { … }`
    mutating func parseProbability() throws(Stop) {
        let span = scanner.span
        try expect("(")
        var names: [(number: Int?, span: TextSpan)] = []
        var heads: Int?
        while !scanner.isMark(")") {
            // Both are only separators to the format.
            if scanner.isMark(",") {
                scanner.advance()
            } else if scanner.isMark("|") {
                heads = heads ?? names.count
                scanner.advance()
            } else {
                try expectWord("the name of a variable")
                names.append(variable())
            }
        }
        scanner.advance()
        let place = TextSpan(names.first?.span.start ?? span.start, names.last?.span.end ?? span.end)
        if let heads, heads > 1 {
            draft.problems.add(.jointTable(names.prefix(heads).map { scanner.text($0.span) }), place)
            for case let child? in names.prefix(heads).map(\.number) { draft.giveUp(on: child) }
            return try skipBlock()
        }
        guard let child = names.first, heads != 0 else { throw fail("the name of a variable") }
        guard let number = child.number else { return try skipBlock() }
        let isRight = draft.begin(number, parents: Array(names.dropFirst()), child.span)
        let parents = names.dropFirst().compactMap(\.number)
        guard isRight, let rows = draft.rowCount(of: number, parents, child.span) else { return try skipBlock() }
        var table = BIFTable(
            child: number, parents: parents, rowCount: rows, states: draft.entries[number].states.count, span: place)
        try parseBody(&table)
        table.keep(in: &draft, scanner)
    }

    /// No name without quotation marks has more commas in it.
    private static let mostCommas = 8

    /// The variable that is named here; an unknown one is reported.
    private mutating func variable() -> (number: Int?, span: TextSpan) {
        var longer = scanner
        var number = draft.number(of: scanner.word)
        for _ in 0..<Self.mostCommas {
            guard number == nil, longer.extendOverComma() else { break }
            number = draft.number(of: longer.word)
            if number != nil { scanner = longer }
        }
        let span = scanner.span
        number = number ?? draft.resolve(scanner.word, span)
        scanner.advance()
        return (number, span)
    }

    private mutating func parseBody(_ table: inout BIFTable) throws(Stop) {
        try expect("{")
        while !scanner.isMark("}") {
            let start = scanner.start
            if scanner.isMark("(") {
                if let row = try row(table.parents) {
                    try parseNumbers(&table, .row(row), start)
                } else {
                    table.isRight = false
                    scanner.skipStatement()
                }
            } else if scanner.isWord("table") {
                scanner.advance()
                try parseNumbers(&table, .table, start)
            } else if scanner.isWord("default") {
                scanner.advance()
                try parseNumbers(&table, .fallback, start)
            } else if scanner.token == .end {
                throw fail("}")
            } else {
                scanner.skipStatement()
            }
        }
        scanner.advance()
    }

    /// The number of the row that `(STATES)` names; nil when a state is unknown, which has been reported.
    private mutating func row(_ parents: [Int]) throws(Stop) -> Int? {
        try expect("(")
        var row: Int? = 0
        for parent in parents {
            guard scanner.token == .word else { throw fail("a state of \(draft.entries[parent].name)") }
            if let state = findState(of: parent) {
                row = row.map { $0 * states[parent].count + state }
            } else {
                let entry = draft.entries[parent]
                draft.problems.add(.unknownState(scanner.word, of: entry.name, states: entry.states), scanner.span)
                row = nil
            }
            scanner.advance()
            if scanner.isMark(",") { scanner.advance() }
        }
        try expect(")")
        return row
    }

    private mutating func findState(of variable: Int) -> Int? {
        if let state = states[variable].find(scanner) { return state }
        let shortest = scanner
        for _ in 0..<Self.mostCommas {
            guard scanner.extendOverComma() else { break }
            if let state = states[variable].find(scanner) { return state }
        }
        scanner = shortest
        return nil
    }

    /// Numbers up to a semicolon.
    private mutating func parseNumbers(_ table: inout BIFTable, _ part: BIFTable.Part, _ start: Int) throws(Stop) {
        var before = table.count
        while !scanner.isMark(";") {
            scanner.appendNumbers(to: &table.entries)
            if scanner.isMark(";") { break }
            if scanner.isMark(",") {
                scanner.advance()
            } else if scanner.token == .word {
                // A comment may have stood between numbers.
                if table.count == before, !addWord(&table) {
                    table.isRight = false
                    scanner.skipStatement()
                    return table.drop()
                }
            } else {
                throw fail(";")
            }
            before = table.count
        }
        scanner.advance()
        table.close(part, from: start, &draft.problems, draft.entries[table.child].name)
    }

    /// Adds a word that stands for a number that is none, such as `nan`, or reports one that means nothing.
    private mutating func addWord(_ table: inout BIFTable) -> Bool {
        let word = scanner.word
        guard let value = Double(word.lowercased()), !value.isFinite else {
            draft.problems.add(.notANumber(word), scanner.span)
            return false
        }
        table.entries.append(value)
        scanner.advance()
        return true
    }
}
