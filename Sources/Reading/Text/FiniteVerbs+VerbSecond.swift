/// Finite verbs where they come second in a main clause and last in a subordinate one: Dutch, German.
extension Analysis {
    func isFiniteVerbSecond(_ token: Token, _ previous: Token, _ index: Int) -> Bool {
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
    func isVerbRatherThanPossessive(_ index: Int) -> Bool {
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
