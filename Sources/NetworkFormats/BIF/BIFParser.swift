import Inference
import SourceText

/// One pass over a BIF file. After an error in the syntax it goes on with the next block.
struct BIFParser {
    /// Stands for an error that has been reported.
    struct Stop: Error {}

    var scanner: BIFScanner
    var draft: NetworkDraft
    /// Where the states of each variable were named, without quotation marks.
    var states: [BIFStates] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ file: SourceFile) {
        scanner = BIFScanner(bytes, from: file.hasByteOrderMark ? 3 : 0)
        draft = NetworkDraft(fileName: file.name)
        if let foreign = UTF8Bytes.firstInvalid(bytes) {
            draft.problems.add(.notUTF8, TextSpan(foreign, foreign + 1))
        }
    }

    mutating func parse() -> Network? {
        while scanner.token != .end {
            do {
                try parseBlock()
            } catch {
                scanner.skipToBlock()
            }
        }
        return draft.finish { "probability ( \($0) ) { table …; }" }
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

    mutating func skipBlock() throws(Stop) {
        try expect("{")
        while !scanner.isMark("}") {
            if scanner.token == .end { throw fail("}") }
            scanner.advance()
        }
        scanner.advance()
    }

    // MARK: Variables

    private mutating func parseVariable() throws(Stop) {
        try expectWord("the name of a variable")
        while scanner.extendOverComma() {}
        let span = scanner.span
        let name = scanner.word
        scanner.advance()
        var list: BIFStateList?
        try expect("{")
        while !scanner.isMark("}") {
            if scanner.token == .end { throw fail("}") }
            if scanner.isWord("type") {
                scanner.advance()
                list = try parseType(name, span)
            } else {
                scanner.skipStatement()
            }
        }
        scanner.advance()
        let named = list?.states.map { (scanner.text($0), $0) } ?? []
        let number = draft.declare(name, span, states: named, isUsable: list?.isRight ?? true)
        if number == states.count { states.append(BIFStates(spans: list?.states ?? [])) }
    }

    private mutating func parseType(_ name: String, _ span: TextSpan) throws(Stop) -> BIFStateList {
        guard scanner.isWord("discrete") else {
            let kind = scanner.token == .word ? "a variable of type \(scanner.word)" : "a variable without a type"
            draft.problems.add(.unsupportedNode(name, kind: kind), scanner.span)
            scanner.skipStatement()
            return BIFStateList(states: [], isRight: false)
        }
        scanner.advance()
        try expect("[")
        try expectWord("the number of states")
        let announced = Int(scanner.word)
        scanner.advance()
        try expect("]")
        try expect("{")
        var list = BIFStateList(states: [], isRight: true)
        while !scanner.isMark("}") {
            try expectWord("the name of a state")
            list.add(scanner)
            scanner.advance()
            if scanner.isMark(",") { scanner.advance() }
        }
        scanner.advance()
        if scanner.isMark(";") { scanner.advance() }
        if !list.fit(announced) {
            draft.problems.add(.stateCount(name, announced: announced, listed: list.states.count), span)
        }
        return list
    }

    // MARK: Syntax

    mutating func expectWord(_ expected: @autoclosure () -> String) throws(Stop) {
        guard scanner.token == .word else { throw fail(expected()) }
    }

    mutating func expect(_ mark: Unicode.Scalar) throws(Stop) {
        guard scanner.isMark(mark) else { throw fail("\(mark)") }
        scanner.advance()
    }

    mutating func fail(_ expected: String) -> Stop {
        draft.isIncomplete = true
        switch scanner.token {
        case .end: draft.problems.add(.unexpectedEnd(expected: expected), scanner.span)
        case .openQuote: draft.problems.add(.openQuote, scanner.span)
        case .word, .mark: draft.problems.add(.unexpectedToken(expected: expected), scanner.span)
        }
        return Stop()
    }
}
