import SourceText

/// A statement of a case as a unit that can be compared with another version of itself: its main line and what hangs under it.
public struct CaseStatement: Sendable {
    let placed: PlacedStatement
    /// As given, or as the checker made it of the statement's words; nil for what has no name, such as the question.
    public let name: String?
    /// What makes it the same statement in another version: its keyword with its name, or with what it is about.
    public let identity: String
    /// Its words, a property a line, without comments and needless white space: equal texts say the same.
    public let lines: [String]
    public let location: Location
    /// Line of its file, counted from 1.
    public let line: Int

    public var keyword: StatementKeyword { placed.keyword }
    public var header: String { lines.first ?? "" }

    init(_ placed: PlacedStatement, name: String?) {
        self.placed = placed
        self.name = name
        let tree = placed.tree
        lines = ([placed.statement.header] + placed.statement.properties).map { Self.words(ofLine: $0, tree) }
        let cursor = LineCursor(tree, line: placed.statement.header)
        location = cursor.location(cursor.lineSpan)
        line = placed.statement.header + 1
        let header = lines.first ?? ""
        switch placed.keyword {
        // There is one of each.
        case .caseTitle, .question: identity = placed.keyword.rawValue
        // An expectation is the same one as long as it is about the same.
        case .expect: identity = String(header.prefix { $0 != ":" })
        default: identity = placed.keyword.rawValue + " " + (name ?? String(header.prefix { $0 != ":" }))
        }
    }

    private static func words(ofLine line: Int, _ tree: SyntaxTree) -> String {
        var text = ""
        var opens = true
        for token in tree.content(ofLine: line) {
            let closes = [.colon, .comma, .closeParenthesis].contains(token.kind)
            if !opens, !closes { text += " " }
            text += tree.source.text(token.span)
            opens = token.kind == .openParenthesis
        }
        return text
    }
}

extension LoadedCase {
    /// The statements of all files of the case, in the order in which they are read.
    public var statements: [CaseStatement] {
        let names = model?.statementNames ?? [:]
        return placedStatements.map { placed in
            let cursor = LineCursor(placed.tree, line: placed.statement.header)
            return CaseStatement(placed, name: names[cursor.location(cursor.lineSpan)])
        }
    }
}

extension Case {
    /// What statements are called, by the place of their main line.
    fileprivate var statementNames: [Location: String] {
        var named = articles.map { ($0.location, $0.name) } + sources.map { ($0.location, $0.name) }
        named += claims.map { ($0.location, $0.name) } + hypotheses.map { ($0.location, $0.name) }
        named += reports.map { ($0.location, $0.name) } + estimates.map { ($0.location, $0.name) }
        named += doubts.map { ($0.location, $0.name) } + outcomes.map { ($0.location, $0.name) }
        return Dictionary(named, uniquingKeysWith: { first, _ in first })
    }
}
