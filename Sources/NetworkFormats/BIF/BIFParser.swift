import Inference
import SourceText

/// One pass over a BIF file. Stops at the first error in the syntax, since what follows would be read out of step; errors in
/// what blocks say are collected.
struct BIFParser {
    /// Stands for an error that has been reported.
    struct Stop: Error {}

    private struct Declaration {
        var name: String
        var span: TextSpan
        var states: [String]
        var numbers: [String: Int]
        var table: ConditionalTable?
    }

    private var scanner: BIFScanner
    private let fileName: String
    private(set) var diagnostics: [Diagnostic] = []
    private var declarations: [Declaration] = []
    private var numberOfName: [String: Int] = [:]

    init(_ bytes: UnsafeBufferPointer<UInt8>, fileName: String) {
        scanner = BIFScanner(bytes)
        self.fileName = fileName
    }

    mutating func parse() -> Network? {
        do {
            while scanner.token != .end { try parseBlock() }
        } catch {
            return nil
        }
        for declaration in declarations where declaration.table == nil {
            report(
                "missing-table", "There is no probability block for \(declaration.name)", declaration.span,
                remedy: "Add a block probability ( \(declaration.name) ) { … }")
        }
        if diagnostics.hasErrors { return nil }
        do {
            return try Network(
                variables: declarations.map { Variable(name: $0.name, states: $0.states) },
                tables: declarations.compactMap(\.table))
        } catch {
            report("invalid-network", "The network cannot be used: \(error)", nil, remedy: "Correct the tables or arcs")
            return nil
        }
    }

    private mutating func parseBlock() throws(Stop) {
        if scanner.isWord("network") {
            scanner.advance()
            while scanner.token == .word { scanner.advance() }
            try skipBlock()
        } else if scanner.isWord("variable") {
            scanner.advance()
            try parseVariable()
        } else if scanner.isWord("probability") {
            scanner.advance()
            try parseProbability()
        } else {
            throw fail("a block: network, variable or probability")
        }
    }

    private mutating func skipBlock() throws(Stop) {
        try expect("{")
        while scanner.token != .mark(UInt8(ascii: "}")) {
            if scanner.token == .end { throw fail("}") }
            scanner.advance()
        }
        scanner.advance()
    }

    // MARK: Variables

    private mutating func parseVariable() throws(Stop) {
        let span = scanner.span
        let name = try word("the name of a variable")
        var states: [String] = []
        var count: Int?
        try expect("{")
        while scanner.token != .mark(UInt8(ascii: "}")) {
            if scanner.isWord("type") {
                scanner.advance()
                guard scanner.isWord("discrete") else { throw fail("discrete: other types are not supported") }
                scanner.advance()
                try expect("[")
                count = Int(try word("the number of states"))
                try expect("]")
                try expect("{")
                while scanner.token != .mark(UInt8(ascii: "}")) {
                    states.append(try word("the name of a state"))
                    if scanner.token == .mark(UInt8(ascii: ",")) { scanner.advance() }
                }
                scanner.advance()
                try expect(";")
            } else {
                try skipProperty()
            }
        }
        scanner.advance()
        if states.isEmpty || count != states.count {
            report(
                "state-count", "\(name) announces \(count ?? 0) states and lists \(states.count)", span,
                remedy: "Write as many states as the number in brackets says")
        }
        var numbers: [String: Int] = [:]
        for (number, state) in states.enumerated() {
            if numbers.updateValue(number, forKey: state) != nil {
                report("duplicate-state", "\(name) lists the state \(state) twice", span, remedy: "Rename one of them")
            }
        }
        if numberOfName[name] != nil {
            report("duplicate-variable", "The variable \(name) is declared twice", span, remedy: "Remove one of them")
            return
        }
        numberOfName[name] = declarations.count
        declarations.append(Declaration(name: name, span: span, states: states, numbers: numbers))
    }

    private mutating func skipProperty() throws(Stop) {
        while scanner.token != .mark(UInt8(ascii: ";")) {
            if scanner.token == .end { throw fail(";") }
            scanner.advance()
        }
        scanner.advance()
    }

    // MARK: Tables

    private mutating func parseProbability() throws(Stop) {
        try expect("(")
        let span = scanner.span
        let child = try variable()
        var parents: [Int] = []
        if scanner.token == .mark(UInt8(ascii: "|")) {
            scanner.advance()
            while scanner.token == .word {
                parents.append(try variable())
                if scanner.token == .mark(UInt8(ascii: ",")) { scanner.advance() }
            }
        }
        try expect(")")
        let states = declarations[child].states.count
        var rows = 1
        for parent in parents {
            let (product, overflow) = rows.multipliedReportingOverflow(by: declarations[parent].states.count)
            if overflow || product > 1 << 28 {
                report(
                    "table-too-large", "The table of \(declarations[child].name) is too large", span,
                    remedy: "Give it fewer parents")
                throw Stop()
            }
            rows = product
        }
        // Room is taken as entries come, so that a declared size alone costs nothing.
        var given: [Int: [Double]] = [:]
        var flat: [Double] = []
        var fallback: [Double]?
        try expect("{")
        while scanner.token != .mark(UInt8(ascii: "}")) {
            let place = scanner.span
            if scanner.isWord("table") {
                scanner.advance()
                flat = try numbers()
            } else if scanner.isWord("default") {
                scanner.advance()
                fallback = try numbers()
            } else if scanner.token == .mark(UInt8(ascii: "(")) {
                let row = try self.row(parents)
                let values = try numbers()
                if values.count != states {
                    report(
                        "row-length", "This row has \(values.count) numbers for \(states) states", place,
                        remedy: "Give one number for each state of \(declarations[child].name)")
                } else if given.updateValue(values, forKey: row) != nil {
                    report("duplicate-row", "This combination of states occurs twice", place, remedy: "Remove one row")
                }
            } else {
                try skipProperty()
            }
        }
        scanner.advance()
        var values: [Double] = []
        if !flat.isEmpty {
            values = flat
        } else {
            for row in 0..<rows {
                guard let found = given[row] ?? fallback else {
                    report(
                        "missing-row", "The table of \(declarations[child].name) lacks rows", span,
                        remedy: "Give a row for every combination of its parents' states")
                    return
                }
                values += found
            }
        }
        guard values.count == rows * states else {
            report(
                "table-length", "This table has \(values.count) numbers and needs \(rows * states)", span,
                remedy: "Give one number for each state and combination of parents")
            return
        }
        normalise(&values, states: states, name: declarations[child].name, span: span)
        if declarations[child].table != nil {
            report(
                "duplicate-table", "\(declarations[child].name) has two probability blocks", span,
                remedy: "Remove one of them")
        }
        declarations[child].table = ConditionalTable(child: child, parents: parents, values: values)
    }

    /// Rows of published networks are often rounded.
    private mutating func normalise(_ values: inout [Double], states: Int, name: String, span: TextSpan) {
        var worst = 0.0
        for start in stride(from: 0, to: values.count, by: max(1, states)) {
            var sum = 0.0
            for value in values[start..<start + states] {
                if !(value >= 0 && value.isFinite) {
                    report(
                        "invalid-probability", "The table of \(name) holds \(value)", span,
                        remedy: "Probabilities lie between 0 and 1")
                    return
                }
                sum += value
            }
            worst = max(worst, (sum - 1).magnitude)
            if sum > 0 { for index in start..<start + states { values[index] /= sum } }
        }
        if worst > 0.01 {
            report(
                "row-sum", "A row of \(name) misses a sum of 1 by \(worst)", span,
                remedy: "Correct the numbers, or their order")
        } else if worst > 1e-6 {
            diagnostics.append(
                Diagnostic(
                    .warning, "row-normalised",
                    "Rows of \(name) missed a sum of 1 by up to \(worst) and were normalised",
                    file: fileName, span: span, remedy: "Give more digits"))
        }
    }

    private mutating func row(_ parents: [Int]) throws(Stop) -> Int {
        try expect("(")
        var row = 0
        for parent in parents {
            guard scanner.token == .word else { throw fail("a state of \(declarations[parent].name)") }
            guard let state = declarations[parent].numbers[scanner.word] else {
                report(
                    "unknown-state", "\(declarations[parent].name) has no state \(scanner.word)", scanner.span,
                    remedy: "Its states are \(declarations[parent].states.joined(separator: ", "))")
                throw Stop()
            }
            row = row * declarations[parent].states.count + state
            scanner.advance()
            if scanner.token == .mark(UInt8(ascii: ",")) { scanner.advance() }
        }
        try expect(")")
        return row
    }

    private mutating func numbers() throws(Stop) -> [Double] {
        var values: [Double] = []
        while scanner.token != .mark(UInt8(ascii: ";")) {
            guard scanner.token == .word, let value = decimalNumber(scanner.wordBytes) else { throw fail("a number") }
            values.append(value)
            scanner.advance()
            if scanner.token == .mark(UInt8(ascii: ",")) { scanner.advance() }
        }
        scanner.advance()
        return values
    }

    private mutating func variable() throws(Stop) -> Int {
        guard scanner.token == .word else { throw fail("the name of a variable") }
        guard let number = numberOfName[scanner.word] else {
            report(
                "unknown-variable", "There is no variable \(scanner.word)", scanner.span,
                remedy: "Declare it above with variable \(scanner.word) { … }")
            throw Stop()
        }
        scanner.advance()
        return number
    }

    // MARK: Errors

    private mutating func word(_ expected: String) throws(Stop) -> String {
        guard scanner.token == .word else { throw fail(expected) }
        let word = scanner.word
        scanner.advance()
        return word
    }

    private mutating func expect(_ mark: Unicode.Scalar) throws(Stop) {
        guard scanner.token == .mark(UInt8(ascii: mark)) else { throw fail("\(mark)") }
        scanner.advance()
    }

    private mutating func fail(_ expected: String) -> Stop {
        let isEnd = scanner.token == .end
        report(
            isEnd ? "unexpected-end" : "unexpected-token",
            isEnd ? "The file ends too early" : "This does not belong here",
            scanner.span, remedy: "Expected \(expected)")
        return Stop()
    }

    private mutating func report(_ code: String, _ message: String, _ span: TextSpan?, remedy: String) {
        diagnostics.append(Diagnostic(.error, code, message, file: fileName, span: span, remedy: remedy))
    }
}
