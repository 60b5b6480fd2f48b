/// The word that a statement begins with.
public enum StatementKeyword: String, Sendable, CaseIterable {
    case caseTitle = "case"
    case question, scale, grades, survey, translation, include, article, source
    case claim, evidence, consequence, indicator, hypotheses
    case report, estimate, doubt, outcome, expect

    /// How the rest of its line is read.
    var shape: LineShape {
        switch self {
        case .caseTitle, .question: .text
        case .scale, .grades, .survey, .translation, .article, .source, .claim, .evidence, .consequence, .indicator,
            .hypotheses:
            .nameAndText
        case .include, .report, .estimate, .doubt, .outcome, .expect: .words
        }
    }

    /// The part a claim plays, for the four keywords that declare one.
    var role: Claim.Role? {
        switch self {
        case .claim: .claim
        case .evidence: .evidence
        case .consequence: .consequence
        case .indicator: .indicator
        default: nil
        }
    }

    /// Whether indented lines without a keyword are entries of it.
    var hasEntries: Bool { self == .hypotheses || self == .grades }
}

/// How the words of a line are cut into tokens.
enum LineShape {
    /// Keyword, then free text.
    case text
    /// Keyword, name, colon, then free text.
    case nameAndText
    /// Keyword, then words, strings, colons, commas and parentheses.
    case words
    /// Keyword, a string, `from` and a place as free text.
    case quotation
}
