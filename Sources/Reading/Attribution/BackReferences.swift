/// A sentence that says of the one before it who said it: `That is what the owner told staff.`, `So says the mayor.`, Dutch
/// `Dat melden drie diplomaten.`, `Dat staat in een memo.`
extension Analysis {
    /// The attribution of the sentence before, when this one does no more than say whose words those are.
    func backReference(_ sentence: Sentence) -> Attribution? {
        let range = withoutAside(sentence.tokens)
        guard range.count >= 3, let said = sentenceBefore(sentence) else { return nil }
        let start = range.lowerBound
        // `Aldus de burgemeester.`
        if let hit = hit(.source, at: start), trigger(hit).attributes.contains(.after),
            let source = nounPhrase(startingAt: hit.end, ceiling: range.upperBound),
            trimmed(source.upperBound..<range.upperBound).isEmpty
        {
            note(.phraseAfterPreposition, on: .words(.source, source))
            return Attribution(
                content: [trimmed(said)], source: source, cue: [hit.start..<hit.end], attributes: [.speech],
                speech: quotation(of: said.lowerBound) == nil ? .indirect : .direct, trigger: .source,
                pattern: .sentenceBefore)
        }
        if let named = namedBackReference(range, said) { return named }
        guard token(start).has(.demonstrative) || hit(.echo, at: start) != nil else { return nil }
        if let rumoured = rumoured(range, said) { return rumoured }
        guard let found = lexicon.isVerbSecond ? verbSecondTeller(range) : teller(range) else { return nil }
        note(found.pattern, on: .words(.source, found.source))
        // `Dat ontkent de minister`: what is denied is only pointed at.
        let isStance = !found.attributes.isDisjoint(with: [.denies, .doubts, .open])
        return Attribution(
            content: [isStance ? start..<start + 1 : trimmed(said)], source: found.source, cue: found.cue,
            attributes: found.attributes, trigger: .verb, pattern: .sentenceBefore)
    }

    /// `That is the word on the shop floor.`, `That, at least, was the rumour.`: what goes round, and nobody says it.
    private func rumoured(_ range: Range<Int>, _ said: Range<Int>) -> Attribution? {
        guard !lexicon.isVerbSecond, token(range.lowerBound).has(.demonstrative),
            let verb = (range.lowerBound + 1..<min(range.upperBound, range.lowerBound + 6)).first(where: {
                isFinite($0)
            }), token(verb).has(.be), verb == range.lowerBound + 1 || token(range.lowerBound + 1).kind == .comma,
            token(verb + 1).has(.definiteArticle),
            let noun = (verb + 2..<max(verb + 2, min(range.upperBound, verb + 5))).lazy.compactMap({
                self.hit(.noun, at: $0)
            }).first,
            trigger(noun).attributes.contains(.hearsay),
            !(noun.end..<max(noun.end, range.upperBound)).contains(where: {
                isFinite($0) || token($0).has(.complementiser)
            })
        else { return nil }
        return Attribution(
            content: [trimmed(said)], source: nil, cue: [noun.start..<noun.end], attributes: [.hearsay, .speech],
            speech: .indirect, trigger: .noun, pattern: .sentenceBefore)
    }

    /// `Althans, dat beweert de zanger`: without an adverb that a comma parts from the rest.
    private func withoutAside(_ range: Range<Int>) -> Range<Int> {
        guard lexicon.isVerbSecond, range.count > 3, token(range.lowerBound).has(.adverb),
            token(range.lowerBound + 1).kind == .comma
        else { return range }
        return range.lowerBound + 2..<range.upperBound
    }

    private struct Teller {
        var source: Range<Int>
        var cue: [Range<Int>]
        var attributes: Trigger.Attributes
        /// What found the source.
        var pattern: Pattern
    }

    /// The sentence before in the same paragraph, or the last of the paragraph before where this one opens its own.
    private func sentenceBefore(_ sentence: Sentence) -> Range<Int>? {
        guard let before = self.sentence(of: sentence.tokens.lowerBound - 1) else { return nil }
        if before.block == sentence.block { return before.tokens }
        let isProse = blocks[before.block].kind == .paragraph && blocks[sentence.block].kind == .paragraph
        return isProse && before.block == sentence.block - 1 ? before.tokens : nil
    }

    /// `That is what X said`, `That is according to X`, `This was confirmed by X`, `So says X`.
    private func teller(_ range: Range<Int>) -> Teller? {
        let start = range.lowerBound
        let limit = ceiling(after: start + 1, range)
        if hit(.echo, at: start) != nil {
            guard let verb = speechVerb(at: start + 1), let source = nounPhrase(startingAt: verb.end, ceiling: limit),
                source.upperBound >= limit - 3
            else { return nil }
            return Teller(
                source: source, cue: [start..<verb.end], attributes: trigger(verb).attributes,
                pattern: .subjectAfterVerb)
        }
        var index = start + 1
        // `That, at least, is what two managers say.`
        if token(index).kind == .comma, let comma = (index + 1..<index + 5).first(where: { token($0).kind == .comma }) {
            index = comma + 1
        }
        guard token(index).has(.be) else { return nil }
        index += 1
        while token(index).has([.adverb]) || token(index).kind == .comma || hit(.hedge, at: index) != nil,
            index < start + 10
        {
            index += 1
        }
        if let hit = hit(.source, at: index), let source = nounPhrase(startingAt: hit.end, ceiling: limit) {
            return Teller(
                source: withRelative(source, limit), cue: [hit.start..<hit.end], attributes: [.speech],
                pattern: .phraseAfterPreposition)
        }
        if token(index).has(.question), token(index + 1).isWord,
            let verb = (index + 2..<max(index + 2, min(limit, index + 14))).lazy.compactMap({ self.speechVerb(at: $0) })
                .first,
            (index + 1..<verb.start).allSatisfy({ token($0).isWord && !token($0).has(.auxiliary) })
        {
            return Teller(
                source: index + 1..<verb.start, cue: [verb.start..<verb.end], attributes: trigger(verb).attributes,
                pattern: .subjectBeforeVerb)
        }
        if let verb = speechVerb(at: index), token(index).has(.participle), token(verb.end).has(.agent),
            let source = nounPhrase(startingAt: verb.end + 1, ceiling: limit)
        {
            return Teller(
                source: withRelative(source, limit), cue: [start + 1..<verb.end], attributes: trigger(verb).attributes,
                pattern: .agentOfPassive)
        }
        return nil
    }

    /// `Dat meldt X`, `Dat wordt verteld door X`, `Dat staat in X`, `Zo zegt X`.
    private func verbSecondTeller(_ range: Range<Int>) -> Teller? {
        let start = range.lowerBound
        let finite = start + 1
        let limit = ceiling(after: finite, range)
        guard isFinite(finite) || token(finite).has([.present, .past, .passive]) else { return nil }
        if let hit = hit(.disclosure, at: finite), trigger(hit).attributes.contains(.whole) {
            for index in hit.end..<max(hit.end, min(limit, hit.end + 6))
            where token(index).has([.evidential, .locative]) {
                guard let source = nounPhrase(startingAt: index + 1, ceiling: limit) else { return nil }
                return Teller(
                    source: withRelative(source, limit), cue: [hit.start..<hit.end], attributes: [.speech, .document],
                    pattern: .phraseOfEvidence)
            }
            return nil
        }
        if token(finite).has([.passive, .be]) {
            if let claimed = claimedBy(finite + 1, limit) { return claimed }
            guard
                let verb = (finite + 1..<max(finite + 1, limit)).lazy.compactMap({ self.speechVerb(at: $0) }).first(
                    where: {
                        self.token($0.start).has(.participle)
                    }), let agent = (finite + 1..<limit).first(where: { token($0).has(.agent) }),
                let source = nounPhrase(startingAt: agent + 1, ceiling: limit)
            else { return nil }
            return Teller(
                source: withRelative(source, limit), cue: [finite..<finite + 1, verb.start..<verb.end],
                attributes: trigger(verb).attributes, pattern: .agentOfPassive)
        }
        guard let verb = speechVerb(at: finite, in: range) else { return nil }
        var index = verb.end
        while index < limit, isAdverbial(index) { index += 1 }
        guard let source = quotedName(index, limit) ?? nounPhrase(startingAt: index, ceiling: limit),
            !(source.upperBound..<limit).contains(where: {
                token($0).has(.complementiser) && !token($0).has(.relative) || token($0).kind == .colon
                    || token($0).kind == .quote && (quotation(of: $0)?.words ?? 9) > 3
            })
        else { return nil }
        // `Dat vernam deze krant uit vakbondskringen`: who told it stands after the preposition.
        if token(source.upperBound).has(.evidential),
            let told = nounPhrase(startingAt: source.upperBound + 1, ceiling: limit), told.upperBound >= limit - 1
        {
            return Teller(
                source: told, cue: [verb.start..<verb.end], attributes: trigger(verb).attributes,
                pattern: .phraseAfterPreposition)
        }
        return Teller(
            source: source, cue: [verb.start..<verb.end], attributes: trigger(verb).attributes,
            pattern: .subjectAfterVerb)
    }

    /// `Dat is althans [wat de burgemeester beweert]`
    private func claimedBy(_ start: Int, _ limit: Int) -> Teller? {
        var opener = start
        while opener < limit, isAdverbial(opener) { opener += 1 }
        guard token(opener).has([.question, .relative]), !token(opener).has(.complementiser),
            let source = nounPhrase(startingAt: opener + 1, ceiling: limit),
            let verb = (source.upperBound..<max(source.upperBound, limit)).lazy.compactMap({ self.speechVerb(at: $0) })
                .first, verb.end >= limit - 1
        else { return nil }
        return Teller(
            source: source, cue: [verb.start..<verb.end], attributes: trigger(verb).attributes,
            pattern: .subjectBeforeVerb)
    }

    /// `die „Leinezeitung“`: an article and a short name in quotation marks.
    private func quotedName(_ start: Int, _ limit: Int) -> Range<Int>? {
        guard token(start).has(.determiner), token(start + 1).kind == .quote, isWrittenWithCapital(start + 2),
            let close = (start + 3..<max(start + 3, min(limit, start + 7))).first(where: { token($0).kind == .quote })
        else { return nil }
        return start..<close + 1
    }

    /// `maandag`, `deze week`, `ook`: what may stand between a verb and its subject.
    private func isAdverbial(_ index: Int) -> Bool {
        let token = token(index)
        if token.has(.time) { return true }
        if token.has(.demonstrative) || token.has(.determiner) || token.has(.adjective) {
            return self.token(index + 1).has(.time)
        }
        return token.has(.adverb) && !token.has([.determiner, .speaker]) && !token.isCapitalised
    }

    private func speechVerb(at index: Int, in sentence: Range<Int>? = nil) -> Hit? {
        hits(at: index).first {
            let trigger = trigger($0)
            guard trigger.kind == .verb, trigger.attributes.contains(.speech) else { return false }
            guard trigger.particle >= 0 else { return true }
            let particle = trigger.particle
            guard let sentence else { return false }
            return sentence.contains { token($0).word == particle }
        }
    }

    /// A phrase with the relative clause that says which is meant, when no comma parts them: `staff who attended the meeting`.
    func withRelative(_ phrase: Range<Int>, _ limit: Int) -> Range<Int> {
        let next = token(phrase.upperBound)
        guard phrase.upperBound < limit, next.has(.relative), !isFinite(phrase.upperBound - 1),
            lexicon.isVerbSecond || !next.has(.complementiser) || isFinite(phrase.upperBound + 1)
        else { return phrase }
        var end = phrase.upperBound + 1
        while end < limit, token(end).isWord || token(end).kind == .number || token(end).kind == .quote { end += 1 }
        let verbs = (phrase.upperBound..<end).count { isFinite($0) }
        return verbs == 1 || lexicon.isVerbSecond && verbs <= 2 ? phrase.lowerBound..<end : phrase
    }
}
