import Reading
import SourceText

/// What a person found in an article: the truth that a reading is scored against.
public struct Annotation: Sendable {
    /// `nl`, `en`, …
    public var language = ""
    /// `business`, `health`, …: what the article is about.
    public var kind = ""
    /// The article's own date, ISO 8601.
    public var date: String?
    public var statements: [AnnotatedStatement] = []

    public init() {}
}

/// One statement of an article, with everything that a person found about it. Spans are byte offsets of the article.
public struct AnnotatedStatement: Sendable {
    public var name: String
    public var role: Statement.Role
    public var content: [TextSpan]
    public var source: [TextSpan] = []
    public var cue: [TextSpan] = []
    public var stance = Statement.Stance.asserts
    /// The words that say how likely it is.
    public var likelihood: [TextSpan] = []
    /// Indices of other statements of the annotation: one that says the same, the condition it hangs on, the reason for it.
    public var same: Int?
    public var condition: Int?
    public var reason: Int?

    public init(name: String, role: Statement.Role, content: [TextSpan]) {
        self.name = name
        self.role = role
        self.content = content
    }

    /// Whether somebody, or something, is said to say it.
    public var isAttributed: Bool { !source.isEmpty || !cue.isEmpty }
}
