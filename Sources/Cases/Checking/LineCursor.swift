import SourceText

/// Walks over the tokens of a line that say something.
struct LineCursor {
    /// A word with its place.
    struct Word {
        var text: String
        var span: TextSpan
    }

    let tree: SyntaxTree
    private let tokens: [Token]
    private var index = 0

    init(_ tree: SyntaxTree, line: Int) {
        self.tree = tree
        self.tokens = tree.content(ofLine: line)
    }

    var peek: Token? { index < tokens.count ? tokens[index] : nil }
    var peekSecond: Token? { index + 1 < tokens.count ? tokens[index + 1] : nil }
    var isAtEnd: Bool { index >= tokens.count }

    func text(_ token: Token) -> String { tree.source.text(token.span) }
    func location(_ span: TextSpan) -> Location { Location(file: tree.source.name, span: span) }

    // MARK: Places

    var lineSpan: TextSpan {
        guard let first = tokens.first, let last = tokens.last else { return TextSpan(0, 0) }
        return first.span.union(last.span)
    }

    /// Where the next token stands, or the end of the line.
    var endSpan: TextSpan {
        if let peek { return peek.span }
        let end = tokens.last?.span.end ?? 0
        return TextSpan(max(0, end - 1), end)
    }

    var restSpan: TextSpan {
        guard index < tokens.count, let last = tokens.last else { return endSpan }
        return tokens[index].span.union(last.span)
    }

    // MARK: Taking

    mutating func skipKeyword() { index += index < tokens.count ? 1 : 0 }

    mutating func advance() -> Token? {
        guard index < tokens.count else { return nil }
        index += 1
        return tokens[index - 1]
    }

    mutating func take(_ kind: Token.Kind) -> Token? { peek?.kind == kind ? advance() : nil }

    mutating func takeWord() -> Word? { take(.word).map { Word(text: text($0), span: $0.span) } }

    /// Takes the next token when it is this word.
    mutating func take(word: String) -> Bool {
        guard next(is: word) else { return false }
        index += 1
        return true
    }

    /// How many tokens of this kind are left.
    func count(_ kind: Token.Kind) -> Int { tokens[index...].reduce(0) { $0 + ($1.kind == kind ? 1 : 0) } }

    func next(is word: String) -> Bool {
        guard let peek, peek.kind == .word else { return false }
        return text(peek) == word
    }

    /// The pieces up to a token of this kind, the last on the line, which is left.
    mutating func pieces(before kind: Token.Kind) -> [String] {
        let stop = tokens[index...].lastIndex { $0.kind == kind } ?? tokens.count
        defer { index = stop }
        return tokens[index..<stop].map(piece)
    }

    /// The pieces up to one of these words, which is left.
    mutating func pieces(beforeWords words: [String]) -> (pieces: [String], span: TextSpan) {
        let start = index
        while let peek, !(peek.kind == .word && words.contains(text(peek))) { index += 1 }
        guard index > start else { return ([], endSpan) }
        return (tokens[start..<index].map(piece), tokens[start].span.union(tokens[index - 1].span))
    }

    func restPieces() -> [String] { tokens[index...].map(piece) }

    /// A string as the words in it, everything else as written.
    private func piece(_ token: Token) -> String {
        guard token.kind == .string || token.kind == .unterminatedString else { return text(token) }
        return StringLiteral.content(tree.source.bytes[token.span.range]) ?? text(token)
    }

    /// What was taken so far, as written.
    var takenText: String {
        guard index > 0, let first = tokens.first else { return "" }
        return tree.source.text(first.span.union(tokens[index - 1].span))
    }

    /// Whether the line has this word anywhere.
    func contains(word: String) -> Bool { tokens.contains { $0.kind == .word && text($0) == word } }

    /// The rest as written.
    func restText() -> String { isAtEnd ? "" : tree.source.text(restSpan) }
}
