/// What a denial, a doubt or a silence is about, where that is a noun phrase: `the reports`, `them`, `daar`.
extension Analysis {
    /// The noun phrase or pronoun that begins at `start`, adverbs before it left out; where a clause says what a noun holds
    /// (`the claim that …`), that clause.
    func objectPhrase(_ start: Int, _ ceiling: Int) -> Range<Int>? {
        var start = start
        while start < ceiling, token(start).has(.adverb),
            !token(start).has([.determiner, .noun]) || token(start).has(.time)
        { start += 1 }
        guard start < ceiling else { return nil }
        let first = token(start)
        guard first.isWord || first.kind == .number || first.kind == .quote else { return nil }
        if isLonePronoun(start, ceiling) { return start..<start + 1 }
        if first.has([.coordinator, .subordinator, .infinitiveMarker]), !first.has(.determiner) { return nil }
        if first.kind == .quote, let quotation = quotation(of: start), quotation.tokens.lowerBound == start,
            quotation.tokens.upperBound <= ceiling
        {
            return quotation.tokens
        }
        let comma = (start..<ceiling).first { token($0).kind == .comma } ?? ceiling
        guard var phrase = nounPhrase(startingAt: start, ceiling: comma) else { return nil }
        // `doet het verhaal af als`: a particle belongs to the verb.
        while phrase.count > 1, token(phrase.upperBound - 1).has([.particle, .subordinator]),
            !token(phrase.upperBound - 1).has(.noun)
        {
            phrase = phrase.lowerBound..<phrase.upperBound - 1
        }
        if token(phrase.upperBound).has(.complementiser), hit(.noun, at: phrase.upperBound - 1) != nil,
            !isFinite(phrase.upperBound + 1), phrase.upperBound + 3 < ceiling
        {
            return trimmed(phrase.upperBound + 1..<contentEnd(from: phrase.upperBound, ceiling))
        }
        return phrase
    }

    /// `this`, `them`, `dat`: a pronoun that no noun follows.
    func isLonePronoun(_ index: Int, _ ceiling: Int) -> Bool {
        let token = token(index)
        guard token.has([.objectPronoun, .demonstrative, .subjectPronoun]),
            !token.has(.possessive) || token.has(.objectPronoun)
        else { return false }
        let next = self.token(index + 1)
        if index + 1 >= ceiling || !next.isWord { return true }
        if token.has(.possessive), !next.has(.stop) { return false }
        if !token.has(.possessive), endsAfterAdverbs(index + 1, ceiling) { return true }
        return !token.has([.determiner, .demonstrative])
            || next.has([.stop]) && !next.has([.adjective, .noun, .number])
    }

    /// `ontkent dat stellig.`, `kan dat bevestigen`: nothing but adverbs, or a verb, comes after a pronoun.
    private func endsAfterAdverbs(_ start: Int, _ ceiling: Int) -> Bool {
        var index = start
        while index < ceiling,
            token(index).has(.adverb) && !token(index).has(.noun)
                || hit(.hedge, at: index).map({ !trigger($0).attributes.contains(.nominal) }) ?? false
        {
            index += 1
        }
        if index >= ceiling || !token(index).isWord { return index > start }
        return token(index).has(.infinitive) && !token(index).has(.noun)
            || index > start && token(index).has(.preposition) && !token(index).has(.determiner)
    }

    /// Dutch `wijst [die verdenking] van de hand`, English `dismissed [the story] as gossip`: the object in the middle of a clause.
    func objectBetween(_ start: Int, _ end: Int) -> Range<Int>? {
        var pronoun: Range<Int>?
        var index = start
        while index < end {
            let token = token(index)
            let isSkipped =
                token.has([.negative, .time, .reflexive, .preposition, .coordinator]) && !token.has([.demonstrative])
                || token.kind == .comma || token.kind == .quote || token.has(.negative)
            if isSkipped {
                // `niets over de zaak`
                index += 1
                continue
            }
            if isPlaceholder(index) {
                if pronoun == nil { pronoun = index..<index + 1 }
                index += 1
                continue
            }
            if token.has(.adverb), !token.has([.determiner, .noun]) {
                index += 1
                continue
            }
            return objectPhrase(index, end) ?? pronoun
        }
        return pronoun
    }

    /// Dutch `er` and `daar`: what a preposition further on is about.
    private func isPlaceholder(_ index: Int) -> Bool {
        guard lexicon.isVerbSecond, token(index).isWord else { return false }
        return hit(.placeholder, at: index) != nil
    }

    /// What stands after a preposition soon after a phrase: `comment on the reports`, `answer questions about the sale`, Dutch
    /// `geen antwoord op vragen over het dossier`.
    ///
    /// - Parameter isOpen: whether the phrase itself ends with a preposition
    func topic(after start: Int, _ isOpen: Bool, _ limit: Int) -> Range<Int>? {
        var found = isOpen ? objectPhrase(start, limit) : nil
        if found == nil, !isOpen, !token(start).has([.preposition, .infinitiveMarker]) {
            found = objectPhrase(start, min(limit, start + 20))
            if let object = found, isTimeOnly(object) { found = nil }
        }
        var index = found?.upperBound ?? start
        let last = min(limit, start + 12)
        while index < last {
            let token = token(index)
            if !token.isWord && token.kind != .number || isFinite(index) && hit(.matter, at: index) == nil
                || token.has([.coordinator])
            {
                break
            }
            if hit(.matter, at: index) != nil, hit(.occasion, at: index) == nil,
                let object = objectPhrase(index + 1, limit), !isTimeOnly(object), found == nil || asks(index, found)
            {
                found = object
                index = object.upperBound
                continue
            }
            index += 1
        }
        return found
    }

    /// `questions about`, `requests for`: what is asked is what is left open.
    private func asks(_ index: Int, _ object: Range<Int>?) -> Bool {
        guard let object, object.upperBound == index else { return false }
        return object.contains { hit(.inquiry, at: $0) != nil }
    }

    func isTimeOnly(_ range: Range<Int>) -> Bool {
        range.allSatisfy { token($0).has([.time, .month, .weekday, .number]) || token($0).kind == .number }
    }
}
