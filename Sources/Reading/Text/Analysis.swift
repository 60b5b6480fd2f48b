import SourceText

/// What is known of one text while it is read: filled by one pass after the other, then turned into a ``Document``.
///
/// Positions are token numbers unless they are called spans.
final class Analysis {
    struct Sentence {
        var tokens: Range<Int>
        var block: Int
    }

    /// Token numbers in little space.
    struct TokenRange: BitwiseCopyable {
        private var from: UInt32
        private var to: UInt32

        init(_ range: Range<Int>) {
            from = UInt32(truncatingIfNeeded: range.lowerBound)
            to = UInt32(truncatingIfNeeded: range.upperBound)
        }

        @inline(__always) var isEmpty: Bool { from == to }
        /// Empty where the end were before the start.
        @inline(__always) var range: Range<Int> { Int(from)..<max(Int(from), Int(to)) }
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
    /// Freed with the analysis.
    let text: TokenizedText
    let tokens: FlatBuffer<Token>
    private let found: FlatBuffer<Hit>
    /// Index of the first hit that begins at or after each token.
    private let firstHit: FlatBuffer<Int32>
    /// The kinds of trigger that begin at each token, a bit a kind.
    private let kindsAt: FlatBuffer<UInt64>
    var blocks: [Block] = []
    /// Token range of each block, marker left out.
    var blockTokens: [Range<Int>] = []
    var sentences: [Sentence] = []
    /// Index of the sentence that each token lies in, or -1.
    let sentenceOf: FlatBuffer<Int32>
    var quotations: [Quotation] = []
    /// Index of the quotation that each token lies in, or -1.
    let quotationOf: FlatBuffer<Int32>
    var document: Document
    /// What the rules say of themselves; nil unless somebody asks.
    let trace: Trace?
    /// The article's own date, ISO 8601.
    let date: String?
    /// Attributions in token positions, in step with the statements made of them.
    var attributions: [Attribution] = []
    /// Whether each token is a finite verb.
    let finiteAt: FlatBuffer<Bool>
    /// Statements in the making, and what they are about.
    var units: [Unit] = []
    /// Units by the sentence that their content begins in; those before the first sentence come first.
    var unitsInText = UnitsInText()
    /// Number of the canonical name that each token belongs to, or -1.
    let nameAt: FlatBuffer<Int32>
    var canonicalNames: [String] = []
    /// Hedges in token positions, in step with those of the document.
    var hedgeHits: [Hit] = []
    /// Tokens of lists of consequences: what stands there is no consequence of its own.
    var listed: [Range<Int>] = []
    /// Where the article first turns to what would follow: its first condition, or the announcement of a list.
    var projection = 0
    /// What the claim is about, with all that was told of it; nil where there is none.
    var claimGist: Gist?
    /// The clause that each token lies in; empty where there is none.
    let clauseOf: FlatBuffer<TokenRange>

    /// - Parameter text: the source's text, cut; it belongs to the analysis from here on
    init(source: SourceFile, text: TokenizedText, lexicon: Lexicon, date: String?, trace: Trace? = nil) {
        self.source = source
        self.trace = trace
        self.lexicon = lexicon
        self.date = date
        self.text = text
        lexicon.lookUp(text, source.bytes)
        tokens = text.tokens
        found = lexicon.hits(tokens)
        let count = tokens.count
        sentenceOf = FlatBuffer(repeating: -1, count: count)
        quotationOf = FlatBuffer(repeating: -1, count: count)
        finiteAt = FlatBuffer(repeating: false, count: count)
        nameAt = FlatBuffer(repeating: -1, count: count)
        clauseOf = FlatBuffer(repeating: TokenRange(0..<0), count: count)
        document = Document(text: source, language: lexicon.language)
        kindsAt = FlatBuffer(repeating: 0, count: count)
        var firstHit = FlatBuffer<Int32>(capacity: count + 1)
        var index = 0
        for token in 0...count {
            while index < found.count, found[index].start < token { index += 1 }
            firstHit.append(Int32(index))
        }
        self.firstHit = firstHit
        for hit in found.all { kindsAt[hit.start] |= lexicon.triggers[Int(hit.trigger)].kind.bit }
        markMonths()
    }

    deinit {
        text.deallocate()
        found.deallocate()
        firstHit.deallocate()
        kindsAt.deallocate()
        sentenceOf.deallocate()
        quotationOf.deallocate()
        finiteAt.deallocate()
        nameAt.deallocate()
        clauseOf.deallocate()
    }

    /// `12 May`, `in May`, `late May`: a month, no verb.
    private func markMonths() {
        for index in tokens.indices
        where tokens[index].has(.month) && tokens[index].has(.modal) && tokens[index].isCapitalised {
            let before = token(index - 1)
            let isDated =
                before.kind == .number || token(index + 1).kind == .number
                || before.has([.preposition, .time, .adjective])
            if isDated { tokens[index].features.subtract([.modal, .finiteAuxiliary]) }
        }
    }

    @inline(__always)
    func token(_ index: Int) -> Token { tokens.has(index) ? tokens[index] : .outside }

    /// Every hit, in order of the text.
    var hits: UnsafeBufferPointer<Hit> { found.all }

    /// Hits that begin at a token.
    @inline(__always)
    func hits(at token: Int) -> UnsafeBufferPointer<Hit> {
        guard token >= 0, token + 1 < firstHit.count else { return found.slice(0..<0) }
        return found.slice(Int(firstHit[token])..<Int(firstHit[token + 1]))
    }

    /// Hits that begin inside a token range.
    func hits(in range: Range<Int>) -> UnsafeBufferPointer<Hit> {
        let from = min(max(range.lowerBound, 0), firstHit.count - 1)
        let to = min(max(range.upperBound, from), firstHit.count - 1)
        return found.slice(Int(firstHit[from])..<Int(firstHit[to]))
    }

    @inline(__always)
    func trigger(_ hit: Hit) -> Trigger { lexicon.triggers[Int(hit.trigger)] }

    @inline(__always)
    func hit(_ kind: Trigger.Kind, at token: Int) -> Hit? {
        guard kindsAt.has(token), kindsAt[token] & kind.bit != 0 else { return nil }
        return hits(at: token).first { trigger($0).kind == kind }
    }

    /// Whether a trigger of some kind begins at a token.
    @inline(__always)
    func has(_ kinds: UInt64, at token: Int) -> Bool { kindsAt.has(token) && kindsAt[token] & kinds != 0 }

    func first(_ kind: Trigger.Kind, in range: Range<Int>) -> Hit? {
        hits(in: range).first { trigger($0).kind == kind && $0.end <= range.upperBound }
    }

    /// Where the particle of a parted verb stands between it and a limit.
    func particle(of hit: Hit, before limit: Int) -> Int? {
        let word = trigger(hit).particle
        for index in hit.end..<max(hit.end, limit) {
            if token(index).kind == .colon { return nil }
            if token(index).word == word, isBesideVerb(index, hit.start) { return index }
        }
        return nil
    }

    /// Whether a particle stands inside or outside quotation marks as its verb does: `schrijft: “Het licht gaat uit”` parts nothing.
    func isBesideVerb(_ particle: Int, _ verb: Int) -> Bool {
        !quotationOf.has(particle) || quotationOf[particle] == quotationOf[verb]
    }

    /// Whether a verb that needs a particle further on has it before a limit.
    func isWhole(_ hit: Hit, before limit: Int) -> Bool {
        trigger(hit).particle < 0 || particle(of: hit, before: limit) != nil
    }

    /// A sentence without the marks that end it.
    func withoutStop(_ sentence: Range<Int>) -> Range<Int> {
        var end = sentence.upperBound
        while end > sentence.lowerBound, token(end - 1).endsSentence { end -= 1 }
        return sentence.lowerBound..<end
    }

    /// The bytes from the first to the last token of a range; nil when it holds none.
    func span(_ range: Range<Int>) -> TextSpan? {
        let range = range.clamped(to: 0..<tokens.count)
        guard !range.isEmpty else { return nil }
        return TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
    }

    func spans(_ ranges: [Range<Int>]) -> [TextSpan] { ranges.compactMap(span) }

    func sentence(of token: Int) -> Sentence? {
        guard sentenceOf.has(token) else { return nil }
        let index = Int(sentenceOf[token])
        return sentences.indices.contains(index) ? sentences[index] : nil
    }

    func quotation(of token: Int) -> Quotation? {
        guard quotationOf.has(token), quotationOf[token] >= 0 else { return nil }
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
