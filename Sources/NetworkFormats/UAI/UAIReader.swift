import Inference
import SourceText

/// Reads Bayesian networks in the UAI format (UAI inference competitions,
/// https://uaicompetition.github.io/uci-2022/file-formats/model-format/).
///
/// `BAYES`, the number of variables, how many states each has, the number of tables, for each the variables in it with
/// the child last, then for each how many numbers it has and these, counting through its variables with the last, the
/// child, fastest (in files of pyAgrum 3.3 the first parent runs faster than the second). The format has no names:
/// variables are called `v0`, `v1`, …, their states `s0`, `s1`, ….
public enum UAIReader {
    /// - Returns: the network, or nil with errors that have places and remedies
    public static func read(_ file: SourceFile) -> NetworkReading {
        file.bytes.withUnsafeBufferPointer { bytes in
            var parser = UAIParser(bytes, file)
            do throws(UAIScanner.Failure) {
                try parser.parse()
            } catch {
                parser.draft.problems.add(error.problem, error.span)
                parser.draft.isIncomplete = true
            }
            let network = parser.draft.finish { "a function with \($0) as its last variable" }
            return NetworkReading(network: network, diagnostics: parser.draft.problems.diagnostics)
        }
    }
}

/// One pass over a UAI file. It ends at the first error in the syntax: what follows would be read out of step.
struct UAIParser {
    /// A function: which variables it is over, and whether its numbers can be checked.
    private struct Function {
        var child: Int
        var parents: [Int]
        var span: TextSpan
        var rows: Int?
    }

    private var scanner: UAIScanner
    private let size: Int
    var draft: NetworkDraft

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ file: SourceFile) {
        scanner = UAIScanner(bytes, from: file.hasByteOrderMark ? 3 : 0)
        size = bytes.count
        draft = NetworkDraft(fileName: file.name)
    }

    mutating func parse() throws(UAIScanner.Failure) {
        let (kind, span) = try scanner.word("BAYES")
        switch kind.uppercased() {
        case "BAYES": break
        case "MARKOV": throw UAIScanner.Failure(problem: .markovNetwork, span: span)
        default: throw UAIScanner.Failure(problem: .unexpectedToken(expected: "BAYES"), span: span)
        }
        try parseVariables()
        let (count, _) = try scanner.whole("the number of functions")
        var functions: [Function] = []
        for _ in 0..<count { functions.append(try parseScope()) }
        for function in functions { try parseTable(function) }
        if !scanner.isAtEnd { draft.problems.add(.trailingText, scanner.next) }
    }

    /// Each state needs numbers in a table: a file has not more of them than bytes.
    private mutating func parseVariables() throws(UAIScanner.Failure) {
        let (count, _) = try scanner.whole("the number of variables")
        var total = 0
        for number in 0..<count {
            let (states, span) = try scanner.whole("the number of states of variable \(number)")
            guard states > 0, states <= 1_000_000 else {
                throw UAIScanner.Failure(problem: .badStateCount("v\(number)"), span: span)
            }
            total += states
            guard total <= size else {
                throw UAIScanner.Failure(
                    problem: .unexpectedEnd(expected: "numbers for \(states) states of variable \(number)"), span: span)
            }
            draft.declare("v\(number)", span, states: (0..<states).map { ("s\($0)", span) })
        }
    }

    private mutating func parseScope() throws(UAIScanner.Failure) -> Function {
        let (count, start) = try scanner.whole("the number of variables of a function")
        guard count > 0 else {
            throw UAIScanner.Failure(
                problem: .unexpectedToken(expected: "1 or more variables for each function"), span: start)
        }
        var names: [(number: Int?, span: TextSpan)] = []
        for _ in 0..<count {
            let (number, span) = try scanner.whole("the number of a variable")
            guard number < draft.entries.count else {
                throw UAIScanner.Failure(
                    problem: .unknownVariableNumber("\(number)", count: draft.entries.count), span: span)
            }
            names.append((number, span))
        }
        let parents = names.dropLast().compactMap(\.number)
        let span = start.union(names.last?.span ?? start)
        let child = names.last?.number ?? 0
        let isRight = draft.begin(child, parents: Array(names.dropLast()), span)
        return Function(
            child: child, parents: parents, span: span, rows: isRight ? draft.rowCount(of: child, parents, span) : nil)
    }

    private mutating func parseTable(_ function: Function) throws(UAIScanner.Failure) {
        let name = draft.entries[function.child].name
        let (count, span) = try scanner.whole("how many numbers the table of \(name) has")
        let start = scanner.next.start
        var values: [Double] = []
        for _ in 0..<count { values.append(try scanner.number("the numbers of \(name)")) }
        guard let rows = function.rows else { return }
        let expected = rows * draft.entries[function.child].states.count
        guard count == expected else {
            draft.problems.add(.tableLength(name, found: count, expected: expected), span)
            return
        }
        let numbers = scanner.restarted(at: start)
        draft.keepTable(function.child, parents: function.parents, values: values) { position in
            var ahead = numbers
            for _ in 0..<position { _ = try? ahead.word("") }
            return ahead.next
        }
    }
}
