/// Which words are finite verbs, as far as their forms and neighbours show it.
extension Analysis {
    /// Whether a token is a finite verb, judged by its forms and its neighbours.
    @inline(__always)
    func isFinite(_ index: Int) -> Bool { finiteAt.has(index) && finiteAt[index] }

    func findFiniteVerbs() {
        for index in tokens.indices { finiteAt[index] = judgeFinite(index) }
    }

    private func judgeFinite(_ index: Int) -> Bool {
        let token = self.token(index)
        guard token.isWord, !token.has([.name]) else { return false }
        if token.has([.finiteAuxiliary]) {
            // `since May`
            if token.has(.month), token.isCapitalised, previousIsWord(index) { return false }
            let before = self.token(index - 1)
            if token.has(.infinitive),
                before.has([.infinitiveMarker]) || before.has([.modal, .doing]) && before.has(.finiteAuxiliary)
            {
                return false
            }
            return !token.has(.possessive) || isVerbRatherThanPossessive(index)
        }
        let previous = self.token(index - 1)
        // `it's early`, `who's there`: a form of be.
        if token.has(.possessiveMark), !lexicon.isVerbSecond {
            return previous.has([.subjectPronoun, .relative]) && !previous.has([.possessive, .number, .quantifier])
        }
        guard token.has([.present, .past]) else { return false }
        if isPartOfName(token, previous, index) { return false }
        if lexicon.isVerbSecond { return isFiniteVerbSecond(token, previous, index) }
        if previous.has([.determiner, .possessive, .preposition, .possessiveMark, .infinitiveMarker, .adjective])
            && !previous.has([.subjectPronoun, .relative, .complementiser])
            // `a former pupil of his recalls that`
            && !(previous.has(.possessive) && self.token(index - 2).has(.joining)
                && self.token(index + 1).has(.complementiser))
        {
            return false
        }
        // `sold recalled flour`: a participle that modifies what is sold.
        if token.has(.participle), previous.has([.past, .participle]),
            !previous.has([.noun, .auxiliary, .adverb, .finiteAuxiliary]),
            // `the makers we asked said`
            !(isSaying(index) && self.token(index - 2).has(.subjectPronoun))
        {
            return false
        }
        if token.has(.past), !token.has(.participle) { return true }
        if token.has(.participle) {
            // A participle after a form of be or have; a bare one before `by` modifies a noun.
            var back = index - 1
            while back > index - 4, self.token(back).has([.adverb, .negative]) { back -= 1 }
            let before = self.token(back)
            if before.has([.be, .have, .passive]) || before.has(.modal) { return false }
            if before.kind == .comma || before.has(.coordinator) {
                return self.token(index + 1).has([.complementiser, .determiner, .subjectPronoun, .possessive])
            }
            let next = self.token(index + 1)
            // `plans backed by the union`
            if next.has(.agent), !previous.has([.subjectPronoun, .relative]) { return false }
            return
                !(next.has(.preposition) && !next.has(.infinitiveMarker) && !token.has(.finiteAuxiliary)
                && !takesClause(index) && !isOnlyVerb(index)
                // `unless somebody moved in`: a particle.
                && (self.token(index + 2).isWord || self.token(index + 2).kind == .number))
        }
        if previous.has(.modal) || previous.has(.doing) { return false }
        if token.has(.infinitive) || token.has(.noun) {
            // `these reports`: no subject but a determiner.
            if token.has(.noun), previous.has(.demonstrative), previous.has(.plural), looksPlural(index) {
                return false
            }
            if token.has(.noun), !previous.isWord { return takesUpSubject(index) }
            // `at least two states`, `three claims`
            if token.has(.noun), previous.has(.number), !previous.has(.subjectPronoun), looksPlural(index) {
                return false
            }
            // `a leaked report`
            if token.has(.noun), previous.has(.participle), !previous.has(.noun),
                self.token(index - 2).has([.determiner, .possessive, .preposition])
            {
                return false
            }
            if token.has(.adjective), self.token(index + 1).has(.preposition) { return false }
            if previous.has([.subjectPronoun, .relative, .plural]), !previous.has(.number) { return true }
            let next = self.token(index + 1)
            if token.has(.noun) {
                // `his comment was`, `the reports have`: a noun before the verb of its own clause.
                if next.has(.finiteAuxiliary), !next.has(.infinitive) { return false }
                // `a poll shows that`, `a memo details how`: nothing but a verb takes a clause or an article there.
                if !token.has(.infinitive) {
                    let isOpener = next.has([.complementiser, .question]) && !next.has(.subordinator)
                    if isOpener || next.has([.determiner, .possessive]) || next.isCapitalised {
                        return !followsVerb(index)
                    }
                } else if previous.has(.coordinator) {
                    return false
                } else if looksPlural(index - 1), next.has([.complementiser, .determiner, .possessive]) {
                    // `polls show a lead`
                    return !followsVerb(index)
                } else if next.has([.complementiser, .possessive]) || next.has([.determiner]), isSaying(index),
                    hasPluralHead(before: index)
                {
                    // `Farmers below the dam claim that …`: nothing else is the verb of the plural that opens the clause.
                    return true
                }
                // `…, a leaked report claims.`
                if !token.has(.infinitive), isSaying(index), endsReport(index) { return true }
            }
            // `an internal email that …`: after a singular the base form is a noun.
            if token.has(.noun), token.has(.infinitive), self.token(index - 2).has([.determiner, .possessive]),
                !previous.has([.plural, .number, .auxiliary, .adverb]), !looksPlural(index - 1)
            {
                return false
            }
            return isSaying(index) && !previous.has(.noun)
        }
        return true
    }

    /// `Two directors resigned over it`: after a subject that opens the sentence, and with no other verb up to its end, a form that may
    /// be a participle is the verb.
    private func isOnlyVerb(_ index: Int) -> Bool {
        guard let sentence = sentence(of: index), blocks[sentence.block].kind == .paragraph else { return false }
        let range = sentence.tokens
        guard index - range.lowerBound <= 40, range.upperBound - index <= 30 else { return false }
        var start = range.lowerBound
        // `When the rumour reached the quay, two engineers handed in …`, `…, and last week a driver handed in …`
        if let comma = (start..<index).last(where: { token($0).kind == .comma }) {
            if token(comma + 1).has(.coordinator) {
                start = comma + 2
            } else if (start..<start + 3).contains(where: { token($0).has([.subordinator, .preposition]) }) {
                start = comma + 1
            }
        }
        // `On Monday two engineers handed in …`, `Last week a driver …`
        while start < index,
            token(start).has([.adverb, .coordinator]) && !token(start).has(.determiner)
                || token(start).kind == .comma
        { start += 1 }
        if token(start).has([.adjective, .demonstrative]), token(start + 1).has(.time) { start += 2 }
        if token(start).has(.preposition), token(start + 1).has([.weekday, .month]) { start += 2 }
        guard start < index - 1, index - start <= 10,
            !token(start).has([.preposition, .subordinator, .gerund, .participle])
        else { return false }
        for other in start..<index where !token(other).isWord && token(other).kind != .number || finiteAt[other] {
            return false
        }
        for other in index + 1..<range.upperBound {
            let word = token(other)
            if word.kind == .comma || word.kind == .semicolon || word.has(.complementiser) { break }
            if word.has([.finiteAuxiliary]) { return false }
            if word.has(.past), !word.has(.participle) { return false }
            if word.has([.present, .past]), !word.has([.noun, .adjective, .infinitive]),
                !token(other - 1).has([.determiner, .preposition, .possessive])
            {
                return false
            }
        }
        return true
    }

    private func previousIsWord(_ index: Int) -> Bool {
        let previous = token(index - 1)
        return previous.has(.preposition) && sentence(of: index)?.tokens.lowerBound != index
    }

    /// `The Huffington Post`, `the United States`: a capital inside a sentence, after a word of the same name.
    private func isPartOfName(_ token: Token, _ previous: Token, _ index: Int) -> Bool {
        let followsInitial = previous.kind == .period && isAbbreviated(index - 2)
        guard token.isCapitalised, !token.has([.finiteAuxiliary]), previous.isWord || followsInitial,
            previous.isCapitalised || followsInitial || previous.has([.determiner, .possessiveMark])
                // `the site Harbour Post`
                || self.token(index + 1).isCapitalised && !previous.has([.subjectPronoun]),
            let sentence = sentence(of: index), blocks[sentence.block].kind != .heading
        else { return false }
        return !isTitleCased(index)
    }

    /// A heading that stands as a paragraph: a capital on the verb where most words have one.
    func isTitleCased(_ index: Int) -> Bool {
        guard let sentence = sentence(of: index)?.tokens else { return false }
        var words = 0
        var capitals = 0
        for index in sentence.prefix(40) where token(index).isWord && token(index).end - token(index).start > 3 {
            words += 1
            if token(index).isCapitalised { capitals += 1 }
        }
        return words > 0 && capitals * 4 > words * 3
    }

    /// Whether a verb stands before a word in its clause, so that it may be that one's object: `denied claims that`.
    private func followsVerb(_ index: Int) -> Bool {
        for back in (index - 8..<index).reversed() {
            let token = token(back)
            if !token.isWord || token.has([.complementiser, .subordinator, .relative, .coordinator]) { return false }
            // `a letter seen by the paper claims that`: a participle before a preposition only says which letter.
            let isReduced =
                token.has(.participle) && self.token(back + 1).has(.preposition)
                // `a planning notice shows`
                || token.has(.gerund) && self.token(back - 1).has([.determiner, .possessive])
            if isFinite(back)
                || token.has([.participle, .gerund, .infinitive]) && !token.has([.noun, .adjective]) && !isReduced
            {
                return true
            }
        }
        return false
    }

    /// Whether a word that may be a noun is the verb that an apposition or a number keeps from its subject:
    /// `Kurt Amsel, a chemist, doubts that …`, `a post shared 80,000 times claims that …`.
    private func takesUpSubject(_ index: Int) -> Bool {
        let token = token(index)
        let previous = self.token(index - 1)
        guard previous.kind == .comma || previous.kind == .number, isSaying(index) else { return false }
        let next = self.token(index + 1)
        guard next.has(.complementiser), self.token(index + 2).isWord, !isAnyVerb(index + 2) else { return false }
        return !token.has(.infinitive) && !followsVerb(index)
    }

    private func isAnyVerb(_ index: Int) -> Bool {
        token(index).has(.finiteAuxiliary) && !token(index).has(.determiner)
    }

    /// Whether a clause opens with a plural and has no finite verb up to a token.
    func hasPluralHead(before end: Int) -> Bool {
        var start = end
        while start > 0, end - start < 12, token(start - 1).isWord || token(start - 1).kind == .number {
            let word = token(start - 1)
            if finiteAt[start - 1] || word.has([.complementiser, .subordinator, .relative]) { break }
            start -= 1
        }
        guard start < end,
            start == 0 || !token(start - 1).isWord || token(start - 1).has([.complementiser, .coordinator])
        else { return false }
        while start < end, token(start).has([.coordinator, .adverb]), !token(start).has(.determiner) { start += 1 }
        guard !token(start).has(.preposition) else { return false }
        // The head stands before the first preposition or participle.
        let head =
            (start..<end).first { token($0).has([.preposition, .participle]) && $0 > start && !token($0).has(.noun) }
            ?? end
        guard head < end, head > start, !token(end - 1).has([.preposition, .determiner, .possessive, .adjective])
        else { return false }
        return token(head - 1).has(.plural) || looksPlural(head - 1)
    }

    /// Whether a sentence ends with a short subject and a verb of saying after a comma: `…, a leaked report claims.`
    private func endsReport(_ index: Int) -> Bool {
        let next = token(index + 1)
        guard !next.isWord, next.endsSentence || next.kind == .comma || next.kind == .outside else { return false }
        for back in (index - 8..<index).reversed() {
            let token = token(back)
            if token.kind == .comma {
                let first = self.token(back + 1)
                return back + 1 < index && (first.has(.determiner) || first.isCapitalised)
            }
            guard token.isWord, !token.has([.preposition, .coordinator, .complementiser]) else { return false }
        }
        return false
    }

    /// Whether a noun ends as plurals do.
    private func looksPlural(_ index: Int) -> Bool {
        let word = token(index)
        guard word.isWord, word.end - word.start > 2, source.bytes[word.end - 1] | 0x20 == 0x73 else { return false }
        return source.bytes[word.end - 2] | 0x20 != 0x73
    }

    private func isSaying(_ index: Int) -> Bool { hit(.verb, at: index) != nil }

    /// `reported on Monday that`, but not `a show planned for 2027`.
    private func takesClause(_ index: Int) -> Bool {
        guard has(Trigger.Kind.verb.bit, at: index) else { return false }
        return hits(at: index).contains {
            trigger($0).kind == .verb && !trigger($0).attributes.isDisjoint(with: [.clause, .speech])
        }
    }

    private func isFiniteVerbSecond(_ token: Token, _ previous: Token, _ index: Int) -> Bool {
        // `zegt de bond`: no verb stands right after an article.
        if previous.has(.determiner), previous.has([.definiteArticle, .number]),
            !previous.has([.subjectPronoun, .objectPronoun, .relative])
        {
            return false
        }
        if token.has(.participle) {
            // `verwacht`, `verkocht`: finite forms and participles at once; an auxiliary nearby makes it a participle.
            guard token.has([.past, .present]) else { return false }
            if hasAuxiliaryNearby(index) { return false }
        }
        if token.has(.infinitive) {
            if previous.has(.infinitiveMarker)
                || previous.has([.modal, .determiner, .adjective, .preposition, .possessive])
            {
                return false
            }
            // A verb right after a comma has its subject after it.
            let next = self.token(index + 1)
            // `In dat geval hangen we …`
            if next.has(.subjectPronoun), !next.has([.determiner, .objectPronoun]), !token.has(.noun), previous.isWord {
                return true
            }
            if previous.kind == .comma, !token.has(.noun),
                next.has([.determiner, .subjectPronoun, .possessive, .adjective]) || next.isCapitalised
            {
                return true
            }
            return previous.has([.subjectPronoun, .plural, .relative]) || token.has(.past)
                || token.has(.present) && followsOpeningPhrase(index)
        }
        if token.has([.noun]), previous.has([.determiner, .possessive, .adjective, .preposition]) { return false }
        return true
    }

    /// `Twee ziekenhuizen gebruiken het model`: a form that may be an infinitive, after the noun phrase that opens a main clause of which
    /// no other word is the verb.
    private func followsOpeningPhrase(_ index: Int) -> Bool {
        guard !token(index).has([.stop, .noun]), let sentence = sentence(of: index)?.tokens,
            index > sentence.lowerBound + 1, index - sentence.lowerBound <= 7
        else { return false }
        let first = token(sentence.lowerBound)
        guard first.has(.number) || first.kind == .number || first.has(.determiner) && !first.has(.complementiser),
            !token(index - 1).has([.stop, .adjective, .number])
        else { return false }
        for before in sentence.lowerBound..<index {
            let word = token(before)
            guard word.isWord || word.kind == .number, !finiteAt[before],
                !word.has([.complementiser, .subordinator, .coordinator, .preposition, .infinitiveMarker])
            else { return false }
        }
        let next = token(index + 1)
        guard next.isWord, next.has([.determiner, .possessive, .adverb, .preposition, .negative, .reflexive]) else {
            return false
        }
        for ahead in index + 1..<max(index + 1, sentence.upperBound) {
            if !token(ahead).isWord, token(ahead).kind != .number { break }
            if token(ahead).has(.finiteAuxiliary), !token(ahead).has(.possessive) { return false }
        }
        return true
    }

    private func hasAuxiliaryNearby(_ index: Int) -> Bool {
        for direction in [-1, 1] {
            for step in 1...(direction > 0 ? 3 : 14) {
                let token = self.token(index + direction * step)
                if !token.isWord || token.has([.complementiser, .subordinator]) && !token.has(.subjectPronoun) {
                    break
                }
                if token.has([.have, .be, .passive]), !token.has(.possessive) || direction > 0 { return true }
                if direction > 0, !token.has([.finiteAuxiliary, .infinitive]) { break }
            }
        }
        return false
    }

    /// Dutch `zijn` is `are` or `his`: it is a verb when no noun can follow, or when nothing else in its clause is one.
    private func isVerbRatherThanPossessive(_ index: Int) -> Bool {
        let next = self.token(index + 1)
        let previous = self.token(index - 1)
        if !next.isWord || next.has([.stop, .participle, .negative, .adverb, .preposition]) && !next.has([.noun]) {
            return true
        }
        if previous.has(.subjectPronoun),
            !previous.has(.relative) || previous.has(.demonstrative) && previous.has(.plural)
        {
            return true
        }
        if previous.has([.preposition, .coordinator, .adverb, .possessive, .determiner, .name]) || !previous.isWord {
            return false
        }
        for step in 1...14 {
            let ahead = self.token(index + step)
            if !ahead.isWord || ahead.has([.complementiser, .subordinator, .coordinator]) { break }
            if ahead.has([.finiteAuxiliary]), !ahead.has(.possessive) { return false }
        }
        for step in 1...14 {
            let back = self.token(index - step)
            if !back.isWord || back.has([.complementiser, .subordinator]) {
                return step > 1 && !back.has([.complementiser, .subordinator])
            }
            if back.has([.finiteAuxiliary]), !back.has(.possessive) { return false }
        }
        return true
    }
}
