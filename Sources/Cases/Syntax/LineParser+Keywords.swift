import SourceText

/// What a line is by its first word, and how the rest of it is cut into tokens.
extension LineParser {
    mutating func statement(_ word: String, _ span: TextSpan, _ begin: Int, _ end: Int) -> SyntaxTree.Line.Kind {
        if let keyword = StatementKeyword(rawValue: word) {
            rest(keyword.shape, begin, end)
            return .statement(keyword)
        }
        if let property = PropertyKeyword(rawValue: word) {
            rest(property.shape, begin, end)
            report(.propertyNotIndented(property), span)
            // It most likely belongs to the statement above, which stays open for the lines that follow.
            return statements.isEmpty ? .error : .property(property)
        }
        let meant = meant(word, StatementKeyword.allCases.map(\.rawValue))
        report(.unknownStatement(word, meant: meant), span)
        if let meant, let keyword = StatementKeyword(rawValue: meant) {
            rest(keyword.shape, begin, end)
            return .statement(keyword)
        }
        lexer.words(begin, begin, end)
        return .error
    }

    mutating func property(
        _ word: String, _ span: TextSpan, _ start: Int, _ begin: Int, _ end: Int
    ) -> SyntaxTree.Line.Kind {
        checkIndentation(start, begin)
        if let keyword = PropertyKeyword(rawValue: word) {
            rest(keyword.shape, begin, end)
            return statements.isEmpty ? orphan(span) : .property(keyword)
        }
        if !statements.isEmpty, case .statement(let open) = lines[statements[statements.count - 1].header].kind,
            open.hasEntries
        {
            open == .hypotheses ? entry(begin, end) : lexer.words(begin, begin, end)
            return .entry
        }
        if let keyword = StatementKeyword(rawValue: word) {
            rest(keyword.shape, begin, end)
            report(.statementIndented(keyword), span)
            return .statement(keyword)
        }
        if statements.isEmpty {
            lexer.words(begin, begin, end)
            return orphan(span)
        }
        let meant = meant(word, PropertyKeyword.allCases.map(\.rawValue))
        report(.unknownProperty(word, meant: meant), span)
        if let meant, let keyword = PropertyKeyword(rawValue: meant) {
            rest(keyword.shape, begin, end)
            return .property(keyword)
        }
        lexer.words(begin, begin, end)
        return .error
    }

    /// The keyword that may have been meant.
    private mutating func meant(_ word: String, _ keywords: [String]) -> String? {
        guard suggestions > 0 else { return nil }
        suggestions -= 1
        return Suggestion.closest(to: word, among: keywords)
    }

    private mutating func orphan(_ span: TextSpan) -> SyntaxTree.Line.Kind {
        report(.propertyWithoutStatement, span)
        return .error
    }

    private mutating func checkIndentation(_ start: Int, _ begin: Int) {
        let span = TextSpan(start, begin)
        if bytes[start..<begin].contains(UInt8(ascii: "\t")) {
            report(.tabIndentation, span)
        } else if let above = statements.last?.properties.last.map({ lines[$0] }), above.indentation > 0,
            above.indentation != begin - start
        {
            report(.unevenIndentation(begin - start, above: above.indentation), span)
        }
    }

    // MARK: The rest of a line

    private mutating func rest(_ shape: LineShape, _ begin: Int, _ end: Int) {
        switch shape {
        case .words: lexer.words(begin, begin, end)
        case .quotation: lexer.words(begin, begin, end, textAfter: "from")
        case .text:
            let wordEnd = lexer.word(begin, end)
            if wordEnd < end, bytes[wordEnd] == UInt8(ascii: ":") {
                let word = String(decoding: bytes[begin..<wordEnd], as: UTF8.self)
                report(.unexpectedColon(after: word), TextSpan(wordEnd, wordEnd + 1))
            }
            lexer.text(wordEnd, begin, end)
        case .nameAndText:
            var index = lexer.space(lexer.word(begin, end), end)
            index = lexer.space(lexer.word(index, end), end)
            if index < end, bytes[index] == UInt8(ascii: ":") {
                lexer.add(.colon, index, index + 1)
                lexer.text(index + 1, begin, end)
            } else {
                lexer.words(index, begin, end)
            }
        }
    }

    /// `licensed (The design was licensed): 30% to 50%`: what stands in parentheses is free text.
    private mutating func entry(_ begin: Int, _ end: Int) {
        let index = lexer.space(lexer.word(begin, end), end)
        guard index < end, bytes[index] == UInt8(ascii: "("),
            let close = bytes[index..<end].lastIndex(of: UInt8(ascii: ")"))
        else {
            lexer.words(index, begin, end)
            return
        }
        lexer.add(.openParenthesis, index, index + 1)
        lexer.add(.text, index + 1, close)
        lexer.add(.closeParenthesis, close, close + 1)
        lexer.words(close + 1, begin, end)
    }
}
