import Cases
import Reading
import SourceText

/// What the reader found of words that somebody picked out of an article: who says them, how, and how sure.
///
///     let reading = QuotedReading(of: span, in: DraftInput(text: text, document: document, originalName: "gazette.txt"))
///     reading.speakers      // ["Norland ferry line"]
///     reading.stance        // .denies
public struct QuotedReading: Sendable {
    /// Full names of those who say it; empty where nobody is named.
    public private(set) var speakers: [String] = []
    public private(set) var stance = Cases.Stance.asserts
    /// Where the words stand that tell how sure they are, in order.
    public private(set) var hedges: [TextSpan] = []

    /// - Parameter words: of the text of `input`; the statement that shares most of them counts, with who says it and by what word
    public init(of words: TextSpan, in input: DraftInput) {
        let context = ArticleContext(input: input, name: "article")
        let shared = context.statements.map { Self.shared($0, words) }
        guard let most = shared.max(), most > 0, let index = shared.firstIndex(of: most) else { return }
        let statement = context.statements[index]
        if case .named(let names) = context.speaker(of: statement) { speakers = names }
        stance =
            switch statement.stance {
            case .asserts: .asserts
            case .denies: .denies
            case .doubts: .doubts
            case .open: .leavesOpen
            }
        // A weasel word ("some") says nothing of how sure somebody is.
        let within = context.hedges(in: words).filter { $0.kind != "weasel" }.flatMap(\.cue)
        hedges = Set((statement.likelihood?.cues ?? []) + within).sorted()
    }

    /// How many bytes of the words belong to a statement.
    private static func shared(_ statement: Statement, _ words: TextSpan) -> Int {
        (statement.content + statement.source + statement.cue).reduce(0) {
            $0 + max(0, min($1.end, words.end) - max($1.start, words.start))
        }
    }
}
