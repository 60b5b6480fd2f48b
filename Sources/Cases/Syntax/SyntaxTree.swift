import SourceText

/// A case file as it was written: lossless, in three levels of statements, lines and tokens.
///
/// The parser cannot fail: a line that it does not understand is an ``Line/Kind/error`` line with a diagnostic, and all
/// that follows is still read. Printing the tree gives the file back to the byte.
///
///     let tree = CaseParser.parse(SourceFile(name: "a.purport", text: "case Example\n"))
///     tree.printed == tree.source.bytes   // true
public struct SyntaxTree: Sendable {
    /// One line of the file.
    public struct Line: Sendable {
        public enum Kind: Sendable, Hashable {
            case blank, comment
            case statement(StatementKeyword)
            case property(PropertyKeyword)
            /// An indented line that begins with no keyword and is an entry of its block: a hypothesis, a grade.
            case entry
            case error
        }

        public var kind: Kind
        /// Indices into ``SyntaxTree/tokens``.
        public var tokens: Range<Int>
        /// Columns of white space before the first word, a tab counted as four.
        public var indentation: Int
    }

    /// A statement and the lines that belong to it.
    public struct Statement: Sendable {
        /// Index of the line with the keyword; an error line where the keyword was not understood.
        public var header: Int
        /// Indices of its properties and entries.
        public var properties: [Int]
    }

    public let source: SourceFile
    public let tokens: [Token]
    public let lines: [Line]
    public let statements: [Statement]
    /// What is wrong with the file as notation, in its order.
    public let diagnostics: [Diagnostic]

    /// The bytes of all tokens, one after another: the file.
    public var printed: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.bytes.count)
        for token in tokens { bytes += source.bytes[token.span.range] }
        return bytes
    }

    public var hasErrors: Bool { diagnostics.hasErrors }

    /// The tokens of a line that say something.
    func content(ofLine line: Int) -> [Token] {
        tokens[lines[line].tokens].filter { !$0.isTrivia }
    }
}
