import SourceText

/// Hedges with class and scope. A future, a condition or a conditional is none.
extension Analysis {
    /// Words ahead that are looked at, so that a clause without end is read in linear time.
    private static let reach = 120

    func findHedges() {
        var doneUntil = 0
        for hit in hits where trigger(hit).kind == .hedge && hit.start >= doneUntil {
            let trigger = trigger(hit)
            guard !isPseudo(hit), isHedge(hit, trigger) else { continue }
            doneUntil = hit.end
            note(hedgePattern(hit, trigger), on: .hedge(document.hedges.count), by: [hit])
            hedgeHits.append(hit)
            document.hedges.append(
                Hedge(
                    cue: spans([hit.start..<hit.end]), scope: spans(hedged(hit, trigger)),
                    kind: hedgeClass(hit, trigger)))
        }
    }

    func hedgeClass(_ hit: Hit, _ trigger: Trigger) -> String {
        let attributes = trigger.attributes
        if token(hit.start).has(.question) { return "question" }
        if attributes.contains(.infinitive) { return "prospect" }
        if attributes.contains(.modal) || token(hit.start).has(.modal) && !lexicon.isVerbSecond { return "modal" }
        if attributes.contains(.adverb) { return "adverb" }
        if attributes.contains(.adjective) { return "adjective" }
        if attributes.contains(.verbal) { return "verb" }
        if attributes.contains(.nominal) { return "noun" }
        return attributes.contains(.weasel) ? "weasel" : "other"
    }

    private func isHedge(_ hit: Hit, _ trigger: Trigger) -> Bool {
        let token = token(hit.start)
        if trigger.attributes.contains(.modal), token.has(.month) {
            // `May 5`, `in May`: a month.
            let before = self.token(hit.start - 1)
            let after = self.token(hit.end)
            if token.isCapitalised && sentence(of: hit.start)?.tokens.lowerBound != hit.start
                || after.kind == .number || before.kind == .number
            {
                return almost(.hedgeModal, hit.tokens, .isMonth, by: hit)
            }
        }
        if token.has(.question), token.has(.coordinator) {
            return opensIndirectQuestion(hit.start) || almost(.hedgeQuestion, hit.tokens, .lacksQuestion, by: hit)
        }
        if trigger.attributes.contains(.verbal), isNoun(hit.start), !isFinite(hit.start) {
            return almost(.hedgeVerb, hit.tokens, .isNoun, by: hit)
        }
        // `due to leave`, not `due to the weather`.
        if self.token(hit.end - 1).has(.infinitiveMarker), hit.end > hit.start + 1 {
            return mayBeInfinitive(hit.end) || almost(hedgePattern(hit, trigger), hit.tokens, .lacksInfinitive, by: hit)
        }
        if trigger.attributes.contains(.modal), isNoun(hit.start) {
            return almost(.hedgeModal, hit.tokens, .isNoun, by: hit)
        }
        if trigger.attributes.contains(.modal), isAbility(hit) {
            return almost(.hedgeModal, hit.tokens, .isAbility, by: hit)
        }
        return true
    }

    func mayBeInfinitive(_ index: Int) -> Bool {
        let token = token(index)
        guard token.isWord, !token.isCapitalised else { return false }
        if token.has([.infinitive, .adverb]) { return true }
        return !token.has([
            .stop, .determiner, .possessive, .preposition, .noun, .adjective, .gerund, .past, .participle, .number,
        ])
    }

    /// Dutch `of` is `or`, too: it asks when a subject and, later, a finite verb follow a verb that it completes.
    private func opensIndirectQuestion(_ index: Int) -> Bool {
        let before = token(index - 1)
        guard before.has([.anyVerb, .negative]), !before.has(.noun),
            token(index + 1).has([.subjectPronoun, .determiner, .possessive]) || token(index + 1).isCapitalised
        else { return false }
        if token(index + 1).has(.subjectPronoun), !token(index + 1).has([.determiner, .objectPronoun]) { return true }
        let end = clause(of: index).upperBound
        return index + 2 < end && (index + 2..<end).prefix(Self.reach).contains { isFinite($0) }
    }

    /// Dutch `kan` in a relative clause or one of purpose says what something is able to do: `een lamp die muziek kan spelen`.
    private func isAbility(_ hit: Hit) -> Bool {
        guard lexicon.isVerbSecond, hit.end == hit.start + 1 else { return false }
        if token(hit.start).has(.pastAbility) { return true }
        guard token(hit.start).has(.ability) else { return false }
        let clause = clause(of: hit.start)
        var start = clause.lowerBound
        while start < hit.start, !token(start).isWord || token(start).has(.coordinator) { start += 1 }
        let opener = token(start)
        if opener.has(.relative), start < hit.start - 1,
            token(start - 1).kind == .comma || opener.has(.subordinator) || !opener.has(.complementiser)
        {
            return true
        }
        if opener.has(.purpose) || isInRelativeClause(hit.start) { return true }
        return opener.has(.preposition) && start == sentence(of: start)?.tokens.lowerBound
    }

    /// Whether a relative word after a noun opens the clause of a verb, coordinated nouns between them or not.
    private func isInRelativeClause(_ verb: Int) -> Bool {
        guard let sentence = sentence(of: verb)?.tokens else { return false }
        var index = verb - 2
        while index > sentence.lowerBound, verb - index < 16, !isFinite(index), token(index).kind != .semicolon {
            if token(index).has(.purpose) { return true }
            if opensRelative(index) { return true }
            if token(index).has([.complementiser, .subordinator]) { return false }
            index -= 1
        }
        return false
    }

    /// `de brug die`: a relative pronoun after the noun that it stands for.
    private func opensRelative(_ index: Int) -> Bool {
        let token = token(index)
        let before = self.token(self.token(index - 1).kind == .comma ? index - 2 : index - 1)
        guard token.has(.relative), !token.has([.complementiser, .possessive]), before.isWord || before.kind == .number
        else { return false }
        return !before.has([.preposition, .coordinator, .complementiser, .subordinator, .auxiliary])
    }

    private func hedged(_ hit: Hit, _ trigger: Trigger) -> [Range<Int>] {
        let attributes = trigger.attributes
        if attributes.contains(.weasel) { return [] }
        let clause = clause(of: hit.start)
        let after = hit.end..<max(hit.end, clause.upperBound)
        guard attributes.contains(.right) else {
            note(.scopeOfHedgedClause, on: .words(.scope, hit.tokens))
            return [trimmed(withoutOpener(clause.lowerBound..<hit.start))] + governed(after, hit)
        }
        // `dat hij een akkoord verwacht`: where the verb ends its clause, its object stands before it.
        if lexicon.isVerbSecond, attributes.contains(.verbal), trimmed(after).isEmpty,
            isSubordinate(hit.start, 0), !opensClauseOfItsOwn(hit.end)
        {
            return [objectBefore(hit, clause)]
        }
        let complement = complement(after, hit)
        note(
            complement == after ? .scopeAfterHedge : .scopeOfCompletingClause, on: .words(.scope, hit.tokens))
        // A noun governs what completes it: `claims that`, `the risk of`.
        if attributes.contains(.nominal), complement == after,
            !token(hit.end).has([.complementiser, .preposition, .infinitiveMarker])
        {
            return []
        }
        return governed(complement, hit)
    }

    private func opensClauseOfItsOwn(_ index: Int) -> Bool {
        let next = token(token(index).kind == .comma ? index + 1 : index)
        return next.has([.complementiser, .question, .infinitiveOpener])
    }

    /// What stands between the subject of a clause and the verb that ends it.
    private func objectBefore(_ hit: Hit, _ clause: Range<Int>) -> Range<Int> {
        let before = withoutOpener(clause.lowerBound..<hit.start)
        let subject = nounPhrase(startingAt: before.lowerBound, ceiling: hit.start)
        guard let end = subject?.upperBound, end < hit.start else { return trimmed(before) }
        return trimmed(end..<hit.start)
    }

    /// With the clause that follows when it is what the cue governs (`suggests that …`), and the predicate coordinated with it.
    private func complement(_ range: Range<Int>, _ hit: Hit) -> Range<Int> {
        var end = range.upperBound
        let next = token(end)
        if next.has([.complementiser, .question]), trimmed(range).count <= 6, !governsInfinitive(hit) {
            end = clause(of: end).upperBound
        } else if !token(hit.start).has(.question) {
            return range
        }
        if token(end).has(.coordinator), isFinite(end + 1) { end = max(end, clause(of: end).upperBound) }
        return range.lowerBound..<end
    }

    /// `want to`, `may`: what depends on it is an infinitive.
    private func governsInfinitive(_ hit: Hit) -> Bool {
        !lexicon.isVerbSecond && token(hit.end - 1).has([.infinitiveMarker, .modal])
    }

    /// Up to a relative clause or the end of a quotation, or where the clause around this one goes on: what they say is taken
    /// for granted.
    private func governed(_ range: Range<Int>, _ hit: Hit) -> [Range<Int>] {
        let isInfinitive = governsInfinitive(hit)
        for index in range.dropFirst().prefix(Self.reach) {
            let token = token(index)
            if token.kind == .quote, token.flags.contains(.closes), let quotation = quotation(of: index),
                quotation.tokens.lowerBound < hit.start
            {
                return [trimmed(range.lowerBound..<index)]
            }
            if lexicon.isVerbSecond {
                if opensRelative(index), let rest = afterRelative(index, range) {
                    return [trimmed(range.lowerBound..<index), trimmed(rest)]
                }
                continue
            }
            let isAfterComma = self.token(index - 1).kind == .comma
            if isFinite(index)
                ? isInfinitive || isAfterComma
                : isAfterComma && token.has([.participle, .gerund]) && !token.has([.adjective, .noun])
            {
                return [trimmed(range.lowerBound..<index)]
            }
        }
        return [trimmed(range)]
    }

    /// What goes on after a Dutch relative clause, which ends with its verbs: `dat de balk die gisteren brak het rad raakte`.
    private func afterRelative(_ relative: Int, _ range: Range<Int>) -> Range<Int>? {
        let verbs = (relative + 1..<range.upperBound).prefix(Self.reach).filter { isFinite($0) }
        guard let first = verbs.first else { return nil }
        guard let last = verbs.dropFirst().last else { return range.upperBound..<range.upperBound }
        var end = first + 1
        while end < last, token(end).has([.participle, .infinitive]) { end += 1 }
        return end..<range.upperBound
    }
}
