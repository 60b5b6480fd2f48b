/// What an attributing verb says: the clause, quotation, infinitive or object that follows it.
extension Analysis {
    struct Complement {
        var pieces: [Range<Int>]
        var speech: Statement.Speech
        var pattern: Pattern
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
        if attributes.contains(.bare), let start = bareClause(from: index, limit) {
            return Complement(
                pieces: [start..<contentEnd(from: start, limit)], speech: .indirect, pattern: .bareClause)
        }
        if attributes.contains(.addressee), let person = nounPhrase(startingAt: index, ceiling: limit),
            person.count <= 4
        {
            if attributes.contains(.infinitive), token(person.upperBound).has(.infinitiveMarker),
                !token(person.upperBound + 1).has([.determiner, .possessive]),
                !token(person.upperBound + 1).isCapitalised
            {
                return Complement(
                    pieces: [person.upperBound..<contentEnd(from: person.upperBound, limit)], speech: .indirect,
                    pattern: .infinitiveAfterAddressee)
            }
            if hasSubjectAndFinite(person.upperBound, limit) {
                return Complement(
                    pieces: [person.upperBound..<contentEnd(from: person.upperBound, limit)], speech: .indirect,
                    pattern: .clauseAfterAddressee)
            }
        }
        // `tells us she smelled rubber`
        if attributes.contains(.addressee), !lexicon.isVerbSecond, token(index).has(.objectPronoun),
            !token(index).has([.subjectPronoun, .possessive]), hasSubjectAndFinite(index + 1, limit)
        {
            return Complement(
                pieces: [index + 1..<contentEnd(from: index + 1, limit)], speech: .indirect,
                pattern: .clauseAfterAddressee)
        }
        if attributes.contains(.infinitive), let infinitive = infinitive(index, limit) {
            return Complement(
                pieces: [infinitive..<contentEnd(from: infinitive, limit)], speech: .indirect,
                pattern: .infinitiveAfterVerb, isLoose: true)
        }
        if attributes.contains(.clause), !attributes.contains(.explicit), !lexicon.isVerbSecond,
            // `said when we reached her`: when it was said.
            !token(index).has(.subordinator) || token(index).has(.determiner), hasSubjectAndFinite(index, limit)
        {
            return Complement(
                pieces: [index..<contentEnd(from: index, limit)], speech: .indirect, pattern: .plainClause,
                isLoose: true)
        }
        // `remembers carrying the bags`, `admitted leaking it`.
        if !lexicon.isVerbSecond, attributes.contains(.clause), token(index).has(.gerund), !token(index).has(.noun),
            token(index + 1).isWord, !attributes.contains(.adjective), hit(.verb, at: index) == nil
        {
            return Complement(
                pieces: [index..<contentEnd(from: index, limit)], speech: .indirect, pattern: .gerundAfterVerb,
                isLoose: true)
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
            if isColon, token.kind != .quote, index < limit, attributes.contains(.speech) || announces(index - 1) {
                return Complement(pieces: [index..<limit], speech: .direct, pattern: .wordsAfterColon)
            }
            guard
                token.kind == .quote || token.has([.complementiser])
                    || token.has(.question) && attributes.contains(.bare)
            else { return nil }
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
                return Complement(pieces: [index..<end], speech: .mixed, pattern: .thatClause)
            }
            return Complement(
                pieces: [index..<contentEnd(from: index, limit)],
                speech: containsQuote(index..<limit) ? .mixed : .indirect, pattern: .thatClause)
        }
        // `said when she resigned` is no question.
        let isQuestion = token.has(.question) && (!token.has(.subordinator) || lexicon.isVerbSecond)
        if isQuestion, attributes.contains(.clause), !attributes.contains(.explicit), opensClause(index, limit) {
            return Complement(
                pieces: [index..<contentEnd(from: index, limit)], speech: .indirect, pattern: .indirectQuestion,
                isQuestion: true)
        }
        return nil
    }

    /// `has heard it by now: the mayor …`: a pronoun before a colon stands for what follows it.
    private func announces(_ colon: Int) -> Bool {
        guard !lexicon.isVerbSecond else { return false }
        return (colon - 5..<colon).contains {
            token($0).has(.objectPronoun) && token($0).has(.subjectPronoun) && token($0 - 1).has(.anyVerb)
        }
    }

    func containsQuote(_ range: Range<Int>) -> Bool { range.contains { token($0).kind == .quote } }

    private func quoted(_ quotation: Quotation, _ limit: Int) -> Complement {
        // `said the deal is “bad” for …` begins without a mark; here all is quoted, unless the sentence goes on after it.
        let end = quotation.tokens.upperBound
        if end < limit, quotation.isClosed,
            quotation.words < 8 || !token(end - 2).endsSentence && token(end - 2).kind != .comma
        {
            let next = token(end)
            let goesOn =
                next.has(.coordinator)
                ? quotation.words < 4 && !isFinite(end + 1) && hasSubjectAndFinite(end + 1, limit)
                : !isFinite(end) || quotation.words < 4 && !isSpeaking(end)
            if next.isWord, goesOn, !next.has(.gerund) {
                return Complement(
                    pieces: [quotation.tokens.lowerBound..<contentEnd(from: end, limit)], speech: .mixed,
                    pattern: .quotationAfterVerb)
            }
        }
        return Complement(pieces: [quotation.tokens], speech: .direct, pattern: .quotationAfterVerb)
    }

    private func isSpeaking(_ index: Int) -> Bool { hit(.verb, at: index) != nil }

    private func object(_ index: Int, _ attributes: Trigger.Attributes, _ limit: Int) -> Complement? {
        let first = token(index)
        guard first.isWord || first.kind == .number || first.kind == .symbol || first.kind == .quote, index < limit
        else { return nil }
        if first.has([.coordinator, .subordinator]), !first.has([.preposition, .determiner]) { return nil }
        // `backed out`, `attacked again`: the verb takes a particle, and so another meaning, or nothing.
        if first.has(.particle), !lexicon.isVerbSecond { return nil }
        if first.has(.adverb), !first.has([.determiner, .preposition]), index + 1 >= limit { return nil }
        // `makers we asked said`: the verb of another clause.
        if !lexicon.isVerbSecond, isFinite(index) { return nil }
        // `says nothing about it`: that nothing is said.
        if first.has(.subjectPronoun), hit(.negation, at: index) != nil { return nil }
        // `reported late on Wednesday`: when it was said is not what was said.
        if isDate(from: index, limit) { return nil }
        // `told us this`, `vertelden ons dit`: who was told is not what.
        if first.has(.objectPronoun), token(index + 1).has(.demonstrative), !token(index + 2).has(.noun) {
            return Complement(
                pieces: [index + 1..<index + 2], speech: .indirect, pattern: .objectOfVerb, isObject: true)
        }
        // `ontkent dat stellig`: a pronoun alone.
        let end =
            lexicon.isVerbSecond && first.has([.demonstrative, .objectPronoun]) && isLonePronoun(index, limit)
            ? index + 1 : contentEnd(from: index, limit, isObject: true)
        guard end > index else { return nil }
        return Complement(
            pieces: [index..<end], speech: containsQuote(index..<end) ? .mixed : .indirect, pattern: .objectOfVerb,
            isObject: true)
    }
}
