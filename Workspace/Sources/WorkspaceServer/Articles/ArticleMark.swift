import Reading
import SourceText
import Wording

/// What the reader found at a place of an article, as it is marked on the page.
struct ArticleMark: Sendable, Hashable {
    /// From the outermost to the innermost: a hedge stands within a consequence, and is marked within it.
    enum Kind: Int, Sendable, CaseIterable {
        case shown, quoted, consequence, claim, statement, source, cue, hedge

        /// Those that are told apart at a glance.
        static let explained: [Kind] = [.quoted, .consequence, .claim, .source, .cue, .hedge]

        /// Whether it marks what is said, and not who says it or how sure.
        var holdsWords: Bool { self == .consequence || self == .claim || self == .statement }

        /// Name of the class in the style sheet.
        var name: String {
            switch self {
            case .shown: "shown"
            case .quoted: "quoted"
            case .consequence: "consequence"
            case .claim: "claim"
            case .statement: "statement"
            case .source: "source"
            case .cue: "cue"
            case .hedge: "hedge"
            }
        }

        /// The word for it in the legend.
        func label(_ language: Language) -> String {
            switch self {
            case .shown: language.pick("quoted in the case", "aangehaald in de zaak")
            case .quoted: language.pick("a case rests on it", "een zaak rust erop")
            case .consequence: language.pick("consequence", "gevolg")
            case .claim: language.pick("claim", "bewering")
            case .statement: language.pick("what is said", "wat er gezegd wordt")
            case .source: language.pick("source", "bron")
            case .cue: language.pick("says so", "zegt het")
            case .hedge: language.pick("how sure", "hoe zeker")
            }
        }
    }

    var kind: Kind
    var span: TextSpan
    /// What a reader is told about it, beside the word of the legend; empty where there is nothing more.
    var note: String
    /// The statement that rests on these words, where there is one.
    var address: String?
    /// The number, from 1, of what was read in these words in the list of all.
    var said: Int?
}

/// All marks of an article.
struct ArticleMarks {
    let document: Document
    let language: Language

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    /// What was read, in order of the text: all but the article's own words that nothing hangs on.
    var listed: [Statement] { document.statements.filter { $0.role != .context || !$0.source.isEmpty } }

    /// Each place once for each kind, in reading order.
    var all: [ArticleMark] {
        var marks: [ArticleMark] = []
        for (index, statement) in listed.enumerated() {
            let said = index + 1
            let who = statement.resolved.isEmpty ? "" : language.list(statement.resolved)
            marks += statement.source.map { ArticleMark(kind: .source, span: $0, note: who, said: said) }
            marks += statement.cue.map { ArticleMark(kind: .cue, span: $0, note: stance(statement.stance), said: said) }
            let kind: ArticleMark.Kind =
                switch statement.role {
                case .claim: .claim
                case .consequence: .consequence
                case .evidence, .condition, .context: .statement
                }
            let note = [kind == .statement ? role(statement.role) : "", says(statement), likelihood(statement)]
                .filter { !$0.isEmpty }.joined(separator: " · ")
            marks += statement.content.map { ArticleMark(kind: kind, span: $0, note: note, said: said) }
        }
        // A weasel word ("some") says nothing of how sure somebody is.
        for hedge in document.hedges where hedge.kind != "weasel" {
            marks += hedge.cue.map { ArticleMark(kind: .hedge, span: $0, note: range(at: $0)) }
        }
        var seen: Set<[Int]> = []
        let size = document.text.bytes.count
        return marks.filter { mark in
            mark.span.end <= size && !mark.span.isEmpty
                && seen.insert([mark.kind.rawValue, mark.span.start, mark.span.end]).inserted
        }.sorted { ($0.span.start, $0.kind.rawValue, $0.span.end) < ($1.span.start, $1.kind.rawValue, $1.span.end) }
    }

    func stance(_ stance: Statement.Stance) -> String {
        switch stance {
        case .asserts: pick("asserts it", "beweert het")
        case .denies: pick("denies it", "ontkent het")
        case .doubts: pick("doubts it", "betwijfelt het")
        case .open: pick("leaves it open", "laat het open")
        }
    }

    /// Who says it, by name where that is known; empty where it is the article.
    func speaker(_ statement: Statement) -> String {
        statement.resolved.isEmpty ? document.text(statement.source) : language.list(statement.resolved)
    }

    /// Who says it, and how.
    private func says(_ statement: Statement) -> String {
        if statement.source.isEmpty { return pick("the article says so", "het artikel zegt het") }
        return "\(speaker(statement)) \(stance(statement.stance))"
    }

    /// What it is to the case; empty where it is nothing of its own.
    func role(_ role: Statement.Role) -> String {
        switch role {
        case .claim: pick("claim", "bewering")
        case .evidence: pick("evidence", "bewijs")
        case .consequence: pick("consequence", "gevolg")
        case .condition: pick("condition", "voorwaarde")
        case .context: ""
        }
    }

    /// How likely its author says it is.
    func likelihood(_ statement: Statement) -> String {
        guard let stated = statement.likelihood else { return "" }
        return wording(stated)
    }

    private func wording(_ stated: StatedLikelihood) -> String {
        guard let low = stated.low, let high = stated.high else {
            return "\(stated.term): " + pick("no number", "geen getal")
        }
        let points = [low, high].map { Int(($0 * 100).rounded()) }
        return "\(stated.term): \(points[0])–\(points[1])%"
    }

    /// What surveys make of the words at a place, when a statement rests on them.
    private func range(at span: TextSpan) -> String {
        let stated = document.statements.lazy.compactMap(\.likelihood).first { likelihood in
            likelihood.cues.contains { $0.overlaps(span) }
        }
        return stated.map(wording) ?? pick("no number", "geen getal")
    }
}
