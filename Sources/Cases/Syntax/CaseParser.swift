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
