/// Finite verbs where they follow their subject: English.
extension Analysis {
    func isFiniteAfterSubject(_ token: Token, _ previous: Token, _ index: Int) -> Bool {
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
        if token.has(.participle) { return isPast(token, previous, index) }
        if previous.has(.modal) || previous.has(.doing) { return false }
        return token.has([.infinitive, .noun]) ? isPresent(token, previous, index) : true
    }

    /// Whether a form that may be a participle is the past of its clause: `the board approved it`.
    private func isPast(_ token: Token, _ previous: Token, _ index: Int) -> Bool {
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

    /// Whether a form that may be an infinitive or a noun is the present of its clause: `polls show a lead`.
    private func isPresent(_ token: Token, _ previous: Token, _ index: Int) -> Bool {
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
}
