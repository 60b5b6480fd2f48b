/// What a stance is about: a clause, a noun phrase, what opens the sentence, or nothing but its own words.
extension Analysis {
    func content(
        of phrase: StancePhrase, _ group: VerbGroup, _ source: Range<Int>?, _ after: Int, _ sentence: Range<Int>,
        _ limit: Int, _ isQuestion: inout Bool
    ) -> Range<Int>? {
        let end = max(phrase.range.upperBound, phrase.verb + 1)
        if !phrase.attributes.contains(.predicate) {
            if let clause = questionOrClause(
                after: max(end, lexicon.isVerbSecond ? after : end), phrase, limit, &isQuestion)
            {
                return clause
            }
            if let asked = openingQuestion(sentence, before: group.finite) {
                isQuestion = true
                return asked
            }
            if let clause = openingClause(sentence, before: group.finite) { return clause }
        }
        if phrase.attributes.contains(.predicate), let clause = openingClause(sentence, before: group.finite) {
            return clause
        }
        if phrase.attributes.contains(.impersonal) {
            return phrase.attributes.contains(.object) ? reported(phrase, group, sentence, limit) : nil
        }
        if !phrase.attributes.isDisjoint(with: [.object, .predicate]) {
            if phrase.isParted || lexicon.isVerbSecond, after < phrase.range.lowerBound,
                let start = objectStart(after, phrase.range.lowerBound),
                let object = objectBetween(start, phrase.range.lowerBound)
            {
                // `finds it hard to believe that …`: what `it` stands for.
                if object.count == 1, token(object.lowerBound).has(.objectPronoun),
                    !token(object.lowerBound).has(.possessive),
                    let clause = questionOrClause(after: end, phrase, limit, &isQuestion)
                {
                    return clause
                }
                return object
            }
            if phrase.attributes.contains(.predicate) { return nil }
            if lexicon.isVerbSecond, let fronted = frontedTopic(sentence, before: group.finite) { return fronted }
            if let topic = topic(after: end, token(end - 1).has(.preposition) && !token(end - 1).has(.adverb), limit) {
                return topic
            }
        }
        if phrase.attributes.contains(.complete), !phrase.attributes.contains(.open), !group.isNonFinite,
            // `says no`, but not `says no deal was made`
            !token(end).isWord || token(end).has([.adverb, .preposition, .coordinator, .subordinator])
        {
            return phrase.range
        }
        guard phrase.attributes.contains(.open), phrase.attributes.contains(.object) else { return nil }
        if group.isNonFinite { return nil }
        if let asked = askedBefore(sentence, before: group.group.lowerBound) { return asked }
        if lexicon.isVerbSecond, let source, source.lowerBound > group.finite,
            let topic = openingTopic(sentence, before: group.finite)
        {
            return topic
        }
        return phrase.attributes.contains(.complete) ? ownWords(phrase) : nil
    }

    /// `[The report] could not be verified`, `there was no confirmation of [the sale]`: what nobody who is named leaves open or doubts.
    private func reported(_ phrase: StancePhrase, _ group: VerbGroup, _ sentence: Range<Int>, _ limit: Int) -> Range<
        Int
    >? {
        if token(phrase.range.upperBound - 1).has(.preposition) { return objectPhrase(phrase.range.upperBound, limit) }
        guard let subject = nounPhrase(endingAt: group.group.lowerBound, floor: boundary(before: phrase.verb, sentence))
        else { return nil }
        return told(in: subject) != nil || first(.anaphor, in: subject) != nil ? subject : nil
    }

    /// Where what a stance is about may begin. A reflexive leaves no room for an object (`onthoudt zich vooralsnog van commentaar`),
    /// but for one after a preposition: German `wollte sich auf Anfrage [zu dem Bericht] nicht äußern`.
    private func objectStart(_ start: Int, _ end: Int) -> Int? {
        guard let reflexive = (start..<end).last(where: { token($0).has(.reflexive) }) else { return start }
        return (reflexive + 1..<end).first {
            hit(.matter, at: $0) != nil && hit(.occasion, at: $0) == nil || hit(.placeholder, at: $0) != nil
        }
    }

    /// `whether they sold it`, `of het doorgaat`, `that the chain would go`: the clause after a phrase, without what opens it.
    private func questionOrClause(
        after start: Int, _ phrase: StancePhrase, _ limit: Int, _ isQuestion: inout Bool
    ) -> Range<Int>? {
        // `is investigating whether`: the phrase itself ends with what opens the clause.
        if !lexicon.isVerbSecond, token(start - 1).has(.question), phrase.range.count > 1 {
            isQuestion = true
            return trimmed(start..<contentEnd(from: start - 1, limit))
        }
        for index in start..<max(start, min(limit, start + 8)) {
            let token = token(index)
            if token.has([.question, .complementiser]),
                !token.has(.coordinator) || !lexicon.isVerbSecond
                    || (start..<index).allSatisfy({ self.token($0).has([.adverb, .time]) })
                    || hit(.inquiry, at: index - 1) != nil,
                !(token.has(.demonstrative) && (isFinite(index + 1) || !self.token(index + 1).isWord)),
                index + 2 < limit
            {
                if token.has(.subordinator), !token.has([.complementiser]), !lexicon.isVerbSecond,
                    // `hung up when reached by phone`
                    !token.has(.question)
                        || !phrase.attributes.contains(.clause) && phrase.attributes.contains(.complete)
                {
                    return nil
                }
                isQuestion = token.has(.question) && !token.has(.complementiser)
                return trimmed(index + 1..<contentEnd(from: index, limit))
            }
            if isFinite(index) && hit(.inquiry, at: index) == nil || token.endsSentence || token.kind == .semicolon {
                return nil
            }
            if token.kind == .comma, !lexicon.isVerbSecond { return nil }
            // `would not say in public whether`: nothing but an adverbial before it.
            if !lexicon.isVerbSecond, phrase.attributes.contains(.object), token.has(.determiner) { return nil }
        }
        return nil
    }

    /// `Whether it is true remains to be seen`, `Of het stuk echt is, kon het blad niet vaststellen`.
    private func openingQuestion(_ sentence: Range<Int>, before end: Int) -> Range<Int>? {
        var start = sentence.lowerBound
        while start < end, token(start).has(.coordinator) && !token(start).has(.question) || !token(start).isWord {
            start += 1
        }
        guard token(start).has(.question), !token(start).has(.determiner), end - start >= 3 else { return nil }
        if lexicon.isVerbSecond {
            guard token(end - 1).kind == .comma else { return nil }
        } else {
            guard (start..<end).contains(where: { isFinite($0) }) else { return nil }
            // `Whether it is true, nobody could tell`: a subject of its own stands before the verb.
            if let comma = (start..<end).last(where: { token($0).kind == .comma }), comma - start >= 4,
                !(comma..<end).contains(where: { isFinite($0) })
            {
                return trimmed(start + 1..<comma)
            }
        }
        let content = trimmed(start + 1..<end)
        return content.count >= 2 ? content : nil
    }

    /// Dutch `Dat er een bod ligt, gelooft de vakbond niet`: what is doubted opens the sentence.
    private func openingClause(_ sentence: Range<Int>, before finite: Int) -> Range<Int>? {
        let start = sentence.lowerBound
        guard lexicon.isVerbSecond, token(start).has(.complementiser), !isFinite(start + 1), finite - start >= 5,
            token(finite - 1).kind == .comma, (start..<finite).contains(where: { isFinite($0) })
        else { return nil }
        return trimmed(start + 1..<finite)
    }

    /// `Asked whether the plant was sold, she declined to comment`.
    private func askedBefore(_ sentence: Range<Int>, before end: Int) -> Range<Int>? {
        var start = end - 1
        while start > sentence.lowerBound, end - start < 40 {
            if token(start).has(.question), !token(start).has(.determiner),
                token(start - 1).has(.participle)
                    || hit(.verb, at: start - 1) != nil
            {
                break
            }
            start -= 1
        }
        guard start > sentence.lowerBound,
            let comma = (start..<end).first(where: { token($0).kind == .comma }), comma - start >= 3
        else { return nil }
        return trimmed(start + 1..<comma)
    }

    /// German `[Zu Gesprächen] wollte sie sich nicht äußern`: what stands before the finite verb when the subject stands after it.
    private func openingTopic(_ sentence: Range<Int>, before end: Int) -> Range<Int>? {
        var start = sentence.lowerBound
        while start < end, !token(start).isWord || token(start).has(.coordinator) { start += 1 }
        if end == start + 1, hit(.placeholder, at: start) != nil { return start..<end }
        guard start < end, hit(.occasion, at: start) == nil else { return nil }
        // One constituent stands there, and no more.
        let isWhole = (start..<end).allSatisfy { token($0).isWord || token($0).kind == .number }
        if hit(.matter, at: start) != nil { return isWhole && start + 1 < end ? start + 1..<end : nil }
        guard isWhole, !token(start).has([.preposition, .adverb, .subordinator]),
            let object = objectPhrase(start, end), object.upperBound == end, !isTimeOnly(object)
        else { return nil }
        return object
    }

    /// What is left open where nothing is named: `to comment`, `van commentaar`.
    private func ownWords(_ phrase: StancePhrase) -> Range<Int>? {
        let range = phrase.range
        if let marker = range.last(where: { token($0).has(.infinitiveMarker) }) { return marker..<range.upperBound }
        if let hit = range.lazy.compactMap({ self.hit(.telling, at: $0) }).first { return hit.start..<range.upperBound }
        return range
    }

    /// Dutch `Over een gesprek wilde ze niets kwijt`, `Voor de bewering dat …, ziet hij geen grond`: what it is about opens the sentence.
    private func frontedTopic(_ sentence: Range<Int>, before finite: Int) -> Range<Int>? {
        let start = sentence.lowerBound
        guard token(start).has(.preposition), finite - start >= 3,
            token(start).has(.topic) || hit(.matter, at: start) != nil, hit(.source, at: start) == nil,
            hit(.occasion, at: start) == nil
        else { return nil }
        let end = token(finite - 1).kind == .comma ? finite - 1 : finite
        guard let topic = objectPhrase(start + 1, end), !topic.contains(where: { token($0).has([.time, .month]) }),
            !(topic.upperBound..<max(topic.upperBound, end)).contains(where: { !token($0).isWord })
        else { return nil }
        return topic.lowerBound..<max(topic.upperBound, end)
    }
}
