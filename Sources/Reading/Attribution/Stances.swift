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

    private func stancePhrase(_ hit: Hit, _ sentence: Range<Int>) -> StancePhrase? {
        switch trigger(hit).kind {
        case .stance: return phrase(hit, sentence)
        case .refusal: return refusal(hit, sentence)
        case .telling:
            guard lexicon.isVerbSecond, var phrase = phrase(hit, sentence), isNegated(phrase, sentence) else {
                return nil
            }
            phrase.attributes.formUnion(.open)
            return phrase
        default: return nil
        }
    }

    /// The first refusal to say something in a quotation, and where it begins.
    func ownRefusal(in range: Range<Int>, _ sentence: Sentence) -> (start: Int, attribution: Attribution)? {
        for index in range where has(Self.stanceKinds, at: index) {
            guard let (phrase, found) = stance(at: index, sentence), found.attributes.contains(.open),
                found.attributes.contains(.object), phrase.range.upperBound <= range.upperBound,
                found.source.map({ $0.lowerBound >= range.lowerBound && $0.count == 1 }) ?? true
            else { continue }
            return (min(index, phrase.verb), found)
        }
        return nil
    }

    private func isDenyingModal(_ index: Int) -> Bool {
        !lexicon.isVerbSecond && token(index).has([.modal, .have, .doing]) && token(index).has(.finiteAuxiliary)
            && (has(Trigger.Kind.telling.bit, at: index + 1) || has(Trigger.Kind.telling.bit, at: index + 2))
    }

    /// `Neither government has confirmed or denied it`, `nobody at the town hall could tell`: who does so is denied, not what is done.
    private func denyingSubject(at index: Int, _ sentence: Range<Int>) -> StancePhrase? {
        guard isDenyingModal(index), index > sentence.lowerBound else { return nil }
        let start = has(Trigger.Kind.telling.bit, at: index + 1) ? index + 1 : index + 2
        guard start == index + 1 || token(index + 1).has(.adverb), !token(index + 1).has(.negative),
            let telling = hit(.telling, at: start), telling.end <= sentence.upperBound,
            let subject = nounPhrase(endingAt: index, floor: boundary(before: index, sentence)),
            hit(.negation, at: subject.lowerBound) != nil || token(subject.lowerBound).has(.negative)
        else { return nil }
        return StancePhrase(
            range: index..<telling.end, attributes: trigger(telling).attributes.union(.open), verb: index)
    }

    private func phrase(_ hit: Hit, _ sentence: Range<Int>) -> StancePhrase? {
        let trigger = trigger(hit)
        let range = hit.start..<hit.end
        guard !trigger.companions.isEmpty else {
            return StancePhrase(range: range, attributes: trigger.attributes, verb: hit.start)
        }
        guard let verb = companion(trigger, near: range, sentence) else { return nil }
        return StancePhrase(range: range, attributes: trigger.attributes, verb: verb, isParted: true)
    }

    /// `declined to comment`, `would not immediately say`.
    private func refusal(_ hit: Hit, _ sentence: Range<Int>) -> StancePhrase? {
        var next = hit.end
        while next < min(sentence.upperBound, hit.end + 3), token(next).has(.adverb),
            self.hit(.telling, at: next) == nil
        { next += 1 }
        guard let telling = self.hit(.telling, at: next), telling.end <= sentence.upperBound else { return nil }
        return StancePhrase(
            range: hit.start..<telling.end, attributes: trigger(telling).attributes.union(.open), verb: hit.start)
    }

    /// The nearest companion of a phrase: before it, and in Dutch right after it as well.
    private func companion(_ trigger: Trigger, near range: Range<Int>, _ sentence: Range<Int>) -> Int? {
        let words = lexicon.companions[Int(trigger.companions.lowerBound)..<Int(trigger.companions.upperBound)]
        for index in stride(
            from: range.lowerBound - 1, through: max(sentence.lowerBound, range.lowerBound - 18), by: -1)
        {
            let token = token(index)
            if token.kind == .semicolon { break }
            if token.word >= 0, words.contains(token.word) { return index }
            if !lexicon.isVerbSecond, isFinite(index), token.has(.finiteAuxiliary) { break }
        }
        guard lexicon.isVerbSecond else { return nil }
        for index in range.upperBound..<min(sentence.upperBound, range.upperBound + 4) {
            let token = token(index)
            guard token.isWord else { return nil }
            if token.word >= 0, words.contains(token.word) { return index }
        }
        return nil
    }

    /// Whether a negation stands between the finite verb of a clause and what it would tell: `wilde daar niet op ingaan`.
    private func isNegated(_ phrase: StancePhrase, _ sentence: Range<Int>) -> Bool {
        let from = min(phrase.verb, phrase.range.lowerBound)
        return hits(in: from..<phrase.range.upperBound).contains {
            self.trigger($0).kind == .negation && $0.end <= phrase.range.upperBound
                && !($0.start == phrase.range.lowerBound && $0.end == phrase.range.upperBound)
        }
    }

    // MARK: Who, and about what

    private func attribution(of phrase: StancePhrase, _ sentence: Sentence) -> Attribution? {
        let range = sentence.tokens
        guard let group = group(of: phrase, range) else { return nil }
        let floor = boundary(before: group.group.lowerBound, range)
        let limit = ceiling(after: phrase.range.upperBound, range)
        var source = phrase.attributes.contains(.impersonal) ? nil : subject(of: group, range, floor, nil)
        var after = group.finite + 1
        if let named = source, named.count == 1, hit(.placeholder, at: named.lowerBound) != nil { source = nil }
        if lexicon.isVerbSecond, !phrase.attributes.contains(.impersonal),
            let inverted = invertedSubject(group, source, limit),
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
        guard let content = content(of: phrase, group, source, after, range, limit, &isQuestion), !content.isEmpty
        else {
            return nil
        }
        // `its leaflet says nothing about it`: a document leaves nothing open.
        if phrase.attributes.contains(.open), let source, source.contains(where: { hit(.evidence, at: $0) != nil }) {
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

    /// `The claim was described as nonsense by the club`, Dutch `Het bericht wordt door de club onzin genoemd`: the subject is what is
    /// called so, and the agent who calls it that.
    private func passivePredicate(
        _ phrase: StancePhrase, _ group: VerbGroup, _ sentence: Range<Int>
    ) -> Attribution? {
        let limit = max(phrase.range.upperBound, withoutStop(sentence).upperBound)
        guard phrase.attributes.contains(.predicate), token(phrase.verb).has(.participle) else { return nil }
        let auxiliary =
            lexicon.isVerbSecond
            ? group.finite : (max(sentence.lowerBound, phrase.verb - 3)..<phrase.verb).last { token($0).has(.be) } ?? -1
        guard auxiliary > sentence.lowerBound, token(auxiliary).has(lexicon.isVerbSecond ? [.passive] : [.be]) else {
            return nil
        }
        guard let subject = calledSubject(before: auxiliary, sentence) else { return nil }
        let after = lexicon.isVerbSecond ? auxiliary + 1 : phrase.range.upperBound
        let agentAt = (after..<max(after, min(limit, after + 12))).first {
            token($0).has(.agent) && self.token($0 + 1).isWord
        }
        let source = agentAt.flatMap {
            named(
                .agentOfPassive, .source,
                agent(after: $0, lexicon.isVerbSecond ? max($0, phrase.range.lowerBound) : limit))
        }
        let cue =
            lexicon.isVerbSecond
            ? [phrase.range, phrase.verb..<phrase.verb + 1] : [auxiliary..<phrase.range.upperBound]
        return Attribution(
            content: [subject], source: source, cue: cue, attributes: phrase.attributes.union(.speech),
            trigger: .stance, pattern: .subjectOfPassive, isPassive: true)
    }

    /// What stands before a passive; of a noun that holds a clause, that clause.
    private func calledSubject(before auxiliary: Int, _ sentence: Range<Int>) -> Range<Int>? {
        for index in sentence.lowerBound..<auxiliary
        where hit(.noun, at: index) != nil && token(index + 1).has(.complementiser) {
            guard index + 3 < auxiliary, !isFinite(index + 2) else { continue }
            var end = auxiliary
            if token(end - 1).kind == .comma { end -= 1 }
            return trimmed(index + 2..<end)
        }
        return nounPhrase(endingAt: auxiliary, floor: boundary(before: auxiliary, sentence))
    }

    /// Dutch `Over een gesprek wilde ze niets kwijt`, `Voor de bewering dat …, ziet hij geen grond`: what it is about opens the sentence.
    private func frontedTopic(_ sentence: Range<Int>, before finite: Int) -> Range<Int>? {
        let start = sentence.lowerBound
        guard token(start).has(.preposition), finite - start >= 3,
            token(start).has(.topic), hit(.source, at: start) == nil
        else { return nil }
        let end = token(finite - 1).kind == .comma ? finite - 1 : finite
        guard let topic = objectPhrase(start + 1, end), !topic.contains(where: { token($0).has([.time, .month]) }),
            !(topic.upperBound..<max(topic.upperBound, end)).contains(where: { !token($0).isWord })
        else { return nil }
        return topic.lowerBound..<max(topic.upperBound, end)
    }

    /// The verb of a stance with its auxiliaries; nil where the words are no verb here (`no question of`).
    private func group(of phrase: StancePhrase, _ sentence: Range<Int>) -> VerbGroup? {
        var group = VerbGroup(
            verb: phrase.verb..<phrase.verb + 1, group: phrase.verb..<phrase.verb + 1, attributes: phrase.attributes,
            finite: phrase.verb)
        if lexicon.isVerbSecond {
            // A companion that no table knows as a verb: what the phrase needs it for says that it is one.
            if phrase.isParted, token(phrase.verb).features.isDisjoint(with: .anyVerb.union(.finiteAuxiliary)) {
                return group
            }
            let clause = clause(of: phrase.verb)
            let isInfinitive = token(phrase.verb).has(.infinitive)
            // `wil de berichten bevestigen`: after a plural an infinitive looks like a finite verb.
            if isInfinitive, let finite = clause.first(where: { isFinite($0) && token($0).has(.finiteAuxiliary) }),
                finite < phrase.verb
            {
                group.finite = finite
                return group
            }
            guard !isFinite(phrase.verb) else { return group }
            if let finite = clause.first(where: { isFinite($0) || token($0).has(.finiteAuxiliary) }) {
                group.finite = finite
            } else {
                group.isNonFinite = true
            }
            return group
        }
        var start = phrase.verb
        while start > sentence.lowerBound, phrase.verb - start < 6,
            token(start - 1).has([.auxiliary, .adverb, .negative]),
            token(start - 1).isWord, !token(start - 1).has([.noun, .time, .preposition, .determiner, .coordinator])
        { start -= 1 }
        group.group = start..<phrase.verb + 1
        group.finite = start
        let head = token(phrase.verb)
        if head.has(.gerund), start == phrase.verb { group.isNonFinite = true }
        if head.has(.infinitive), token(start - 1).has(.infinitiveMarker) { group.isNonFinite = true }
        if head.has(.noun), start == phrase.verb, !isFinite(start), !group.isNonFinite,
            !token(start - 1).has([.subjectPronoun, .relative, .plural])
        {
            return nil
        }
        return group
    }

    private func content(
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
        }
        if phrase.attributes.contains(.impersonal) { return nil }
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
                    || (start..<index).allSatisfy({ self.token($0).has([.adverb, .time]) }),
                !(token.has(.demonstrative) && (isFinite(index + 1) || !self.token(index + 1).isWord)),
                index + 2 < limit
            {
                if token.has(.subordinator), !token.has([.complementiser]), !lexicon.isVerbSecond,
                    !token.has(.question)
                {
                    return nil
                }
                isQuestion = token.has(.question) && !token.has(.complementiser)
                return trimmed(index + 1..<contentEnd(from: index, limit))
            }
            if isFinite(index) || token.endsSentence || token.kind == .semicolon { return nil }
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
}

extension Array {
    /// Removes the elements from an index on that satisfy a condition.
    mutating func removeSubrange(_ range: PartialRangeFrom<Int>, where isRemoved: (Element) -> Bool) {
        guard range.lowerBound < count else { return }
        let kept = self[range].filter { !isRemoved($0) }
        replaceSubrange(range, with: kept)
    }
}
