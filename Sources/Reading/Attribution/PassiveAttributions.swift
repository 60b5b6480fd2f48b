/// Attributions in the passive: `is said to`, `was accused of`, `welcomed by the union`.
extension Analysis {
    /// `was accused of …`, `is believed to …`, `was told that …`.
    func passive(_ group: VerbGroup, _ sentence: Range<Int>, _ limit: Int) -> Attribution? {
        var source: Range<Int>?
        var index = group.verb.upperBound
        if let by = agent(after: index, limit) {
            source = named(.agentOfPassive, .source, by)
            index = by.upperBound
        }
        var right = complement(after: index, group.attributes.union(.infinitive), limit)
        // `was repeated by an officer who spoke anonymously`
        if source != nil, token(index).has(.relative), right?.pattern == .indirectQuestion { right = nil }
        if !lexicon.isVerbSecond, let source, right.map({ $0.isObject || $0.isLoose }) ?? true {
            return passive(group, by: source, sentence)
        }
        guard let right else { return almost(.passiveVerb, group.group, .lacksContent) }
        var pieces = right.pieces
        var pattern = right.pattern
        var cueEnd = group.verb.upperBound
        if !lexicon.isVerbSecond {
            if let source {
                // `was criticised by the union`: the preposition only says who criticised.
                cueEnd = source.lowerBound - 1
            } else if right.isObject, group.verb.count > 1, token(cueEnd - 1).has(.preposition) {
                // `was asked about the plan`: the preposition is part of the verb.
                let cue = group.group.lowerBound..<cueEnd
                return Attribution(
                    content: pieces, source: nil, cue: [cue], attributes: group.attributes, trigger: .verb,
                    pattern: .objectOfPassive, isPassive: true, isNegated: group.isNegated)
            } else if right.isObject, group.attributes.contains(.speech), let linked = linked(pieces, to: cueEnd) {
                // `was accused of fraud`, `is described as a hoax`: by somebody who is not named.
                pieces = [linked]
                pattern = .objectOfPassive
                cueEnd = linked.lowerBound
            }
        }
        if right.isObject, source == nil, cueEnd == group.verb.upperBound {
            return almost(.passiveVerb, group.group, .lacksContent)
        }
        let cueStart = lexicon.isVerbSecond ? group.verb.lowerBound : group.group.lowerBound
        if token(right.pieces[0].lowerBound).has(.infinitiveMarker),
            let subject = nounPhrase(endingAt: group.group.lowerBound, floor: sentence.lowerBound)
        {
            pieces.insert(subject, at: 0)
        }
        return Attribution(
            content: pieces, source: source, cue: [cueStart..<cueEnd], attributes: group.attributes,
            speech: right.speech, trigger: .verb, pattern: pattern, isPassive: true, isNegated: group.isNegated)
    }

    /// `The plan was welcomed by the union`: what the agent speaks of is the subject.
    private func passive(_ group: VerbGroup, by source: Range<Int>, _ sentence: Range<Int>) -> Attribution? {
        guard group.attributes.contains(.object), !group.attributes.contains(.addressee),
            let subject = nounPhrase(endingAt: group.group.lowerBound, floor: sentence.lowerBound)
        else { return nil }
        return Attribution(
            content: [subject], source: source,
            cue: [group.group.lowerBound..<max(group.group.lowerBound + 1, source.lowerBound - 1)],
            attributes: group.attributes, trigger: .verb, pattern: .subjectOfPassive, isPassive: true,
            isNegated: group.isNegated)
    }

    /// What stands after a preposition that links a participle to what is said: `of fraud`, `as a hoax`.
    private func linked(_ pieces: [Range<Int>], to end: Int) -> Range<Int>? {
        guard pieces.count == 1, let piece = pieces.first, piece.lowerBound == end, piece.count > 1 else { return nil }
        guard token(end).has(.topic), !token(end + 1).has([.time, .month, .weekday, .number]) else { return nil }
        return end + 1..<piece.upperBound
    }

    func agent(after index: Int, _ limit: Int) -> Range<Int>? {
        var index = index
        // `was repeated on Tuesday by an officer`
        if !lexicon.isVerbSecond, token(index).has(.preposition), !token(index).has(.agent),
            token(index + 1).has([.weekday, .month, .time])
        {
            index += 2
            while index < limit, token(index).has([.time, .month]) || token(index).kind == .number { index += 1 }
        }
        guard token(index).has(.agent) else { return nil }
        return nounPhrase(startingAt: index + 1, ceiling: limit)
    }
}
