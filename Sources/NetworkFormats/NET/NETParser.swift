import Inference
import SourceText

/// One pass over a NET file. After an error in the syntax it goes on behind the next closing brace.
struct NETParser {
    /// Stands for an error that has been reported.
    struct Stop: Error {}

    var scanner: NETScanner
    var draft: NetworkDraft

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ file: SourceFile) {
        scanner = NETScanner(bytes, from: file.hasByteOrderMark ? 3 : 0)
        draft = NetworkDraft(fileName: file.name)
        if let foreign = UTF8Bytes.firstInvalid(bytes) {
            draft.problems.add(.notUTF8, TextSpan(foreign, foreign + 1))
        }
    }

    mutating func parse() -> Network? {
        while scanner.token != .end {
            do throws(Stop) {
                guard try parseBlock() else { break }
            } catch {
                scanner.skipBlock()
            }
        }
        return draft.finish { "potential ( \($0) ) { data = ( … ); }" }
    }

    /// - Returns: whether there may be more to read
    private mutating func parseBlock() throws(Stop) -> Bool {
        let span = scanner.span
        if scanner.isWord("class") {
            draft.problems.add(
                .unsupportedModel(
                    "an object-oriented network", remedy: "unfold it into a plain network in Hugin and save that"), span
            )
            return false
        }
        if scanner.isWord("net") {
            scanner.advance()
            try expect("{")
            while !scanner.isMark("}") {
                if scanner.token == .end { throw fail("}") }
                scanner.skipStatement()
            }
            scanner.advance()
        } else if scanner.isWord("potential") {
            scanner.advance()
            try parsePotential()
        } else if let kind = try nodeKind() {
            try parseNode(kind)
        } else {
            throw fail("a block: net, node or potential")
        }
        return true
    }

    // MARK: Nodes

    /// What kind of node a block describes, its keywords skipped: an empty text for a discrete chance node; nil when it
    /// is no node.
    private mutating func nodeKind() throws(Stop) -> String? {
        if scanner.isWord("node") {
            scanner.advance()
            return ""
        }
        let kinds: [(word: StaticString, kind: String)] = [
            ("discrete", ""), ("continuous", "a continuous variable"), ("decision", "a decision"),
            ("utility", "a utility"), ("function", "a function"),
        ]
        guard let found = kinds.first(where: { scanner.isWord($0.word) }) else { return nil }
        scanner.advance()
        if scanner.isWord("node") {
            scanner.advance()
        } else if found.kind.isEmpty || found.kind == "a continuous variable" {
            throw fail("node")
        }
        return found.kind
    }

    private mutating func parseNode(_ kind: String) throws(Stop) {
        guard scanner.token == .word else { throw fail("the name of a node") }
        let span = scanner.span
        let name = scanner.word
        scanner.advance()
        var states: [(name: String, span: TextSpan)] = []
        try expect("{")
        while !scanner.isMark("}") {
            if scanner.token == .end { throw fail("}") }
            if scanner.isWord("states") {
                scanner.advance()
                try expect("=")
                states += try parseStates()
            } else {
                scanner.skipStatement()
            }
        }
        scanner.advance()
        if kind.isEmpty {
            draft.declare(name, span, states: states)
        } else {
            draft.problems.add(.unsupportedNode(name, kind: kind), span)
            draft.giveUp(on: draft.declare(name, span, states: [], isUsable: false))
        }
    }

    private mutating func parseStates() throws(Stop) -> [(name: String, span: TextSpan)] {
        var states: [(name: String, span: TextSpan)] = []
        try expect("(")
        while !scanner.isMark(")") {
            guard scanner.token == .text || scanner.token == .word else { throw fail("a state in quotation marks") }
            states.append((scanner.word, scanner.span))
            scanner.advance()
        }
        scanner.advance()
        try expect(";")
        return states
    }

    // MARK: Syntax

    mutating func expect(_ mark: Unicode.Scalar) throws(Stop) {
        guard scanner.isMark(mark) else { throw fail("\(mark)") }
        scanner.advance()
    }

    mutating func fail(_ expected: String) -> Stop {
        draft.isIncomplete = true
        switch scanner.token {
        case .end: draft.problems.add(.unexpectedEnd(expected: expected), scanner.span)
        case .openQuote: draft.problems.add(.openQuote, scanner.span)
        case .word, .text, .mark: draft.problems.add(.unexpectedToken(expected: expected), scanner.span)
        }
        return Stop()
    }
}
