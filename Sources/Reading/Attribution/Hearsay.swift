/// What is passed on without saying by whom: `reportedly`, Dutch `zou … hebben`.
extension Analysis {
    func readHearsay(_ hit: Hit, _ sentence: Sentence) -> Attribution? {
        // `Op geruchten gaan wij niet in`: no rumours that go round.
        if lexicon.isVerbSecond, token(hit.start - 1).has(.preposition), !token(hit.start).has(.preposition),
            !token(hit.start - 1).has([.determiner, .adverb]), hit.end - hit.start == 2, isFinite(hit.end - 1)
        {
            return nil
        }
        let clause = clause(of: hit.start)
        // Within what somebody says it is about that alone.
        let outer = attributions.last { $0.trigger == .verb && $0.extent.contains(hit.start) }?.content.first {
            $0.contains(hit.start)
        }
        let floor = max(
            clause.lowerBound, withoutDateline(sentence.tokens), min(outer?.lowerBound ?? 0, hit.start))
        var before = trimmed(withoutOpener(floor..<hit.start))
        // `Een laboratorium dat de meting overdeed, zag naar eigen zeggen …`: the verb takes its clause up again.
        if trigger(hit).attributes.contains(.speech), outer == nil, isFinite(clause.lowerBound),
            token(clause.lowerBound - 1).kind == .comma
        {
            before = trimmed(withoutDateline(sentence.tokens)..<hit.start)
        }
        let after = trimmed(
            hit.end..<withRelatives(max(hit.end, clause.upperBound), outer?.upperBound, sentence.tokens))
        var content = [before, after].filter { !$0.isEmpty }
        // `zag naar eigen zeggen “geen spoor”`: a quotation that the clause goes on with.
        if after.isEmpty, let quotation = quotation(of: hit.end), quotation.tokens.lowerBound == hit.end,
            quotation.words < 20
        {
            content = [before, quotation.tokens].filter { !$0.isEmpty }
        }
        if let last = content.last, last == after, token(hit.end).has(.complementiser) {
            content = [hit.end..<contentEnd(from: hit.end, ceiling(after: hit.end, sentence.tokens))]
        }
        if token(clause.upperBound).has(.complementiser), after.isEmpty || after.count < 3 {
            // `the story is going round that …`: the noun holds it already.
            let isHeld = attributions.suffix(3).contains { $0.content.contains { $0.lowerBound == clause.upperBound } }
            if isHeld { return nil }
            content = [
                clause
                    .upperBound..<contentEnd(
                        from: clause.upperBound, ceiling(after: clause.upperBound, sentence.tokens))
            ]
        }
        // `…, zo gaat het verhaal in het dorp`: what is told stands before it, and where it is told after.
        if lexicon.isVerbSecond, outer == nil, before.isEmpty, token(clause.lowerBound - 1).kind == .comma,
            token(hit.end).has(.preposition), hit.tokens.contains(where: { isFinite($0) }),
            !after.contains(where: { isFinite($0) })
        {
            let end = clause.lowerBound - 1
            content = [trimmed(clauseStart(end, withoutDateline(sentence.tokens))..<end)].filter { $0.count >= 3 }
        }
        // `…, it is claimed.`
        if content.isEmpty {
            let said = trimmed(min(withoutDateline(sentence.tokens), hit.start)..<hit.start)
            content = said.count >= 3 && outer == nil ? [said] : []
        }
        guard !content.isEmpty else { return nil }
        // `zag naar eigen zeggen`, `by her own account`: who says so is the subject.
        if trigger(hit).attributes.contains(.speech) {
            guard let subject = firstSubject(in: clause, sentence.tokens) else { return nil }
            note(.subjectBeforeVerb, on: .words(.source, subject))
            return Attribution(
                content: content, source: subject, cue: [hit.start..<hit.end], attributes: .speech, trigger: .source,
                pattern: .clauseOfOwnAccount)
        }
        return Attribution(
            content: content, source: nil, cue: [hit.start..<hit.end], attributes: .hearsay, speech: .none,
            trigger: .hearsay, pattern: .clauseOfHearsay)
    }

    /// The subject of a main clause: before its finite verb or, where something else opens it, after.
    func firstSubject(in clause: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        let start = max(clause.lowerBound, withoutDateline(sentence))
        guard let finite = clause.first(where: { isFinite($0) }), finite > start else {
            return nounPhrase(startingAt: start, ceiling: clause.upperBound)
        }
        if lexicon.isVerbSecond, token(start).has([.preposition, .adverb]), !token(start).has(.determiner) {
            return nounPhrase(startingAt: finite + 1, ceiling: clause.upperBound)
        }
        // `Een laboratorium dat de meting overdeed, zag …`
        let first = nounPhrase(
            startingAt: sentence.lowerBound == clause.lowerBound ? start : clause.lowerBound, ceiling: finite)
        return first ?? nounPhrase(endingAt: finite, floor: sentence.lowerBound)
    }

    /// Where a clause ends with the relative clauses that say more of what is in it: `is said to be Castle, which owns …`.
    private func withRelatives(_ end: Int, _ outer: Int?, _ sentence: Range<Int>) -> Int {
        var end = end
        let limit = min(outer ?? sentence.upperBound, sentence.upperBound)
        while end < limit, clause(of: end).upperBound > end {
            let next = clause(of: end)
            let isRelative =
                token(end).has(.relative)
                && (!token(end).has(.complementiser) || !token(end - 1).isWord || isFinite(end + 1))
            // `as early as May`: no clause of its own.
            let isVerbless =
                token(end).has(.subordinator) && hit(.reason, at: end).map { opensReason($0) } != true
                && !next.clamped(to: end..<limit).contains(where: { isFinite($0) })
            guard isRelative || isVerbless else { break }
            end = next.upperBound
        }
        return max(end, min(end, limit))
    }

    /// Dutch `Het orkest zou een contract hebben getekend`: the conditional perfect of a main clause passes on what is said, unless a
    /// condition or a negation makes it something that did not happen.
    func readConditionalHearsay(_ sentence: Sentence) {
        let range = sentence.tokens
        guard blocks[sentence.block].kind != .item, blocks[sentence.block].kind != .heading,
            !hits(in: range).contains(where: { supposes($0) && !isPseudo($0) }),
            first(.then, in: range.prefixTokens(3)) == nil,
            let verb = range.first(where: { token($0).has(.reportative) && isFinite($0) })
        else { return }
        let clause = acrossBrackets(clause(of: verb), range)
        guard verb - clause.lowerBound <= 12, !token(clause.lowerBound).has([.subordinator, .relative]),
            clause.lowerBound == range.lowerBound,
            hits(in: clause).allSatisfy({ trigger($0).kind != .hearsay })
        else { return }
        let rest = verb + 1..<range.upperBound
        if let found = bareConditional(verb, clause, sentence) {
            attributions.append(found)
            return
        }
        for index in rest where token(index).has([.have, .be, .passive]) && token(index).has(.infinitive) {
            let follows =
                token(index + 1).has(.participle) || looksLikeParticiple(index + 1) || isUnknownVerb(index + 1)
            guard follows || token(index - 1).has(.participle) else { continue }
            let verbEnd = follows ? index + 2 : index + 1
            var end = max(verbEnd, min(clause.upperBound, range.upperBound))
            // `gemeten zonder [dat te melden]`: what opens the next clause.
            while end > verbEnd, token(end - 1).has([.preposition, .coordinator]) || !token(end - 1).isWord { end -= 1 }
            if (clause.lowerBound..<end).contains(where: { token($0).has(.negative) }) {
                return missed(.conditionalHearsay, verb..<verb + 1, .insideCondition)
            }
            let pieces = [trimmed(clause.lowerBound..<verb), trimmed(verb + 1..<end)].filter { !$0.isEmpty }
            attributions.append(
                Attribution(
                    content: pieces, source: nil, cue: [verb..<verb + 1], attributes: .hearsay, speech: .none,
                    trigger: .hearsay, pattern: .conditionalHearsay))
            return
        }
        missed(.conditionalHearsay, verb..<verb + 1, .lacksPerfect)
    }

    /// `Minister Duiveman (Landbouw) zou …`: a clause with the subject that brackets part from it.
    private func acrossBrackets(_ clause: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        guard token(clause.lowerBound - 1).kind == .closeBracket, clause.lowerBound - sentence.lowerBound <= 12,
            !(sentence.lowerBound..<clause.lowerBound).contains(where: { isFinite($0) || token($0).kind == .comma })
        else { return clause }
        return sentence.lowerBound..<clause.upperBound
    }

    /// `De koopsom zou zes miljoen bedragen`: of a thing that is named, with nothing that would make it a supposition.
    private func bareConditional(_ verb: Int, _ clause: Range<Int>, _ sentence: Sentence) -> Attribution? {
        let first = token(clause.lowerBound)
        guard verb > clause.lowerBound, !first.has([.demonstrative, .adverb]),
            !first.has(.subjectPronoun) || first.has(.determiner) && verb > clause.lowerBound + 1 || goesOn(sentence),
            // `zou volgend jaar …`: what was planned.
            !token(verb + 1).has([.objectPronoun, .reflexive]), hit(.hedge, at: verb + 1) == nil,
            !token(verb + 1).has([.time, .adjective, .adverb]) && !token(verb + 2).has(.time) || goesOn(sentence)
        else { return nil }
        // `Een overname zou banen kosten`: what would follow.
        let subject = clause.lowerBound..<verb
        if hits(in: subject).contains(where: { hit in
            trigger(hit).kind == .told
                && (subject.lowerBound..<hit.start).contains {
                    token($0).has(.determiner) && !token($0).has([.definiteArticle, .possessive])
                }
        }) {
            return nil
        }
        // `Voor de club zou een verkoop rampzalig zijn`, `Door de verkoop zou de club haar bad verliezen`
        if first.has(.preposition), toldIndefinitely(after: verb) || told(in: subject) != nil { return nil }
        let before = blockTokens[sentence.block].lowerBound..<clause.upperBound
        let isSupposed = hits(in: before).contains {
            supposes($0) || [.then, .consequence].contains(trigger($0).kind)
        }
        guard !isSupposed else { return nil }
        let content = trimmed(clause)
        guard let last = content.last,
            let infinitive = isUnknownVerb(last)
                ? last : (verb + 1..<last + 1).last(where: { token($0).has(.infinitive) }),
            infinitive >= last - 6, infinitive > verb + 1 || goesOn(sentence), !token(infinitive).has(.modal),
            !token(infinitive - 1).has(.infinitiveMarker),
            !content.contains(where: { token($0).has([.negative]) || token($0).has(.modal) && $0 != verb })
        else { return nil }
        return Attribution(
            content: [content], source: nil, cue: [verb..<verb + 1], attributes: .hearsay, speech: .none,
            trigger: .hearsay, pattern: .conditionalHearsay)
    }

    /// `zou [een snelle verkoop]`: what has been told is only supposed.
    func toldIndefinitely(after verb: Int) -> Bool {
        let first = token(verb + 1)
        return first.has(.determiner)
            && !first.has([.definiteArticle, .demonstrative, .possessive, .quantifier, .negative])
            && (verb + 2..<verb + 4).contains { hit(.told, at: $0) != nil }
    }

    /// Whether the sentence before, in the same paragraph, passes something on: what follows is more of it.
    private func goesOn(_ sentence: Sentence) -> Bool {
        guard let last = attributions.last, let before = self.sentence(of: sentence.tokens.lowerBound - 1) else {
            return false
        }
        return before.block == sentence.block && last.extent.overlaps(before.tokens)
    }

    /// A word that no table knows where only a participle can stand: `zou zijn beklonken`.
    func isUnknownVerb(_ index: Int) -> Bool {
        let token = token(index)
        return token.isWord && token.features.isEmpty && !token.isCapitalised && token.end - token.start >= 5
    }

    /// `gemeten`, `gelekt`: what no table knows, formed as a participle.
    func looksLikeParticiple(_ index: Int) -> Bool {
        guard token(index).isWord, !token(index).isCapitalised else { return false }
        return lexicon.circumfixes.value(of: text.form(index).bytes)?.contains(.participle) == true
    }
}
