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
            let before = self.token(index - 1)
            if token.has(.infinitive),
                before.has([.infinitiveMarker]) || before.has([.modal, .doing]) && before.has(.finiteAuxiliary)
            {
                return false
            }
            return !token.has(.possessive) || isVerbRatherThanPossessive(index)
        }
        guard token.has([.present, .past]) else { return false }
        let previous = self.token(index - 1)
        if lexicon.isVerbSecond { return isFiniteVerbSecond(token, previous, index) }
        if previous.has([.determiner, .possessive, .preposition, .possessiveMark, .infinitiveMarker, .adjective])
            && !previous.has([.subjectPronoun, .relative, .complementiser])
        {
            return false
        }
        // `sold recalled flour`: a participle that modifies what is sold.
        if token.has(.participle), previous.has([.past, .participle]),
            !previous.has([.noun, .auxiliary, .adverb, .finiteAuxiliary])
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
            return
                !(next.has(.preposition) && !next.has(.infinitiveMarker) && !token.has(.finiteAuxiliary)
                && !isSaying(index))
        }
        if previous.has(.modal) || previous.has(.doing) { return false }
        if token.has(.infinitive) || token.has(.noun) {
            if token.has(.noun), !previous.isWord { return false }
            if token.has(.adjective), self.token(index + 1).has(.preposition) { return false }
            if previous.has([.subjectPronoun, .relative, .plural]) { return true }
            return isSaying(index) && !previous.has(.noun)
        }
        return true
    }

    private func isSaying(_ index: Int) -> Bool { hit(.verb, at: index) != nil }

    private func isFiniteVerbSecond(_ token: Token, _ previous: Token, _ index: Int) -> Bool {
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
            if previous.kind == .comma, !token.has(.noun),
                next.has([.determiner, .subjectPronoun, .possessive, .adjective]) || next.isCapitalised
            {
                return true
            }
            return previous.has([.subjectPronoun, .plural, .relative]) || token.has(.past)
        }
        if token.has([.noun]), previous.has([.determiner, .possessive, .adjective, .preposition]) { return false }
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
