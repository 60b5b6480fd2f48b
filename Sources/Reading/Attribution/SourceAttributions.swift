/// Attributions by prepositions: `according to`, `volgens`, `laut`.
extension Analysis {
    /// `according to X, …` and `…, according to X`.
    func readSource(_ hit: Hit, _ sentence: Sentence) -> Attribution? {
        if trigger(hit).attributes.contains(.postposed) { return readPostposed(hit, sentence) }
        if trigger(hit).attributes.contains(.setOff), !isSetOff(hit) { return nil }
        let limit = ceiling(after: hit.end, sentence.tokens)
        // `…, according to her:` before a list says who lists.
        if token(sentence.tokens.upperBound - 1).kind == .colon, blocks.indices.contains(sentence.block + 1),
            blocks[sentence.block + 1].kind == .item
        {
            return nil
        }
        // `volgens hen is de schade …`: a pronoun that no noun follows.
        let pronoun = token(hit.end)
        let isPronoun =
            pronoun.has(.objectPronoun)
            && (!pronoun.has([.possessive, .determiner]) || isFinite(hit.end + 1) || !token(hit.end + 1).isWord)
        guard
            var source = isPronoun
                ? hit.end..<hit.end + 1 : nounPhrase(startingAt: hit.end, ceiling: limit)
        else { return almost(.attributingPreposition, hit.start..<hit.end, .lacksSource, by: hit) }
        if !lexicon.isVerbSecond { source = withRelative(source, limit) }
        // `citing officials` names who said it; `citing the cost` and `per litre` do not.
        if !lexicon.isVerbSecond, hit.end == hit.start + 1,
            !source.contains(where: { token($0).has(.speaker) || token($0).isCapitalised })
        {
            return almost(.attributingPreposition, hit.start..<source.upperBound, .lacksSpeaker, by: hit)
        }
        if lexicon.isVerbSecond, token(source.upperBound).has(.relative) {
            // `Volgens een mail die in handen is van de krant heeft …`: the second finite verb begins what is said.
            let verbs = (source.upperBound..<min(limit, source.upperBound + 25)).filter { isFinite($0) }
            if verbs.count >= 2 { source = source.lowerBound..<verbs[1] }
        }
        // `uit berichten van arbeiders die deze week naar buiten kwamen`: with the verbs that end the clause, or without all of it.
        if lexicon.isVerbSecond,
            let relative = source.dropFirst().first(where: { token($0).has(.relative) && !token($0 + 1).has(.noun) })
        {
            var end = source.upperBound
            var hasVerb = (relative..<end).contains { isFinite($0) && !token($0).has([.time, .preposition, .noun]) }
            if !hasVerb {
                while end < min(limit, source.upperBound + 3),
                    isFinite(end) || token(end).has([.participle, .infinitive])
                {
                    hasVerb = hasVerb || isFinite(end)
                    end += 1
                }
            }
            source = source.lowerBound..<(hasVerb ? end : relative)
        }
        let start = sentence.tokens.lowerBound
        // `…, the radio reports, citing a worker`: who told those who are named as the source already.
        if let told = attributions.last(where: { $0.trigger == .verb }), let cue = told.cue.first,
            cue.lowerBound >= start,
            cue.lowerBound < hit.start, told.extent.upperBound <= cue.lowerBound
        {
            return nil
        }
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
        guard !content.isEmpty else {
            return almost(.attributingPreposition, hit.start..<hit.end, .lacksContent, by: hit)
        }
        let isQuoted = content.count == 1 && token(content[0].lowerBound).kind == .quote
        return Attribution(
            content: content, source: named(.phraseAfterPreposition, .source, source), cue: [hit.start..<hit.end],
            attributes: trigger(hit).attributes, speech: isQuoted ? .direct : .indirect, trigger: .source,
            pattern: isOpening ? .wordsAfterSource : .wordsBeforeSource)
    }

    /// Where what a trailing `according to` covers begins: after a semicolon or a coordinated main clause, else the sentence.
    func clauseStart(_ end: Int, _ floor: Int) -> Int {
        var index = end
        while index > floor, end - index < 120 {
            if token(index - 1).kind == .semicolon { return index }
            // `…, want het orderboek zit volgens hem vol`
            if lexicon.isVerbSecond, token(index - 1).has(.coordinator), token(index - 2).kind == .comma,
                has(Trigger.Kind.reason.bit, at: index - 1) || (index..<end).contains(where: { isFinite($0) })
            {
                return index
            }
            index -= 1
        }
        return index
    }
}
