/// What opens the clause that completes a verb or a noun of saying.
extension Analysis {
    /// `that` and `dat` are pronouns, too.
    func opensClause(_ index: Int, _ limit: Int) -> Bool {
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
    func opener(from index: Int, _ limit: Int, far: Int) -> Int? {
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

    func infinitive(_ index: Int, _ limit: Int) -> Int? {
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
                // `claimed in May to have found it`: when it was said is no part of it.
                let isDated =
                    self.token(index).has(.preposition)
                    && (self.token(index + 1).has([.time, .month, .weekday]) || self.token(index + 1).kind == .number)
                return ahead == index || isDated ? ahead : ahead - index <= 6 ? index : nil
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
    func isDate(from start: Int, _ limit: Int) -> Bool {
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
}
