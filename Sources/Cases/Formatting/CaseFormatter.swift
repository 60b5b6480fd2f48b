import SourceText

/// Writes a case in its canonical form: four spaces before properties, one space between words, at most one blank line,
/// line feeds. Words, numbers and comments stay as they are; formatting twice changes nothing more.
///
///     CaseFormatter.format(tree)   // nil when the file has syntax errors
public enum CaseFormatter {
    /// The formatted file, or nil when a line of it was not understood, so that nothing of it can be lost.
    public static func format(_ tree: SyntaxTree) -> [UInt8]? {
        guard !tree.hasErrors else { return nil }
        var output: [UInt8] = []
        output.reserveCapacity(tree.source.bytes.count)
        var pendingBlank = false
        for line in tree.lines {
            let text = format(line, of: tree)
            if text.isEmpty {
                pendingBlank = !output.isEmpty
                continue
            }
            if pendingBlank { output.append(UInt8(ascii: "\n")) }
            pendingBlank = false
            output += text
            output.append(UInt8(ascii: "\n"))
        }
        return output
    }

    private static func format(_ line: SyntaxTree.Line, of tree: SyntaxTree) -> [UInt8] {
        let isIndented: Bool
        switch line.kind {
        case .blank: return []
        case .comment: isIndented = line.indentation > 0
        case .statement, .error: isIndented = false
        case .property, .entry: isIndented = true
        }
        var output = [UInt8](repeating: UInt8(ascii: " "), count: isIndented ? 4 : 0)
        var previous: Token?
        for token in tree.tokens[line.tokens] {
            switch token.kind {
            case .byteOrderMark, .newline, .space: continue
            default: break
            }
            if let previous { output += gap(previous, token, tree) }
            output += tree.source.bytes[token.span.range]
            previous = token
        }
        while let last = output.last, [32, 9, 13].contains(last) { output.removeLast() }
        return output
    }

    /// White space between two tokens.
    private static func gap(_ left: Token, _ right: Token, _ tree: SyntaxTree) -> [UInt8] {
        if right.kind == .comment { return [32, 32] }
        // A space before or after a number sign could make a comment of it.
        let touches = left.span.end == right.span.start
        if touches, isNumberSign(left, tree) || isNumberSign(right, tree) { return [] }
        switch right.kind {
        case .colon, .comma, .closeParenthesis: return isNumberSign(left, tree) && !touches ? [32] : []
        default: return left.kind == .openParenthesis ? [] : [32]
        }
    }

    private static func isNumberSign(_ token: Token, _ tree: SyntaxTree) -> Bool {
        tree.source.bytes[token.span.start] == UInt8(ascii: "#")
    }
}
