/// What an attributing verb makes of its sentence: who says what, with the words that say so.
extension Analysis {
    func read(_ group: VerbGroup, _ sentence: Sentence, _ previous: Attribution?) -> Attribution? {
        let range = sentence.tokens
        let floor = boundary(before: group.group.lowerBound, range)
        let limit = ceiling(after: group.verb.upperBound, range)
        var source = subject(of: group, range, floor, previous)
        var speech = Statement.Speech.indirect
        var pieces: [Range<Int>] = []
        var isQuestion = false
        var inverted: Range<Int>?
        var after = group.verb.upperBound
        // `…,” said X`: the subject follows.
        let leftMark = token(group.group.lowerBound - 1)
        if source == nil || lexicon.isVerbSecond {
            if let found = invertedSubject(group, source, limit) {
                inverted = found
                source = found
                after = found.upperBound
            }
        }
        if let particle = group.particle, particle >= after { after = particle + 1 }
        if group.isPassive {
            guard let passive = passive(group, range, limit) else { return nil }
            return passive
        }
        var right = complement(after: after, group.attributes, limit)
        if right?.isLoose == true, !isSurelyVerb(group) { right = nil }
        // `a chance to discuss the plan` reports no discussion; `to say that …` and `to ask “…”` do.
        if isBareInfinitive(group), right?.isObject == true || right?.isLoose == true { right = nil }
        // Whom somebody told is not what they told.
        if group.attributes.contains(.addressee), right?.isObject == true { right = nil }
        if let right, !right.isObject {
            pieces = right.pieces
            speech = right.speech
            isQuestion = right.isQuestion
        }
        let mayFollow = group.attributes.contains(.after) && !group.attributes.contains(.adjective)
        // `The museum, he said, would …`: the cue interrupts what is said.
        let interrupts =
            mayFollow && pieces.isEmpty && source != nil && token(after).kind == .comma && after + 3 < limit
        if mayFollow, pieces.isEmpty || speech == .direct,
            let left = leftContent(group, source, inverted != nil, range, leftMark, interrupts)
        {
            if interrupts, !left.isQuoted, !token(after + 1).has([.gerund, .relative]), hit(.verb, at: after + 1) == nil
            {
                pieces = [after + 1..<contentEnd(from: after + 1, limit)]
            }
            pieces = [left.range] + pieces
            speech = left.isQuoted ? .direct : pieces.count > 1 ? .mixed : .indirect
        }
        if pieces.isEmpty, let right, right.isObject, group.attributes.contains(.object), isSurelyVerb(group),
            source != nil || group.isNonFinite
        {
            pieces = right.pieces
            speech = right.speech
        }
        if pieces.isEmpty, let reported = reportedAfter(group, limit) {
            pieces = [reported.content]
            source = reported.source ?? source
        }
        if pieces.isEmpty, source != nil, let object = objectBeforeParticle(group, source) { pieces = [object] }
        if lexicon.isVerbSecond, pieces.isEmpty || right?.isObject == true, let told = toldBefore(group, sentence) {
            pieces = [told]
            if let subject = inverted ?? nounPhrase(startingAt: group.finite + 1, ceiling: limit) { source = subject }
        }
        guard !pieces.isEmpty else { return nil }
        if source == nil, group.isNonFinite { source = previous?.source }
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
        pieces = pieces.map { trimmed($0) }.filter { !$0.isEmpty }
        return Attribution(
            content: pieces, source: source, cue: cue, attributes: group.attributes, speech: speech, trigger: .verb,
            isNegated: group.isNegated, isQuestion: isQuestion)
    }

    private func isBareInfinitive(_ group: VerbGroup) -> Bool {
        !lexicon.isVerbSecond && group.isNonFinite && token(group.group.lowerBound - 1).has(.infinitiveMarker)
    }

    /// Dutch `Dat melden drie musici`: what they said stands in the sentence before.
    func toldBefore(_ group: VerbGroup, _ sentence: Sentence) -> Range<Int>? {
        let start = sentence.tokens.lowerBound
        guard group.finite == start + 1, token(start).has(.demonstrative), group.attributes.contains(.speech),
            let before = self.sentence(of: start - 1), before.block == sentence.block
        else { return nil }
        return trimmed(before.tokens)
    }

    /// `was accused of …`, `is believed to …`, `was told that …`.
    func passive(_ group: VerbGroup, _ sentence: Range<Int>, _ limit: Int) -> Attribution? {
        var source: Range<Int>?
        var index = group.verb.upperBound
        if let by = agent(after: index, limit) {
            source = by
            index = by.upperBound
        }
        guard let right = complement(after: index, group.attributes.union(.infinitive), limit) else { return nil }
        var pieces = right.pieces
        var cueEnd = group.verb.upperBound
        if !lexicon.isVerbSecond {
            if let source {
                // `was criticised by the union`: the preposition says who criticised.
                cueEnd = source.lowerBound
            } else if right.isObject, group.attributes.contains(.speech), let linked = linked(pieces, to: cueEnd) {
                // `was accused of fraud`, `is described as a hoax`: by somebody who is not named.
                pieces = [linked]
                cueEnd = linked.lowerBound
            }
        }
        if right.isObject, source == nil, cueEnd == group.verb.upperBound { return nil }
        let cueStart = lexicon.isVerbSecond ? group.verb.lowerBound : group.group.lowerBound
        if token(right.pieces[0].lowerBound).has(.infinitiveMarker),
            let subject = nounPhrase(endingAt: group.group.lowerBound, floor: sentence.lowerBound)
        {
            pieces.insert(subject, at: 0)
        }
        return Attribution(
            content: pieces, source: source, cue: [cueStart..<cueEnd], attributes: group.attributes,
            speech: right.speech, trigger: .verb, isNegated: group.isNegated)
    }

    /// What stands after a preposition that links a participle to what is said: `of fraud`, `as a hoax`.
    private func linked(_ pieces: [Range<Int>], to end: Int) -> Range<Int>? {
        guard pieces.count == 1, let piece = pieces.first, piece.lowerBound == end, piece.count > 1 else { return nil }
        guard token(end).has(.topic), !token(end + 1).has([.time, .month, .weekday, .number]) else { return nil }
        return end + 1..<piece.upperBound
    }

    func agent(after index: Int, _ limit: Int) -> Range<Int>? {
        guard token(index).has(.agent) else { return nil }
        return nounPhrase(startingAt: index + 1, ceiling: limit)
    }
}
