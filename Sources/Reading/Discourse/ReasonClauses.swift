/// Which words open a reason, and how far it reaches.
extension Analysis {
    /// Where the reason inside a clause begins, so that what follows is said without it.
    func reasonStart(_ clause: Range<Int>) -> Int? {
        for hit in hits(in: clause)
        where trigger(hit).kind == .reason && hit.start > clause.lowerBound + 2
            && !trigger(hit).attributes.contains(.whole) && opensReason(hit)
        {
            // `especially because`
            return token(hit.start - 1).has(.adverb) ? hit.start - 1 : hit.start
        }
        return nil
    }

    func opensReason(_ hit: Hit) -> Bool {
        let attributes = trigger(hit).attributes
        let next = token(hit.end)
        if isPseudo(hit) || next.kind == .number && attributes.contains(.temporal) { return false }
        if next.has([.time, .month, .weekday]), token(hit.start).has(.subordinator) { return false }
        // `due to agree on a pause`, not `due to the weather`.
        if token(hit.end - 1).has(.infinitiveMarker), !next.isCapitalised, mayBeInfinitive(hit.end) { return false }
        let before = token(hit.start - 1)
        // `not because`, `not only because`.
        if before.has(.negative) || token(hit.start - 2).has(.negative) && before.has(.adverb) { return false }
        if attributes.contains(.joined) {
            guard [.comma, .dash, .semicolon, .colon].contains(before.kind),
                sentence(of: hit.start)?.tokens.lowerBound != hit.start, !next.has(.question)
            else { return false }
            return attributes.contains(.object) || holdsReason(hit, mayBePast: false)
        }
        if attributes.contains(.temporal) { return holdsReason(hit, mayBePast: !before.isWord) }
        return next.isWord || next.kind == .quote || next.kind == .number || next.kind == .symbol
    }

    /// Whether a clause follows that says why: `as the inflow is falling`, not `as he said` or `since the rumour broke`.
    private func holdsReason(_ hit: Hit, mayBePast: Bool) -> Bool {
        guard let sentence = sentence(of: hit.start)?.tokens,
            !token(hit.end).has(.preposition) || token(hit.end).has(.determiner)
        else { return false }
        for index in hit.end..<max(hit.end, min(sentence.upperBound, hit.end + 16)) {
            let token = token(index)
            // `since Tessaly, which hosts the talks, has an election`: past the relative clause.
            if token.kind == .comma, self.token(index + 1).has(.relative), !lexicon.isVerbSecond { return true }
            if token.kind == .comma || token.endsSentence || token.has(.infinitiveMarker) {
                // Dutch `, nu elke automaat al drie offertes vergt`: the verb stands last, known or not.
                return lexicon.isVerbSecond && index - hit.end >= 3 && isUnknownVerb(index - 1)
            }
            if token.has([.relative, .complementiser]), index > hit.end { return false }
            let isVerb =
                isFinite(index) || token.has([.present, .past]) && !token.has([.adjective, .noun, .preposition])
                // `since all of them use the same valve`
                || !lexicon.isVerbSecond && token.has([.present, .infinitive]) && index > hit.end
                    && self.token(index - 1).has([.objectPronoun, .subjectPronoun])
                    && !self.token(index - 1).has(.possessive)
            guard isVerb else { continue }
            if index == hit.end { return false }
            if let verb = self.hit(.verb, at: index), trigger(verb).attributes.contains(.speech) { return false }
            if token.has(.doing), !token.has(.negative), !self.token(index + 1).has(.negative) { return false }
            // `as he never published anything`: what did not happen tells no time.
            if (hit.end..<index).contains(where: { self.token($0).has(.negative) }) { return true }
            let isPast = token.has([.past, .pastAuxiliary]) && !token.has(.present)
            return mayBePast || !isPast || !trigger(hit).attributes.contains(.temporal) && token.has([.be, .have])
        }
        return false
    }

    /// The clause, or the noun phrase, that a reason's opener governs.
    func reason(_ hit: Hit, _ limit: Int) -> Range<Int> {
        guard trigger(hit).attributes.contains(.object) else {
            return trimmed(hit.end..<max(hit.end, clauseEnd(hit.end, limit)))
        }
        guard lexicon.isVerbSecond, var end = nounPhrase(startingAt: hit.end, ceiling: limit)?.upperBound, end > hit.end
        else {
            let end = (hit.end..<max(hit.end, limit)).first { token($0).kind == .comma || token($0).kind == .semicolon }
            return trimmed(hit.end..<max(hit.end, end ?? limit))
        }
        // Other parts of the clause may follow: `vanwege het tekort aan personeel het contract opgezegd`.
        while token(end).has(.nominalPreposition), end - hit.end < 12 {
            if let phrase = nounPhrase(startingAt: end + 1, ceiling: limit), phrase.upperBound > end + 1 {
                end = phrase.upperBound
            } else if end + 1 < limit, token(end + 1).isWord, !isFinite(end + 1) {
                end += 2
            } else {
                break
            }
        }
        return hit.end..<nounPhraseEnd(hit.end..<min(end, max(hit.end, limit)))
    }

    /// Where a noun phrase ends in a clause whose verb stands last: `vanwege de berichten [ontruimd]`, `… de ingenieurs [twee
    /// campings ontruimen]`.
    private func nounPhraseEnd(_ phrase: Range<Int>) -> Int {
        for index in phrase.dropFirst(2)
        where token(index).has([.determiner, .number]) && !token(index - 1).has([.stop, .adjective, .number]) {
            return index
        }
        var end = phrase.upperBound
        while end > phrase.lowerBound + 1, token(end - 1).has([.participle, .infinitive]), !token(end - 1).has(.noun),
            !token(end - 2).has([.determiner, .possessive, .adjective])
        {
            end -= 1
        }
        return end
    }

    func isTherefore(_ hit: Hit) -> Bool {
        if isPseudo(hit) { return false }
        let before = token(hit.start - 1)
        if trigger(hit).attributes.contains(.joined) {
            let opens = sentence(of: hit.start)?.tokens.lowerBound == hit.start
            return opens
                || (before.kind == .comma || before.kind == .semicolon || before.has(.coordinator))
                    && (hasSubjectAndFinite(hit.end, hit.end + 14) || lexicon.isVerbSecond && isFinite(hit.end))
        }
        return true
    }

    /// Up to the sentence's end, or to a main clause or the words for who says so after a comma.
    private func clauseEnd(_ start: Int, _ limit: Int) -> Int {
        var hasVerb = false
        for index in start..<max(start, limit) {
            if isFinite(index) || token(index).has(.finiteAuxiliary) { hasVerb = true }
            if token(index).kind == .semicolon { return index }
            guard hasVerb, token(index).kind == .comma else { continue }
            if isFinite(index + 1) || token(index + 1).has(.conditional) { return index }
            if units(near: start).contains(where: {
                units[$0].source?.lowerBound == index + 1 || units[$0].cue.contains { $0.lowerBound == index + 1 }
            }) {
                return index
            }
            if !lexicon.isVerbSecond,
                token(start - 1).isCapitalised || sentence(of: start)?.tokens.lowerBound == start - 1
            {
                return index
            }
        }
        return limit
    }
}
