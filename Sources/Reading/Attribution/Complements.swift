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
        if attributes.contains(.bare), let start = bareClause(from: index, limit) {
            return Complement(pieces: [start..<contentEnd(from: start, limit)], speech: .indirect)
        }
        if attributes.contains(.addressee), let person = nounPhrase(startingAt: index, ceiling: limit),
            person.count <= 4
        {
            if attributes.contains(.infinitive), token(person.upperBound).has(.infinitiveMarker),
                !token(person.upperBound + 1).has([.determiner, .possessive]),
                !token(person.upperBound + 1).isCapitalised
            {
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
        // `remembers carrying the bags`, `admitted leaking it`.
        if !lexicon.isVerbSecond, attributes.contains(.clause), token(index).has(.gerund), !token(index).has(.noun),
            token(index + 1).isWord, !attributes.contains(.adjective), hit(.verb, at: index) == nil
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
            if isColon, token.kind != .quote, index < limit, attributes.contains(.speech) || announces(index - 1) {
                return Complement(pieces: [index..<limit], speech: .direct)
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
                return Complement(pieces: [quotation.tokens.lowerBound..<contentEnd(from: end, limit)], speech: .mixed)
            }
        }
        return Complement(pieces: [quotation.tokens], speech: .direct)
    }

    private func isSpeaking(_ index: Int) -> Bool { hit(.verb, at: index) != nil }

    /// `that` and `dat` are pronouns, too.
    private func opensClause(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit else { return false }
        if token(index).has(.demonstrative) {
            let next = token(index + 1)
            if next.kind == .comma { return true }
            if !next.isWord, next.kind != .number, next.kind != .quote, next.kind != .symbol { return false }
            // `vond dat ook, al …`: a pronoun.
            if lexicon.isVerbSecond, !isFinite(index + 1), self.token(index + 2).kind == .comma || index + 2 >= limit {
                return false
            }
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
                guard let quotation = quotation(of: ahead) else { return nil }
                if quotation.words >= 4 { return ahead }
                // `told the “Morning Show” that`: the name of something is no quotation.
                guard quotation.isClosed,
                    !lexicon.isVerbSecond || self.token(quotation.tokens.upperBound).has(.complementiser)
                else { return nil }
                ahead = quotation.tokens.upperBound
                continue
            }
            if token.kind == .colon { return ahead }
            // `zag diezelfde nacht hoe er lichten brandden`
            if lexicon.isVerbSecond, ahead > index, token.has(.question), !self.token(ahead - 1).has(.preposition),
                !token.has([.relative, .subordinator, .coordinator, .complementiser])
            {
                return ahead
            }
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
            // `said, adding that`, `said X, who stressed that`: what another verb says.
            if !lexicon.isVerbSecond, hit(.verb, at: ahead) != nil,
                token.has(.gerund) || isFinite(ahead) && !token.isCapitalised
            {
                return nil
            }
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
                if token.has(.infinitiveOpener) { return ahead }
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
        if isFinite(index), !lexicon.isVerbSecond { return false }
        while ahead < min(limit, index + 24) {
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

    /// Whether nothing but a date and adverbs stands from a token up to a mark.
    private func isDate(from start: Int, _ limit: Int) -> Bool {
        var hasTime = false
        for index in start..<min(limit, start + 8) {
            let token = token(index)
            if !token.isWord, token.kind != .number { return hasTime && index > start }
            let isTime = token.has([.time, .weekday, .month])
            guard
                isTime || token.kind == .number || token.has([.preposition, .adverb, .demonstrative])
                    || token.has([.adjective, .determiner])
                        && self.token(index + 1).has([.time, .weekday, .month, .adjective, .preposition])
            else { return false }
            hasTime = hasTime || isTime
        }
        return hasTime && limit - start <= 8
    }

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
            return Complement(pieces: [index + 1..<index + 2], speech: .indirect, isObject: true)
        }
        let end = contentEnd(from: index, limit, isObject: true)
        guard end > index else { return nil }
        return Complement(
            pieces: [index..<end], speech: containsQuote(index..<end) ? .mixed : .indirect, isObject: true)
    }
}
