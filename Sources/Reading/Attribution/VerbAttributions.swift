/// What an attributing verb makes of its sentence: who says what, with the words that say so.
extension Analysis {
    func read(_ group: VerbGroup, _ sentence: Sentence, _ previous: Attribution?) -> Attribution? {
        let range = sentence.tokens
        let floor = boundary(before: group.group.lowerBound, range)
        let limit = ceiling(after: group.verb.upperBound, range)
        var source = subject(of: group, range, floor, previous)
        var speech = Statement.Speech.indirect
        var attributes = group.attributes
        var pieces: [Range<Int>] = []
        var pattern = Pattern.objectOfVerb
        var isQuestion = false
        var inverted: Range<Int>?
        var after = group.verb.upperBound
        // `…,” said X`: the subject follows.
        let leftMark = token(group.group.lowerBound - 1)
        if source == nil || lexicon.isVerbSecond {
            if let found = invertedSubject(group, source, limit) {
                inverted = found
                // `liet de reder weten`: the second verb is no part of who said it.
                if let particle = group.particle, found.contains(particle), particle > found.lowerBound {
                    inverted = found.lowerBound..<particle
                }
                source = named(.subjectAfterVerb, .source, inverted)
                after = inverted?.upperBound ?? found.upperBound
            }
        }
        if let particle = group.particle, particle >= after { after = particle + 1 }
        if group.isPassive {
            guard let passive = passive(group, range, limit) else { return nil }
            // `was zeer beslist: “…”`: how somebody is, and not what was decided.
            if lexicon.isVerbSecond, passive.source == nil, passive.speech == .direct,
                token(group.verb.lowerBound).has(.participle), token(group.finite).has(.be)
            {
                return nil
            }
            return passive
        }
        // `quoted an official as saying that`: the official says so.
        if !lexicon.isVerbSecond, token(group.verb.lowerBound).has(.preposition), group.verb.count > 1,
            token(group.verb.lowerBound + 1).has(.gerund)
        {
            guard let speaker = quotedSpeaker(group, floor) else { return nil }
            source = named(.quotedSpeaker, .source, speaker)
        }
        // `“…”, klinkt het`: whose words these are was said before.
        if lexicon.isVerbSecond, let subject = source, subject.count == 1, token(subject.lowerBound).has(.determiner),
            token(subject.lowerBound).has(.subjectPronoun), inverted == subject, group.attributes.contains(.after),
            group.attributes.isDisjoint(with: [.clause, .object])
        {
            source = earlierSource(before: range, sentence.block)
        }
        // `expressed concern that`: the noun is read with the verb that carries it.
        if group.attributes.contains(.light), carriesNoun(after: after, limit) { return nil }
        let right = rightContent(
            group, after: after, limit, range, isAfterComma: leftMark.kind == .comma && inverted != nil)
        if let right, !right.isObject {
            pieces = right.pieces
            speech = right.speech
            pattern = right.pattern
            // `saw how it happened` tells that it did.
            isQuestion =
                right.isQuestion
                && !(lexicon.isVerbSecond && group.attributes.isDisjoint(with: [.speech, .object, .after, .explicit])
                    && !token(right.pieces[0].lowerBound).has(.coordinator))
        }
        let isTrailing = token(group.verb.upperBound).endsSentence || group.verb.upperBound >= limit
        let mayFollow =
            group.attributes.contains(.after) && !group.attributes.contains(.adjective)
            || group.attributes.contains(.adjective) && group.attributes.contains(.clause) && isTrailing
                && token((source?.lowerBound ?? group.group.lowerBound) - 1).kind == .comma && !lexicon.isVerbSecond
        // `The museum, he said, would …`: the cue interrupts what is said.
        let interrupts =
            mayFollow && pieces.isEmpty && source != nil && token(after).kind == .comma && after + 3 < limit
        if mayFollow, pieces.isEmpty || speech == .direct,
            let left = leftContent(group, source, inverted != nil, range, leftMark, interrupts),
            pieces.isEmpty || interrupts || left.isQuoted && left.range.upperBound > range.lowerBound,
            // `the merger, announced in March, might collapse`
            left.isQuoted || lexicon.isVerbSecond || source?.count != 1
                || !token(source?.lowerBound ?? -1).has(.relative),
            left.isQuoted || source != nil || lexicon.isVerbSecond || !token(group.verb.lowerBound).has(.participle)
                || isFinite(group.verb.lowerBound) || group.group.lowerBound < group.verb.lowerBound
        {
            if interrupts, !left.isQuoted, !token(after + 1).has([.gerund, .relative]), hit(.verb, at: after + 1) == nil
            {
                pieces = [after + 1..<contentEnd(from: after + 1, limit)]
            }
            // `31 complaints, none of them verified`
            if !left.isQuoted, let source, source.count > 1, token(source.upperBound - 1).has(.objectPronoun),
                !token(source.upperBound - 1).has([.possessive, .subjectPronoun]),
                token(group.verb.lowerBound).has(.participle)
            {
                return nil
            }
            pattern = left.isQuoted ? .quotationBeforeVerb : interrupts ? .interruptedWords : .wordsBeforeVerb
            pieces = [left.range] + pieces
            speech =
                left.isQuoted
                ? .direct : pieces.count > 1 || containsQuote(left.range) ? .mixed : .indirect
        }
        if pieces.isEmpty, let right, right.isObject, group.attributes.contains(.object), isSurelyVerb(group),
            source != nil || group.isNonFinite
        {
            pieces = right.pieces.map { withoutOccasion($0) }
            speech = right.speech
            pattern = right.pattern
            if let called = calledInQuotes(pieces, group.attributes) {
                pieces = [called]
                attributes.formUnion(.denies)
                speech = .mixed
            }
        }
        if pieces.isEmpty, let reported = reportedAfter(group, limit) {
            pieces = [reported.content]
            pattern = .mainClauseOfReport
            source = named(.subjectBeforeVerb, .source, reported.source) ?? source
        }
        if pieces.isEmpty, source != nil, let object = objectBeforeParticle(group, source) { pieces = [object] }
        if lexicon.isVerbSecond, pieces.isEmpty || right?.isObject == true, let told = toldBefore(group, sentence) {
            pieces = [told]
            pattern = .sentenceBefore
            // `Dat heeft de krant vernomen`: the subject ends before the participle.
            let end = group.finite + 1 < group.verb.lowerBound ? group.verb.lowerBound : limit
            if let subject = inverted ?? nounPhrase(startingAt: group.finite + 1, ceiling: end) {
                source = named(.subjectAfterVerb, .source, subject)
            }
        }
        guard !pieces.isEmpty else { return almost(.attributingVerb, group.group, .lacksContent) }
        // `That would mean that …` draws a conclusion.
        if let source, source.count == 1,
            token(source.lowerBound).has([.demonstrative, .relative]) || token(source.lowerBound).has(.determiner),
            hit(.consequence, at: group.verb.lowerBound) != nil
        {
            return nil
        }
        if source == nil, group.isNonFinite { source = named(.subjectOfOtherVerb, .source, previous?.source) }
        var cue = [group.group]
        if lexicon.isVerbSecond {
            cue = [group.verb]
            if let particle = group.particle { cue.append(particle..<particle + 1) }
        }
        // `complained about X`: the preposition belongs to the cue.
        if let first = pieces.first, right?.isObject == true, pieces.count == 1,
            first.lowerBound == group.verb.upperBound, first.count > 1, token(first.lowerBound).has(.preposition),
            !lexicon.isVerbSecond, !token(first.lowerBound).has([.determiner, .subordinator])
        {
            cue = [cue[0].lowerBound..<first.lowerBound + 1]
            pieces = [first.lowerBound + 1..<first.upperBound]
        }
        if !lexicon.isVerbSecond, let occasion = hit(.occasion, at: group.verb.upperBound), cue.count == 1,
            !pieces.contains(where: { $0.contains(occasion.start) })
        {
            cue = [cue[0].lowerBound..<occasion.end]
        }
        if let source, cue.contains(where: { $0.overlaps(source) }) { return nil }
        if pieces.count == 1, let piece = pieces.first, !isQuestion { pieces = [withoutEstimate(piece)] }
        pieces = pieces.map { trimmed($0) }.filter { !$0.isEmpty }
        return Attribution(
            content: pieces, source: source, cue: cue, attributes: attributes, speech: speech, trigger: .verb,
            pattern: pattern, isNegated: group.isNegated, isQuestion: isQuestion)
    }

    /// Who is quoted in `quoted an official as saying`: what stands between the verb and `as`.
    private func quotedSpeaker(_ group: VerbGroup, _ floor: Int) -> Range<Int>? {
        guard let speaker = nounPhrase(endingAt: group.verb.lowerBound, floor: floor) else {
            // `was quoted as saying`: the subject of the passive.
            let verb = group.verb.lowerBound - 1
            guard token(verb).has(.participle) else { return nil }
            var start = verb
            while start > floor, token(start - 1).has([.auxiliary, .adverb]) { start -= 1 }
            return nounPhrase(endingAt: start, floor: floor)
        }
        // What the first verb was taken to say is what the speaker says.
        if let last = attributions.last, let cue = last.cue.last, cue.upperBound <= speaker.lowerBound,
            speaker.lowerBound - cue.upperBound <= 2,
            last.extent.overlaps(group.verb.upperBound..<group.verb.upperBound + 3)
        {
            attributions.removeLast()
        }
        return speaker
    }

    /// The source of the last attribution in the sentence before, in the same block or the one before it.
    private func earlierSource(before sentence: Range<Int>, _ block: Int) -> Range<Int>? {
        guard let before = self.sentence(of: sentence.lowerBound - 1), block - before.block <= 1 else { return nil }
        return attributions.suffix(6).last { attribution in
            attribution.source != nil && attribution.cue.contains { before.tokens.overlaps($0) }
        }?.source
    }

    /// Dutch `Dat melden drie musici`: what they said stands in the sentence before.
    func toldBefore(_ group: VerbGroup, _ sentence: Sentence) -> Range<Int>? {
        let start = sentence.tokens.lowerBound
        guard group.finite == start + 1, token(start).has(.demonstrative), group.attributes.contains(.speech),
            let before = self.sentence(of: start - 1), before.block == sentence.block
        else { return nil }
        return trimmed(before.tokens)
    }
}
