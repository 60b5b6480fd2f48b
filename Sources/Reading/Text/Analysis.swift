import SourceText

/// What is known of one text while it is read: filled by one pass after the other, then turned into a ``Document``.
///
/// Positions are token numbers unless they are called spans.
final class Analysis {
    struct Sentence {
        var tokens: Range<Int>
        var block: Int
    }

    /// A stretch between quotation marks; the marks themselves are the first and the last token when `isClosed`.
    struct Quotation {
        var tokens: Range<Int>
        var isClosed: Bool
        var block: Int
        /// Words inside the marks.
        var words: Int
    }

    let source: SourceFile
    let lexicon: Lexicon
    var tokens: [Token]
    var hits: [Hit]
    /// Index of the first hit that begins at or after each token.
    var firstHit: [Int] = []
    var blocks: [Block] = []
    /// Token range of each block, marker left out.
    var blockTokens: [Range<Int>] = []
    var sentences: [Sentence] = []
    var sentenceOf: [Int32] = []
    var quotations: [Quotation] = []
    /// Index of the quotation that each token lies in, or -1.
    var quotationOf: [Int32] = []
    var document: Document
    /// The article's own date, ISO 8601.
    var date: String?
    /// Attributions in token positions, in step with the statements made of them.
    var attributions: [Attribution] = []
    var clauses: [Range<Int>] = []
    /// Whether each token is a finite verb.
    var finiteAt: [Bool] = []
    /// Statements in the making, and what they are about.
    var units: [Unit] = []
    /// Units by the sentence that their content begins in.
    var unitsOfSentence: [Int32: [Int]] = [:]
    /// Number of the canonical name that each token belongs to, or -1.
    var nameAt: [Int32] = []
    var canonicalNames: [String] = []
    /// Hedges in token positions, in step with those of the document.
    var hedgeHits: [Hit] = []
    /// Tokens of lists of consequences: what stands there is no consequence of its own.
    var listed: [Range<Int>] = []
    var clauseOf: [Int32] = []

    init(source: SourceFile, lexicon: Lexicon, date: String?) {
        self.source = source
        self.lexicon = lexicon
        self.date = date
        tokens = lexicon.tokens(source.bytes)
        hits = lexicon.hits(tokens)
        document = Document(text: source, language: lexicon.language)
        // `12 May`, `in May`, `late May`: a month, no verb.
        for index in tokens.indices
        where tokens[index].has(.month) && tokens[index].has(.modal) && tokens[index].isCapitalised {
            let isDated =
                index > 0 && tokens[index - 1].kind == .number
                || index + 1 < tokens.count && tokens[index + 1].kind == .number
                || index > 0 && tokens[index - 1].has([.preposition, .time, .adjective])
                || index > 0 && ["late", "early", "mid"].contains(source.text(tokens[index - 1].span).lowercased())
            if isDated { tokens[index].features.subtract([.modal, .finiteAuxiliary]) }
        }
        firstHit.reserveCapacity(tokens.count + 1)
        var index = 0
        for token in 0...tokens.count {
            while index < hits.count, hits[index].start < token { index += 1 }
            firstHit.append(index)
        }
    }

    func token(_ index: Int) -> Token { tokens.indices.contains(index) ? tokens[index] : .outside }

    /// Hits that begin at a token.
    func hits(at token: Int) -> ArraySlice<Hit> {
        guard token >= 0, token + 1 < firstHit.count else { return [] }
        return hits[firstHit[token]..<firstHit[token + 1]]
    }

    /// Hits that begin inside a token range.
    func hits(in range: Range<Int>) -> ArraySlice<Hit> {
        let from = min(max(range.lowerBound, 0), firstHit.count - 1)
        let to = min(max(range.upperBound, from), firstHit.count - 1)
        return hits[firstHit[from]..<firstHit[to]]
    }

    func trigger(_ hit: Hit) -> Trigger { lexicon.triggers[Int(hit.trigger)] }

    func hit(_ kind: Trigger.Kind, at token: Int) -> Hit? {
        hits(at: token).first { trigger($0).kind == kind }
    }

    func first(_ kind: Trigger.Kind, in range: Range<Int>) -> Hit? {
        hits(in: range).first { trigger($0).kind == kind && $0.end <= range.upperBound }
    }

    /// The bytes from the first to the last token of a range; nil when it holds none.
    func span(_ range: Range<Int>) -> TextSpan? {
        let range = range.clamped(to: 0..<tokens.count)
        guard !range.isEmpty else { return nil }
        return TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
    }

    func spans(_ ranges: [Range<Int>]) -> [TextSpan] { ranges.compactMap(span) }

    func sentence(of token: Int) -> Sentence? {
        guard sentenceOf.indices.contains(token) else { return nil }
        let index = Int(sentenceOf[token])
        return sentences.indices.contains(index) ? sentences[index] : nil
    }

    func quotation(of token: Int) -> Quotation? {
        guard quotationOf.indices.contains(token), quotationOf[token] >= 0 else { return nil }
        return quotations[Int(quotationOf[token])]
    }

    /// The tokens without the marks and coordinators at both ends.
    func trimmed(_ range: Range<Int>, quotesToo: Bool = false) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        func drops(_ token: Token) -> Bool {
            switch token.kind {
            case .comma, .period, .colon, .semicolon, .dash, .symbol, .outside, .ellipsis: true
            case .quote: quotesToo
            default: false
            }
        }
        while start < end, drops(token(start)) { start += 1 }
        while end > start, drops(token(end - 1)) { end -= 1 }
        return start..<end
    }
}
