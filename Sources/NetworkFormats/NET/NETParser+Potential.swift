import SourceText

extension NETParser {
    /// The numbers of a potential as they stand in the file.
    private struct Data {
        var values: [Double] = []
        /// Where they begin.
        var start: Int
        var span: TextSpan
    }

    /// `( CHILD | PARENTS ) { data = …; }`
    mutating func parsePotential() throws(Stop) {
        try expect("(")
        var names: [(number: Int?, span: TextSpan)] = []
        var texts: [String] = []
        var heads: Int?
        while !scanner.isMark(")") {
            if scanner.isMark("|"), heads == nil {
                heads = names.count
                scanner.advance()
                continue
            }
            guard scanner.token == .word else { throw fail("the name of a node") }
            texts.append(scanner.word)
            names.append((draft.resolve(scanner.word, scanner.span), scanner.span))
            scanner.advance()
        }
        guard let child = names.first, heads != 0 else { throw fail("the name of a node") }
        scanner.advance()
        let children = heads ?? names.count
        if children > 1 {
            draft.problems.add(.jointTable(Array(texts.prefix(children))), child.span)
            for case let number? in names.prefix(children).map(\.number) { draft.giveUp(on: number) }
            return try skipBody()
        }
        guard let number = child.number else { return try skipBody() }
        let parents = names.dropFirst().compactMap(\.number)
        guard draft.begin(number, parents: Array(names.dropFirst()), child.span),
            let rows = draft.rowCount(of: number, parents, child.span)
        else { return try skipBody() }
        try parseBody(number, parents, rows: rows, child.span)
    }

    private mutating func skipBody() throws(Stop) {
        try expect("{")
        while !scanner.isMark("}") {
            if scanner.token == .end { throw fail("}") }
            scanner.advance()
        }
        scanner.advance()
    }

    private mutating func parseBody(_ child: Int, _ parents: [Int], rows: Int, _ span: TextSpan) throws(Stop) {
        let name = draft.entries[child].name
        var data: Data?
        var isRight = true
        try expect("{")
        while !scanner.isMark("}") {
            if scanner.token == .end { throw fail("}") }
            if scanner.isWord("model_nodes") || scanner.isWord("model_data") {
                if isRight {
                    draft.problems.add(
                        .unsupportedModel(
                            "a table given by expressions",
                            remedy: "let Hugin generate the table and save the network without the model"), scanner.span
                    )
                }
                isRight = false
                scanner.skipStatement()
            } else if scanner.isWord("data") {
                if data != nil { draft.problems.add(.duplicateTable(name), scanner.span) }
                data = try parseData(name)
                isRight = isRight && data != nil
            } else {
                scanner.skipStatement()
            }
        }
        scanner.advance()
        guard isRight else { return }
        guard let data else {
            draft.problems.add(.missingTable(name, write: "data = ( … );"), span)
            return
        }
        let states = draft.entries[child].states.count
        guard data.values.count == rows * states else {
            draft.problems.add(
                .tableLength(name, found: data.values.count, expected: rows * states), data.span)
            return
        }
        let ahead = scanner.restarted(at: data.start)
        draft.keepTable(child, parents: parents, values: data.values) { Self.place(of: $0, ahead) ?? data.span }
    }

    /// Numbers up to a semicolon; nil when something is wrong with them, which has been reported.
    private mutating func parseData(_ name: String) throws(Stop) -> Data? {
        let span = scanner.span
        scanner.advance()
        try expect("=")
        var data = Data(start: scanner.start, span: span)
        var depth = 0
        while !scanner.isMark(";") {
            switch scanner.token {
            case .mark(UInt8(ascii: "(")): depth += 1
            case .mark(UInt8(ascii: ")")): depth -= 1
            case .mark(UInt8(ascii: ",")): break
            case .word:
                let before = data.values.count
                scanner.appendNumbers(to: &data.values)
                if data.values.count > before { continue }
                guard let value = Self.nonFinite(scanner.word) else {
                    draft.problems.add(.notANumber(scanner.word), scanner.span)
                    scanner.skipStatement()
                    return nil
                }
                data.values.append(value)
            default: throw fail(";")
            }
            if depth < 0 { break }
            scanner.advance()
        }
        if depth != 0 {
            draft.problems.add(.tableShape(name), scanner.span)
            scanner.skipStatement()
            return nil
        }
        scanner.advance()
        return data
    }

    private static func nonFinite(_ word: String) -> Double? {
        Array(word.utf8).withUnsafeBufferPointer { NumberList.nonFinite($0) }
    }

    /// Where the number at a position stands.
    private static func place(of position: Int, _ scanner: NETScanner) -> TextSpan? {
        var ahead = scanner
        var left = position
        while ahead.token != .end {
            if ahead.token == .word {
                if left == 0 { return ahead.span }
                left -= 1
            }
            ahead.advance()
        }
        return nil
    }
}
