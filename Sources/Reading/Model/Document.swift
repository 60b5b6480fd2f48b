import SourceText

/// What was read from one text: the reader's contract as values. All spans are byte offsets of ``text``.
///
/// Nothing here is an opinion about the world: every item points at the words it was read from.
public struct Document: Sendable {
    public var text: SourceFile
    /// `nl`, `en`, …: as given, or recognised from the words.
    public var language: String
    public var blocks: [Block] = []
    public var sentences: [TextSpan] = []
    public var statements: [Statement] = []
    public var hedges: [Hedge] = []
    public var negations: [Negation] = []
    public var names: [Name] = []
    public var dates: [DateMention] = []
    public var amounts: [Amount] = []

    public init(text: SourceFile, language: String) {
        self.text = text
        self.language = language
    }

    public func text(_ span: TextSpan) -> String { text.text(span) }
    /// Several pieces joined by a space.
    public func text(_ spans: [TextSpan]) -> String { spans.map { text.text($0) }.joined(separator: " ") }
}

/// A stretch of lines that belongs together.
public struct Block: Sendable, Hashable {
    public enum Kind: String, Sendable { case heading, paragraph, item, quote, byline, boilerplate }

    public var span: TextSpan
    public var kind: Kind
    /// For an item: the span of its bullet or number.
    public var marker: TextSpan?

    public init(span: TextSpan, kind: Kind, marker: TextSpan? = nil) {
        self.span = span
        self.kind = kind
        self.marker = marker
    }
}

/// Something that somebody says, thinks or denies; or that the article itself says (`source` empty).
public struct Statement: Sendable {
    public enum Speech: String, Sendable { case direct, indirect, mixed, none }
    public enum Kind: String, Sendable { case speech, attitude, hearsay, document }
    public enum Stance: String, Sendable { case asserts, denies, doubts, open }
    public enum Polarity: String, Sendable { case positive, negative }
    public enum Tense: String, Sendable { case past, present, future }
    public enum Role: String, Sendable { case claim, evidence, consequence, condition, context }

    /// `s1`, `s2`, … in order of the text.
    public var id: String
    /// The words said, in one or more pieces.
    public var content: [TextSpan]
    /// Who says it; empty where nobody is named.
    public var source: [TextSpan] = []
    /// The words that attribute it: `said`, `according to`.
    public var cue: [TextSpan] = []
    /// The names that a pronoun, a short form or a collective (`both countries`) stands for; empty where nothing is known.
    public var resolved: [String] = []
    /// Id of the statement that this one is said within.
    public var within: String?
    public var speech: Speech = .none
    public var kind: Kind = .speech
    public var stance: Stance = .asserts
    public var polarity: Polarity = .positive
    public var isQuestion = false
    /// How likely its author says it is; nil where no word says so.
    public var likelihood: StatedLikelihood?
    public var tense: Tense = .present
    /// Id of the statement that this one hangs on (`if …`).
    public var condition: String?
    /// Id of the statement that gives the reason for this one.
    public var reason: String?
    /// Statements that say the same share one: `p1`, `p2`, ….
    public var proposition: String
    public var role: Role = .context
    /// The paragraphs that elaborate this one, such as the text under a bullet: its hedges and its reason stand there.
    public var elaboration: [TextSpan] = []
    /// Whether it is something that a party did because of what is reported (expelled, summoned, imposed): no second witness.
    public var isReaction = false

    public init(id: String, content: [TextSpan], proposition: String) {
        self.id = id
        self.content = content
        self.proposition = proposition
    }
}

/// A likelihood in words: the term, where it stands, and the range that published surveys give it.
public struct StatedLikelihood: Sendable, Hashable {
    /// From 0 to 1; nil where the word has no published number (`geloofwaardig`).
    public var low: Double?
    public var high: Double?
    /// The term as the lexicon names it: `very likely`, `hoogstwaarschijnlijk`.
    public var term: String
    public var cues: [TextSpan]

    public init(low: Double?, high: Double?, term: String, cues: [TextSpan]) {
        self.low = low
        self.high = high
        self.term = term
        self.cues = cues
    }
}

/// A word that makes something less than certain, and what it governs.
public struct Hedge: Sendable, Hashable {
    public var cue: [TextSpan]
    public var scope: [TextSpan]
    /// `modal`, `adverb`, `verb`, `hearsay`, `weasel`, …; `question` (`whether`) and `prospect` (`want to`, `due to`) leave
    /// what they govern open without saying how likely it is.
    public var kind: String

    public init(cue: [TextSpan], scope: [TextSpan], kind: String) {
        self.cue = cue
        self.scope = scope
        self.kind = kind
    }
}

public struct Negation: Sendable, Hashable {
    public var cue: [TextSpan]
    public var scope: [TextSpan]

    public init(cue: [TextSpan], scope: [TextSpan]) {
        self.cue = cue
        self.scope = scope
    }
}

public struct Name: Sendable, Hashable {
    public enum Kind: String, Sendable { case person, organisation, place, other }

    public var span: TextSpan
    public var kind: Kind
    /// The fullest form of the same name in this text.
    public var canonical: String

    public init(span: TextSpan, kind: Kind, canonical: String) {
        self.span = span
        self.kind = kind
        self.canonical = canonical
    }
}

public struct DateMention: Sendable, Hashable {
    public var span: TextSpan
    /// ISO 8601: `2022-09-24`, `2022-09`, `2022`.
    public var value: String

    public init(span: TextSpan, value: String) {
        self.span = span
        self.value = value
    }
}

public struct Amount: Sendable, Hashable {
    public var span: TextSpan
    public var value: Double
    public var unit: String?

    public init(span: TextSpan, value: Double, unit: String?) {
        self.span = span
        self.value = value
        self.unit = unit
    }
}
