/// What an attributing verb says: the clause, quotation, infinitive or object that follows it.
extension Analysis {
    struct Complement {
        var pieces: [Range<Int>]
        var speech: Statement.Speech
        var isQuestion = false
        /// Only an object: `criticised the plan`; weaker than a clause or a quotation.
        var isObject = false
        /// Not opened by `that`, a question word or a quotation mark.
        var isLoose = false
    }

    /// The complement to the right of a verb that ends at `start`.
    func complement(after start: Int, _ attributes: Trigger.Attributes, _ limit: Int, skipSubject: Range<Int>? = nil)
        -> Complement?
    {
        var index = start
        if let skipSubject, skipSubject.lowerBound == index { index = skipSubject.upperBound }
        if let found = clauseOrQuote(index, attributes, limit) { return found }
        // An addressee, an adverbial: `told reporters on Monday that`.
        if let opener = opener(from: index, limit, far: attributes.contains(.addressee) ? 24 : 16) {
            if let found = clauseOrQuote(opener, attributes, limit) { return found }
        }
        if attributes.contains(.addressee), let person = nounPhrase(startingAt: index, ceiling: limit),
            person.count <= 4
        {
            if attributes.contains(.infinitive), token(person.upperBound).has(.infinitiveMarker) {
                return Complement(
                    pieces: [person.upperBound..<contentEnd(from: person.upperBound, limit)], speech: .indirect)
            }
            if hasSubjectAndFinite(person.upperBound, limit) {
                return Complement(
                    pieces: [person.upperBound..<contentEnd(from: person.upperBound, limit)], speech: .indirect)
            }
        }
        if attributes.contains(.infinitive), let infinitive = infinitive(index, limit) {
            return Complement(
                pieces: [infinitive..<contentEnd(from: infinitive, limit)], speech: .indirect, isLoose: true)
        }
        if attributes.contains(.clause), !attributes.contains(.explicit), !lexicon.isVerbSecond,
            hasSubjectAndFinite(index, limit)
        {
            return Complement(pieces: [index..<contentEnd(from: index, limit)], speech: .indirect, isLoose: true)
        }
        if attributes.contains(.object), !attributes.contains(.explicit) { return object(index, attributes, limit) }
        return nil
    }

    /// A clause with its opener, or a quotation, that begins right at `index`.
    private func clauseOrQuote(_ index: Int, _ attributes: Trigger.Attributes, _ limit: Int) -> Complement? {
        guard index < limit else { return nil }
        var index = index
        var token = self.token(index)
        if token.kind == .comma || token.kind == .colon {
            let isColon = token.kind == .colon
            index += 1
            token = self.token(index)
            if isColon, token.kind != .quote, index < limit, attributes.contains(.speech) {
                return Complement(pieces: [index..<limit], speech: .direct)
            }
            guard token.kind == .quote || token.has([.complementiser]) else { return nil }
        }
        if token.kind == .quote, token.flags.contains(.opens), let quotation = quotation(of: index),
            quotation.tokens.lowerBound == index
        {
            return quoted(quotation, limit)
        }
        let takesClause = lexicon.isVerbSecond || !attributes.isDisjoint(with: [.clause, .explicit, .infinitive])
        if token.has(.complementiser), takesClause, opensClause(index, limit) {
            if let quotation = quotation(of: index + 1), quotation.tokens.lowerBound == index + 1 {
                let end = max(
                    quotation.isClosed && quotation.tokens.upperBound >= limit - 1
                        ? quotation.tokens.upperBound : contentEnd(from: index, limit),
                    min(quotation.tokens.upperBound, quotation.tokens.lowerBound + 400))
                return Complement(pieces: [index..<end], speech: .mixed)
            }
            return Complement(
                pieces: [index..<contentEnd(from: index, limit)],
                speech: containsQuote(index..<limit) ? .mixed : .indirect)
        }
        // `said when she resigned` is no question.
        let isQuestion = token.has(.question) && (!token.has(.subordinator) || lexicon.isVerbSecond)
        if isQuestion, attributes.contains(.clause), !attributes.contains(.explicit), opensClause(index, limit) {
            return Complement(pieces: [index..<contentEnd(from: index, limit)], speech: .indirect, isQuestion: true)
        }
        return nil
    }

    private func containsQuote(_ range: Range<Int>) -> Bool { range.contains { token($0).kind == .quote } }

    private func quoted(_ quotation: Quotation, _ limit: Int) -> Complement {
        // `said the deal is “bad” for …` begins without a mark; here all is quoted, unless the sentence goes on after it.
        let end = quotation.tokens.upperBound
        if end < limit, quotation.isClosed,
            quotation.words < 8 || !token(end - 2).endsSentence && token(end - 2).kind != .comma
        {
            let next = token(end)
            if next.isWord, !next.has(.coordinator), !isFinite(end), !next.has(.gerund) {
                return Complement(pieces: [quotation.tokens.lowerBound..<contentEnd(from: end, limit)], speech: .mixed)
            }
        }
        return Complement(pieces: [quotation.tokens], speech: .direct)
    }

    /// `that` and `dat` are pronouns, too.
    private func opensClause(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit else { return false }
        if token(index).has(.demonstrative) {
            let next = token(index + 1)
            if next.kind == .comma { return true }
            if !next.isWord, next.kind != .number, next.kind != .quote, next.kind != .symbol { return false }
            if isFinite(index + 1), !next.has([.subjectPronoun]) {
                return lexicon.isVerbSecond && next.has(.subjectPronoun)
            }
        }
        return true
    }

    /// A later opener of a clause or a quotation, past an addressee or an adverbial without a verb of its own.
    private func opener(from index: Int, _ limit: Int, far: Int) -> Int? {
        var ahead = index
        while ahead < min(limit, index + far) {
            let token = self.token(ahead)
            if token.kind == .quote, token.flags.contains(.opens) {
                return quotation(of: ahead).map { $0.words >= 4 } == true ? ahead : nil
            }
            if token.kind == .colon { return ahead }
            if token.has(.complementiser), ahead > index, opensClause(ahead, limit), !isRelativeThere(ahead) {
                return ahead
            }
            if token.kind == .comma {
                if let quotation = quotation(of: ahead + 1), quotation.tokens.lowerBound == ahead + 1 { return ahead }
                if lexicon.isVerbSecond, self.token(ahead + 1).has(.complementiser) { return ahead + 1 }
                ahead += 1
                continue
            }
            if token.endsSentence || token.kind == .semicolon { return nil }
            if isFinite(ahead), !token.has(.participle) { return nil }
            if token.has([.subordinator]), !token.has(.preposition) { return nil }
            ahead += 1
        }
        return nil
    }

    /// `that` after a noun more often begins a relative clause; after a person or a time it does not.
    private func isRelativeThere(_ index: Int) -> Bool {
        guard lexicon.isVerbSecond == false else { return false }
        return isFinite(index + 1) || token(index + 1).has(.auxiliary)
    }

    private func infinitive(_ index: Int, _ limit: Int) -> Int? {
        var ahead = index
        while ahead < min(limit, index + (lexicon.isVerbSecond ? 10 : 8)) {
            let token = self.token(ahead)
            if lexicon.isVerbSecond {
                if token.has(.preposition), source.text(token.span).lowercased() == "om" { return ahead }
                if token.has(.infinitiveMarker), self.token(ahead + 1).has(.infinitive) { return index }
            } else if token.has(.infinitiveMarker), !self.token(ahead + 1).has([.determiner, .possessive]),
                self.token(ahead + 1).isWord
            {
                // With its subject: `want them to leave`; `asked him to leave` keeps the person out.
                return ahead == index ? ahead : ahead - index <= 6 ? index : nil
            }
            if !token.isWord || isFinite(ahead) { return nil }
            ahead += 1
        }
        return nil
    }

    /// A subject and a finite verb ahead, before any mark: a clause without `that`.
    func hasSubjectAndFinite(_ index: Int, _ limit: Int) -> Bool {
        var ahead = index
        let first = token(index)
        guard first.isWord || first.kind == .number || first.kind == .symbol || first.kind == .quote,
            !first.has([.preposition, .infinitiveMarker]) || first.has(.determiner)
        else { return false }
        if first.has(.coordinator) { return false }
        while ahead < min(limit, index + 14) {
            let token = self.token(ahead)
            if token.kind == .comma || token.kind == .colon || token.endsSentence || token.kind == .semicolon
                || token.kind == .dash
            {
                return false
            }
            if token.has([.relative, .complementiser, .subordinator]), ahead > index, !token.has(.preposition) {
                return false
            }
            if ahead > index, isFinite(ahead) { return true }
            ahead += 1
        }
        return false
    }

    private func object(_ index: Int, _ attributes: Trigger.Attributes, _ limit: Int) -> Complement? {
        let first = token(index)
        guard first.isWord || first.kind == .number || first.kind == .symbol || first.kind == .quote, index < limit
        else { return nil }
        if first.has([.coordinator, .subordinator]), !first.has([.preposition, .determiner]) { return nil }
        if first.has(.adverb), !first.has([.determiner, .preposition]), index + 1 >= limit { return nil }
        let end = contentEnd(from: index, limit, isObject: true)
        guard end > index else { return nil }
        return Complement(
            pieces: [index..<end], speech: containsQuote(index..<end) ? .mixed : .indirect, isObject: true)
    }

    /// Where content that begins at `start` ends: the sentence's end, a bracket that closes around it, the main clause that goes
    /// on after it, or a coordinated clause with its own attributing verb.
    func contentEnd(from start: Int, _ limit: Int, isObject: Bool = false) -> Int {
        var depth = 0
        var verbs = 0
        var expected = 1
        var index = start
        let isSubject = isInsideSubject(start)
        while index < limit {
            let token = self.token(index)
            switch token.kind {
            case .openBracket: depth += 1
            case .closeBracket:
                if depth == 0 { return index }
                depth -= 1
            case .semicolon: return index
            case .dash where isObject: return index
            case .quote where token.flags.contains(.closes):
                if let quotation = quotation(of: index), quotation.tokens.lowerBound < start { return index }
            case .comma where isQuotedWithin(index, start): break
            case .comma:
                if endsAtComma(index, start, limit, isObject) { return index }
            case .word:
                if token.has([.subordinator, .relative, .question]), index > start { expected += 1 }
                if token.has(.complementiser), index > start, !token.has(.relative) || !token.has([.subordinator]) {
                    expected += 1
                }
                if token.has(.coordinator), index > start {
                    // `called it a farce and left`: a verb of the clause around an object.
                    if isObject, !lexicon.isVerbSecond, verbs == 0, !isQuotedWithin(index, start),
                        isPredicate(index + 1)
                    {
                        return index
                    }
                    expected += 1
                    if !isQuotedWithin(index, start), startsOtherAttribution(index + 1, limit) { return index }
                }
                if isFinite(index) {
                    verbs += self.token(index - 1).has(.subjectPronoun) && index - 1 > start ? 0 : 1
                    if isSubject, verbs > expected { return index }
                }
            default: break
            }
            index += 1
        }
        return trimmed(start..<limit).upperBound
    }

    /// Whether a finite verb follows a coordinator; one that may be a participle does not after an adjective or a participle
    /// (`used and discarded needles`).
    private func isPredicate(_ index: Int) -> Bool {
        if isFinite(index) { return true }
        return token(index).has(.past) && !token(index).has([.noun, .adjective])
            && !token(index - 2).has([.participle, .adjective])
    }

    /// Whether a token stands in a quotation that begins after `start`: `said it was “lies and insults”` goes on to its end.
    private func isQuotedWithin(_ index: Int, _ start: Int) -> Bool {
        guard let quotation = quotation(of: index), quotation.isClosed else { return false }
        return quotation.tokens.lowerBound >= start
    }

    /// Whether content stands inside the subject of a main clause whose verb is still to come.
    private func isInsideSubject(_ start: Int) -> Bool {
        guard let sentence = sentence(of: start) else { return false }
        var index = start - 1
        while index >= sentence.tokens.lowerBound, start - index < 30 {
            if isFinite(index) { return false }
            if token(index).kind == .semicolon || token(index).kind == .colon { return true }
            index -= 1
        }
        return true
    }

    private func endsAtComma(_ comma: Int, _ start: Int, _ limit: Int, _ isObject: Bool) -> Bool {
        let next = token(comma + 1)
        // Dutch: a finite verb right after a comma takes the main clause up again.
        if lexicon.isVerbSecond, isFinite(comma + 1), token(start).has([.complementiser, .question]) {
            return true
        }
        // What the speaker's words go on to explain is the writer's: `…, waardoor men denkt dat …`.
        if lexicon.isVerbSecond, token(start).has(.complementiser), next.has(.subordinator), next.has(.comment) {
            return true
        }
        if !lexicon.isVerbSecond, next.has(.comment), hasSubjectAndFinite(comma + 2, limit) { return true }
        if isObject, next.has([.gerund, .relative, .subordinator]) || next.has(.coordinator) {
            return next.has([.gerund, .coordinator])
                ? hasSubjectAndFinite(comma + 2, limit) || next.has(.gerund) : false
        }
        if next.has(.coordinator) { return startsOtherAttribution(comma + 2, limit) }
        if next.has(.gerund), hit(.verb, at: comma + 1) != nil { return true }
        // `…, he added`: what was said is over.
        if let verb = attributingVerb(from: comma + 1, within: 7, limit), verb.after {
            return true
        }
        return false
    }

    /// Whether a new subject with an attributing verb begins here.
    private func startsOtherAttribution(_ index: Int, _ limit: Int) -> Bool {
        guard let verb = attributingVerb(from: index, within: 8, limit) else { return false }
        return verb.start > index || token(index).has([.past, .present])
    }

    /// An attributing finite verb of speech soon after `index`, with only a noun phrase before it.
    private func attributingVerb(from index: Int, within: Int, _ limit: Int) -> (start: Int, after: Bool)? {
        for ahead in index..<min(limit, index + within) {
            guard token(ahead).isWord else { return nil }
            if let hit = hit(.verb, at: ahead), trigger(hit).attributes.contains(.speech), isFinite(ahead) {
                if lexicon.isVerbSecond, ahead != index { return nil }
                let next = token(hit.end)
                let isEnd =
                    hit.end >= limit || !next.isWord
                    || (lexicon.isVerbSecond && (next.isCapitalised || next.has([.subjectPronoun, .determiner])))
                let opensClause = next.has([.complementiser]) || next.kind == .quote
                if isEnd || opensClause || next.has([.preposition]) { return (ahead, isEnd) }
                return hasSubjectAndFinite(hit.end, limit) ? (ahead, false) : nil
            }
            if isFinite(ahead)
                || token(ahead).has([.complementiser, .subordinator]) && !token(ahead).has(.demonstrative)
            {
                return nil
            }
        }
        return nil
    }
}
