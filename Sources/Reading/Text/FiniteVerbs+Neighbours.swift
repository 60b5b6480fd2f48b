/// What stands around a form that may be a verb or something else: its subject, what it takes, other verbs.
extension Analysis {
    /// `Two directors resigned over it`: after a subject that opens the sentence, and with no other verb up to its end, a form that may
    /// be a participle is the verb.
    func isOnlyVerb(_ index: Int) -> Bool {
        guard let sentence = sentence(of: index), blocks[sentence.block].kind == .paragraph else { return false }
        let range = sentence.tokens
        guard index - range.lowerBound <= 40, range.upperBound - index <= 30 else { return false }
        var start = range.lowerBound
        // `When the rumour reached the quay, two engineers handed in …`, `…, and last week a driver handed in …`
        if let comma = (start..<index).last(where: { token($0).kind == .comma }) {
            if token(comma + 1).has(.coordinator) {
                start = comma + 2
            } else if (start..<start + 3).contains(where: { token($0).has([.subordinator, .preposition]) }) {
                start = comma + 1
            }
        }
        // `On Monday two engineers handed in …`, `Last week a driver …`
        while start < index,
            token(start).has([.adverb, .coordinator]) && !token(start).has(.determiner)
                || token(start).kind == .comma
        { start += 1 }
        if token(start).has([.adjective, .demonstrative]), token(start + 1).has(.time) { start += 2 }
        if token(start).has(.preposition), token(start + 1).has([.weekday, .month]) { start += 2 }
        guard start < index - 1, index - start <= 10,
            !token(start).has([.preposition, .subordinator, .gerund, .participle])
        else { return false }
        for other in start..<index where !token(other).isWord && token(other).kind != .number || finiteAt[other] {
            return false
        }
        for other in index + 1..<range.upperBound {
            let word = token(other)
            if word.kind == .comma || word.kind == .semicolon || word.has(.complementiser) { break }
            if word.has([.finiteAuxiliary]) { return false }
            if word.has(.past), !word.has(.participle) { return false }
            if word.has([.present, .past]), !word.has([.noun, .adjective, .infinitive]),
                !token(other - 1).has([.determiner, .preposition, .possessive])
            {
                return false
            }
        }
        return true
    }

    /// Whether a verb stands before a word in its clause, so that it may be that one's object: `denied claims that`.
    func followsVerb(_ index: Int) -> Bool {
        for back in (index - 8..<index).reversed() {
            let token = token(back)
            if !token.isWord || token.has([.complementiser, .subordinator, .relative, .coordinator]) { return false }
            // `a letter seen by the paper claims that`: a participle before a preposition only says which letter.
            let isReduced =
                token.has(.participle) && self.token(back + 1).has(.preposition)
                // `a planning notice shows`
                || token.has(.gerund) && self.token(back - 1).has([.determiner, .possessive])
            if isFinite(back)
                || token.has([.participle, .gerund, .infinitive]) && !token.has([.noun, .adjective]) && !isReduced
            {
                return true
            }
        }
        return false
    }

    /// Whether a word that may be a noun is the verb that an apposition or a number keeps from its subject:
    /// `Kurt Amsel, a chemist, doubts that …`, `a post shared 80,000 times claims that …`.
    func takesUpSubject(_ index: Int) -> Bool {
        let token = token(index)
        let previous = self.token(index - 1)
        guard previous.kind == .comma || previous.kind == .number, isSaying(index) else { return false }
        let next = self.token(index + 1)
        guard next.has(.complementiser), self.token(index + 2).isWord, !isAnyVerb(index + 2) else { return false }
        return !token.has(.infinitive) && !followsVerb(index)
    }

    private func isAnyVerb(_ index: Int) -> Bool {
        token(index).has(.finiteAuxiliary) && !token(index).has(.determiner)
    }

    /// Whether a clause opens with a plural and has no finite verb up to a token.
    func hasPluralHead(before end: Int) -> Bool {
        var start = end
        while start > 0, end - start < 12, token(start - 1).isWord || token(start - 1).kind == .number {
            let word = token(start - 1)
            if finiteAt[start - 1] || word.has([.complementiser, .subordinator, .relative]) { break }
            start -= 1
        }
        guard start < end,
            start == 0 || !token(start - 1).isWord || token(start - 1).has([.complementiser, .coordinator])
        else { return false }
        while start < end, token(start).has([.coordinator, .adverb]), !token(start).has(.determiner) { start += 1 }
        guard !token(start).has(.preposition) else { return false }
        // The head stands before the first preposition or participle.
        let head =
            (start..<end).first { token($0).has([.preposition, .participle]) && $0 > start && !token($0).has(.noun) }
            ?? end
        guard head < end, head > start, !token(end - 1).has([.preposition, .determiner, .possessive, .adjective])
        else { return false }
        return token(head - 1).has(.plural) || looksPlural(head - 1)
    }

    /// Whether a sentence ends with a short subject and a verb of saying after a comma: `…, a leaked report claims.`
    func endsReport(_ index: Int) -> Bool {
        let next = token(index + 1)
        guard !next.isWord, next.endsSentence || next.kind == .comma || next.kind == .outside else { return false }
        for back in (index - 8..<index).reversed() {
            let token = token(back)
            if token.kind == .comma {
                let first = self.token(back + 1)
                return back + 1 < index && (first.has(.determiner) || first.isCapitalised)
            }
            guard token.isWord, !token.has([.preposition, .coordinator, .complementiser]) else { return false }
        }
        return false
    }

    /// Whether a noun ends as plurals do.
    func looksPlural(_ index: Int) -> Bool {
        let word = token(index)
        guard word.isWord, word.end - word.start > 2, source.bytes[word.end - 1] | 0x20 == 0x73 else { return false }
        return source.bytes[word.end - 2] | 0x20 != 0x73
    }

    func isSaying(_ index: Int) -> Bool { hit(.verb, at: index) != nil }

    /// `reported on Monday that`, but not `a show planned for 2027`.
    func takesClause(_ index: Int) -> Bool {
        guard has(Trigger.Kind.verb.bit, at: index) else { return false }
        return hits(at: index).contains {
            trigger($0).kind == .verb && !trigger($0).attributes.isDisjoint(with: [.clause, .speech])
        }
    }
}
