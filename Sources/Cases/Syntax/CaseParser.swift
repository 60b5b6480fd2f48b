import SourceText

/// Reads the lines of a case file into a ``SyntaxTree``. It knows the shape of lines, nothing of names and numbers.
public enum CaseParser {
    /// Reads a file; never fails. What is wrong stands in ``SyntaxTree/diagnostics``.
    public static func parse(_ source: SourceFile) -> SyntaxTree {
        source.bytes.withUnsafeBufferPointer { buffer in
            var parser = LineParser(source: source, bytes: buffer)
            parser.parse()
            return SyntaxTree(
                source: source, tokens: parser.lexer.tokens, lines: parser.lines, statements: parser.statements,
                diagnostics: parser.diagnostics)
        }
    }
}

private struct LineParser {
    let source: SourceFile
    let bytes: UnsafeBufferPointer<UInt8>
    var lexer: Lexer
    var lines: [SyntaxTree.Line] = []
    var statements: [SyntaxTree.Statement] = []
    var diagnostics: [Diagnostic] = []
    private var suggestions = Slip.most

    init(source: SourceFile, bytes: UnsafeBufferPointer<UInt8>) {
        self.source = source
        self.bytes = bytes
        self.lexer = Lexer(bytes)
    }

    mutating func parse() {
        reportUnreadableBytes()
        for (number, start) in source.lineStarts.enumerated() {
            let next = number + 1 < source.lineStarts.count ? source.lineStarts[number + 1] : bytes.count
            if start == next { continue }
            line(start, next)
        }
        if !lines.contains(where: { $0.kind != .blank && $0.kind != .comment }) { report(.emptyFile, nil) }
    }

    private mutating func report(_ problem: Problem, _ span: TextSpan?) {
        diagnostics.append(problem.diagnostic(file: source.name, span: span))
    }

    private mutating func reportUnreadableBytes() {
        if let zero = bytes.firstIndex(of: 0) { report(.zeroByte, TextSpan(zero, zero + 1)) }
        if let bad = UTF8Bytes.firstInvalid(bytes) { report(.notUTF8(bytes[bad]), TextSpan(bad, bad + 1)) }
    }

    // MARK: Lines

    private mutating func line(_ from: Int, _ next: Int) {
        let firstToken = lexer.tokens.count
        var start = from
        if start == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            lexer.add(.byteOrderMark, 0, 3)
            start = 3
        }
        var end = next
        if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end < next, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        let (kind, indentation) = content(start, end)
        lexer.add(.newline, end, next)
        lines.append(.init(kind: kind, tokens: firstToken..<lexer.tokens.count, indentation: indentation))
        attach(kind, indentation)
    }

    /// Adds a line to the statement that it begins or belongs to.
    private mutating func attach(_ kind: SyntaxTree.Line.Kind, _ indentation: Int) {
        let index = lines.count - 1
        switch kind {
        case .statement: statements.append(.init(header: index, properties: []))
        case .property, .entry:
            if !statements.isEmpty { statements[statements.count - 1].properties.append(index) }
        case .error where indentation == 0: statements.append(.init(header: index, properties: []))
        case .error, .blank, .comment: break
        }
    }

    private mutating func content(_ start: Int, _ end: Int) -> (SyntaxTree.Line.Kind, Int) {
        let begin = lexer.space(start, end)
        let indentation = columns(start, begin)
        if begin == end { return (.blank, indentation) }
        if bytes[begin] == UInt8(ascii: "#"), lexer.isComment(begin, begin, end) {
            lexer.add(.comment, begin, end)
            return (.comment, indentation)
        }
        if end - begin > Lexer.longestLine {
            lexer.add(.unreadable, begin, end)
            report(.longLine(end - begin), TextSpan(begin, begin + 1))
            return (.error, indentation)
        }
        let wordEnd = keywordEnd(begin, end)
        let word = String(decoding: bytes[begin..<wordEnd], as: UTF8.self)
        let span = TextSpan(begin, max(wordEnd, begin + 1))
        let firstToken = lexer.tokens.count
        let kind =
            indentation == 0
            ? statement(word, span, begin, end) : property(word, span, start, begin, end)
        for token in lexer.tokens[firstToken...] where token.kind == .unterminatedString {
            report(.unterminatedString, TextSpan(token.span.start, token.span.start + 1))
        }
        return (kind, indentation)
    }

    private func columns(_ start: Int, _ end: Int) -> Int {
        bytes[start..<end].reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 4 : 1) }
    }

    private func keywordEnd(_ begin: Int, _ end: Int) -> Int {
        var index = begin
        while index < end, bytes[index] > UInt8(ascii: " "), !Self.ends.contains(bytes[index]) { index += 1 }
        return index
    }

    private static let ends: [UInt8] = Array(":,()\"".utf8)

    // MARK: Statements

    private mutating func statement(_ word: String, _ span: TextSpan, _ begin: Int, _ end: Int) -> SyntaxTree.Line.Kind
    {
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

    private mutating func property(
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
