import SourceText

/// Negations with their scope: the clause of the cue, or what follows a verb that denies (`fail to`).
extension Analysis {
    func findNegations() {
        var doneUntil = 0
        for hit in hits where trigger(hit).kind == .negation && hit.start >= doneUntil {
            guard !isPseudo(hit), !isNumber(hit), !isTag(hit) else { continue }
            doneUntil = hit.end
            let attributes = trigger(hit).attributes
            let isModifier =
                token(hit.start).has(.participle) && (isNoun(hit.start) || attributes.contains(.adjective))
            if attributes.contains(.verbal), isNoun(hit.start), !isModifier {
                missed(.negatingVerb, hit.tokens, .isNoun, by: hit)
                continue
            }
            // `the delays`, `to stop at the border`: the noun, and the verb without one, deny nothing.
            if attributes.contains(.verbal), isBareNoun(hit) {
                missed(.negatingVerb, hit.tokens, .isNoun, by: hit)
                continue
            }
            if attributes.contains(.gerund), !token(hit.end).has(.gerund) {
                missed(.negatingVerb, hit.tokens, .lacksGerund, by: hit)
                continue
            }
            note(
                isModifier ? .negatingParticiple : attributes.contains(.verbal) ? .negatingVerb : .negatingWord,
                on: .negation(document.negations.count), by: [hit])
            let scope =
                isModifier
                ? modified(hit)
                : !attributes.contains(.affix)
                    ? negated(hit, attributes)
                    // `unable to land`
                    : attributes.contains(.right) && token(hit.end).has(.infinitiveMarker)
                        ? negated(hit, attributes) : []
            document.negations.append(Negation(cue: spans([hit.start..<hit.end]), scope: spans(scope)))
        }
    }

    private func isBareNoun(_ hit: Hit) -> Bool {
        hit.end == hit.start + 1 && token(hit.start).has(.noun) && !isFinite(hit.start)
            && !follows(hit.start, [.infinitiveMarker, .modal, .doing])
    }

    /// `the cancelled tour`, `the cancelled plan to land`: the noun that a participle modifies, and what completes it.
    private func modified(_ hit: Hit) -> [Range<Int>] {
        note(.scopeAfterNegation, on: .words(.scope, hit.tokens))
        let limit = clause(of: hit.start).upperBound
        guard let phrase = nounPhrase(startingAt: hit.end, ceiling: limit) else { return [] }
        let next = token(phrase.upperBound)
        let isCompleted =
            lexicon.isVerbSecond
            ? next.has(.infinitiveOpener) : next.has(.infinitiveMarker) && mayBeInfinitive(phrase.upperBound + 1)
        return [
            isCompleted
                ? phrase.lowerBound..<max(phrase.upperBound, trimmed(phrase.lowerBound..<limit).upperBound) : phrase
        ]
    }

    /// `the tour was cancelled`, and in headlines `Tour cancelled after strike`.
    private func isPassive(_ hit: Hit) -> Bool {
        guard token(hit.start).has(.participle), !lexicon.isVerbSecond else { return false }
        return follows(hit.start, [.be]) || !isFinite(hit.start) && !follows(hit.start, [.have, .infinitiveMarker])
    }

    /// Dutch `De vlucht is geschrapt`, `Vlucht geschrapt na storm`, `Na de storm werd de vlucht geschrapt`: what the participle stands for
    /// is the noun phrase before it, or the one after the finite verb.
    private func denied(by hit: Hit, _ clause: Range<Int>) -> Range<Int> {
        let before = withoutOpener(clause.lowerBound..<hit.start)
        let finite = before.prefix(120).first { isFinite($0) }
        let opener = token(before.lowerBound)
        let start =
            opener.has([.preposition, .adverb, .time]) ? finite.map { $0 + 1 } ?? before.lowerBound : before.lowerBound
        guard start < hit.start else { return hit.start..<hit.start }
        if let phrase = nounPhrase(startingAt: start, ceiling: hit.start) { return phrase }
        return trimmed(start..<(finite.map { max(start, $0) } ?? hit.start))
    }

    /// `…, is it not?` asks for a yes.
    private func isTag(_ hit: Hit) -> Bool {
        !lexicon.isVerbSecond && token(hit.end).kind == .question && token(hit.start - 1).has(.subjectPronoun)
            && token(hit.start - 2).has(.auxiliary) && token(hit.start - 3).kind == .comma
    }

    /// What a negation denies: the verb group it stands in and what follows in the clause, up to an adverbial after the verb.
    private func negated(_ hit: Hit, _ attributes: Trigger.Attributes) -> [Range<Int>] {
        let clause = clause(of: hit.start)
        // `not all of them`: what holds for some is not denied.
        if token(hit.end).has(.quantifier) {
            note(.scopeOfNegatedQuantifier, on: .words(.scope, hit.tokens))
            return [hit.end..<hit.end + 1]
        }
        if attributes.contains(.verbal), !attributes.contains(.right), lexicon.isVerbSecond,
            token(hit.start).has(.participle)
        {
            note(.scopeOfDenyingParticiple, on: .words(.scope, hit.tokens))
            return [denied(by: hit, clause)]
        }
        if attributes.contains(.verbal), isPassive(hit) {
            note(.scopeOfNegatedPassive, on: .words(.scope, hit.tokens))
            // An insertion after the subject is not denied: `the visit, planned for May, was cancelled`.
            let before = withoutOpener(clause.lowerBound..<hit.start)
            let end =
                before.prefix(120).first { token($0).kind == .comma && token($0 - 1).kind != .number }
                ?? before.upperBound
            return [trimmed(before.lowerBound..<end)]
        }
        var end = max(hit.end, clause.upperBound)
        var sawVerb = false
        for index in hit.end..<end {
            let token = token(index)
            let isMarker = token.has(.infinitiveMarker) && (lexicon.isVerbSecond || mayBeInfinitive(index + 1))
            if sawVerb, token.has(.preposition), !isMarker, !token.has(.participle) {
                end = index
                break
            }
            if token.has([.infinitive, .participle]), !token.has([.preposition, .auxiliary]) { sawVerb = true }
        }
        let after = trimmed(hit.end..<end)
        note(.scopeAfterNegation, on: .words(.scope, hit.tokens))
        if attributes.contains(.right) || token(hit.start).has(.determiner) && !lexicon.isVerbSecond { return [after] }
        // `zonder`, `without`: what stands before holds.
        if token(hit.start).has(.preposition) { return [after] }
        // The verb before the cue: `was not`, `betrof … niet`.
        if lexicon.isVerbSecond {
            let before = token(hit.start - 1)
            if before.has([.present, .past]), !before.has(.participle), hit.start > clause.lowerBound {
                note(.scopeOfNegatedVerb, on: .words(.scope, hit.tokens))
                return [hit.start - 1..<hit.start, after]
            }
            guard let verb = (clause.lowerBound..<hit.start).last(where: { isFinite($0) }),
                after.count <= 3 || token(verb).has(.finiteAuxiliary)
            else { return [after] }
            note(.scopeOfNegatedVerb, on: .words(.scope, hit.tokens))
            return [verb..<verb + 1, after]
        }
        var start = hit.start
        while start > clause.lowerBound, token(start - 1).has(.auxiliary) { start -= 1 }
        note(.scopeOfNegatedVerb, on: .words(.scope, hit.tokens))
        return [start..<hit.start, after]
    }

    /// `No. 1`: an abbreviation of number.
    private func isNumber(_ hit: Hit) -> Bool {
        guard token(hit.start).has(.abbreviation), token(hit.end).kind == .period, token(hit.end + 1).kind == .number
        else { return false }
        missed(.negatingWord, hit.tokens, .isAbbreviation, by: hit)
        return true
    }

    /// Whether a phrase that only looks like this trigger covers it.
    func isPseudo(_ hit: Hit) -> Bool {
        var start = hit.start
        while start >= max(0, hit.start - 4) {
            if let pseudo = self.hit(.pseudo, at: start), pseudo.end >= hit.end,
                pseudo.end - pseudo.start > hit.end - hit.start
            {
                missed(cuePattern(hit), hit.tokens, .partOfPhrase(words(pseudo.tokens)), by: hit)
                return true
            }
            start -= 1
        }
        return false
    }

    /// Whether a word that can be a verb is a noun here.
    func isNoun(_ index: Int) -> Bool {
        let previous = token(index - 1)
        if previous.has(.subjectPronoun), !previous.has([.determiner]) { return false }
        // `a post that says so`: `that` before a form that can only be a verb is no determiner.
        if previous.has(.relative), token(index).has(.present), !token(index).has([.infinitive, .noun]) {
            return false
        }
        // `a pupil of his recalls that`
        if previous.has(.possessive), isFinite(index), !token(index).has(.finiteAuxiliary) { return false }
        // Dutch `een deskundige stelde`: what can only be a verb follows a noun formed like an adjective.
        if lexicon.isVerbSecond, previous.has(.adjective), !previous.has([.determiner, .possessive, .preposition]),
            token(index).has([.present, .past]), !token(index).has([.noun, .infinitive, .participle])
        {
            return false
        }
        return previous.has([.determiner, .possessive, .possessiveMark, .adjective])
            || (previous.has(.preposition) && !previous.has(.infinitiveMarker))
    }

    /// A clause without the conjunction that opens it.
    func withoutOpener(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            let token = tokens[start]
            let opens = token.has([.coordinator, .subordinator, .complementiser]) && !token.has(.subjectPronoun)
            guard opens || token.kind == .comma || token.kind == .quote || token.kind == .dash else { break }
            start += 1
        }
        return start..<max(start, range.upperBound)
    }
}
