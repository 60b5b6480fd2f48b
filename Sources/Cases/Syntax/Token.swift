import SourceText

/// The smallest piece of a case file. Every byte of a file belongs to exactly one token.
public struct Token: Sendable, Hashable {
    public enum Kind: UInt8, Sendable {
        case byteOrderMark
        /// A line feed, or a carriage return and a line feed.
        case newline
        /// Spaces and tabs.
        case space
        /// `#` and all that follows on the line.
        case comment
        case word
        /// `"…"` with both quotation marks.
        case string
        /// A string that the line ends before its closing quotation mark.
        case unterminatedString
        /// Free text up to the end of the line or its comment: a title, a claim's wording, a path.
        case text
        case colon, comma, openParenthesis, closeParenthesis
        /// A line too long to be one of a case.
        case unreadable
    }

    public var kind: Kind
    public var span: TextSpan

    public init(_ kind: Kind, _ span: TextSpan) {
        self.kind = kind
        self.span = span
    }

    /// Whether it says nothing: white space, comments, line ends.
    public var isTrivia: Bool {
        switch kind {
        case .byteOrderMark, .newline, .space, .comment: true
        default: false
        }
    }
}
