/// Denials, doubts and refusals that a phrase says: `poured cold water on the report`, `would not comment on the sale`, Dutch
/// `wijst de verdenking van de hand`, `of het doorgaat, wilde hij niet zeggen`.
extension Analysis {
    /// A phrase that takes a stance, and the verb that it belongs to.
    struct StancePhrase {
        var range: Range<Int>
        var attributes: Trigger.Attributes
        var verb: Int
        /// Whether the verb stands apart from the phrase, with its object between them: `called the story nonsense`.
        var isParted = false
    }

    /// Reads the stances of a sentence. What the verb of one was taken to say otherwise is dropped.
    ///
    /// - Parameter first: index of the first attribution that was read in this sentence
    func readStances(_ sentence: Sentence, from first: Int) {
        guard blocks[sentence.block].kind != .heading else { return }
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            guard has(Self.stanceKinds, at: index) || isDenyingModal(index),
                let (phrase, found) = stance(at: index, sentence), !isSpeakersOwn(found)
            else {
                index += 1
                continue
            }
            let cue = phrase.range.lowerBound..<phrase.range.upperBound
            attributions.removeSubrange(
                first...,
                where: { other in
                    other.cue.contains { $0.overlaps(cue) || $0.contains(phrase.verb) }
                        // `asked whether it was sold, she would not say`: the question is what she leaves open.
                        || other.isQuestion && other.content.count == 1
                            && other.extent.upperBound == found.extent.upperBound
                            && found.extent.lowerBound - other.extent.lowerBound <= 1
                        // `no proof for the claim that`, `the claim that … was called nonsense`: the noun only holds it.
                        || other.trigger == .noun && other.extent.upperBound == found.extent.upperBound
                            && found.extent.lowerBound - other.extent.lowerBound <= 1
                })
            attributions.append(found)
            index = phrase.range.upperBound
        }
    }

    private static var stanceKinds: UInt64 {
        Trigger.Kind.stance.bit | Trigger.Kind.refusal.bit | Trigger.Kind.telling.bit
    }

    /// The first of the phrases that begin at a token which somebody says of something.
    private func stance(at index: Int, _ sentence: Sentence) -> (StancePhrase, Attribution)? {
        for hit in hits(at: index) where hit.end <= sentence.tokens.upperBound {
            guard let phrase = stancePhrase(hit, sentence.tokens), let found = attribution(of: phrase, sentence)
            else { continue }
            return (phrase, found)
        }
        guard let phrase = denyingSubject(at: index, sentence.tokens), let found = attribution(of: phrase, sentence)
        else { return nil }
        return (phrase, found)
    }

    /// The first refusal to say something in a quotation, or the first doubt, and where it begins.
    func ownRefusal(in range: Range<Int>, _ sentence: Sentence) -> (start: Int, attribution: Attribution)? {
        for index in range where has(Self.stanceKinds, at: index) {
            guard let (phrase, found) = stance(at: index, sentence),
                found.attributes.contains(.open) || !lexicon.isVerbSecond && found.attributes.contains(.doubts),
                found.attributes.contains(.object), phrase.range.upperBound <= range.upperBound,
                found.source.map({ $0.lowerBound >= range.lowerBound && $0.count == 1 }) ?? true
            else { continue }
            return (min(index, phrase.verb), found)
        }
        return nil
    }

    private func attribution(of phrase: StancePhrase, _ sentence: Sentence) -> Attribution? {
        let range = sentence.tokens
        guard let group = group(of: phrase, range) else { return nil }
        let floor = boundary(before: group.group.lowerBound, range)
        let limit = ceiling(after: phrase.range.upperBound, range)
        var source = phrase.attributes.contains(.impersonal) ? nil : subject(of: group, range, floor, nil)
        var after = group.finite + 1
        if let named = source, named.count == 1, hit(.placeholder, at: named.lowerBound) != nil { source = nil }
        if lexicon.isVerbSecond, !phrase.attributes.contains(.impersonal),
            let inverted = invertedSubject(
                group, source, phrase.range.lowerBound > group.finite ? min(limit, phrase.range.lowerBound) : limit),
            inverted.count > 1 || hit(.placeholder, at: inverted.lowerBound) == nil
        {
            source = named(.subjectAfterVerb, .source, inverted)
            after = inverted.upperBound
        }
        // `…, zweeg hij`
        if lexicon.isVerbSecond, token(group.finite - 1).kind == .comma,
            token(group.finite + 1).has(.subjectPronoun), !token(group.finite + 1).has(.determiner),
            hit(.placeholder, at: group.finite + 1) == nil, !phrase.attributes.contains(.impersonal)
        {
            source = named(.subjectAfterVerb, .source, group.finite + 1..<group.finite + 2)
            after = group.finite + 2
        }
        if !lexicon.isVerbSecond { after = phrase.isParted ? phrase.verb + 1 : phrase.range.upperBound }
        var isQuestion = false
        // `the task of determining whether`: nobody does it.
        if group.isNonFinite, phrase.attributes.contains(.clause), phrase.attributes.contains(.open) { return nil }
        if let passive = passivePredicate(phrase, group, range) { return passive }
        guard var content = content(of: phrase, group, source, after, range, limit, &isQuestion), !content.isEmpty
        else {
            return nil
        }
        // `Een verkoop sluit de minister niet uit`: what it is about opens the sentence, and who says so stands after the verb.
        if lexicon.isVerbSecond, !phrase.attributes.isDisjoint(with: [.object, .predicate]), let about = source,
            about.upperBound == group.finite, content.lowerBound == group.finite + 1, !isSpeaker(about),
            isSpeaker(content), hits(in: about).contains(where: { [.told, .anaphor].contains(trigger($0).kind) })
        {
            (source, content) = (named(.subjectAfterVerb, .source, content), about)
        }
        // `its leaflet says nothing about it`: a document leaves nothing open but a question.
        if !isQuestion, phrase.attributes.contains(.open), let source,
            source.contains(where: { hit(.evidence, at: $0) != nil })
        {
            return nil
        }
        if let named = source, named.overlaps(content) { source = nil }
        if source == nil, !phrase.attributes.contains(.impersonal), !group.isNonFinite { return nil }
        var cue = [min(group.group.lowerBound, phrase.range.lowerBound)..<phrase.range.upperBound]
        if phrase.isParted || lexicon.isVerbSecond {
            cue = [phrase.verb..<phrase.verb + 1, phrase.range].sorted { $0.lowerBound < $1.lowerBound }
            if phrase.range.contains(phrase.verb) { cue = [phrase.range] }
        }
        cue = cue.filter {
            !$0.overlaps(content) || content == phrase.range || phrase.range.contains(content.lowerBound)
        }
        return Attribution(
            content: [content], source: source, cue: cue, attributes: phrase.attributes.union(.speech),
            trigger: .stance,
            pattern: .contentOfStance, isQuestion: isQuestion)
    }
}

extension Array {
    /// Removes the elements from an index on that satisfy a condition.
    mutating func removeSubrange(_ range: PartialRangeFrom<Int>, where isRemoved: (Element) -> Bool) {
        guard range.lowerBound < count else { return }
        let kept = self[range].filter { !isRemoved($0) }
        replaceSubrange(range, with: kept)
    }
}
