/// Attributions by nouns: `the claim that`, `de berichten dat`.
extension Analysis {
    /// `claims that …`, `de berichten dat …`, with whose they are.
    func readNoun(_ hit: Hit, _ sentence: Sentence) -> Attribution? {
        let limit = ceiling(after: hit.end, sentence.tokens)
        let attributes = trigger(hit).attributes
        // `no doubt that`: said, not doubted.
        if attributes.contains(.doubts),
            token(hit.start - 1).has(.negative)
        {
            return almost(.attributingNoun, hit.start..<hit.end, .partOfPhrase(words(hit.start - 1..<hit.end)), by: hit)
        }
        if isFinite(hit.start), token(hit.start - 1).has([.subjectPronoun, .relative]),
            !token(hit.start - 1).has(.determiner)
        {
            return nil
        }
        var index = hit.end
        var source: Range<Int>?
        let next = token(index)
        if next.has(.preposition), let by = ownerPhrase(index, limit),
            lexicon.isVerbSecond || !has(Trigger.Kind.matter.bit, at: index)
                || token(by.upperBound).has([.complementiser, .infinitiveMarker])
        {
            source = named(.ownerOfNoun, .source, by)
            index = by.upperBound
        }
        // `our own view is that …`
        if source == nil, token(index).has(.be), !token(index).has(.possessive), token(index + 1).has(.complementiser),
            !isFinite(index + 2), possessor(hit.start, sentence.tokens) != nil
        {
            index += 1
        }
        // `The story doing the rounds is that …`
        if source == nil, let opener = statedOpener(hit, limit) { index = opener }
        if token(index).kind == .comma { index += 1 }
        // Dutch `gaat de bewering rond dat`: what the verb parted with stands between.
        let circulated = source == nil ? circulation(hit, sentence.tokens) : nil
        if let circulated {
            index = circulated.opener
            source = named(.placeOfNoun, .source, circulated.source)
        }
        let carrier = carrier(of: hit.start, sentence)
        var cueEnd = hit.end
        source =
            source ?? named(.possessorOfNoun, .source, possessor(hit.start, sentence.tokens))
            ?? named(.carrierOfNoun, .source, carrier?.source)
        if let told = announced(by: hit, sentence) { return told }
        guard let opening = opening(index, attributes, limit, isOwned: source != nil || carrier != nil) else {
            return almost(
                .attributingNoun, hit.tokens, token(index).has(.complementiser) ? .opensRelativeClause : .lacksOpener,
                by: hit)
        }
        // `said in a statement that`: the verb has said it.
        if attributions.suffix(3).contains(where: {
            $0.trigger == .verb && $0.content.contains { $0.lowerBound == index }
        }) {
            return almost(.attributingNoun, hit.start..<hit.end, .saidByVerb, by: hit)
        }
        // `has withdrawn its order over the allegations`: an act, which tells of nothing said.
        if opening == .topic, let carrier,
            hits(in: carrier.start..<hit.start).contains(where: { trigger($0).kind == .reaction })
        {
            return nil
        }
        if opening == .topic {
            index += 1
            if index == hit.end + 1 { cueEnd = index }
        }
        var end = contentEnd(from: index, limit, isObject: opening == .topic)
        if opening == .bareClause,
            let comma = (index..<end).first(where: { token($0).kind == .comma && isFinite($0 + 1) })
        {
            end = comma
        }
        guard end > index + (opening == .topic ? 0 : 1) else { return nil }
        source = source ?? named(.carrierOfNoun, .source, lightVerbSubject(hit.start, sentence.tokens))
        return Attribution(
            content: [index..<end], source: source,
            cue: [(carrier?.start ?? qualified(hit.start, sentence.tokens))..<cueEnd],
            attributes: attributes, trigger: .noun,
            pattern: opening == .topic ? .topicOfNoun : opening == .bareClause ? .bareClause : .clauseAfterNoun,
            isNegated: carrier?.isNegated ?? false)
    }

    /// Dutch `Er doet een gerucht de ronde: …`, `het gonst van de geruchten: …`: what is told stands after a colon.
    private func announced(by hit: Hit, _ sentence: Sentence) -> Attribution? {
        guard lexicon.isVerbSecond, trigger(hit).attributes.contains(.hearsay),
            blocks[sentence.block].kind == .paragraph,
            let colon = (hit.end..<min(sentence.tokens.upperBound, hit.end + 7)).first(where: { !token($0).isWord }),
            token(colon).kind == .colon, token(colon + 1).kind != .quote,
            !hits(in: sentence.tokens.lowerBound..<colon).contains(where: {
                trigger($0).kind == .verb && trigger($0).attributes.contains(.speech)
                    || trigger($0).kind == .stance && !trigger($0).companions.isEmpty
            })
        else { return nil }
        let content = colon + 1..<withoutStop(sentence.tokens).upperBound
        guard content.count >= 4, content.contains(where: { isFinite($0) }) else { return nil }
        return Attribution(
            content: [content], source: nil, cue: [qualified(hit.start, sentence.tokens)..<hit.end],
            attributes: trigger(hit).attributes, trigger: .noun, pattern: .clauseAfterNoun)
    }

    /// `Op sociale media gaat de bewering rond dat …`, `circuleert het verhaal op internet dat …`: the noun is the subject of a finite
    /// verb before it, and a few words of that verb's stand before the clause.
    private func circulation(_ hit: Hit, _ sentence: Range<Int>) -> (opener: Int, source: Range<Int>?)? {
        guard lexicon.isVerbSecond, !token(hit.end).has([.complementiser]), token(hit.end).isWord,
            let opener = (hit.end + 1..<max(hit.end + 1, min(sentence.upperBound, hit.end + 5))).first(where: {
                token($0).has(.complementiser)
            }),
            !isFinite(opener + 1), (hit.end..<opener).allSatisfy({ token($0).isWord && !isFinite($0) }),
            token(hit.end).has([.preposition, .determiner, .adverb])
        else { return nil }
        var finite = hit.start - 1
        while finite > sentence.lowerBound, hit.start - finite < 5, !isFinite(finite) { finite -= 1 }
        guard isFinite(finite), !token(finite).has([.be, .have]), !token(finite).has(.passive) else { return nil }
        let start = withoutDateline(sentence)
        let place = token(start).has(.locative) && finite - start >= 2 ? start + 1..<finite : nil
        return (
            opener, place.flatMap { place in place.contains { token($0).has([.time, .month]) } ? nil : trimmed(place) }
        )
    }

    /// `The story doing the rounds is [that …]`, `The rumour, first aired on a phone-in, is [that …]`: the clause after what says which.
    private func statedOpener(_ hit: Hit, _ limit: Int) -> Int? {
        guard !lexicon.isVerbSecond,
            trigger(hit).attributes.contains(.hearsay) || trigger(hit).attributes.contains(.speech),
            token(hit.start - 1).has(.definiteArticle)
        else { return nil }
        for index in hit.end..<max(hit.end, min(limit, hit.end + 10)) {
            if token(index).has(.be), token(index + 1).has(.complementiser), !isFinite(index + 2) { return index + 1 }
            if isFinite(index), !token(index).has(.participle) || token(index).has(.finiteAuxiliary) { return nil }
            if token(index).has([.complementiser, .relative]) || token(index).endsSentence { return nil }
        }
        return nil
    }

    private enum Opening { case clause, bareClause, infinitive, topic }

    /// What opens the words that a noun holds: `that`, an infinitive, or, where it shows whose it is, `about`.
    private func opening(_ index: Int, _ attributes: Trigger.Attributes, _ limit: Int, isOwned: Bool) -> Opening? {
        let opener = token(index)
        if opener.has(.complementiser) {
            // `the plan that he signed`: a noun that holds an infinitive has a relative clause.
            if attributes.contains(.infinitive), !attributes.contains(.clause) { return nil }
            if isFinite(index + 1) || !lexicon.isVerbSecond && token(index + 1).has(.auxiliary) { return nil }
            return .clause
        }
        // German `die Behauptung, man habe Daten gelöscht, …`.
        if attributes.contains(.bare), token(index - 1).kind == .comma, isBareClause(index, limit) {
            return .bareClause
        }
        if opener.has(.infinitiveMarker), token(index + 1).has(.infinitive), !lexicon.isVerbSecond,
            !token(index + 1).has([.determiner, .possessive, .objectPronoun])
        {
            if attributes.contains(.infinitive) ? isOwned || attributes.contains(.speech) : attributes.contains(.speech)
            {
                return .infinitive
            }
            return nil
        }
        guard isOwned, !lexicon.isVerbSecond, !attributes.contains(.document), has(Trigger.Kind.matter.bit, at: index)
        else { return nil }
        let next = token(index + 1)
        return next.isWord && !next.has([.time, .month, .weekday]) || next.kind == .quote ? .topic : nil
    }

    /// `his repeated emphasis`: with the adjectives before it.
    private func qualified(_ noun: Int, _ sentence: Range<Int>) -> Int {
        guard !lexicon.isVerbSecond else { return noun }
        var start = noun
        while start > sentence.lowerBound, noun - start < 3, token(start - 1).has(.adjective),
            !token(start - 1).isCapitalised, !token(start - 1).has([.determiner, .noun])
        { start -= 1 }
        return start
    }

    /// Whether the object of a verb is a noun that holds what is said, and says it: `concern that`, `fears about`.
    func carriesNoun(after start: Int, _ limit: Int) -> Bool {
        for index in start..<min(limit, start + 6) {
            if let noun = hit(.noun, at: index), !isFinite(index), hit(.noun, at: noun.end) == nil {
                return opening(noun.end, trigger(noun).attributes, limit, isOwned: true) != nil
            }
            let token = token(index)
            guard token.isWord || token.kind == .number, !isFinite(index),
                !token.has([.preposition, .coordinator, .subordinator, .complementiser])
                    || token.has(.determiner) && !token.has(.complementiser)
            else { return false }
        }
        return false
    }
}
