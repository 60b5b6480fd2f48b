/// The word that a property, an indented line under a statement, begins with.
public enum PropertyKeyword: String, Sendable, CaseIterable {
    case on, happened, by, quote, note, confidence
    case text, original, sha256, author
    case reliability, interest
    case prior, `if`, because, otherwise, favours, variant, wording
    case not, observed, reaction
    case relays, credibility
    case term

    var shape: LineShape {
        switch self {
        case .note, .text, .original, .sha256, .author: .text
        case .quote, .because, .variant, .wording: .quotation
        default: .words
        }
    }

    /// The statements that it may stand under.
    public var owners: [StatementKeyword] {
        switch self {
        case .note: StatementKeyword.allCases.filter { $0 != .include }
        case .on, .happened: Self.dated
        case .quote: Self.dated
        case .by: Self.claims + [.hypotheses]
        case .confidence: Self.claims + [.hypotheses, .report, .estimate]
        case .because, .variant, .wording: Self.claims + [.hypotheses, .report, .estimate, .doubt]
        case .text, .original, .sha256, .author: [.article]
        case .reliability, .interest: [.source]
        case .prior, .if, .otherwise: Self.claims
        case .favours, .not, .observed, .reaction: [.evidence]
        case .relays, .credibility: [.report]
        case .term: [.scale, .survey, .translation]
        }
    }

    private static let claims: [StatementKeyword] = [.claim, .evidence, .consequence, .indicator]
    private static let dated: [StatementKeyword] =
        [.article, .source] + claims + [.hypotheses, .report, .estimate, .doubt, .outcome]

    /// Whether a statement may have several of them.
    var mayRepeat: Bool {
        switch self {
        case .quote, .note, .interest, .if, .because, .favours, .variant, .wording, .term: true
        default: false
        }
    }
}
