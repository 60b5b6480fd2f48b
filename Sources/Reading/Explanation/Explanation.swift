import SourceText

/// Why one part of what was read is there: the pattern that read it, and the lexicon's words that it went by.
public struct Explanation: Sendable {
    /// What was read.
    public enum Part: String, Sendable, CaseIterable {
        case content, source, resolved, cue, role, stance, tie, condition, reason, likelihood
        case hedge, negation, scope, name, date, amount
    }

    public var part: Part
    /// Id of the statement that it is a part of; nil for hedges, negations, names, dates and amounts.
    public var statement: String?
    /// What was made of it: a role, a stance, a term, a date; nil where the words themselves are what was read.
    public var value: String?
    /// The words, in one or more pieces.
    public var spans: [TextSpan]
    public var pattern: Pattern
    /// Lines of the lexicon that the words fit; empty where a pattern goes by the classes of words alone.
    public var entries: [LexiconEntry]
}

/// A line of a lexicon that words of the text fit.
public struct LexiconEntry: Sendable, Hashable {
    /// The phrase as the lexicon names it: the first form of its line.
    public var term: String
    /// Its section, kind and attributes: `[verb speech clause after]`.
    public var section: String
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// The words of the text.
    public var words: TextSpan
}

/// A pattern that words fit but for one condition.
public struct NearMiss: Sendable {
    public var pattern: Pattern
    public var span: TextSpan
    public var failed: FailedCondition
    /// The line of the lexicon that made the pattern look at the words.
    public var entry: LexiconEntry?
}

/// A document with the reasons for everything in it, in order of the text.
public struct ExplainedDocument: Sendable {
    public var document: Document
    public var explanations: [Explanation]
    public var nearMisses: [NearMiss]

    /// Only what was read, and almost was, from words that one of some spans touches.
    public func at(_ places: [TextSpan]) -> ExplainedDocument {
        func isThere(_ span: TextSpan) -> Bool { places.contains { $0.touches(span) } }
        var result = self
        result.explanations.removeAll { !$0.spans.contains(where: isThere) }
        result.nearMisses.removeAll { !isThere($0.span) }
        return result
    }
}

extension TextSpan {
    /// Whether two share a byte, or an empty one lies in the other.
    fileprivate func touches(_ other: TextSpan) -> Bool {
        overlaps(other) || isEmpty && other.contains(start)
    }
}
