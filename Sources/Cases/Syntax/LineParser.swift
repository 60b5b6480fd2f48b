import SourceText

/// Reads a file line by line: what each is, and what statement it belongs to.
struct LineParser {
    let source: SourceFile
    let bytes: UnsafeBufferPointer<UInt8>
    var lexer: Lexer
    var lines: [SyntaxTree.Line] = []
    var statements: [SyntaxTree.Statement] = []
    var diagnostics: [Diagnostic] = []
    var suggestions = Slip.most

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

    mutating func report(_ problem: Problem, _ span: TextSpan?) {
        diagnostics.append(problem.diagnostic(file: source.name, span: span))
    }

    private mutating func reportUnreadableBytes() {
        if let zero = bytes.firstIndex(of: 0) { report(.zeroByte, TextSpan(zero, zero + 1)) }
        let isBare = { (index: Int) in
            bytes[index] == UInt8(ascii: "\r") && (index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
        }
        if let bare = bytes.indices.first(where: isBare) { report(.bareCarriageReturn, TextSpan(bare, bare + 1)) }
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
        if let odd = oddSpace(begin, end) {
            lexer.words(begin, begin, end)
            report(.oddSpace, TextSpan(begin, odd))
            // Most likely a property: the statement above stays open.
            return (.error, 4)
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

    /// Where white space other than spaces and tabs ends that a line begins with: U+00A0, U+2000 to U+200B, U+202F, U+3000.
    private func oddSpace(_ begin: Int, _ end: Int) -> Int? {
        let rest = bytes[begin..<min(end, begin + 3)]
        if rest.starts(with: [0xC2, 0xA0]) { return begin + 2 }
        guard rest.count == 3, let last = rest.last else { return nil }
        let isOdd =
            (rest.starts(with: [0xE2, 0x80]) && ((0x80...0x8B).contains(last) || last == 0xAF))
            || rest.elementsEqual([0xE3, 0x80, 0x80])
        return isOdd ? begin + 3 : nil
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
}
