/// Attributions by nouns (`the claim that`) and by prepositions (`according to`).
extension Analysis {
    /// `claims that …`, `de berichten dat …`, with whose they are.
    func readNoun(_ hit: Hit, _ sentence: Sentence) -> Attribution? {
        let limit = ceiling(after: hit.end, sentence.tokens)
        let attributes = trigger(hit).attributes
        // `no doubt that`: said, not doubted.
        if attributes.contains(.doubts),
            token(hit.start - 1).has(.negative)
        {
            return nil
        }
        if isFinite(hit.start), token(hit.start - 1).has([.subjectPronoun, .relative]),
            !token(hit.start - 1).has(.determiner)
        {
            return nil
        }
        var index = hit.end
        var source: Range<Int>?
        let next = token(index)
        if next.has(.preposition), let by = ownerPhrase(index, limit) {
            source = by
            index = by.upperBound
        }
        if token(index).kind == .comma { index += 1 }
        let opener = token(index)
        // German `die Behauptung, man habe Daten gelöscht, …`.
        let isBare = attributes.contains(.bare) && token(index - 1).kind == .comma && isBareClause(index, limit)
        guard
            opener.has(.complementiser) || isBare
                || opener.has(.infinitiveMarker) && takesInfinitive(attributes, index)
        else { return nil }
        if opener.has(.complementiser), !lexicon.isVerbSecond, isFinite(index + 1) || token(index + 1).has(.auxiliary) {
            return nil
        }
        if opener.has(.complementiser), lexicon.isVerbSecond, isFinite(index + 1) { return nil }
        // `said in a statement that`: the verb has said it.
        if attributions.suffix(3).contains(where: {
            $0.trigger == .verb && $0.content.contains { $0.lowerBound == index }
        }) {
            return nil
        }
        var end = contentEnd(from: index, limit)
        if isBare, let comma = (index..<end).first(where: { token($0).kind == .comma && isFinite($0 + 1) }) {
            end = comma
        }
        guard end > index + 1 else { return nil }
        if source == nil {
            source = possessor(hit.start, sentence.tokens) ?? lightVerbSubject(hit.start, sentence.tokens)
        }
        return Attribution(
            content: [index..<end], source: source, cue: [hit.start..<hit.end], attributes: attributes, trigger: .noun)
    }

    func takesInfinitive(_ attributes: Trigger.Attributes, _ index: Int) -> Bool {
        !lexicon.isVerbSecond && attributes.contains(.speech)
            && !token(index + 1).has([.determiner, .possessive, .objectPronoun])
            && token(index + 1).has(.infinitive)
    }

    /// `by the ministry`, `van Kiev`, `from analysts`: whose the noun is.
    func ownerPhrase(_ index: Int, _ limit: Int) -> Range<Int>? {
        guard token(index).has(.owner) else {
            return nil
        }
        guard let phrase = nounPhrase(startingAt: index + 1, ceiling: limit), phrase.count <= 8 else { return nil }
        return phrase
    }

    /// `Kyiv's claims`, `their belief`, `Kievs bewering`.
    func possessor(_ noun: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var index = noun - 1
        while index > sentence.lowerBound, noun - index < 4,
            token(index).has([.adjective, .adverb, .number])
                || (token(index).isWord && !token(index).has(.stop) && !token(index).isCapitalised && !isFinite(index))
        { index -= 1 }
        let token = token(index)
        if token.has(.possessiveMark) { return nounPhrase(endingAt: index, floor: sentence.lowerBound) }
        if token.has(.possessive) { return index..<index + 1 }
        return nil
    }

    /// `X expressed fears that`: the subject of the verb that carries the noun.
    func lightVerbSubject(_ noun: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard !lexicon.isVerbSecond else { return nil }
        var index = noun - 1
        while index > sentence.lowerBound, noun - index < 6, !isFinite(index) {
            guard token(index).isWord, !token(index).has([.preposition, .coordinator]) else { return nil }
            index -= 1
        }
        guard isFinite(index), !token(index).has(.be) else { return nil }
        while index > sentence.lowerBound, token(index - 1).has([.auxiliary]) { index -= 1 }
        return nounPhrase(endingAt: index, floor: sentence.lowerBound)
    }

    /// `according to X, …` and `…, according to X`.
    func readSource(_ hit: Hit, _ sentence: Sentence) -> Attribution? {
        if trigger(hit).attributes.contains(.postposed) { return readPostposed(hit, sentence) }
        if trigger(hit).attributes.contains(.setOff), !isSetOff(hit) { return nil }
        let limit = ceiling(after: hit.end, sentence.tokens)
        guard var source = nounPhrase(startingAt: hit.end, ceiling: limit) else { return nil }
        // `citing officials` names who said it; `citing the cost` and `per litre` do not.
        if !lexicon.isVerbSecond, hit.end == hit.start + 1,
            !source.contains(where: { token($0).has(.speaker) || token($0).isCapitalised })
        {
            return nil
        }
        if lexicon.isVerbSecond, token(source.upperBound).has(.relative) {
            // `Volgens een mail die in handen is van de krant heeft …`: the second finite verb begins what is said.
            let verbs = (source.upperBound..<min(limit, source.upperBound + 25)).filter { isFinite($0) }
            if verbs.count >= 2 { source = source.lowerBound..<verbs[1] }
        }
        let start = sentence.tokens.lowerBound
        var content: [Range<Int>] = []
        var end = source.upperBound
        if token(end).kind == .comma { end += 1 }
        let isOpening = hit.start <= start + 1
        if isOpening {
            content = [end..<contentEnd(from: end, limit)]
        } else {
            var before = hit.start
            while before > start, token(before - 1).kind == .comma || token(before - 1).kind == .dash { before -= 1 }
            if token(before - 1).kind == .quote, let quoted = quotationBefore(before) {
                content = [quoted.range]
            } else {
                content = [clauseStart(before, start)..<before]
            }
            if token(source.upperBound).kind == .comma, end < limit,
                token(hit.start - 1).kind == .comma || lexicon.isVerbSecond
            {
                content.append(end..<limit)
            } else if lexicon.isVerbSecond, end < limit, token(hit.start - 1).kind != .comma {
                content.append(source.upperBound..<limit)
            }
        }
        if content.allSatisfy({ $0.isEmpty }), let quoted = quotationBefore(hit.start) { content = [quoted.range] }
        content = content.map { trimmed($0) }.filter { !$0.isEmpty }
        guard !content.isEmpty else { return nil }
        let isQuoted = content.count == 1 && token(content[0].lowerBound).kind == .quote
        return Attribution(
            content: content, source: source, cue: [hit.start..<hit.end], attributes: trigger(hit).attributes,
            speech: isQuoted ? .direct : .indirect, trigger: .source)
    }

    /// Where what a trailing `according to` covers begins: after a semicolon or a coordinated main clause, else the sentence.
    func clauseStart(_ end: Int, _ floor: Int) -> Int {
        var index = end
        while index > floor, end - index < 120 {
            if token(index - 1).kind == .semicolon { return index }
            index -= 1
        }
        return index
    }
}
